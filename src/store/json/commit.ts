/**
 * One commit as one line of JSON: `{"sum":…,"at":…,"after":…,"writes":[…]}`. `at` numbers commits from 1, `sum` is the
 * checksum of the rest of the line and `after` is the sum of the previous line. This detects changed, missing, duplicate
 * and foreign lines.
 */
import { hash } from 'node:crypto';
import type { AnyRecord } from '../../kernel/collection.js';
import type { Collections } from './memory.js';

/** A position in the history: number and sum of the last commit. */
export interface Position {
  readonly at: number;
  readonly sum: string;
}
export const beginning: Position = { at: 0, sum: '' };

export interface Commit extends Position {
  readonly after: string;
  readonly writes: readonly StoredWrite[];
}
type StoredWrite =
  | { readonly put: string; readonly record: AnyRecord }
  | { readonly remove: string; readonly id: string };

const sumLength = 16;
const opening = '{"sum":"';
const restAt = opening.length + sumLength + '",'.length;
const unsummed = '0'.repeat(sumLength);

const sumOf = (rest: Uint8Array): string => hash('sha256', rest, 'hex').slice(0, sumLength);

/** The journal lines that follow `last`, and the position of the last line. @param writes JSON arrays */
export function commitLines(last: Position, writes: readonly string[]): { bytes: Buffer; position: Position } {
  let { at, sum } = last;
  const lines = writes.map((json) => {
    at += 1;
    // encode once: the sum is computed over these bytes and written into its placeholder
    const line = Buffer.from(`${opening}${unsummed}","at":${at},"after":"${sum}","writes":${json}}\n`);
    sum = sumOf(line.subarray(restAt, -1));
    line.write(sum, opening.length, 'latin1');
    return line;
  });
  return { bytes: Buffer.concat(lines), position: { at, sum } };
}

/** Parses a line without its newline. Returns `undefined` if the checksum does not match. */
export function parseCommit(line: Buffer): Commit | undefined {
  const sum = line.toString('latin1', opening.length, opening.length + sumLength);
  if (line.toString('latin1', 0, restAt) !== `${opening}${sum}",` || sumOf(line.subarray(restAt)) !== sum) {
    return undefined;
  }
  return JSON.parse(line.toString()) as Commit;
}

/** Applies the writes of a commit. Returns a problem if one does not fit the records. */
export function replay(commit: Commit, collections: Collections): string | undefined {
  for (const write of commit.writes) {
    if ('remove' in write) {
      collections.get(write.remove)?.delete(write.id);
      continue;
    }
    const records = collections.get(write.put) ?? new Map<string, AnyRecord>();
    collections.set(write.put, records);
    const next = (records.get(write.record.id)?.version ?? 0) + 1;
    if (write.record.version !== next) {
      return `${write.put}/${write.record.id} has version ${write.record.version} where ${next} is next`;
    }
    records.set(write.record.id, write.record);
  }
  return undefined;
}

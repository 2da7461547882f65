/**
 * One commit as one line of JSON: `{"sum":…,"at":…,"after":…,"writes":[…]}`. `at` counts commits from 1; `sum` is over
 * the rest of the line and `after` is the sum of the line before, so that no line can be changed, missing, doubled or
 * from another history without being noticed.
 */
import { hash } from 'node:crypto';
import type { AnyRecord } from '../../kernel/collection.js';
import type { Collections } from './memory.js';

/** A place in the history: the number of the last commit and its sum. */
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

/** The lines that follow `last`, each with its newline, and the place of the last of them; `writes` are JSON arrays. */
export function commitLines(last: Position, writes: readonly string[]): { bytes: Buffer; position: Position } {
  let { at, sum } = last;
  const lines = writes.map((json) => {
    at += 1;
    // made into bytes once: the sum is over them, and takes the place that is kept for it
    const line = Buffer.from(`${opening}${unsummed}","at":${at},"after":"${sum}","writes":${json}}\n`);
    sum = sumOf(line.subarray(restAt, -1));
    line.write(sum, opening.length, 'latin1');
    return line;
  });
  return { bytes: Buffer.concat(lines), position: { at, sum } };
}

/** The commit in a line without its newline, or nothing when the line is not as it was written. */
export function parseCommit(line: Buffer): Commit | undefined {
  const sum = line.toString('latin1', opening.length, opening.length + sumLength);
  if (line.toString('latin1', 0, restAt) !== `${opening}${sum}",` || sumOf(line.subarray(restAt)) !== sum) {
    return undefined;
  }
  return JSON.parse(line.toString()) as Commit;
}

/** Carries a commit's writes out; answers what is wrong with one that does not fit the records. */
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

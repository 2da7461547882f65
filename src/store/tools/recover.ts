/**
 * Recovers a damaged folder: every readable record of the snapshot and every journal commit with a valid checksum, even
 * if others are missing. A damaged commit is lost as a whole.
 */
import { z } from 'zod';
import type { AnyRecord } from '../../kernel/collection.js';
import { beginning, type Commit, parseCommit } from '../json/commit.js';
import type { Files } from '../json/files.js';
import type { Paths } from '../json/folder.js';
import type { Collections } from '../json/memory.js';
import { collectionLine, headLine, recordIndent, SnapshotFile, type State } from '../json/snapshot.js';
import type { Declared } from '../json/table.js';
import { StoreDamaged } from '../store.js';

export interface Recovered {
  readonly state: State;
  /** Lost items: file, place and cause, one an entry. */
  readonly lost: readonly string[];
}

/** Changes no file. @param format data format to assume if the snapshot does not contain it */
export async function recover(
  files: Files,
  paths: Paths,
  records: Readonly<Record<string, Declared>>,
  format: number,
): Promise<Recovered> {
  const lost: string[] = [];
  const from = await snapshotOf(files, paths, format, lost);
  const { collections } = from;
  let last = from.position;
  for (const file of [paths.rotatedJournal, paths.journal]) {
    const bytes = await files.read(file);
    if (bytes === undefined) {
      // releases before 0.2 copied a store to a folder without a journal: its snapshot has no commit
      const copied = last.at === 0 && lost.length === 0;
      if (file === paths.journal && !copied) lost.push(`${file}: it is missing`);
      continue;
    }
    for (const { line, commit } of commits(bytes)) {
      if (commit === undefined) {
        lost.push(`${file}, line ${line}: it is not as it was written`);
        continue;
      }
      if (commit.at > last.at + 1)
        lost.push(`${file}, line ${line}: commits ${last.at + 1} to ${commit.at - 1} are missing`);
      merge(commit, collections);
      if (commit.at > last.at) last = { at: commit.at, sum: commit.sum };
    }
  }
  lost.push(...unfit(collections, records));
  return { state: { format: from.format, position: last, collections }, lost };
}

async function snapshotOf(files: Files, paths: Paths, format: number, lost: string[]): Promise<State> {
  const nothing: State = { format, position: beginning, collections: new Map() };
  try {
    const state = await new SnapshotFile(files, paths).read();
    if (!state) lost.push(`${paths.snapshot}: it is missing`);
    return state ?? nothing;
  } catch (error) {
    if (!(error instanceof StoreDamaged)) throw error;
    lost.push(`${paths.snapshot}: its checksum does not match; a record that can be read may not be as it was written`);
    const text = (await files.read(paths.snapshot))?.toString() ?? '';
    const head = readLoosely(text, paths.snapshot, nothing.collections, lost);
    return head ? { ...nothing, format: head.format, position: { at: head.at, sum: head.sum } } : nothing;
  }
}

interface Head {
  readonly format: number;
  readonly at: number;
  readonly sum: string;
}

/** Fills the collections line by line. Returns the head if it is readable. */
function readLoosely(text: string, file: string, collections: Collections, lost: string[]): Head | undefined {
  let head: Head | undefined;
  let records: Map<string, AnyRecord> | undefined;
  for (const [i, line] of text.split('\n').entries()) {
    const name = parsed<string>(collectionLine.exec(line)?.[1]);
    const record = line.startsWith(recordIndent) ? parsed<AnyRecord>(line.replace(/,$/, '')) : undefined;
    if (name !== undefined) {
      records = new Map();
      collections.set(name, records);
    } else if (record && records) {
      records.set(record.id, record);
    } else if (headLine.test(line)) {
      head = parsed<Head>(headLine.exec(line)?.[1]);
    } else if (!punctuation.test(line)) {
      lost.push(`${file}, line ${i + 1}: it cannot be read`);
      // The line may have named the collection of the next lines.
      if (!line.startsWith(recordIndent)) records = undefined;
    }
  }
  return head;
}

const punctuation = /^(\{| {2}"collections": \{| {4}\],?| {2}\},?| {2}"sha256": "\w+"|\}|)$/;

function parsed<T>(json: string | undefined): T | undefined {
  try {
    return json === undefined ? undefined : (JSON.parse(json) as T);
  } catch {
    return undefined;
  }
}

function* commits(bytes: Buffer): Generator<{ line: number; commit: Commit | undefined }> {
  for (let start = 0, line = 1; start < bytes.byteLength; line++) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.byteLength : newline;
    yield { line, commit: parseCommit(bytes.subarray(start, end)) };
    start = end + 1;
  }
}

/** A commit already in the snapshot changes nothing, because its records have the same or a later version there. */
function merge(commit: Commit, collections: Collections): void {
  for (const write of commit.writes) {
    if ('remove' in write) {
      collections.get(write.remove)?.delete(write.id);
      continue;
    }
    const records = collections.get(write.put) ?? new Map<string, AnyRecord>();
    collections.set(write.put, records);
    if (write.record.version > (records.get(write.record.id)?.version ?? 0)) records.set(write.record.id, write.record);
  }
}

/** Removes unknown collections, invalid records and the older of two records with the same unique key. */
export function unfit(collections: Collections, declared: Readonly<Record<string, Declared>>): string[] {
  const lost: string[] = [];
  for (const [name, records] of collections) {
    const spec = declared[name];
    if (spec === undefined) {
      lost.push(`${name}: this version of the bot knows no such collection (${records.size} records)`);
      collections.delete(name);
      continue;
    }
    const holders = new Map<string, AnyRecord>();
    const newestFirst = [...records.values()].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
    for (const record of newestFirst) {
      const parsed = spec.schema.safeParse(record);
      const keys = parsed.success ? uniqueKeys(spec, record) : [];
      const taken = keys.find((key) => holders.has(key));
      if (parsed.success && taken === undefined) {
        for (const key of keys) holders.set(key, record);
        continue;
      }
      const why = parsed.success
        ? `${holders.get(taken ?? '')?.id} has the same ${taken?.split(':')[0]}`
        : z.prettifyError(parsed.error);
      lost.push(`${name}/${record.id}: ${why}`);
      records.delete(record.id);
    }
  }
  return lost;
}

const uniqueKeys = (spec: Declared, record: AnyRecord): string[] =>
  Object.entries(spec.unique).flatMap(([unique, keyOf]) => {
    const key = keyOf(record);
    return key === undefined ? [] : [`${unique}:${key}`];
  });

/** Whether a store is whole: every change with its audit entries, every record as its entries tell, nothing half done. */
import { isDeepStrictEqual } from 'node:util';
import { collections as records } from '../../src/domain/collections.js';
import type { AnyRecord } from '../../src/kernel/collection.js';
import type { View } from '../../src/kernel/view.js';
import { type Collections, Memory } from '../../src/store/json/memory.js';

type Entry = AnyRecord & {
  readonly collection: string;
  readonly recordId: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
};

/** By `collection/id`: the versions that were there before anybody was heard of in the audit trail. */
export type Baseline = ReadonlyMap<string, number>;

const audited = (collections: Collections): [string, AnyRecord][] =>
  [...collections].flatMap(([collection, of]) =>
    records[collection as keyof typeof records].audited === false
      ? []
      : [...of.values()].map((record): [string, AnyRecord] => [`${collection}/${record.id}`, record]),
  );

export const baselineOf = (collections: Collections): Baseline =>
  new Map(audited(collections).map(([name, { version }]) => [name, version]));

/** AUD-1: an entry for every version, and the record is what its entries made it. */
export function auditProblems(collections: Collections, baseline: Baseline): string[] {
  const trail = new Map<string, Entry[]>();
  const entries = [...(collections.get('audit')?.values() ?? [])] as Entry[];
  for (const entry of entries.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const name = `${entry.collection}/${entry.recordId}`;
    trail.set(name, [...(trail.get(name) ?? []), entry]);
  }
  const problems: string[] = [];
  for (const [name, record] of audited(collections)) {
    const of = trail.get(name) ?? [];
    trail.delete(name);
    const changes = record.version - (baseline.get(name) ?? 0);
    if (of.length !== changes) problems.push(`${name}: ${changes} changes, ${of.length} entries of the audit trail`);
    else if (!baseline.has(name) && !isDeepStrictEqual(told(of), bare(record)))
      problems.push(`${name} is not what its audit trail tells`);
  }
  for (const name of trail.keys()) problems.push(`the audit trail tells of ${name}, which is not there`);
  return problems;
}

const bare = ({ id: _id, version: _version, createdAt: _createdAt, updatedAt: _updatedAt, ...rest }: AnyRecord) => rest;

/**
 * What the entries of one record lead to, each upon what the one before it left; nothing when they do not follow each
 * other. Their ids bear the clock of the replica that made them, so the next one may stand a little further on.
 */
function told(entries: readonly Entry[]): Record<string, unknown> | undefined {
  const record = new Map<string, unknown>();
  for (const left = [...entries]; left.length > 0; ) {
    const next = left.findIndex(({ before, after }) =>
      Object.keys({ ...before, ...after }).every((field) => isDeepStrictEqual(record.get(field), before[field])),
    );
    const [entry] = next < 0 ? [] : left.splice(next, 1);
    if (!entry) return undefined;
    for (const field of Object.keys(entry.before)) record.delete(field);
    for (const [field, value] of Object.entries(entry.after)) record.set(field, value);
  }
  return Object.fromEntries(record);
}

/** A view built anew from the records alone. */
export const viewOf = (collections: Collections): View => new Memory(records, collections).view();

export const sizeOf = (collections: Collections, collection: string): number => collections.get(collection)?.size ?? 0;

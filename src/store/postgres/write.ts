/** Writes the changes of a transaction: records and index rows. */
import type { AnyRecord } from '../../kernel/collection.js';
import type { Change } from '../json/table.js';
import { deliveryFields } from '../lease.js';
import type { Write } from '../store.js';
import { type Staged, stage } from '../writes.js';
import { type Declarations, declared, writeIndexRows } from './index-rows.js';
import type { Query } from './query.js';
import type { Records } from './records.js';
import { text } from './text.js';

/**
 * @param record reads a record in the transaction
 * @throws StoreConflict if another record holds one of the unique keys
 */
export async function write(
  ask: Query,
  records: Declarations,
  writes: readonly Write[],
  record: Records['record'],
): Promise<void> {
  if (writes.length === 0) return;
  // Do not read before inserting a first version: two transactions that read each other's insert conflict needlessly.
  const { changes } = await staged(records, writes, writes.filter(replaces), record);
  const kept = changes.filter(isKept);
  // pipelined: sent in this sequence without waiting for answers
  const gone = remove(ask, changes);
  const [written] = await Promise.all([keepRecords(ask, kept), gone, ...writeIndexRows(ask, records, changes)]);
  if (written === kept.length) return;
  await staged(records, writes, writes, record);
  throw new Error('a record was not written although its version is correct');
}

/** Inserts records with their versions into empty tables. */
export async function restore(
  ask: Query,
  records: Declarations,
  collection: string,
  all: readonly AnyRecord[],
): Promise<void> {
  const kept = all.map((after): Kept => ({ collection, id: after.id, before: undefined, after }));
  await Promise.all([keepRecords(ask, kept), ...writeIndexRows(ask, records, kept)]);
}

type Kept = Change & { readonly after: AnyRecord };
const isKept = (change: Change): change is Kept => change.after !== undefined;

const nameOf = (w: Write): { collection: string; id: string } =>
  'put' in w ? { collection: w.put, id: w.record.id } : { collection: w.remove, id: w.id };
const replaces = (w: Write): boolean => !('put' in w) || w.record.version > 1;

/** @param over the writes whose current records are read */
async function staged(
  records: Declarations,
  writes: readonly Write[],
  over: readonly Write[],
  record: Records['record'],
): Promise<Staged> {
  const present = await Promise.all(
    over.map(nameOf).map(async ({ collection, id }) => [`${collection}/${id}`, await record(collection, id)] as const),
  );
  const now = new Map<string, AnyRecord | undefined>(present);
  return stage(writes, {
    current: (collection, id) => now.get(`${collection}/${id}`),
    schemaOf: (collection) => declared(records, collection).schema,
  });
}

/** Deletes removed records, including those that are created again in the same transaction. */
async function remove(ask: Query, changes: readonly Change[]): Promise<void> {
  const gone = changes.filter(({ before, after }) => before && after?.version !== before.version + 1);
  if (gone.length === 0) return;
  await ask('DELETE FROM csp_records WHERE (collection, id) IN (SELECT * FROM unnest($1::text[], $2::text[]))', [
    gone.map(({ collection }) => collection),
    gone.map(({ id }) => id),
  ]);
}

/** The lease, unless the write ends it. */
const keptLease = `CASE WHEN r.leased_until IS NOT NULL AND ${deliveryFields
  .map((field) => `r.body->>'${field}' IS NOT DISTINCT FROM EXCLUDED.body->>'${field}'`)
  .join(' AND ')} THEN r.leased_until END`;

/** Returns the number of records written. A record replaces only its previous version. */
async function keepRecords(ask: Query, kept: readonly Kept[]): Promise<number> {
  if (kept.length === 0) return 0;
  const { rowCount } = await ask(
    `INSERT INTO csp_records AS r (collection, id, version, body)
     SELECT * FROM unnest($1::text[], $2::text[], $3::integer[], $4::json[])
     ON CONFLICT (collection, id) DO UPDATE SET version = EXCLUDED.version, body = EXCLUDED.body, leased_until = ${keptLease}
     WHERE r.version = EXCLUDED.version - 1`,
    [
      kept.map(({ collection }) => collection),
      kept.map(({ id }) => id),
      kept.map(({ after }) => after.version),
      kept.map(({ after }) =>
        JSON.stringify(after, (_key, value) => (typeof value === 'string' ? text(value) : value)),
      ),
    ],
  );
  return rowCount ?? 0;
}

/** What a transaction decided, written: records, and the keys they are found by. */
import type { ClientBase } from 'pg';
import type { AnyRecord } from '../../workflows/record.js';
import { StoreConflict, type Write } from '../store.js';
import type { Change, Declared } from '../table.js';
import { placed } from '../table-index.js';
import { folded, wordsOf } from '../words.js';
import { stage } from '../writes.js';
import { text } from './view.js';

type Declarations = Readonly<Record<string, Declared>>;

/** @throws StoreConflict when another record holds one of the unique keys */
export async function write(client: ClientBase, records: Declarations, writes: readonly Write[]): Promise<void> {
  if (writes.length === 0) return;
  const now = await present(client, writes);
  const { changes } = stage(writes, {
    current: (collection, id) => now.get(`${collection}/${id}`),
    schemaOf: (collection) => declared(records, collection).schema,
  });
  await clear(client, changes);
  const kept = changes.filter((change): change is Kept => change.after !== undefined);
  await keepRecords(client, kept);
  await keepUnique(client, records, kept);
  await keepKeys(client, records, kept);
  await keepWords(client, records, kept);
}

/** Writes records as they are, versions and all, into tables that hold none of them. */
export async function restore(
  client: ClientBase,
  records: Declarations,
  collection: string,
  all: readonly AnyRecord[],
): Promise<void> {
  const kept = all.map((after): Kept => ({ collection, id: after.id, before: undefined, after }));
  await keepRecords(client, kept);
  await keepUnique(client, records, kept);
  await keepKeys(client, records, kept);
  await keepWords(client, records, kept);
}

type Kept = Change & { readonly after: AnyRecord };

function declared(records: Declarations, collection: string): Declared {
  const found = records[collection];
  if (found === undefined) throw new Error(`there is no collection ${collection}`);
  return found;
}

const nameOf = (w: Write) => ('put' in w ? { collection: w.put, id: w.record.id } : { collection: w.remove, id: w.id });

/** The records that are written over, as they are now. */
async function present(client: ClientBase, writes: readonly Write[]): Promise<Map<string, AnyRecord>> {
  const names = writes.map(nameOf);
  const { rows } = await client.query<{ collection: string; id: string; body: AnyRecord }>(
    `SELECT collection, id, body FROM csp_records
     WHERE (collection, id) IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
    [names.map(({ collection }) => collection), names.map(({ id }) => text(id))],
  );
  return new Map(rows.map(({ collection, id, body }) => [`${collection}/${id}`, body]));
}

/** Everything that the changed records were found by; unique keys are free before any is taken. */
async function clear(client: ClientBase, changes: readonly Change[]): Promise<void> {
  const names = [changes.map(({ collection }) => collection), changes.map(({ id }) => id)];
  const those = '(collection, id) IN (SELECT * FROM unnest($1::text[], $2::text[]))';
  for (const table of ['csp_keys', 'csp_unique', 'csp_words']) {
    await client.query(`DELETE FROM ${table} WHERE ${those}`, names);
  }
  const gone = changes.filter(({ after }) => after === undefined);
  if (gone.length > 0) {
    await client.query(`DELETE FROM csp_records WHERE ${those}`, [
      gone.map(({ collection }) => collection),
      gone.map(({ id }) => id),
    ]);
  }
}

async function insert(
  client: ClientBase,
  into: string,
  columns: readonly (readonly string[])[],
  rest = '',
): Promise<number> {
  if (columns[0]?.length === 0) return 0;
  const arrays = columns.map((_, i) => `$${i + 1}::text[]`).join(', ');
  const { rowCount } = await client.query(`INSERT INTO ${into} SELECT * FROM unnest(${arrays}) ${rest}`, [...columns]);
  return rowCount ?? 0;
}

const columnsOf = (rows: readonly (readonly string[])[], width: number): string[][] =>
  Array.from({ length: width }, (_, i) => rows.map((row) => text(row[i] ?? '')));

async function keepRecords(client: ClientBase, kept: readonly Kept[]): Promise<void> {
  if (kept.length === 0) return;
  await client.query(
    `INSERT INTO csp_records (collection, id, version, body)
     SELECT * FROM unnest($1::text[], $2::text[], $3::integer[], $4::json[])
     ON CONFLICT (collection, id) DO UPDATE SET version = EXCLUDED.version, body = EXCLUDED.body, leased_until = NULL`,
    [
      kept.map(({ collection }) => collection),
      kept.map(({ id }) => id),
      kept.map(({ after }) => after.version),
      kept.map(({ after }) =>
        JSON.stringify(after, (_key, value) => (typeof value === 'string' ? text(value) : value)),
      ),
    ],
  );
}

async function keepUnique(client: ClientBase, records: Declarations, kept: readonly Kept[]): Promise<void> {
  const rows = kept.flatMap(({ collection, id, after }) =>
    Object.entries(declared(records, collection).unique).flatMap(([name, keyOf]) => {
      const key = keyOf(after);
      return key === undefined ? [] : [[collection, name, key, id]];
    }),
  );
  const taken = await insert(client, 'csp_unique', columnsOf(rows, 4), 'ON CONFLICT DO NOTHING');
  if (taken === rows.length) return;
  for (const [collection = '', name = '', key = '', id = ''] of rows) {
    const { rows: holder } = await client.query<{ id: string }>(
      'SELECT id FROM csp_unique WHERE collection = $1 AND name = $2 AND key = $3',
      [collection, name, text(key)],
    );
    if (holder[0]?.id !== id) throw new StoreConflict(collection, name, key);
  }
}

async function keepKeys(client: ClientBase, records: Declarations, kept: readonly Kept[]): Promise<void> {
  const rows = kept.flatMap(({ collection, id, after }) =>
    Object.entries(declared(records, collection).indexes).flatMap(([index, spec]) => {
      const { keys, order } = placed(spec, after);
      return keys.map((key) => [collection, index, key, order, id]);
    }),
  );
  await insert(client, 'csp_keys', columnsOf(rows, 5));
}

async function keepWords(client: ClientBase, records: Declarations, kept: readonly Kept[]): Promise<void> {
  const rows = kept.flatMap(({ collection, id, after }) => {
    const texts = declared(records, collection).search?.(after) ?? [];
    return [...new Set(texts.flatMap((sought) => wordsOf(folded(sought))))].map((word) => [collection, word, id]);
  });
  await insert(client, 'csp_words', columnsOf(rows, 3));
}

/** Index rows of records: the tables for lists, unique keys and search words. */
import type { AnyRecord } from '../../kernel/collection.js';
import type { Change, Declared } from '../json/table.js';
import { placed } from '../json/table-index.js';
import { StoreConflict } from '../store.js';
import { folded, wordsOf } from '../words.js';
import type { Query } from './query.js';
import { text } from './text.js';

export type Declarations = Readonly<Record<string, Declared>>;

interface IndexTable {
  readonly table: string;
  /** Between the collection and the id. */
  readonly columns: readonly string[];
  /** Whether records of this declaration can have rows. */
  has(spec: Declared): boolean;
  of(spec: Declared, record: AnyRecord): string[][];
}

const keys: IndexTable = {
  table: 'csp_keys',
  columns: ['index', 'key', 'place'],
  has: () => true,
  of: ({ indexes }, record) =>
    Object.entries(indexes).flatMap(([index, spec]) => {
      const { keys, order } = placed(spec, record);
      return keys.map((key) => [index, key, order]);
    }),
};

const unique: IndexTable = {
  table: 'csp_unique',
  columns: ['name', 'key'],
  has: (spec) => Object.keys(spec.unique).length > 0,
  of: (spec, record) =>
    Object.entries(spec.unique).flatMap(([name, keyOf]) => {
      const key = keyOf(record);
      return key === undefined ? [] : [[name, key]];
    }),
};

const words: IndexTable = {
  table: 'csp_words',
  columns: ['word'],
  has: (spec) => spec.search !== undefined,
  of: (spec, record) => {
    const texts = spec.search?.(record) ?? [];
    return [...new Set(texts.flatMap((sought) => wordsOf(folded(sought))))].map((word) => [word]);
  },
};

/**
 * Replaces the index rows of changed records without touching unchanged rows. Sends all statements immediately; the
 * caller awaits the returned promises together.
 */
export function writeIndexRows(ask: Query, records: Declarations, changes: readonly Change[]): Promise<unknown>[] {
  return [keys, unique, words].flatMap((indexTable) => {
    const { table } = indexTable;
    const columns = ['collection', ...indexTable.columns, 'id'];
    const indexed = changes.filter(({ collection }) => indexTable.has(declared(records, collection)));
    const before = indexed.filter(({ before }) => before);
    const rows = indexed.flatMap(({ collection, id, after }) =>
      after ? indexTable.of(declared(records, collection), after).map((row) => [collection, ...row, id]) : [],
    );
    const now = columns.map((_, i) => rows.map((row) => text(row[i] ?? '')));
    const those = (from: number) => columns.map((_, i) => `$${from + i}::text[]`).join(', ');
    const steps: Promise<unknown>[] = [];
    if (before.length > 0)
      steps.push(
        ask(
          `DELETE FROM ${table} WHERE (collection, id) IN (SELECT * FROM unnest($1::text[], $2::text[]))
           AND (${columns.join(', ')}) NOT IN (SELECT * FROM unnest(${those(3)}))`,
          [before.map(({ collection }) => collection), before.map(({ id }) => id), ...now],
        ),
      );
    if (rows.length > 0)
      steps.push(
        ask(
          `INSERT INTO ${table} (${columns.join(', ')}) SELECT * FROM unnest(${those(1)}) ON CONFLICT DO NOTHING`,
          now,
        ),
      );
    if (rows.length > 0 && indexTable === unique) steps.push(assertUnique(ask, now));
    return steps;
  });
}

/** @throws StoreConflict if another record holds one of the keys */
async function assertUnique(ask: Query, rows: readonly (readonly string[])[]): Promise<void> {
  const { rows: taken } = await ask<{ collection: string; name: string; key: string }>(
    `SELECT u.collection, u.name, u.key
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS n (collection, name, key, id)
     JOIN csp_unique u ON u.collection = n.collection AND u.name = n.name AND u.key = n.key
     WHERE u.id <> n.id LIMIT 1`,
    rows,
  );
  const [one] = taken;
  if (one) throw new StoreConflict(one.collection, one.name, one.key);
}

export function declared(records: Declarations, collection: string): Declared {
  const found = records[collection];
  if (found === undefined) throw new Error(`there is no collection ${collection}`);
  return found;
}

/** What a store holds, read past the bot: the folder as a killed process left it, or the rows of a database. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import pg from 'pg';
import { collections as records } from '../../src/domain/collections.js';
import type { AnyRecord } from '../../src/kernel/collection.js';
import { nodeFiles } from '../../src/store/json/files.js';
import { paths } from '../../src/store/json/folder.js';
import { formatAfter, migrations } from '../../src/store/json/formats.js';
import { readHistory } from '../../src/store/json/history.js';
import type { Collections } from '../../src/store/json/memory.js';
import type { Declared } from '../../src/store/json/table.js';
import { placed } from '../../src/store/json/table-index.js';
import { check } from '../../src/store/tools/repair.js';
import { folded, wordsOf } from '../../src/store/words.js';

export interface Ground {
  readonly collections: Collections;
  /** What is wrong with the files or the rows themselves. */
  readonly problems: readonly string[];
}

const format = formatAfter(migrations);

/** Reads a copy, so that the next start finds the folder as it was left. */
export async function folderGround(folder: string): Promise<Ground> {
  const copy = await mkdtemp(join(tmpdir(), 'csp-torture-copy-'));
  try {
    await cp(folder, copy, { recursive: true, filter: (path) => !/\.lock/.test(basename(path)) });
    const { problems } = await check(nodeFiles, paths(copy), records, format);
    if (problems.length > 0) return { collections: new Map(), problems };
    const { low } = await readHistory(nodeFiles, paths(copy), format);
    return { collections: low.data.collections, problems };
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** One consistent state of the database; its tables of keys must be what the records say. */
export async function databaseGround(url: string): Promise<Ground> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows } = await client.query<{ collection: string; id: string; body: AnyRecord }>(
      'SELECT collection, id, body FROM csp_records',
    );
    const collections: Collections = new Map();
    for (const { collection, id, body } of rows) {
      const of = collections.get(collection) ?? new Map<string, AnyRecord>();
      collections.set(collection, of.set(id, body));
    }
    const wanted = keysOf(collections);
    const problems: string[] = [];
    for (const [table, columns] of tables) {
      const found = await client.query<{ line: string }>(
        `SELECT concat_ws(chr(9), ${columns}) AS line FROM ${table} ORDER BY 1`,
      );
      const there = new Set(found.rows.map(({ line }) => line));
      const should = wanted.get(table) ?? new Set();
      for (const line of there) if (!should.has(line)) problems.push(`${table} has a row too many: ${line}`);
      for (const line of should) if (!there.has(line)) problems.push(`${table} lacks a row: ${line}`);
    }
    return { collections, problems };
  } finally {
    await client.end();
  }
}

const tables = [
  ['csp_keys', 'collection, index, key, place, id'],
  ['csp_unique', 'collection, name, key, id'],
  ['csp_words', 'collection, word, id'],
] as const;

/** The rows that every record is found by. */
function keysOf(collections: Collections): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>(tables.map(([table]) => [table, new Set()]));
  const add = (table: string, ...parts: string[]) => all.get(table)?.add(parts.join('\t'));
  for (const [collection, of] of collections) {
    const declared = records[collection as keyof typeof records] as Declared;
    for (const [id, record] of of) {
      for (const [index, spec] of Object.entries(declared.indexes)) {
        const { keys, order } = placed(spec, record);
        for (const key of keys) add('csp_keys', collection, index, key, order, id);
      }
      for (const [name, keyOf] of Object.entries(declared.unique)) {
        const key = keyOf(record);
        if (key !== undefined) add('csp_unique', collection, name, key, id);
      }
      for (const text of declared.search?.(record) ?? [])
        for (const word of wordsOf(folded(text))) add('csp_words', collection, word, id);
    }
  }
  return all;
}

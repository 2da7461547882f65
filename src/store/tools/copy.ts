/** Copies all records between a folder and a database, then reads the copy back and compares it. */
import { createHash } from 'node:crypto';
import { Low } from 'lowdb';
import pg from 'pg';
import type { AnyRecord } from '../../kernel/collection.js';
import { waits } from '../../kernel/waits.js';
import { beginning } from '../json/commit.js';
import { nodeFiles } from '../json/files.js';
import { paths as pathsIn } from '../json/folder.js';
import { formatAfter, migrations } from '../json/formats.js';
import { readHistory } from '../json/history.js';
import { Journal } from '../json/journal.js';
import { takeLock } from '../json/lock.js';
import type { Collections } from '../json/memory.js';
import { SnapshotFile, type State } from '../json/snapshot.js';
import type { Declared } from '../json/table.js';
import { migrate } from '../postgres/migrate.js';
import { unavailable } from '../postgres/pg-errors.js';
import { queryBy } from '../postgres/query.js';
import { text } from '../postgres/text.js';
import { restore } from '../postgres/write.js';
import { StoreUnavailable } from '../store.js';
import { unfit } from './recover.js';

type Declarations = Readonly<Record<string, Declared>>;

/** Count and checksum of a collection, independent of the kind of store. */
export interface Sum {
  readonly count: number;
  /** SHA-256 over the records by id, their fields sorted. */
  readonly sha256: string;
}
export type Sums = Readonly<Record<string, Sum>>;

const isDatabase = (place: string): boolean => /^postgres(ql)?:\/\//.test(place);

/**
 * @param from a store folder or `postgres://…`, not used by a running bot
 * @param to an empty folder or database
 * @param now ISO 8601; recorded in the lock file
 * @throws StoreUnavailable if either is in use, the target is not empty or the copy differs
 */
export async function copyStore(from: string, to: string, records: Declarations, now: string): Promise<Sums> {
  const collections = await readAll(from, records, now);
  const wanted = sumsOf(collections);
  if (isDatabase(to)) await intoDatabase(to, records, collections);
  else await intoFolder(to, collections, now);
  const found = sumsOf(await readAll(to, records, now));
  for (const name of new Set([...Object.keys(wanted), ...Object.keys(found)])) {
    const [sent, kept] = [wanted[name], found[name]];
    if (sent?.count !== kept?.count || sent?.sha256 !== kept?.sha256)
      throw new StoreUnavailable(
        `${name}: the copy differs (${sent?.count ?? 0} records read, ${kept?.count ?? 0} records in the copy). Delete the copy.`,
      );
  }
  return wanted;
}

export const sumsOf = (collections: Collections): Sums =>
  Object.fromEntries(
    [...collections]
      .filter(([, of]) => of.size > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, of]) => {
        const hash = createHash('sha256');
        for (const id of [...of.keys()].sort()) hash.update(`${JSON.stringify(sorted(of.get(id)))}\n`);
        return [name, { count: of.size, sha256: hash.digest('hex') }];
      }),
  );

/** Sorts the fields and removes characters that only one of the stores can hold. */
function sorted(value: unknown): unknown {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

async function readAll(place: string, records: Declarations, now: string): Promise<Collections> {
  const collections = isDatabase(place) ? await fromDatabase(place) : await fromFolder(place, now);
  const [problem] = unfit(collections, records);
  if (problem) throw new StoreUnavailable(`${problem}; nothing was copied`);
  return collections;
}

const locked = async <T>(folder: string, now: string, work: () => Promise<T>): Promise<T> => {
  const unlock = await takeLock(pathsIn(folder).lock, now);
  try {
    return await work();
  } finally {
    await unlock();
  }
};

async function fromFolder(folder: string, now: string): Promise<Collections> {
  const paths = pathsIn(folder);
  if (!(await nodeFiles.read(paths.snapshot)) && !(await nodeFiles.read(paths.journal)))
    throw new StoreUnavailable(`${folder}: there is no store in this folder`);
  const format = formatAfter(migrations);
  return locked(folder, now, async () => {
    const { low } = await readHistory(nodeFiles, paths, format);
    if (low.data.format !== format)
      throw new StoreUnavailable(
        `${folder} has data format ${low.data.format}; this release uses ${format}. Start the bot on the folder once.`,
      );
    return low.data.collections;
  });
}

async function intoFolder(folder: string, collections: Collections, now: string): Promise<void> {
  const paths = pathsIn(folder);
  await nodeFiles.makeFolder(folder);
  await locked(folder, now, async () => {
    for (const file of [paths.snapshot, paths.journal, paths.rotatedJournal])
      if (await nodeFiles.read(file))
        throw new StoreUnavailable(`${folder} already holds a store. Use an empty folder.`);
    const state: State = { format: formatAfter(migrations), position: beginning, collections };
    await new Low<State>(new SnapshotFile(nodeFiles, paths), state).write();
    await (await Journal.open(nodeFiles, paths, undefined, beginning)).close();
  });
}

async function withDatabase<T>(url: string, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: waits.connect, pipeline: true });
  pool.on('error', () => {});
  // without a listener, a connection that breaks in use would end the process; its queries fail anyway
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    return await work(pool);
  } catch (error) {
    throw unavailable(error);
  } finally {
    await pool.end();
  }
}

const batch = 500;

const fromDatabase = (url: string): Promise<Collections> =>
  withDatabase(url, async (pool) => {
    await migrate(url, undefined);
    const client = await pool.connect();
    const collections: Collections = new Map();
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      let after: readonly [string, string] = ['', ''];
      for (;;) {
        const { rows } = await client.query<{ collection: string; id: string; body: AnyRecord }>(
          `SELECT collection, id, body FROM csp_records WHERE (collection, id) > ($1, $2 COLLATE "C")
           ORDER BY collection, id LIMIT ${batch}`,
          [...after],
        );
        for (const { collection, id, body } of rows) {
          const of = collections.get(collection) ?? new Map<string, AnyRecord>();
          collections.set(collection, of.set(id, body));
        }
        const last = rows.at(-1);
        if (!last) return collections;
        after = [last.collection, last.id];
      }
    } finally {
      await client.query('ROLLBACK').catch(() => {});
      client.release();
    }
  });

const intoDatabase = (url: string, records: Declarations, collections: Collections): Promise<void> =>
  withDatabase(url, async (pool) => {
    await migrate(url, records);
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      // a bot that starts during the copy waits and then sees all records or none
      await client.query('LOCK TABLE csp_records IN ACCESS EXCLUSIVE MODE');
      if ((await client.query('SELECT 1 FROM csp_records LIMIT 1')).rows.length > 0)
        throw new StoreUnavailable('The target database already holds a store. Use an empty database.');
      for (const [collection, of] of collections) {
        const all = [...of.values()];
        for (let from = 0; from < all.length; from += batch)
          await restore(queryBy(client), records, collection, all.slice(from, from + batch));
      }
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {});
      throw error;
    } finally {
      client.release();
    }
  });

/** Migrates the database schema. Replicas that start at the same time wait for the first. */
import pg from 'pg';
import { waits } from '../../kernel/waits.js';
import { StoreDamaged } from '../store.js';
import type { Declarations } from './index-rows.js';
import { codeOf } from './pg-errors.js';
import { fillNewIndexes } from './reindex.js';
import { versions } from './schema.js';

/** Id of the advisory lock, an arbitrary constant. */
const lock = 7_206_011_309;

/**
 * Uses a connection without a statement timeout: a migration of many records, or waiting for one, may take long.
 * @param url `postgres://…`
 * @param records whose new indexes are filled; `undefined` leaves that to the next start
 * @param connectMs time to connect, in milliseconds
 * @throws StoreDamaged if the schema is newer than this release, or its version is not readable
 */
export async function migrate(
  url: string,
  records: Declarations | undefined,
  connectMs = waits.connect,
): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: connectMs,
    application_name: 'csp-partner-bot',
  });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [lock]);
    await client.query('CREATE TABLE IF NOT EXISTS csp_schema (version integer NOT NULL)');
    const found = await client.query<{ version: unknown }>('SELECT version FROM csp_schema');
    const version = versionOf(found.rows);
    for (const statements of versions.slice(version)) await client.query(statements);
    if (records) await fillNewIndexes(client, records);
    await client.query('DELETE FROM csp_schema');
    await client.query('INSERT INTO csp_schema VALUES ($1)', [versions.length]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw notOurs(error) ?? error;
  } finally {
    await client.end();
  }
}

function versionOf(rows: readonly { readonly version: unknown }[]): number {
  const [{ version } = { version: 0 }] = rows;
  if (rows.length > 1 || typeof version !== 'number' || version < 0)
    throw new StoreDamaged(`The database has no valid schema version (csp_schema). ${remedy}`);
  if (version > versions.length)
    throw new StoreDamaged(
      `The database has schema version ${version}; this release supports up to ${versions.length}. Start the newer release.`,
    );
  return version;
}

const remedy = 'Restore the database from a backup, or set DATABASE_URL to the database of the bot.';

/** SQL that fails on the tables found: they are not those of the version that the database claims. */
const notOurs = (error: unknown): StoreDamaged | undefined =>
  /^(22|23|42)/.test(codeOf(error)) && !(error instanceof StoreDamaged) && codeOf(error) !== '42501'
    ? new StoreDamaged(
        `The tables of the database do not fit their schema version (${(error as Error).message}). ${remedy}`,
      )
    : undefined;

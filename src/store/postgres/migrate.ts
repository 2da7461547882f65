/** Migrates the database schema. Replicas that start at the same time wait for the first. */
import type { Pool } from 'pg';
import { StoreDamaged } from '../store.js';
import { versions } from './schema.js';

/** Id of the advisory lock, an arbitrary constant. */
const lock = 7_206_011_309;

/** @throws StoreDamaged if the schema is newer than this release */
export async function migrate(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [lock]);
    await client.query('CREATE TABLE IF NOT EXISTS csp_schema (version integer NOT NULL)');
    const found = await client.query<{ version: number }>('SELECT version FROM csp_schema');
    const version = found.rows[0]?.version ?? 0;
    if (version > versions.length) {
      throw new StoreDamaged(
        `The database has schema version ${version}; this release supports up to ${versions.length}. Start the newer release.`,
      );
    }
    for (const statements of versions.slice(version)) await client.query(statements);
    await client.query('DELETE FROM csp_schema');
    await client.query('INSERT INTO csp_schema VALUES ($1)', [versions.length]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

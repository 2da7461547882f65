/** Looks at a database without changing it. */
import pg from 'pg';
import { versions } from './schema.js';

export interface Probed {
  readonly serverVersion: string;
  readonly encoding: string;
  /** Version of the bot's tables; 0 if there are none. */
  readonly schema: number;
  /** Highest schema version that this release supports. */
  readonly supported: number;
  readonly mayCreate: boolean;
  readonly connections: number;
  /** Milliseconds by which the server's clock is ahead of this machine's. */
  readonly aheadMs: number;
  /** Duration of one query, in milliseconds. */
  readonly roundTripMs: number;
}

/** @param url `postgres://user:password@host:5432/database` */
export async function probePostgres(url: string): Promise<Probed> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, statement_timeout: 5_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<Omit<Probed, 'schema' | 'supported' | 'aheadMs' | 'roundTripMs'>>(facts);
    const [first] = rows;
    if (!first) throw new Error('no answer');
    const tables = await client.query<{ known: boolean }>(`SELECT to_regclass('csp_schema') IS NOT NULL AS known`);
    const schema = tables.rows[0]?.known
      ? ((await client.query<{ version: number }>('SELECT version FROM csp_schema')).rows[0]?.version ?? 0)
      : 0;
    const since = performance.now();
    const asked = Date.now();
    const clock = await client.query<{ ms: number }>(
      'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms',
    );
    const roundTripMs = performance.now() - since;
    const aheadMs = (clock.rows[0]?.ms ?? asked) - (asked + roundTripMs / 2);
    return { ...first, schema, supported: versions.length, aheadMs, roundTripMs };
  } finally {
    await client.end();
  }
}

const facts = `
  SELECT current_setting('server_version') AS "serverVersion", current_setting('server_encoding') AS encoding,
    has_schema_privilege(current_schema(), 'CREATE') AS "mayCreate",
    current_setting('max_connections')::integer AS connections`;

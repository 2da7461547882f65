/**
 * The PostgreSQL store, for several replicas. Transactions are SERIALIZABLE and retried on conflict, which is why
 * `decide` must be pure. Leases assign each notification to one replica.
 */
import pg from 'pg';
import type { Notification } from '../../domain/notification.js';
import type { View } from '../../kernel/view.js';
import { type Waits, waits } from '../../kernel/waits.js';
import type { Declared } from '../json/table.js';
import { type Log, silent } from '../log.js';
import { type Outcome, type Store, type StoreCondition, StoreUnavailable, type Undelivered } from '../store.js';
import { ephemeralBy } from './ephemeral.js';
import { migrate } from './migrate.js';
import { codeOf, lostCommit, serializationFailures, unavailable } from './pg-errors.js';
import { prepared, type Query, queryBy } from './query.js';
import { type Reads, readsBy } from './view.js';
import { write } from './write.js';

export interface PostgresStoreOptions {
  /** `postgres://user:password@host:5432/database` */
  readonly url: string;
  readonly records: Readonly<Record<string, Declared>>;
  readonly log?: Log;
  /** Maximum number of connections of this replica. Default 10. */
  readonly connections?: number;
  /** Replaces waits in part, for tests. */
  readonly waits?: Partial<Waits> | undefined;
}

const triesAtMost = 20;

/**
 * Opens the database and migrates its schema.
 * @throws StoreUnavailable if the server is unreachable or rejects the connection
 * @throws StoreDamaged if the schema is newer than this release
 */
export async function openPostgresStore(options: PostgresStoreOptions): Promise<Store> {
  const { url, records, log = silent, connections = 10 } = options;
  const limits = { ...waits, ...options.waits };
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    pipeline: true,
    connectionTimeoutMillis: limits.connect,
    // the server ends a statement; if it does not respond, the client closes the connection a little later
    statement_timeout: limits.statement,
    query_timeout: limits.statement + 500,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'csp-partner-bot',
  });
  // an idle connection broke; the pool opens another one when needed
  pool.on('error', (err) => log.warn({ err }, 'store.connection.lost'));
  // without a listener, a connection that breaks in use would end the process; its queries fail anyway
  pool.on('connect', (client) => client.on('error', () => {}));
  const store = new PostgresStore(pool, records, limits.retry);
  try {
    await migrate(url, records, limits.connect);
  } catch (error) {
    await pool.end();
    throw unavailable(error);
  }
  return store;
}

class PostgresStore implements Store {
  readonly #pool: pg.Pool;
  readonly #records: Readonly<Record<string, Declared>>;
  readonly #running = new Set<Promise<unknown>>();
  readonly ephemeral = ephemeralBy((sql, parameters) => this.#alone(sql, parameters));
  #closed = false;
  #full = false;

  constructor(
    pool: pg.Pool,
    records: Readonly<Record<string, Declared>>,
    private readonly retryMs: number,
  ) {
    this.#pool = pool;
    this.#records = records;
  }

  read<T>(query: (view: View) => Promise<T>): Promise<T> {
    return this.#run('read', ({ view }) => query(view));
  }

  transaction<T>(decide: (view: View) => Promise<Outcome<T>>): Promise<T> {
    return this.#run('write', async ({ view, record, end }, begun) => {
      const { writes, result } = await decide(view);
      end();
      await write(await begun, this.#records, writes, record);
      return result;
    });
  }

  async claim(now: string, limit: number, leaseMs: number): Promise<readonly Notification[]> {
    const until = new Date(Date.parse(now) + leaseMs).toISOString();
    const { rows } = await this.#alone<{ body: Notification }>(claimed, [now, until, limit]);
    return rows.map(({ body }) => body).sort((a, b) => (a.dueAt + a.id < b.dueAt + b.id ? -1 : 1));
  }

  async undelivered(): Promise<Undelivered> {
    const { rows } = await this.#alone<{ count: number; since: string | null }>(undelivered, []);
    const { count = 0, since } = rows[0] ?? {};
    return { count, ...(since ? { since } : {}) };
  }

  condition(): StoreCondition {
    return this.#full ? 'full' : 'ok';
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await Promise.allSettled(this.#running);
    await this.#pool.end();
  }

  #run<T>(mode: Mode, work: Work<T>): Promise<T> {
    return this.#tracked(() => this.#attempts(mode, work));
  }

  /** Runs one statement as its own transaction. */
  #alone: Query = (sql, parameters) =>
    this.#tracked(() =>
      this.#pool.query(prepared(sql, parameters)).catch((error: unknown) => {
        throw unavailable(error);
      }),
    );

  #tracked<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new StoreUnavailable('The store is closed because the bot is stopping.'));
    const running = work();
    this.#running.add(running);
    const over = () => this.#running.delete(running);
    running.then(over, over);
    return running;
  }

  async #attempts<T>(mode: Mode, work: Work<T>): Promise<T> {
    const until = performance.now() + this.retryMs;
    for (let tries = 1; ; tries += 1) {
      try {
        const result = await this.#attempt(mode, work);
        if (mode === 'write') this.#full = false;
        return result;
      } catch (error) {
        const again = serializationFailures.has(codeOf(error)) && tries < triesAtMost && performance.now() < until;
        if (!again) throw this.#noted(unavailable(error));
        await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(200, 5 * 2 ** tries)));
      }
    }
  }

  #noted(error: unknown): unknown {
    if (error instanceof StoreUnavailable && error.problem === 'full') this.#full = true;
    return error;
  }

  async #attempt<T>(mode: Mode, work: Work<T>): Promise<T> {
    const client = await this.#pool.connect();
    // the first error is the cause: all statements after it fail too
    let cause: unknown;
    const ask: Query = (...statement) =>
      queryBy(client)<never>(...statement).catch((error: unknown) => {
        cause ??= error;
        throw error;
      });
    const reads = readsBy(ask);
    // pipeline BEGIN with the first query; nothing is written or returned before it succeeded
    const begun = client.query(beginning[mode]).then(() => ask);
    begun.catch(() => {});
    try {
      const result = await work(reads, begun);
      await begun;
      const ended = client.query('COMMIT');
      if (mode === 'write')
        await ended.catch((error: unknown) => {
          cause ??= lostCommit(error);
          throw error;
        });
      ended.then(
        () => client.release(),
        () => client.release(true),
      );
      return result;
    } catch (error) {
      await client.query('ROLLBACK').then(
        () => client.release(),
        () => client.release(true),
      );
      throw cause ?? error;
    } finally {
      reads.end();
    }
  }
}

type Work<T> = (reads: Reads, begun: Promise<Query>) => Promise<T>;
type Mode = 'read' | 'write';

const beginning: Readonly<Record<Mode, string>> = {
  read: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  write: 'BEGIN ISOLATION LEVEL SERIALIZABLE',
};

/** Leases the oldest notification of each recipient if it is due, longest due first, skipping leased ones. */
const claimed = `
  UPDATE csp_records SET leased_until = $2
  WHERE collection = 'notices' AND id IN (
    SELECT r.id FROM csp_records r
    JOIN (
      SELECT DISTINCT ON (key) id FROM csp_keys
      WHERE collection = 'notices' AND index = 'recipient' ORDER BY key, place, id
    ) oldest ON oldest.id = r.id
    WHERE r.collection = 'notices' AND r.body->>'dueAt' <= $1 AND (r.leased_until IS NULL OR r.leased_until <= $1)
    ORDER BY r.body->>'dueAt' COLLATE "C", r.id
    LIMIT $3 FOR UPDATE OF r SKIP LOCKED
  )
  RETURNING body`;

const undelivered = `
  SELECT count(*)::integer AS count, min(r.body->>'createdAt') AS since
  FROM csp_keys k JOIN csp_records r ON r.collection = k.collection AND r.id = k.id
  WHERE k.collection = 'notices' AND k.index = 'due' AND k.key = 'due'`;

/** Maps PostgreSQL and socket errors to `StoreUnavailable`. */
import { StoreConflict, StoreDamaged, StoreUnavailable } from '../store.js';

/** Serialization failure and deadlock: the transaction is retried. */
export const serializationFailures = new Set(['40001', '40P01']);

export const codeOf = (error: unknown): string => {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
};

/** SQLSTATE classes of a server that is unreachable, full, stopping or slow, and Node's socket errors. */
const connectionErrors = /^(08|53|57|58|28|3D)|^E[A-Z]+$/;

/** Returns the error unchanged if it is not an availability problem. */
export function unavailable(error: unknown): unknown {
  if (error instanceof StoreConflict || error instanceof StoreDamaged || error instanceof StoreUnavailable)
    return error;
  const code = codeOf(error);
  const { message } = error as Error;
  if (serializationFailures.has(code))
    return new StoreUnavailable('PostgreSQL is too busy: concurrent transactions changed the same records. Try again.');
  const lost = /connection terminated|not queryable|timeout exceeded when trying to connect/i.test(message);
  return connectionErrors.test(code) || lost
    ? new StoreUnavailable(
        `PostgreSQL is unavailable (${code || message}). Check that the server is running, has free space and ` +
          'connections, and that DATABASE_URL has valid credentials.',
      )
    : error;
}

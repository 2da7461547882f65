/** Maps PostgreSQL and socket errors to `StoreUnavailable`. */
import { StoreConflict, StoreDamaged, StoreUnavailable } from '../store.js';

/** Serialization failure and deadlock: the transaction is retried. */
export const serializationFailures = new Set(['40001', '40P01']);

const diskFull = '53100';

export const codeOf = (error: unknown): string => {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
};

/** SQLSTATE classes of a server that is unreachable, full, stopping or slow, and Node's socket errors. */
const connectionErrors = /^(08|53|57|58|28|3D|42501)|^E[A-Z]+$/;

/** Returns the error unchanged if it is not an availability problem. */
export function unavailable(error: unknown): unknown {
  if (error instanceof StoreConflict || error instanceof StoreDamaged || error instanceof StoreUnavailable)
    return error;
  const code = codeOf(error);
  const { message } = error as Error;
  if (serializationFailures.has(code))
    return new StoreUnavailable('PostgreSQL is too busy: concurrent transactions changed the same records. Try again.');
  const lost =
    /connection terminated|not queryable|timeout exceeded when trying to connect|timeout expired|query read timeout/i;
  if (code === diskFull)
    return new StoreUnavailable('PostgreSQL has no free disk space (53100). Changes fail until there is space.', {
      problem: 'full',
    });
  return connectionErrors.test(code) || lost.test(message)
    ? new StoreUnavailable(
        `PostgreSQL is unavailable (${code || message}). Check that the server is running, has free space and ` +
          'connections, and that DATABASE_URL has valid credentials.',
      )
    : error;
}

/** The error of a COMMIT that was sent: unless the server answered it, its outcome is not known. */
export function lostCommit(error: unknown): unknown {
  const known = unavailable(error);
  const answered = /^(?!08|57P)[0-9A-Z]{5}$/.test(codeOf(error));
  return known instanceof StoreUnavailable && !answered
    ? new StoreUnavailable(known.message, { cause: error, problem: 'unknown' })
    : error;
}

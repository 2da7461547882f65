/** What the rest of the program learns of a database that is away, full, stopping, slow or too busy. */
import { StoreConflict, StoreDamaged, StoreUnavailable } from '../store.js';

/** Two transactions that met: one of them is decided again. */
export const serializationFailures = new Set(['40001', '40P01']);

export const codeOf = (error: unknown): string => {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
};

/** Classes of SQLSTATE that say the server is away, full, stopping or slow; and what Node says of sockets. */
const connectionErrors = /^(08|53|57|58|28|3D)|^E[A-Z]+$/;

/** What the rest of the program knows of a database that does not do its part. */
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

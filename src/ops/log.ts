/**
 * What the operator reads: one JSON object a line on standard output; ids, never names, addresses or texts of people.
 * Lines about a request bear its name, whichever room they come from: `request`.
 */
import { type DestinationStream, pino } from 'pino';

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];
export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** Where it happened and what kind it is; other fields of an error may quote what somebody typed. */
const err = (error: unknown): object => {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack, cause } = error;
  const { code } = error as NodeJS.ErrnoException;
  return { type: name, message, stack, ...(code ? { code } : {}), ...(cause ? { cause: err(cause) } : {}) };
};

/** @param to standard output unless said */
export const createLog = (level: LogLevel, to?: DestinationStream): Log =>
  pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err },
    },
    to ?? pino.destination(1),
  );

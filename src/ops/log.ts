/**
 * The log: one JSON object a line on standard output. The message is a stable event name. Fields contain ids, never names,
 * addresses or texts of people. Every line of a request has its id in `request`, in every module.
 */
import { type DestinationStream, pino } from 'pino';

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];
export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** Type, message, code and stack only, because other fields of an error may quote user input. */
const err = (error: unknown): object => {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack, cause } = error;
  const { code } = error as NodeJS.ErrnoException;
  return { type: name, message, stack, ...(code ? { code } : {}), ...(cause ? { cause: err(cause) } : {}) };
};

/** @param to default: standard output */
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

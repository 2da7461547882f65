/**
 * What the operator reads: one JSON object a line on standard output; ids, never names, addresses or texts of people.
 * Lines of one request bear its name, whichever room they come from.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { type DestinationStream, pino } from 'pino';

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];
export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error'>;

type Ids = Readonly<Record<string, string>>;
const about = new AsyncLocalStorage<Ids>();

/** Every line that is logged in the work, however deep, bears these ids beside those it bears already. */
export const within = <T>(ids: Ids, work: () => T): T => about.run({ ...about.getStore(), ...ids }, work);
/** The name of the request that is being served, where one is. */
export const requestUnderWay = (): string | undefined => about.getStore()?.request;

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
      mixin: () => ({ ...about.getStore() }),
      serializers: { err },
    },
    to ?? pino.destination(1),
  );

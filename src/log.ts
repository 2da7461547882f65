/** What the operator reads: one JSON object a line on standard output; ids, never names, addresses or texts of people. */
import { pino } from 'pino';

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];
export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error'>;

export const createLog = (level: LogLevel): Log =>
  pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });

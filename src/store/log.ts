/** The log interface of the store; pino loggers implement it. `message` is a stable event name. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };

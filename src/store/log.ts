/** What the store says to its operator; pino's loggers fit. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };

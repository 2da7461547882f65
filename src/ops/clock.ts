/** The bot's clock. Local mode and tests can move it forward, never back. */
export interface Clock {
  /** ISO 8601, UTC, with milliseconds. */
  now(): string;
  /** Moves the clock forward by milliseconds. */
  advance(ms: number): void;
}

/** @param real milliseconds since 1970 */
export function movableClock(real: () => number = Date.now): Clock {
  let ahead = 0;
  return {
    now: () => new Date(real() + ahead).toISOString(),
    advance: (ms) => {
      ahead += Math.max(0, ms);
    },
  };
}

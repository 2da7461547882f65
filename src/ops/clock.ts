/** The time as the bot knows it: real, and in local mode and tests moved on at will. */
export interface Clock {
  /** ISO 8601, UTC, with milliseconds. */
  now(): string;
  /** Moves on by so many milliseconds; never back. */
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

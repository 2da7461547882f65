import { randomInt } from 'node:crypto';
import { decodeTime, monotonicFactory } from 'ulid';
import type { Ids } from '../kernel/command.js';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const readablePart = (length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** Ids by the bot's clock; `now` gives ISO 8601. */
export function createIds(now: () => string): Ids {
  // its own source of randomness asks the system for each of 16 letters
  const ulid = monotonicFactory(() => randomInt(2 ** 32) / 2 ** 32);
  return {
    readable: (prefix) => `${prefix}-${readablePart(8)}`,
    sorted: () => ulid(Date.parse(now())),
  };
}

/** When a sorted id was made, as milliseconds since 1970; `undefined` for what is no such id. */
export function madeAt(sortedId: string): number | undefined {
  try {
    return decodeTime(sortedId);
  } catch {
    return undefined;
  }
}

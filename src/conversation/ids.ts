/** Ids of records, cards and turns. */
import { createHash, randomInt } from 'node:crypto';
import { decodeTime, monotonicFactory } from 'ulid';
import type { Ids } from '../kernel/command.js';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const readablePart = (length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** @param now the bot's clock, ISO 8601 in UTC */
export function createIds(now: () => string): Ids {
  // ulid's own random source calls the system for each of 16 letters
  const ulid = monotonicFactory(() => randomInt(2 ** 32) / 2 ** 32);
  return {
    readable: (prefix) => `${prefix}-${readablePart(8)}`,
    sorted: () => ulid(Date.parse(now())),
  };
}

/** Creation time of a sorted id in milliseconds since 1970; `undefined` if the text is not such an id. */
export function createdAt(sortedId: string): number | undefined {
  try {
    return decodeTime(sortedId);
  } catch {
    return undefined;
  }
}

/** Turn id: a hash of its parts, 32 characters. It reveals none of them and fits a store key. */
export const turnKey = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 32);

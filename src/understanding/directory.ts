/** A look-up over plain lists of names, for where no store is at hand. */
import { edits } from './damerau.js';
import type { LookUp } from './recognizer.js';
import { fold } from './tokens.js';

export interface Directory {
  readonly customers?: readonly string[];
  readonly resellers?: readonly string[];
  readonly providers?: readonly string[];
  readonly users?: readonly string[];
}

const LISTS = { customer: 'customers', reseller: 'resellers', provider: 'providers', user: 'users' } as const;
const MOST = 5;

/** Exact names first, then those that begin alike, then those a typing mistake away. */
export function lookUpIn(directory: Directory): LookUp {
  const folded = new Map(
    Object.values(LISTS).map((list) => [list, (directory[list] ?? []).map((name) => ({ name, word: fold(name) }))]),
  );
  return async (kind, text) => {
    const sought = fold(text);
    return (folded.get(LISTS[kind]) ?? [])
      .map(({ name, word }) => ({ name, distance: distance(word, sought) }))
      .filter((one) => one.distance < 4)
      .sort((one, other) => one.distance - other.distance)
      .slice(0, MOST)
      .map((one) => one.name);
  };
}

function distance(word: string, sought: string): number {
  if (word === sought) return 0;
  if (word.startsWith(`${sought} `)) return 1;
  const limit = sought.length >= 8 ? 2 : 1;
  return 1 + edits(word, sought, limit) + (Math.abs(word.length - sought.length) > limit ? 4 : 0);
}

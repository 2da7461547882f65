/** A look-up over plain lists of names, for where no store is at hand. */
import { edits } from '../kernel/edit-distance.js';
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

interface Folded {
  readonly name: string;
  readonly word: string;
}

/** A look-up over lists: names that are, begin like, or nearly are the text; at most five, nearest first. */
export function lookUpIn(directory: Directory): LookUp {
  const lists = new Map(Object.values(LISTS).map((list) => [list, foldedNames(directory[list] ?? [])]));
  return async (kind, text) => nearest(lists.get(LISTS[kind]) ?? [], text);
}

export const foldedNames = (names: readonly string[]): readonly Folded[] =>
  names.map((name) => ({ name, word: fold(name) }));

/** Exact names first, then those that begin alike, then those a typing mistake away, in the whole or in a part. */
export function nearest(names: readonly Folded[], text: string): readonly string[] {
  const sought = fold(text);
  return names
    .map(({ name, word }) => ({ name, distance: distance(word, sought) }))
    .filter((one) => one.distance < 4)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, MOST)
    .map((one) => one.name);
}

function distance(word: string, sought: string): number {
  if (word === sought) return 0;
  if (word.startsWith(`${sought} `)) return 1;
  const limit = sought.length >= 8 ? 2 : 1;
  return 1 + Math.min(...partsOf(word, sought.split(' ').length).map((part) => within(limit, part, sought)));
}

/** Alike within the limit, or out of reach. */
function within(limit: number, word: string, sought: string): number {
  const found = edits(word, sought, limit);
  return found > limit ? 4 : found;
}

/** The whole, and every run of so many of its words. */
function partsOf(word: string, count: number): readonly string[] {
  const words = word.split(' ');
  return [word, ...words.slice(count - 1).map((_, at) => words.slice(at, at + count).join(' '))];
}

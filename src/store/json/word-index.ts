/**
 * Inverted index for prefix search. Maps each word to the numbers of the rows that contain it; several words are
 * intersected, the rarest first.
 */
import type { AnyRecord } from '../../kernel/collection.js';
import type { Place } from '../paging.js';
import { folded, wordsOf } from '../words.js';
import { Sorted } from './sorted.js';
import type { Row } from './table-index.js';

/** Result of a search. Valid until the next search on the same index. */
export interface Matches {
  readonly count: number;
  has(row: Row): boolean;
  rows(): Row[];
}

export class WordIndex {
  /** Row numbers by word. */
  readonly #holders = new Map<string, number[]>();
  /** All words, sorted. */
  readonly #words = Sorted.from<Place>([]);
  /** The indexed rows by number. */
  readonly #rows: (Row | undefined)[] = [];
  /** For each row number, how many of the searched words it matched so far. */
  #held = new Uint16Array(1024);
  readonly #unread: Iterator<Row>;

  /** Indexes nothing yet: see `readSome`. */
  constructor(
    private readonly textsOf: (record: AnyRecord) => readonly string[],
    rows: Iterable<Row>,
  ) {
    this.#unread = rows[Symbol.iterator]();
  }

  /** Indexes up to `count` of the initial rows. Returns whether all are indexed. */
  readSome(count: number): boolean {
    for (let i = 0; i < count; i++) {
      const { value: row, done } = this.#unread.next();
      if (done) return true;
      this.enter(row);
    }
    return false;
  }

  /** Adds a new record. */
  enter(row: Row): void {
    const { number } = row;
    if (this.#rows[number]) return;
    this.#rows[number] = row;
    if (number >= this.#held.length) this.#held = new Uint16Array(2 * number);
    for (const word of this.#wordsIn(row.record)) {
      const holders = this.#holders.get(word);
      if (holders) holders.push(number);
      else {
        this.#holders.set(word, [number]);
        this.#words.insert(placeOf(word));
      }
    }
  }

  /** Removes a record. @param before its last version */
  leave(row: Row, before: AnyRecord): void {
    if (!this.#rows[row.number]) return;
    this.#rows[row.number] = undefined;
    for (const word of this.#wordsIn(before)) {
      const holders = this.#holders.get(word) ?? [];
      holders.splice(holders.indexOf(row.number), 1);
      if (holders.length > 0) continue;
      this.#holders.delete(word);
      this.#words.remove(placeOf(word));
    }
  }

  /** Updates a changed record. */
  move(row: Row, before: AnyRecord): void {
    if (sameTexts(this.textsOf(before), this.textsOf(row.record))) return;
    this.leave(row, before);
    this.enter(row);
  }

  /** The rows that contain, for each word, a word with that prefix. @param words 1–65,535 */
  matching(words: readonly string[]): Matches {
    this.readSome(Number.POSITIVE_INFINITY);
    const rarestFirst = words.map((word) => this.#startingWith(word)).sort((a, b) => total(a) - total(b));
    const held = this.#held.fill(0);
    let count = 0;
    for (const [i, lists] of rarestFirst.entries()) {
      count = 0;
      for (const numbers of lists)
        for (const number of numbers) {
          if (held[number] !== i) continue;
          held[number] = i + 1;
          count++;
        }
    }
    return {
      count,
      has: ({ number }) => held[number] === words.length,
      rows: () => {
        const found = new Set<Row>();
        for (const numbers of rarestFirst[0] ?? [])
          for (const number of numbers) {
            const row = held[number] === words.length && this.#rows[number];
            if (row) found.add(row);
          }
        return [...found];
      },
    };
  }

  #startingWith(beginning: string): (readonly number[])[] {
    const lists: (readonly number[])[] = [];
    for (const { order: word } of this.#words.from(placeOf(beginning))) {
      if (!word.startsWith(beginning)) break;
      lists.push(this.#holders.get(word) ?? []);
    }
    return lists;
  }

  #wordsIn(record: AnyRecord): Set<string> {
    return new Set(this.textsOf(record).flatMap((text) => wordsOf(folded(text))));
  }
}

const placeOf = (word: string): Place => ({ order: word, id: '' });

const sameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, i) => text === b[i]);

const total = (lists: readonly (readonly number[])[]): number => lists.reduce((sum, { length }) => sum + length, 0);

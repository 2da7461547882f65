/**
 * Finds records by the beginnings of words. Each word has the numbers of the rows that hold it; rows that hold several
 * words are found by going through the numbers of each, the rarest word first.
 */
import type { AnyRecord } from '../../kernel/collection.js';
import type { Place } from '../paging.js';
import { folded, wordsOf } from '../words.js';
import { Sorted } from './sorted.js';
import type { Row } from './table-index.js';

/** What a search found; good until the next one on the same index. */
export interface Matches {
  readonly count: number;
  has(row: Row): boolean;
  rows(): Row[];
}

export class WordIndex {
  /** Numbers of the rows that hold a word. */
  readonly #holders = new Map<string, number[]>();
  /** The words, in order. */
  readonly #words = Sorted.from<Place>([]);
  /** By number, those that were read. */
  readonly #rows: (Row | undefined)[] = [];
  /** By number, for how many of the words that are looked for a row was come upon. */
  #held = new Uint16Array(1024);
  readonly #unread: Iterator<Row>;

  /** Reads nothing yet: see `readSome`. */
  constructor(
    private readonly textsOf: (record: AnyRecord) => readonly string[],
    rows: Iterable<Row>,
  ) {
    this.#unread = rows[Symbol.iterator]();
  }

  /** Takes in at most so many of the rows there were at the beginning; whether all are in now. */
  readSome(count: number): boolean {
    for (let i = 0; i < count; i++) {
      const { value: row, done } = this.#unread.next();
      if (done) return true;
      this.enter(row);
    }
    return false;
  }

  /** To be called when a record came. */
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

  /** To be called when a record went; `before` is as it was. */
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

  /** To be called when the record in a row has changed. */
  move(row: Row, before: AnyRecord): void {
    if (sameTexts(this.textsOf(before), this.textsOf(row.record))) return;
    this.leave(row, before);
    this.enter(row);
  }

  /** The rows of which each word begins one of theirs. @param words 1 to 65,535 */
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

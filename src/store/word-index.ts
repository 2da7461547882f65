/**
 * Finds records by the beginnings of words. Each stands under the first three letters of each of its words; where many
 * do, the caller scans its own list instead, in which matches are then close together.
 */
import type { AnyRecord } from '../workflows/record.js';
import type { Row } from './table-index.js';
import { folded, wordsOf } from './words.js';

const prefixLength = 3;

export class WordIndex {
  readonly #rows = new Map<string, Set<Row>>();
  readonly #texts = new Map<Row, string>();

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

  /** To be called when a record came, and after it changed. */
  enter(row: Row): void {
    this.leave(row);
    const text = this.textsOf(row.record).map(folded).join('');
    this.#texts.set(row, text);
    for (const word of wordsOf(text)) {
      const prefix = word.slice(0, prefixLength);
      const rows = this.#rows.get(prefix);
      if (rows) rows.add(row);
      else this.#rows.set(prefix, new Set([row]));
    }
  }

  leave(row: Row): void {
    for (const word of wordsOf(this.#texts.get(row) ?? '')) this.#rows.get(word.slice(0, prefixLength))?.delete(row);
    this.#texts.delete(row);
  }

  /** Whether each of the words begins one of the record's; for rows that were read. */
  has(row: Row, words: readonly string[]): boolean {
    const text = this.#texts.get(row) ?? '';
    return words.every((word) => text.includes(` ${word}`));
  }

  /** Every row that has the words, unless more than `most` would have to be looked at. */
  few(words: readonly string[], most: number): ReadonlySet<Row> | undefined {
    this.readSome(Number.POSITIVE_INFINITY);
    let rarest: readonly ReadonlySet<Row>[] = [];
    let fewest = Number.POSITIVE_INFINITY;
    for (const word of words) {
      const sets = this.#startingWith(word);
      const size = sets.reduce((sum, rows) => sum + rows.size, 0);
      if (size < fewest) [rarest, fewest] = [sets, size];
    }
    if (fewest > most) return undefined;
    return new Set(rarest.flatMap((rows) => [...rows].filter((row) => this.has(row, words))));
  }

  #startingWith(word: string): ReadonlySet<Row>[] {
    if (word.length >= prefixLength) {
      const rows = this.#rows.get(word.slice(0, prefixLength));
      return rows ? [rows] : [];
    }
    const found: ReadonlySet<Row>[] = [];
    for (const [prefix, rows] of this.#rows) if (prefix.startsWith(word)) found.push(rows);
    return found;
  }
}

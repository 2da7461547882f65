/** One collection in memory: records, indexes, unique keys and search words. */
import type { z } from 'zod';
import type { AnyRecord } from '../../kernel/collection.js';
import type { Page, Paging } from '../../kernel/view.js';
import { byPlace, cursorOf, pageLimit } from '../paging.js';
import { StoreConflict } from '../store.js';
import { folded, wordsOf } from '../words.js';
import { Sorted } from './sorted.js';
import { type DeclaredIndex, type Entry, type Row, TableIndex } from './table-index.js';
import { type Matches, WordIndex } from './word-index.js';

/**
 * The declaration of a collection with its record type erased. The functions are methods, because method parameters
 * are bivariant; a table passes them records of its own collection only.
 */
export interface Declared {
  readonly schema: z.ZodType;
  readonly indexes: Readonly<Record<string, DeclaredIndex>>;
  readonly unique: Readonly<Record<string, DeclaredUnique>>;
  search?(record: AnyRecord): readonly string[];
}
type DeclaredUnique = { bivariant(record: AnyRecord): string | undefined }['bivariant'];

/** A change of one record: created (no `before`), updated or removed (no `after`). */
export interface Change {
  readonly collection: string;
  readonly id: string;
  readonly before: AnyRecord | undefined;
  readonly after: AnyRecord | undefined;
}

/** Cost of sorting one match, measured in entries of a sorted list that could be scanned instead. */
const placingCosts = 10;

export class Table {
  readonly #rows = new Map<string, Row>();
  readonly #indexes: ReadonlyMap<string, TableIndex>;
  readonly #unique = new Map<string, Map<string, string>>();
  readonly #words: WordIndex | undefined;
  /** Numbers of removed rows, for reuse. */
  readonly #numbers: number[] = [];

  /** @throws StoreConflict if two records share a unique key */
  constructor(
    readonly name: string,
    readonly declared: Declared,
    records: Iterable<AnyRecord>,
  ) {
    for (const unique of Object.keys(declared.unique)) this.#unique.set(unique, new Map());
    for (const record of records) {
      this.#rows.set(record.id, this.#rowOf(record));
      this.take(record);
    }
    this.#indexes = new Map(
      Object.entries(declared.indexes).map(([index, spec]) => [index, new TableIndex(spec, this.#rows)]),
    );
    const { search } = declared;
    this.#words = search && new WordIndex(search, this.#rows.values());
  }

  get(id: string): AnyRecord | undefined {
    const row = this.#rows.get(id);
    return row && frozen(row.record);
  }

  one(unique: string, key: string): AnyRecord | undefined {
    const id = known(this.#unique, unique, this.name).get(key);
    return id === undefined ? undefined : this.get(id);
  }

  find(index: string, key: string, paging: Paging = {}): Page<AnyRecord> {
    return page(this.walk(index, key, paging), paging);
  }

  search(text: string, scope: { index: string; key: string }, paging: Paging = {}): Page<AnyRecord> {
    const words = wordsOf(folded(text));
    if (words.length === 0) return this.find(scope.index, scope.key, paging);
    if (!this.#words) return { items: [] };
    const matches = this.#words.matching(words);
    const size = known(this.#indexes, scope.index, this.name).under(scope.key)?.size ?? 0;
    // estimated entries to scan until a page is full, if the matches are spread evenly over the list
    const passed = Math.min(size, (size * pageLimit(paging)) / matches.count);
    const sorting = matches.count * placingCosts < passed;
    return page(sorting ? this.#sorted(matches, scope).walk(paging) : this.#among(matches, scope, paging), paging);
  }

  /** Builds a part of the indexes that the first query would otherwise build. Returns whether all are built. */
  warm(): boolean {
    return [...this.#indexes.values()].every((index) => index.warm()) && (this.#words?.readSome(200) ?? true);
  }

  /** The entries under a key in order, without a page limit. */
  walk(index: string, key: string, paging: Paging = {}): Iterable<Entry> {
    return known(this.#indexes, index, this.name).under(key)?.walk(paging) ?? [];
  }

  /** Takes the unique keys of a record. @throws StoreConflict if one is held; then none is taken */
  take(record: AnyRecord): void {
    for (const [unique, holders] of this.#unique) {
      const key = this.#keyOf(unique, record);
      if (key !== undefined && holders.has(key)) throw new StoreConflict(this.name, unique, key);
    }
    for (const [unique, holders] of this.#unique) {
      const key = this.#keyOf(unique, record);
      if (key !== undefined) holders.set(key, record.id);
    }
  }

  release(record: AnyRecord): void {
    for (const [unique, holders] of this.#unique) {
      const key = this.#keyOf(unique, record);
      if (key !== undefined) holders.delete(key);
    }
  }

  /** Applies a change to the records and indexes. `take` and `release` handle the unique keys. */
  move({ id, before, after }: Change): void {
    const row = this.#rows.get(id) ?? (after && this.#rowOf(after));
    if (row === undefined) return;
    if (after) row.record = after;
    if (before && after) this.#words?.move(row, before);
    else if (after) {
      this.#rows.set(id, row);
      this.#words?.enter(row);
    } else if (before) {
      this.#rows.delete(id);
      this.#numbers.push(row.number);
      this.#words?.leave(row, before);
    }
    for (const index of this.#indexes.values()) index.move(row, before, after);
  }

  #keyOf(unique: string, record: AnyRecord): string | undefined {
    return this.declared.unique[unique]?.(record);
  }

  #rowOf(record: AnyRecord): Row {
    return { record, number: this.#numbers.pop() ?? this.#rows.size };
  }

  *#among(matches: Matches, scope: { index: string; key: string }, paging: Paging): Generator<Entry, void> {
    for (const entry of this.walk(scope.index, scope.key, paging)) if (matches.has(entry.row)) yield entry;
  }

  /** The matching rows under the scope's key, sorted. */
  #sorted(matches: Matches, { index, key }: { index: string; key: string }): Sorted<Entry> {
    const places = known(this.#indexes, index, this.name);
    return Sorted.from(
      matches
        .rows()
        .flatMap((row) => places.entry(row, key) ?? [])
        .sort(byPlace),
    );
  }
}

function page(entries: Iterable<Entry>, paging: Paging): Page<AnyRecord> {
  const limit = pageLimit(paging);
  const items: AnyRecord[] = [];
  let last: Entry | undefined;
  for (const entry of entries) {
    if (last && items.length === limit) return { items, next: cursorOf(last) };
    items.push(frozen(entry.row.record));
    last = entry;
  }
  return { items };
}

function known<T>(map: ReadonlyMap<string, T>, name: string, collection: string): T {
  const found = map.get(name);
  if (found === undefined) throw new Error(`${collection} declares no ${name}`);
  return found;
}

/** Freezes a record when it is first returned, so callers cannot change stored data and loading stays fast. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

/** One collection in memory: its records, its indexes, its unique keys and the words it is searched by. */
import type { z } from 'zod';
import type { AnyRecord } from '../workflows/record.js';
import type { Page, Paging } from '../workflows/view.js';
import { cursorOf, type Place, pageLimit } from './paging.js';
import { Sorted } from './sorted.js';
import { StoreConflict } from './store.js';
import { WordIndex } from './word-index.js';
import { folded, wordsOf } from './words.js';

/**
 * A declared collection whose record type is no longer known. Written as methods, so that the declaration of every
 * record fits: a table hands each function only records of its own collection.
 */
export interface Declared {
  readonly schema: z.ZodType;
  readonly indexes: Readonly<Record<string, DeclaredIndex>>;
  readonly unique: Readonly<Record<string, DeclaredUnique>>;
  search?(record: AnyRecord): readonly string[];
}
interface DeclaredIndex {
  key(record: AnyRecord): string | readonly string[] | undefined;
  order?(record: AnyRecord): string;
}
type DeclaredUnique = { bivariant(record: AnyRecord): string | undefined }['bivariant'];

/** What happens to one record: it comes (no `before`), changes, or goes (no `after`). */
export interface Change {
  readonly collection: string;
  readonly id: string;
  readonly before: AnyRecord | undefined;
  readonly after: AnyRecord | undefined;
}

/** A record where it stands now; index entries keep hold of it while the record in it changes. */
export interface Row {
  record: AnyRecord;
}
interface Entry extends Place {
  readonly row: Row;
}

export class Table {
  readonly #rows = new Map<string, Row>();
  readonly #indexes = new Map<string, Lists>();
  readonly #unique = new Map<string, Map<string, string>>();
  readonly #words: WordIndex;

  /** @throws StoreConflict when two of the records share a unique key */
  constructor(
    readonly name: string,
    readonly declared: Declared,
    records: Iterable<AnyRecord>,
  ) {
    for (const unique of Object.keys(declared.unique)) this.#unique.set(unique, new Map());
    for (const record of records) {
      this.#rows.set(record.id, { record });
      this.take(record);
    }
    for (const [index, spec] of Object.entries(declared.indexes)) this.#indexes.set(index, this.#built(spec));
    this.#words = new WordIndex(
      (record) => declared.search?.(record) ?? [],
      declared.search ? this.#rows.values() : [],
    );
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
    const size = known(this.#indexes, scope.index, this.name).get(scope.key)?.size ?? 0;
    // Looking at a candidate costs some times as much as passing an entry of the list.
    const few = this.#words.few(words, size / 16);
    return page(few ? this.#sorted(few, scope).walk(paging) : this.#holding(words, scope, paging), paging);
  }

  /** A little of what the first search would otherwise have to wait for; whether that was all. */
  warm(): boolean {
    return this.#words.readSome(200);
  }

  /** The entries under a key, in order, as `paging` says but without end. */
  walk(index: string, key: string, paging: Paging = {}): Iterable<Entry> {
    return known(this.#indexes, index, this.name).get(key)?.walk(paging) ?? [];
  }

  /** @throws StoreConflict when another record holds one of the keys; then none was taken */
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

  /** Carries out a change in the records and their indexes; unique keys are released and taken beside it. */
  move({ id, before, after }: Change): void {
    const row = this.#rows.get(id) ?? (after && { record: after });
    if (row === undefined) return;
    if (after) {
      row.record = after;
      this.#rows.set(id, row);
      this.#words.enter(row);
    } else {
      this.#rows.delete(id);
      this.#words.leave(row);
    }
    for (const [index, spec] of Object.entries(this.declared.indexes)) {
      const from = before && placed(spec, before);
      const to = after && placed(spec, after);
      if (from && to && from.order === to.order && sameKeys(from.keys, to.keys)) continue;
      const lists = known(this.#indexes, index, this.name);
      if (from) for (const key of from.keys) leave(lists, key, { order: from.order, id });
      if (to) for (const key of to.keys) enter(lists, key, { order: to.order, id, row });
    }
  }

  #built(spec: DeclaredIndex): Lists {
    const entries = new Map<string, Entry[]>();
    for (const [id, row] of this.#rows) {
      const { keys, order } = placed(spec, row.record);
      for (const key of keys) {
        const entry = { order, id, row };
        const others = entries.get(key);
        if (others) others.push(entry);
        else entries.set(key, [entry]);
      }
    }
    return new Map([...entries].map(([key, under]) => [key, new Sorted(under)]));
  }

  #keyOf(unique: string, record: AnyRecord): string | undefined {
    return this.declared.unique[unique]?.(record);
  }

  *#holding(words: readonly string[], scope: { index: string; key: string }, paging: Paging): Generator<Entry, void> {
    for (const entry of this.walk(scope.index, scope.key, paging)) if (this.#words.has(entry.row, words)) yield entry;
  }

  /** Those of the rows that stand under the scope's key. */
  #sorted(rows: Iterable<Row>, scope: { index: string; key: string }): Sorted<Entry> {
    const spec = this.declared.indexes[scope.index];
    const entries: Entry[] = [];
    for (const row of rows) {
      const { keys, order } = spec ? placed(spec, row.record) : { keys: [], order: '' };
      if (keys.includes(scope.key)) entries.push({ order, id: row.record.id, row });
    }
    return new Sorted(entries);
  }
}

type Lists = Map<string, Sorted<Entry>>;

function enter(lists: Lists, key: string, entry: Entry): void {
  const list = lists.get(key);
  if (list) list.insert(entry);
  else lists.set(key, new Sorted([entry]));
}

function leave(lists: Lists, key: string, place: Place): void {
  const list = lists.get(key);
  list?.remove(place);
  if (list?.size === 0) lists.delete(key);
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

/** The keys a record stands under in an index, and its order there. */
export function placed(spec: DeclaredIndex, record: AnyRecord): { keys: readonly string[]; order: string } {
  const key = spec.key(record);
  const keys = key === undefined ? [] : typeof key === 'string' ? [key] : [...new Set(key)];
  return { keys, order: spec.order ? spec.order(record) : record.id };
}

const sameKeys = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, i) => key === b[i]);

function known<T>(map: ReadonlyMap<string, T>, name: string, collection: string): T {
  const found = map.get(name);
  if (found === undefined) throw new Error(`${collection} declares no ${name}`);
  return found;
}

/** Records are frozen when they are first handed out, so that nobody changes what is kept; loading costs nothing. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

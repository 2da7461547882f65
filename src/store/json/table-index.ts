/**
 * One index of a table: the records under each key, in order. Built on first use or while the process is idle, so a
 * large store starts quickly. Changes before that need no entry, because the index is built from the current records.
 */
import type { AnyRecord } from '../../kernel/collection.js';
import { byPlace, type Place } from '../paging.js';
import { Sorted } from './sorted.js';

export interface DeclaredIndex {
  key(record: AnyRecord): string | readonly string[] | undefined;
  order?(record: AnyRecord): string;
}

/** A mutable reference to the current version of a record, shared by its index entries. */
export interface Row {
  record: AnyRecord;
  /** Unique in the table, from 0. */
  readonly number: number;
}
export interface Entry extends Place {
  readonly row: Row;
}

export class TableIndex {
  #lists: Map<string, Sorted<Entry>> | undefined;

  constructor(
    private readonly spec: DeclaredIndex,
    private readonly rows: ReadonlyMap<string, Row>,
  ) {}

  /** Builds the index if necessary. Returns whether it was already built. */
  warm(): boolean {
    const built = this.#lists !== undefined;
    this.#built();
    return built;
  }

  under(key: string): Sorted<Entry> | undefined {
    return this.#built().get(key);
  }

  /** The row's entry under the key, if any. */
  entry({ record }: Row, key: string): Entry | undefined {
    return this.under(key)?.find({ order: orderIn(this.spec, record), id: record.id });
  }

  /** Updates the index after a record was created, changed or removed. */
  move(row: Row, before: AnyRecord | undefined, after: AnyRecord | undefined): void {
    const lists = this.#lists;
    if (!lists) return;
    const from = before && placed(this.spec, before);
    const to = after && placed(this.spec, after);
    if (from && to && from.order === to.order && sameKeys(from.keys, to.keys)) return;
    if (before && from) for (const key of from.keys) leave(lists, key, { order: from.order, id: before.id });
    if (after && to) for (const key of to.keys) enter(lists, key, { order: to.order, id: after.id, row });
  }

  #built(): Map<string, Sorted<Entry>> {
    this.#lists ??= build(this.spec, this.rows);
    return this.#lists;
  }
}

/** Sorts all entries once and distributes them to the lists in that order. */
function build(spec: DeclaredIndex, rows: ReadonlyMap<string, Row>): Map<string, Sorted<Entry>> {
  const all: { readonly entry: Entry; readonly keys: readonly string[] }[] = [];
  for (const [id, row] of rows) {
    const { keys, order } = placed(spec, row.record);
    if (keys.length > 0) all.push({ entry: { order, id, row }, keys });
  }
  all.sort((a, b) => byPlace(a.entry, b.entry));
  const lists = new Map<string, Entry[]>();
  for (const { entry, keys } of all)
    for (const key of keys) {
      const others = lists.get(key);
      if (others) others.push(entry);
      else lists.set(key, [entry]);
    }
  return new Map([...lists].map(([key, entries]) => [key, Sorted.from(entries)]));
}

function enter(lists: Map<string, Sorted<Entry>>, key: string, entry: Entry): void {
  const list = lists.get(key);
  if (list) list.insert(entry);
  else lists.set(key, Sorted.from([entry]));
}

function leave(lists: Map<string, Sorted<Entry>>, key: string, place: Place): void {
  const list = lists.get(key);
  list?.remove(place);
  if (list?.size === 0) lists.delete(key);
}

/** The index keys of a record and its sort value. */
export function placed(spec: DeclaredIndex, record: AnyRecord): { keys: readonly string[]; order: string } {
  const key = spec.key(record);
  const keys = key === undefined ? [] : typeof key === 'string' ? [key] : [...new Set(key)];
  return { keys, order: orderIn(spec, record) };
}

const orderIn = (spec: DeclaredIndex, record: AnyRecord): string => (spec.order ? spec.order(record) : record.id);

const sameKeys = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, i) => key === b[i]);

/** All collections in memory, and the view that workflows read them through. */
import type { z } from 'zod';
import type { AnyRecord } from '../../kernel/collection.js';
import type { View } from '../../kernel/view.js';
import { type Change, type Declared, Table } from './table.js';

/** Records by collection and id. */
export type Collections = Map<string, Map<string, AnyRecord>>;

export class Memory {
  readonly #tables: ReadonlyMap<string, Table>;

  /** @throws StoreConflict if two loaded records share a unique key */
  constructor(records: Readonly<Record<string, Declared>>, loaded: Collections) {
    this.#tables = new Map(
      Object.entries(records).map(([name, declared]) => [
        name,
        new Table(name, declared, loaded.get(name)?.values() ?? []),
      ]),
    );
  }

  /** @param seen receives the name of each collection that is read */
  view(seen: Set<string> = new Set()): View {
    const at = (collection: string): Table => {
      seen.add(collection);
      return this.table(collection);
    };
    const view = {
      get: async (collection: string, id: string) => at(collection).get(id),
      one: async (collection: string, ...rest: Parameters<Table['one']>) => at(collection).one(...rest),
      find: async (collection: string, ...rest: Parameters<Table['find']>) => at(collection).find(...rest),
      search: async (collection: string, ...rest: Parameters<Table['search']>) => at(collection).search(...rest),
    };
    // A table holds only records that passed its collection's schema, so the record types are correct.
    return view as unknown as View;
  }

  table(name: string): Table {
    const table = this.#tables.get(name);
    if (table === undefined) throw new Error(`there is no collection ${name}`);
    return table;
  }

  current(collection: string, id: string): AnyRecord | undefined {
    return this.table(collection).get(id);
  }

  schemaOf(collection: string): z.ZodType {
    return this.table(collection).declared.schema;
  }

  /** Builds a part of the indexes that first queries would otherwise build. Returns whether all are built. */
  warm(): boolean {
    return [...this.#tables.values()].every((table) => table.warm());
  }

  /**
   * Applies all changes or none. A unique key that one change releases can be taken by another, in any sequence.
   * @throws StoreConflict
   */
  apply(changes: readonly Change[]): void {
    for (const { collection, before } of changes) if (before) this.table(collection).release(before);
    const taken: Change[] = [];
    try {
      for (const change of changes) {
        if (change.after) this.table(change.collection).take(change.after);
        taken.push(change);
      }
    } catch (conflict) {
      for (const { collection, after } of taken) if (after) this.table(collection).release(after);
      for (const { collection, before } of changes) if (before) this.table(collection).take(before);
      throw conflict;
    }
    for (const change of changes) this.table(change.collection).move(change);
  }

  /** Reverts the last `apply`. */
  undo(changes: readonly Change[]): void {
    this.apply(changes.map(({ before, after, ...change }) => ({ ...change, before: after, after: before })));
  }
}

/** A read-only view of the store, consistent within one transaction. All lists are paged by key. */
import type { CollectionName, IndexOf, RecordOf, UniqueOf } from './collection.js';

export interface Page<R> {
  readonly items: readonly R[];
  /** Hand it back as `after` for the next page; absent on the last. Opaque. */
  readonly next?: string;
}

export interface Paging {
  /** `next` of the page before. */
  readonly after?: string;
  /** At most this many, 1 to 200; 50 unless said. */
  readonly limit?: number;
  /** Largest order first. */
  readonly descending?: boolean;
  /** Only records whose order is at most this. */
  readonly until?: string;
}

export interface View {
  get<C extends CollectionName>(collection: C, id: string): Promise<RecordOf<C> | undefined>;
  /** The one record that holds a unique key. */
  one<C extends CollectionName>(collection: C, unique: UniqueOf<C>, key: string): Promise<RecordOf<C> | undefined>;
  /** The records under a key of an index, in the index's order. */
  find<C extends CollectionName>(
    collection: C,
    index: IndexOf<C>,
    key: string,
    paging?: Paging,
  ): Promise<Page<RecordOf<C>>>;
  /**
   * Records whose search texts hold every word of `text` as the beginning of a word, case and accents aside,
   * among those under `scope`'s key; in the order of that index.
   */
  search<C extends CollectionName>(
    collection: C,
    text: string,
    scope: { index: IndexOf<C>; key: string },
    paging?: Paging,
  ): Promise<Page<RecordOf<C>>>;
}

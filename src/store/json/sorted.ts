/**
 * Sorted list of the entries under one index key. Blocks of up to 1,024 entries keep insertion cheap for keys with a
 * hundred thousand entries.
 */
import type { Paging } from '../../kernel/view.js';
import { byPlace, type Place, placeAfter } from '../paging.js';

const blockSize = 512;

interface At {
  readonly block: number;
  readonly at: number;
}

export class Sorted<E extends Place> {
  readonly #blocks: E[][] = [];
  #size: number;

  private constructor(entries: readonly E[]) {
    this.#size = entries.length;
    for (let i = 0; i < entries.length; i += blockSize) this.#blocks.push(entries.slice(i, i + blockSize));
  }

  /** @param entries already sorted */
  static from = <E extends Place>(entries: readonly E[]): Sorted<E> => new Sorted(entries);

  get size(): number {
    return this.#size;
  }

  insert(entry: E): void {
    this.#size++;
    const back = this.#blocks.at(-1);
    const last = back?.at(-1);
    if (back === undefined || last === undefined) {
      this.#blocks.push([entry]);
      return;
    }
    // fast path: most new entries sort last, because they are ordered by creation time
    const { block, at } =
      byPlace(last, entry) < 0
        ? { block: this.#blocks.length - 1, at: back.length }
        : this.#locate((other) => byPlace(other, entry) < 0);
    const entries = this.#blocks[block] ?? back;
    entries.splice(at, 0, entry);
    if (entries.length > 2 * blockSize) {
      this.#blocks.splice(block + 1, 0, entries.splice(blockSize));
    }
  }

  remove(place: Place): void {
    const { block, at } = this.#locate((other) => byPlace(other, place) < 0);
    const entries = this.#blocks[block];
    const found = entries?.[at];
    if (entries === undefined || found === undefined || byPlace(found, place) !== 0) return;
    this.#size--;
    entries.splice(at, 1);
    if (entries.length === 0) this.#blocks.splice(block, 1);
  }

  find(place: Place): E | undefined {
    const { block, at } = this.#locate((other) => byPlace(other, place) < 0);
    const found = this.#blocks[block]?.[at];
    return found && byPlace(found, place) === 0 ? found : undefined;
  }

  /** Iterates forwards or backwards, after the cursor and up to `until`. */
  *walk({ after, descending, until }: Paging = {}): Generator<E, void> {
    const last = placeAfter(after);
    if (descending) {
      const start = this.#locate(
        (entry) => (until === undefined || entry.order <= until) && (last === undefined || byPlace(entry, last) < 0),
      );
      for (let block = start.block, at = start.at - 1; block >= 0; at = (this.#blocks[--block]?.length ?? 0) - 1) {
        for (const entries = this.#blocks[block] ?? []; at >= 0; at--) {
          const entry = entries[at];
          if (entry) yield entry;
        }
      }
      return;
    }
    const start = this.#locate((entry) => last !== undefined && byPlace(entry, last) <= 0);
    for (const entry of this.#onwards(start)) {
      if (until !== undefined && entry.order > until) return;
      yield entry;
    }
  }

  /** All entries at or after the place. */
  from(place: Place): Generator<E, void> {
    return this.#onwards(this.#locate((entry) => byPlace(entry, place) < 0));
  }

  *#onwards({ block, at }: At): Generator<E, void> {
    for (let i = at; block < this.#blocks.length; block++, i = 0)
      for (const entries = this.#blocks[block] ?? []; i < entries.length; i++) yield entries[i] as E;
  }

  /** Position of the first entry for which `before` is false, by binary search. */
  #locate(before: (entry: E) => boolean): At {
    const block = firstNot(this.#blocks.length, (i) => {
      const last = this.#blocks[i]?.at(-1);
      return last !== undefined && before(last);
    });
    const entries = this.#blocks[block] ?? [];
    const at = firstNot(entries.length, (i) => {
      const entry = entries[i];
      return entry !== undefined && before(entry);
    });
    return { block, at };
  }
}

/** The smallest index for which `holds` is false, or `length`. `holds` must be true for a prefix only. */
function firstNot(length: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Deduplicates work by key while it runs and for `forMs` after it started. Failed work may run again. Limit: 10,000 keys,
 * in memory; durable deduplication is in the store.
 */
import { LRUCache } from 'lru-cache';

export class InFlightDeduplicator {
  readonly #known: LRUCache<string, Promise<void>>;

  constructor(forMs: number, limit = 10_000) {
    this.#known = new LRUCache({ max: limit, ttl: forMs });
  }

  run(key: string, work: () => Promise<void>): Promise<void> {
    const known = this.#known.get(key);
    if (known) return known;
    const done = work();
    this.#known.set(key, done);
    done.catch(() => this.forget(key));
    return done;
  }

  forget(key: string): void {
    this.#known.delete(key);
  }
}

/**
 * Deduplicates work by key while it runs and for `forMs` after it started. Failed work may run again. Limit: 10,000 keys,
 * in memory; durable deduplication is in the store.
 */
export class InFlightDeduplicator {
  readonly #known = new Map<string, { readonly done: Promise<void>; readonly until: number }>();

  constructor(
    private readonly forMs: number,
    private readonly limit = 10_000,
  ) {}

  run(key: string, work: () => Promise<void>): Promise<void> {
    const known = this.#known.get(key);
    if (known && known.until > Date.now()) return known.done;
    const done = work();
    this.#known.delete(key);
    this.#known.set(key, { done, until: Date.now() + this.forMs });
    done.catch(() => this.forget(key));
    const [oldest] = this.#known.keys();
    if (this.#known.size > this.limit && oldest !== undefined) this.forget(oldest);
    return done;
  }

  forget(key: string): void {
    this.#known.delete(key);
  }
}

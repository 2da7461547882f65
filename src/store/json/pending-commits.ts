/** Commits that are decided and not on disk yet, by collection: whoever saw some of one waits until it is. */
export class PendingCommits {
  readonly #last = new Map<string, Promise<void>>();

  /** @param durable resolves once the commit is on disk, after all before it; rejects when it is taken back */
  add(collections: ReadonlySet<string>, durable: Promise<void>): void {
    for (const collection of collections) this.#last.set(collection, durable);
    const over = (): void => {
      for (const collection of collections) if (this.#last.get(collection) === durable) this.#last.delete(collection);
    };
    durable.then(over, over);
  }

  /** Resolves once all that stands in these collections now is on disk; rejects when some of it is taken back. */
  async of(collections: ReadonlySet<string>): Promise<void> {
    await Promise.all([...collections].map((collection) => this.#last.get(collection)));
  }
}

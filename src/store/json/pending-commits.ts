/** Pending commits by collection. A read that saw one waits until it is durable. */
export class PendingCommits {
  readonly #last = new Map<string, Promise<void>>();

  /** @param durable resolves when this commit and all before it are on disk; rejects if it is rolled back */
  add(collections: ReadonlySet<string>, durable: Promise<void>): void {
    for (const collection of collections) this.#last.set(collection, durable);
    const over = (): void => {
      for (const collection of collections) if (this.#last.get(collection) === durable) this.#last.delete(collection);
    };
    durable.then(over, over);
  }

  /** Resolves when all current commits of these collections are on disk. Rejects if one is rolled back. */
  async of(collections: ReadonlySet<string>): Promise<void> {
    await Promise.all([...collections].map((collection) => this.#last.get(collection)));
  }
}

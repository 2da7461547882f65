/**
 * Read-write lock: many readers or one writer. A waiting writer blocks new readers, so it cannot starve. A reader must
 * not wait for a writer.
 */
export class ReadWriteLock {
  #readers = 0;
  #writerWaiting: Promise<void> | undefined;
  #lastReaderLeft: (() => void) | undefined;

  async read<T>(query: () => Promise<T>): Promise<T> {
    while (this.#writerWaiting) await this.#writerWaiting;
    this.#readers++;
    try {
      return await query();
    } finally {
      this.#readers--;
      if (this.#readers === 0) this.#lastReaderLeft?.();
    }
  }

  /** The caller must not start a second write before the first has finished. */
  async write<T>(change: () => T): Promise<T> {
    if (this.#readers === 0) return change();
    let open = () => {};
    this.#writerWaiting = new Promise((resolve) => {
      open = resolve;
    });
    await new Promise<void>((resolve) => {
      this.#lastReaderLeft = resolve;
    });
    this.#lastReaderLeft = undefined;
    this.#writerWaiting = undefined;
    open();
    return change();
  }
}

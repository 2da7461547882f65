/**
 * Many look at once, or one changes: no look sees the state move under it. A change that waits lets no new look in, so
 * it is never starved. A look must not wait for a change.
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

  /** One at a time; the caller sees to that. */
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

/**
 * Many look at once, or one changes: no look sees the state move under it. A change that waits lets no new look in, so
 * it is never starved. A look must not wait for a change.
 */
export class ReadWriteLock {
  #looking = 0;
  #closed: Promise<void> | undefined;
  #quiet: (() => void) | undefined;

  async look<T>(look: () => Promise<T>): Promise<T> {
    while (this.#closed) await this.#closed;
    this.#looking++;
    try {
      return await look();
    } finally {
      this.#looking--;
      if (this.#looking === 0) this.#quiet?.();
    }
  }

  /** One at a time; the caller sees to that. */
  async change<T>(change: () => T): Promise<T> {
    if (this.#looking === 0) return change();
    let open = () => {};
    this.#closed = new Promise((resolve) => {
      open = resolve;
    });
    await new Promise<void>((resolve) => {
      this.#quiet = resolve;
    });
    this.#quiet = undefined;
    this.#closed = undefined;
    open();
    return change();
  }
}

/** The marks of a store that one process has: in its memory, gone with it. */
import type { Marks } from './store.js';

const mostKept = 10_000;

export class MemoryMarks implements Marks {
  /** By name, the one taken longest ago first; until when in milliseconds since 1970. */
  readonly #all = new Map<string, { readonly owner: string; readonly until: number }>();

  async take(name: string, owner: string, now: string, forMs: number): Promise<boolean> {
    const at = Date.parse(now);
    const known = this.#all.get(name);
    if (known && known.until > at && known.owner !== owner) return false;
    this.#all.delete(name);
    this.#all.set(name, { owner, until: at + forMs });
    const [oldest] = this.#all.keys();
    if (this.#all.size > mostKept && oldest !== undefined) this.#all.delete(oldest);
    return true;
  }

  async taken(name: string, now: string): Promise<boolean> {
    return (this.#all.get(name)?.until ?? 0) > Date.parse(now);
  }

  async release(name: string): Promise<void> {
    this.#all.delete(name);
  }
}

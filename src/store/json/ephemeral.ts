/** In-memory `EphemeralStore` of a single process. Holds up to 20,000 entries and drops the least recently set. */
import type { EphemeralStore } from '../store.js';

const limit = 20_000;

export class MemoryEphemeralStore implements EphemeralStore {
  /** By name, least recently set first. `until` in milliseconds since 1970. */
  readonly #all = new Map<string, { readonly value: string; readonly until: number }>();

  async get(name: string, now: string): Promise<string | undefined> {
    const known = this.#all.get(name);
    return known && known.until > Date.parse(now) ? known.value : undefined;
  }

  async set(name: string, value: string, now: string, forMs: number): Promise<void> {
    this.#all.delete(name);
    this.#all.set(name, { value, until: Date.parse(now) + forMs });
    const [oldest] = this.#all.keys();
    if (this.#all.size > limit && oldest !== undefined) this.#all.delete(oldest);
  }

  async take(name: string, owner: string, now: string, forMs: number): Promise<boolean> {
    const known = this.#all.get(name);
    if (known && known.until > Date.parse(now) && known.value !== owner) return false;
    await this.set(name, owner, now, forMs);
    return true;
  }

  async release(name: string): Promise<void> {
    this.#all.delete(name);
  }
}

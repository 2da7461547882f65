/** In-memory `EphemeralStore` of a single process. Holds up to 20,000 entries and drops the least recently used. */
import { LRUCache } from 'lru-cache';
import type { EphemeralStore } from '../store.js';

interface Entry {
  readonly value: string;
  /** Milliseconds since 1970 on the bot's clock, which local mode moves. */
  readonly until: number;
}

export class MemoryEphemeralStore implements EphemeralStore {
  readonly #all = new LRUCache<string, Entry>({ max: 20_000 });

  async get(name: string, now: string): Promise<string | undefined> {
    const known = this.#all.get(name);
    return known && known.until > Date.parse(now) ? known.value : undefined;
  }

  async set(name: string, value: string, now: string, forMs: number): Promise<void> {
    this.#all.set(name, { value, until: Date.parse(now) + forMs });
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

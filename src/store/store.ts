/** The store's port: what the conversation needs to keep and to find, and nothing more. */

import type { Notification } from '../domain/notification.js';
import type { CollectionName, RecordOf } from '../kernel/collection.js';
import type { View } from '../kernel/view.js';

/** A record as it is to be kept, whole; its version says what it replaces (version - 1, or nothing at 1). */
export type Write =
  | { [C in CollectionName]: { readonly put: C; readonly record: RecordOf<C> } }[CollectionName]
  | { readonly remove: CollectionName; readonly id: string };

export interface Outcome<T> {
  readonly writes: readonly Write[];
  readonly result: T;
}

export interface Store {
  /** Looks at one consistent state; what it shows is on disk before it resolves. */
  read<T>(query: (view: View) => Promise<T>): Promise<T>;
  /**
   * All of the writes or none. Resolves once they are durable; rejects with `StoreConflict` when a unique key is taken,
   * with `StoreUnavailable` when nothing can be kept now. `decide` may run more than once and must not have effects.
   */
  transaction<T>(decide: (view: View) => Promise<Outcome<T>>): Promise<T>;
  /**
   * Takes due notices for delivery: per recipient only the oldest, and none that another replica holds. A lease ends
   * by itself after `leaseMs`, or when the notice is written again.
   */
  claim(now: string, limit: number, leaseMs: number): Promise<readonly Notification[]>;
  /** What waits for delivery, those in back-off included. */
  undelivered(): Promise<Undelivered>;
  readonly ephemeral: EphemeralStore;
  /** Waits for what is under way, then lets go of the folder or the pool. */
  close(): Promise<void>;
}

export interface Undelivered {
  readonly count: number;
  /** When the one that waits longest was decided; ISO 8601, UTC. */
  readonly since?: string;
}

/**
 * What all replicas are to know for a while, each under a name. Not for what must be kept: a crash may forget it, and
 * so may a great many others. `now` is ISO 8601, UTC.
 */
export interface EphemeralStore {
  get(name: string, now: string): Promise<string | undefined>;
  set(name: string, value: string, now: string, forMs: number): Promise<void>;
  /** Whether the name was free, or this owner's already; then the owner is set for `forMs`. */
  take(name: string, owner: string, now: string, forMs: number): Promise<boolean>;
  release(name: string): Promise<void>;
}

/** Two records would share a key that may exist only once. */
export class StoreConflict extends Error {
  override readonly name = 'StoreConflict';
  constructor(
    readonly collection: string,
    readonly unique: string,
    readonly key: string,
  ) {
    super(`${collection}: the key ${unique} is taken`);
  }
}

/** Nothing can be kept at the moment; the message says why and what an operator does. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** The store cannot be opened as it is; the message names the file, the place and the way out. */
export class StoreDamaged extends Error {
  override readonly name = 'StoreDamaged';
}

/** The store port: the operations that the program needs from a store. */

import type { Notification } from '../domain/notification.js';
import type { CollectionName, RecordOf } from '../kernel/collection.js';
import type { View } from '../kernel/view.js';

/** A complete record to store or an id to remove. A record of version n replaces version n - 1; version 1 creates it. */
export type Write =
  | { [C in CollectionName]: { readonly put: C; readonly record: RecordOf<C> } }[CollectionName]
  | { readonly remove: CollectionName; readonly id: string };

export interface Outcome<T> {
  readonly writes: readonly Write[];
  readonly result: T;
}

export interface Store {
  /** Reads one consistent snapshot. Resolves after everything read is durable. */
  read<T>(query: (view: View) => Promise<T>): Promise<T>;
  /**
   * Commits all writes or none, and resolves when they are durable. `decide` may run several times: keep it pure.
   * @throws StoreConflict if a unique key is taken
   * @throws StoreUnavailable if the store cannot commit at the moment
   */
  transaction<T>(decide: (view: View) => Promise<Outcome<T>>): Promise<T>;
  /**
   * Leases up to `limit` due notifications, the oldest per recipient. A lease expires after `leaseMs` or when the result
   * of an attempt is written (`deliveryFields`).
   */
  claim(now: string, limit: number, leaseMs: number): Promise<readonly Notification[]>;
  /** Counts the undelivered notifications, including those waiting for a retry. */
  undelivered(): Promise<Undelivered>;
  readonly ephemeral: EphemeralStore;
  /**
   * `full`: the last change was refused for want of space. `stuck`: the disk does not respond. `failed`: only a restart
   * helps.
   */
  condition(): StoreCondition;
  /** Waits for running operations, then releases the folder or the connection pool. */
  close(): Promise<void>;
}

export type StoreCondition = 'ok' | 'full' | 'stuck' | 'failed';

export interface Undelivered {
  readonly count: number;
  /** Creation time of the oldest one; ISO 8601, UTC. */
  readonly since?: string;
}

/**
 * Short-lived values shared by all replicas. Entries may be lost at any time, in a crash or when there are too many;
 * never store data here that must survive. `now` is ISO 8601, UTC.
 */
export interface EphemeralStore {
  get(name: string, now: string): Promise<string | undefined>;
  set(name: string, value: string, now: string, forMs: number): Promise<void>;
  /** Sets the owner for `forMs` and returns true if the name is free or already belongs to this owner. */
  take(name: string, owner: string, now: string, forMs: number): Promise<boolean>;
  release(name: string): Promise<void>;
}

/** Another record holds the same unique key. */
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

/**
 * `away`: unreachable, too busy or closed; nothing was changed. `full`: there is no space; nothing was changed, reads go on.
 * `unknown`: a commit was sent and whether it is durable is not known; the same turn finds out.
 */
export type StoreProblem = 'away' | 'full' | 'unknown';

/** The store cannot serve operations at the moment. The message has the cause and the remedy. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  readonly problem: StoreProblem;
  constructor(
    message: string,
    { problem = 'away', ...options }: ErrorOptions & { readonly problem?: StoreProblem } = {},
  ) {
    super(message, options);
    this.problem = problem;
  }
}

/** The stored data is damaged or of a newer release. The message has the place, the cause and the remedy. */
export class StoreDamaged extends Error {
  override readonly name = 'StoreDamaged';
}

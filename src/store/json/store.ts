/**
 * The JSON store: all records in memory, every commit durable on disk before it is acknowledged. `journal.ts` handles
 * disk failures, `history.ts` verifies the files at the start.
 */
import type { Notification } from '../../domain/notification.js';
import type { View } from '../../kernel/view.js';
import { type Waits, waits } from '../../kernel/waits.js';
import { endsLease } from '../lease.js';
import { type Log, silent } from '../log.js';
import {
  type Outcome,
  type Store,
  type StoreCondition,
  StoreConflict,
  StoreUnavailable,
  type Undelivered,
} from '../store.js';
import { stage } from '../writes.js';
import { Compaction } from './compaction.js';
import { damaged } from './damage.js';
import { MemoryEphemeralStore } from './ephemeral.js';
import { type Files, nodeFiles } from './files.js';
import { type Paths, paths as pathsIn } from './folder.js';
import { formatAfter, type Migration, migrations as ours } from './formats.js';
import { type History, readHistory } from './history.js';
import { Journal } from './journal.js';
import { Leases } from './leases.js';
import { takeLock } from './lock.js';
import { Memory } from './memory.js';
import { PendingCommits } from './pending-commits.js';
import { ReadWriteLock } from './read-write-lock.js';
import type { Change, Declared } from './table.js';

export interface JsonStoreOptions {
  /** Created if it does not exist. */
  readonly folder: string;
  readonly records: Readonly<Record<string, Declared>>;
  /** ISO 8601, UTC; recorded in the lock file. */
  readonly now: () => string;
  readonly log?: Log;
  /** Replaces Node's file system. */
  readonly files?: Files | undefined;
  /** Journals below this size, in bytes, are not compacted. Default 8 MiB. */
  readonly compactAbove?: number;
  /** Replaces waits in part. */
  readonly waits?: Partial<Waits> | undefined;
  /** Replaces the program's migrations. */
  readonly migrations?: readonly Migration[];
}

export interface JsonStore extends Store {
  /** Compacts the journal now. Commits continue meanwhile. */
  compact(): Promise<void>;
}

/**
 * Opens an existing store folder or creates one.
 * @throws StoreUnavailable if another process has locked the folder
 * @throws StoreDamaged if a file is damaged; nothing is changed then
 */
export async function openJsonStore(options: JsonStoreOptions): Promise<JsonStore> {
  const { records, log = silent, files = nodeFiles, compactAbove = 8 << 20, migrations = ours } = options;
  const paths = pathsIn(options.folder);
  await files.makeFolder(paths.folder);
  const unlock = await takeLock(paths.lock, options.now());
  try {
    const history = await readHistory(files, paths, formatAfter(migrations));
    if (history.fresh) await history.low.write();
    await migrate(history, migrations, files, paths, log);
    const memory = load(history, records, paths);
    await files.remove(paths.nextSnapshot);
    await files.remove(paths.nextJournal);
    if (history.journal?.torn) {
      log.warn(
        { file: paths.journal, offset: history.journal.bytes, droppedBytes: history.journal.torn },
        'store.journal.truncated',
      );
    }
    const { position, format } = history.low.data;
    const journal = await Journal.open(files, paths, history.journal?.bytes, position);
    const { bytes } = history.snapshot;
    const compaction = new Compaction(files, paths, format, journal, log, compactAbove, bytes, history.rotated);
    compaction.consider();
    return new OpenStore(memory, journal, compaction, unlock, options.waits?.disk ?? waits.disk);
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function migrate(
  { low, rotated, journal }: History,
  migrations: readonly Migration[],
  files: Files,
  paths: Paths,
  log: Log,
): Promise<void> {
  const from = low.data.format;
  const format = formatAfter(migrations);
  if (from > format) {
    throw damaged(paths.snapshot, `it is in data format ${from}, and this version of the bot knows ${format}`);
  }
  if (from === format) return;
  const present = [paths.snapshot, ...(rotated ? [paths.rotatedJournal] : []), ...(journal ? [paths.journal] : [])];
  for (const file of present) await files.copy(file, `${file}.format-${from}`);
  await files.syncFolder(paths.folder);
  for (const step of migrations.slice(from - 1)) step(low.data.collections);
  low.data = { ...low.data, format };
  await low.write();
  log.info({ from, to: format }, 'store.migrated');
}

function load({ low }: History, records: JsonStoreOptions['records'], paths: Paths): Memory {
  const { collections } = low.data;
  for (const name of collections.keys()) {
    if (!(name in records)) throw damaged(paths.snapshot, `this version of the bot knows no collection ${name}`);
  }
  try {
    return new Memory(records, collections);
  } catch (error) {
    if (error instanceof StoreConflict) {
      throw damaged(paths.snapshot, `two records of ${error.collection} have one ${error.unique}`);
    }
    throw error;
  }
}

/** Delay before indexes are built in the background, so that the start is not slowed. */
const warmAfterMs = 1_000;

interface Decided<T> {
  readonly result: T;
  readonly changes: readonly Change[];
  readonly durable: Promise<void>;
}

class OpenStore implements JsonStore {
  readonly ephemeral = new MemoryEphemeralStore();
  readonly #lock = new ReadWriteLock();
  readonly #leases: Leases;
  readonly #pending = new PendingCommits();
  /** The last transaction that was started. */
  #deciding: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(
    private readonly memory: Memory,
    private readonly journal: Journal,
    private readonly compaction: Compaction,
    private readonly unlock: () => Promise<void>,
    private readonly stuckMs: number,
  ) {
    this.#leases = new Leases(() => memory.table('notices'));
    setTimeout(() => this.#warm(), warmAfterMs).unref();
  }

  /** `query` must not wait for a transaction, because transactions wait for running queries. */
  async read<T>(query: (view: View) => Promise<T>): Promise<T> {
    this.#open();
    const seen = new Set<string>();
    const [result, durable] = await this.#lock.read(async () => {
      const { rollbacks } = this.journal;
      const result = await query(this.memory.view(seen));
      this.journal.assertNoRollbackSince(rollbacks);
      return [result, this.#pending.of(seen)] as const;
    });
    await durable;
    return result;
  }

  async transaction<T>(decide: (view: View) => Promise<Outcome<T>>): Promise<T> {
    this.#open();
    const decided = this.#deciding.then(() => this.#decide(decide));
    this.#deciding = decided.catch(() => {});
    const { result, durable, changes } = await decided;
    await durable;
    for (const change of changes) if (endsLease(change)) this.#leases.release(change.id);
    this.compaction.consider();
    return result;
  }

  async claim(now: string, limit: number, leaseMs: number): Promise<readonly Notification[]> {
    this.#open();
    this.journal.assertWritable();
    const notifications = this.#leases.claim(now, limit, leaseMs);
    await this.#pending.of(new Set(['notices']));
    return notifications;
  }

  async undelivered(): Promise<Undelivered> {
    this.#open();
    return this.#leases.undelivered();
  }

  condition(): StoreCondition {
    return this.journal.condition(this.stuckMs);
  }

  async compact(): Promise<void> {
    this.#open();
    await this.compaction.run();
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#deciding;
    await this.compaction.idle();
    try {
      await this.journal.close();
    } finally {
      await this.unlock();
    }
  }

  async #decide<T>(decide: (view: View) => Promise<Outcome<T>>): Promise<Decided<T>> {
    const { memory, journal } = this;
    const { rollbacks } = journal;
    const seen = new Set<string>();
    const { writes, result } = await decide(memory.view(seen));
    return this.#lock.write(() => {
      journal.assertNoRollbackSince(rollbacks);
      const { changes, json } = stage(writes, memory);
      if (changes.length === 0) return { result, changes, durable: this.#pending.of(seen) };
      memory.apply(changes);
      const durable = journal.append(json, () => memory.undo(changes));
      this.#pending.add(new Set(changes.map(({ collection }) => collection)), durable);
      return { result, changes, durable };
    });
  }

  #warm(): void {
    if (!this.#closed && !this.memory.warm()) setImmediate(() => this.#warm());
  }

  #open(): void {
    if (this.#closed) throw new StoreUnavailable('The store is closed because the bot is stopping.');
  }
}

/**
 * The journal appends commits as lines. Queued commits share one write and one fdatasync (group commit); each resolves
 * when it is durable. Failures:
 *
 * - Disk full (ENOSPC, EDQUOT, EFBIG): the journal truncates the file to its durable length, rolls back and rejects the
 *   queued commits, and stays usable.
 * - Any other error (EIO, failed fdatasync or truncation): the content of the disk is unknown. The journal rolls back and
 *   rejects the queued commits and every later call until a restart reads the disk again.
 */

import { type StoreCondition, StoreUnavailable } from '../store.js';
import { commitLines, type Position } from './commit.js';
import { type Files, hasCode, type OpenFile, writeAll } from './files.js';
import type { Paths } from './folder.js';

interface QueuedCommit {
  /** The commit's writes as a JSON array. */
  readonly writes: string;
  readonly undo: () => void;
  readonly resolve: () => void;
  readonly reject: (reason: StoreUnavailable) => void;
}
interface Rotation {
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

export class Journal {
  #queue: QueuedCommit[] = [];
  #rotation: Rotation | undefined;
  #busy = false;
  #running: Promise<void> = Promise.resolve();
  #broken: StoreUnavailable | undefined;
  #isFull = false;
  #writingSince: number | undefined;
  /** Number of rollbacks, and the reason of the last one. */
  #rollbacks = 0;
  #reason: StoreUnavailable | undefined;

  private constructor(
    private readonly files: Files,
    private readonly paths: Paths,
    private file: OpenFile,
    private length: number,
    /** Position of the last durable commit. */
    private position: Position,
  ) {}

  /** Opens the journal, truncated to `whole` bytes, or creates it if `whole` is absent. */
  static async open(files: Files, paths: Paths, whole: number | undefined, position: Position): Promise<Journal> {
    if (whole === undefined) {
      const file = await files.open(paths.journal, 'create');
      await files.syncFolder(paths.folder);
      return new Journal(files, paths, file, 0, position);
    }
    const file = await files.open(paths.journal, 'existing');
    await file.truncate(whole);
    await file.sync();
    return new Journal(files, paths, file, whole, position);
  }

  /** Size of the current file, in bytes. */
  get bytes(): number {
    return this.length;
  }

  /** Number of rollbacks so far, for `assertNoRollbackSince`. */
  get rollbacks(): number {
    this.assertWritable();
    return this.#rollbacks;
  }

  /** @throws StoreUnavailable if commits that the caller saw may have been rolled back since */
  assertNoRollbackSince(rollbacks: number): void {
    if (rollbacks !== this.#rollbacks) throw this.#reason;
  }

  /** @throws StoreUnavailable after a failure that requires a restart */
  assertWritable(): void {
    if (this.#broken) throw this.#broken;
  }

  /** @param stuckMs a write that takes longer means that the disk does not respond */
  condition(stuckMs: number): StoreCondition {
    if (this.#broken) return 'failed';
    if (this.#writingSince !== undefined && performance.now() - this.#writingSince > stuckMs) return 'stuck';
    return this.#isFull ? 'full' : 'ok';
  }

  /** Resolves when the commit is durable. On failure, calls `undo` of all queued commits, last first. */
  append(writes: string, undo: () => void): Promise<void> {
    this.assertWritable();
    const durable = new Promise<void>((resolve, reject) => {
      this.#queue.push({ writes, undo, resolve, reject });
    });
    this.#run();
    return durable;
  }

  /**
   * Renames the journal to `paths.rotatedJournal` and continues with an empty one. If this fails before the rename, it
   * rejects and the store continues unchanged.
   */
  rotate(): Promise<void> {
    this.assertWritable();
    const rotated = new Promise<void>((resolve, reject) => {
      this.#rotation = { resolve, reject };
    });
    this.#run();
    return rotated;
  }

  async close(): Promise<void> {
    await this.#running;
    await this.file.close();
  }

  #run(): void {
    if (this.#busy) return;
    this.#busy = true;
    this.#running = this.#work();
  }

  async #work(): Promise<void> {
    // Group the commits of one event-loop iteration.
    await new Promise((resolve) => setImmediate(resolve));
    while (!this.#broken) {
      const rotation = this.#rotation;
      const batch = this.#queue;
      if (rotation) {
        this.#rotation = undefined;
        await this.#rotate().then(rotation.resolve, rotation.reject);
      } else if (batch.length > 0) {
        this.#queue = [];
        this.#writingSince = performance.now();
        await this.#write(batch);
        this.#writingSince = undefined;
      } else {
        break;
      }
    }
    this.#rotation?.reject(this.#broken);
    this.#busy = false;
  }

  async #write(batch: readonly QueuedCommit[]): Promise<void> {
    const { bytes, position } = commitLines(
      this.position,
      batch.map(({ writes }) => writes),
    );
    let written = false;
    try {
      await writeAll(this.file, bytes, this.length);
      written = true;
      await this.file.sync();
    } catch (cause) {
      const full = !written && hasCode(cause, 'ENOSPC', 'EDQUOT', 'EFBIG');
      const truncated = await this.#truncate();
      this.#rollBack(batch, full && truncated ? this.#full(cause) : this.#break(cause));
      return;
    }
    this.#isFull = false;
    this.length += bytes.byteLength;
    this.position = position;
    for (const { resolve } of batch) resolve();
  }

  /** Truncates the file to its durable length. Returns whether that succeeded. */
  async #truncate(): Promise<boolean> {
    try {
      await this.file.truncate(this.length);
      await this.file.sync();
      return true;
    } catch {
      return false;
    }
  }

  #rollBack(batch: readonly QueuedCommit[], reason: StoreUnavailable): void {
    const lost = [...batch, ...this.#queue];
    this.#queue = [];
    this.#rollbacks++;
    this.#reason = reason;
    for (const { undo } of lost.toReversed()) undo();
    for (const { reject } of lost) reject(reason);
  }

  async #rotate(): Promise<void> {
    const { files, paths } = this;
    const next = await files.open(paths.nextJournal, 'create');
    try {
      await files.rename(paths.journal, paths.rotatedJournal);
    } catch (error) {
      await next.close();
      throw error;
    }
    try {
      // Make this rename durable first: a crash must not find only the second one done.
      await files.syncFolder(paths.folder);
      await files.rename(paths.nextJournal, paths.journal);
      await files.syncFolder(paths.folder);
      await this.file.close();
    } catch (cause) {
      await next.close();
      this.#rollBack([], this.#break(cause));
      throw cause;
    }
    this.file = next;
    this.length = 0;
  }

  #full(cause: unknown): StoreUnavailable {
    this.#isFull = true;
    return new StoreUnavailable(
      `${this.paths.journal} cannot grow (${wordsOf(cause)}). The change was not kept. ` +
        'Free disk space; the bot then continues without a restart.',
      { cause, problem: 'full' },
    );
  }

  /** Returns the error of the commits under way; later calls fail with another one. */
  #break(cause: unknown): StoreUnavailable {
    this.#broken = new StoreUnavailable(
      `${this.paths.journal} cannot be written (${wordsOf(cause)}). The change was not acknowledged, and every ` +
        'later read or change fails. Check the disk, then restart the bot: it continues from the data on disk.',
      { cause },
    );
    return new StoreUnavailable(this.#broken.message, { cause, problem: 'unknown' });
  }
}

const wordsOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/**
 * The journal: commits are appended as lines, all that wait at the moment with one write and one fdatasync, and each
 * resolves once it is on disk. What fails:
 *
 * - The disk is full, or takes only a part (ENOSPC, EDQUOT, EFBIG): the file is cut back to what was durable, every
 *   commit that waits is taken back and rejected, and the store goes on; when there is room again, so do the changes.
 * - Anything else (EIO, a failing fdatasync, a cut that fails): nobody can say any more what the disk holds. Every
 *   commit that waits is taken back and rejected, and so is every later call, until a restart reads the disk anew.
 */

import { StoreUnavailable } from '../store.js';
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
  /** How often commits were taken back, and why the last time. */
  #rollbacks = 0;
  #reason: StoreUnavailable | undefined;

  private constructor(
    private readonly files: Files,
    private readonly paths: Paths,
    private file: OpenFile,
    private length: number,
    /** Of the last commit that is on disk. */
    private position: Position,
  ) {}

  /** Goes on after `whole` bytes of the journal, dropping what follows them; creates it when there is none. */
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

  /** Size of the file that is written to, in bytes. */
  get bytes(): number {
    return this.length;
  }

  /** Hand it to `assertNoRollbackSince` later, to learn whether anything was taken back in between. */
  get rollbacks(): number {
    this.assertWritable();
    return this.#rollbacks;
  }

  /** @throws StoreUnavailable when what was seen since the mark may have been taken back */
  assertNoRollbackSince(rollbacks: number): void {
    if (rollbacks !== this.#rollbacks) throw this.#reason;
  }

  /** @throws StoreUnavailable once the journal cannot be written any more */
  assertWritable(): void {
    if (this.#broken) throw this.#broken;
  }

  /** Resolves once it is durable; `undo` is called, last commit first, when it cannot be kept. */
  append(writes: string, undo: () => void): Promise<void> {
    this.assertWritable();
    const durable = new Promise<void>((resolve, reject) => {
      this.#queue.push({ writes, undo, resolve, reject });
    });
    this.#run();
    return durable;
  }

  /**
   * Sets the journal aside as `paths.rotatedJournal` and goes on with an empty one. When that fails before anything was
   * renamed, it rejects and the store goes on as it was.
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
    // What is decided in the same turn of the event loop goes to disk together.
    await new Promise((resolve) => setImmediate(resolve));
    while (!this.#broken) {
      const rotation = this.#rotation;
      const batch = this.#queue;
      if (rotation) {
        this.#rotation = undefined;
        await this.#rotate().then(rotation.resolve, rotation.reject);
      } else if (batch.length > 0) {
        this.#queue = [];
        await this.#write(batch);
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
    this.length += bytes.byteLength;
    this.position = position;
    for (const { resolve } of batch) resolve();
  }

  /** Whether the file is again what was durable before. */
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
      // On disk before the next rename, or a crash might find only that one done, and the old journal gone.
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
    return new StoreUnavailable(
      `${this.paths.journal} cannot grow (${wordsOf(cause)}). The change was not kept. ` +
        'Free disk space; the bot then continues without a restart.',
      { cause },
    );
  }

  #break(cause: unknown): StoreUnavailable {
    this.#broken = new StoreUnavailable(
      `${this.paths.journal} cannot be written (${wordsOf(cause)}). The change was not acknowledged, and every ` +
        'later read or change fails. Check the disk, then restart the bot: it continues from the data on disk.',
      { cause },
    );
    return this.#broken;
  }
}

const wordsOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

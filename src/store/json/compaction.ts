/** Compacts the journal into a new snapshot when it outgrows the current one. Commits continue meanwhile. */
import { Worker } from 'node:worker_threads';
import type { Log } from '../log.js';
import { compact } from './compact.js';
import type { CompactResult, CompactTask } from './compact-worker.js';
import { type Files, nodeFiles } from './files.js';
import type { Paths } from './folder.js';
import type { Journal } from './journal.js';

const workerFile = new URL('./compact-worker.js', import.meta.url);

export class Compaction {
  #running: Promise<void> | undefined;
  /** Journal size, in bytes, below which no attempt starts. After a failure it is raised by `above`. */
  #notBefore = 0;

  constructor(
    private readonly files: Files,
    private readonly paths: Paths,
    private readonly format: number,
    private readonly journal: Journal,
    private readonly log: Log,
    /** Journals below this size, in bytes, are not compacted. */
    private readonly above: number,
    private snapshotBytes: number,
    /** Whether a rotated journal exists that the snapshot may not include. */
    private setAside: boolean,
  ) {}

  /** Starts a compaction if the journal is large enough. */
  consider(): void {
    const size = this.journal.bytes;
    if (this.#running || size < this.#notBefore) return;
    if (this.setAside || (size > this.above && size > this.snapshotBytes)) void this.run().catch(() => {});
  }

  /** Compacts the current journal, or the one rotated by an earlier attempt. Rejects on failure. */
  run(): Promise<void> {
    this.#running ??= this.#compact().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Waits for a running compaction. */
  async idle(): Promise<void> {
    await this.#running?.catch(() => {});
  }

  async #compact(): Promise<void> {
    const { files, paths } = this;
    try {
      if (!this.setAside) await this.journal.rotate();
      this.setAside = true;
      this.snapshotBytes = await this.#writeSnapshot();
      await files.remove(paths.rotatedJournal);
      await files.syncFolder(paths.folder);
      this.setAside = false;
      this.#notBefore = 0;
      this.log.info({ snapshotBytes: this.snapshotBytes }, 'store.compaction.completed');
    } catch (error) {
      this.#notBefore = this.journal.bytes + this.above;
      this.log.error({ err: error }, 'store.compaction.failed');
      throw error;
    }
  }

  #writeSnapshot(): Promise<number> {
    const { files, paths, format } = this;
    // injected file systems (tests) cannot be cloned to a worker: compact in this thread
    if (files !== nodeFiles) return compact(files, paths, format);
    const task: CompactTask = { paths, format };
    return new Promise((resolve, reject) => {
      const worker = new Worker(workerFile, { workerData: task });
      worker.once('message', (answer: CompactResult) => {
        if ('bytes' in answer) resolve(answer.bytes);
        else reject(new Error(answer.problem));
      });
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the compaction worker exited with ${code}`)));
    });
  }
}

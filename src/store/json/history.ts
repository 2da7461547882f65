/** Loads the records of a folder: reads the snapshot, then replays the journals, verifying each line. */
import { Low } from 'lowdb';
import { beginning, type Commit, type Position, parseCommit, replay } from './commit.js';
import { damaged } from './damage.js';
import type { Files } from './files.js';
import type { Paths } from './folder.js';
import { SnapshotFile, type State } from './snapshot.js';

export interface History {
  /** lowdb on `state.json`; its data includes every replayed commit. */
  readonly low: Low<State>;
  readonly snapshot: SnapshotFile;
  /** Whether the folder contained neither a snapshot nor a journal. */
  readonly fresh: boolean;
  /** Whether a rotated journal exists, left by an unfinished compaction. */
  readonly rotated: boolean;
  /** Bytes of the complete lines, and of a torn line at the end. Absent if there is no journal. */
  readonly journal: { readonly bytes: number; readonly torn: number } | undefined;
}

/**
 * Reads a folder without changing it. With `upTo: 'rotation'`, the current journal is ignored.
 * @param format data format of a new, empty folder
 * @throws StoreDamaged if a file is missing or damaged
 */
export async function readHistory(
  files: Files,
  paths: Paths,
  format: number,
  upTo: 'now' | 'rotation' = 'now',
): Promise<History> {
  const snapshot = new SnapshotFile(files, paths);
  const low = new Low<State>(snapshot, { format, position: beginning, collections: new Map() });
  await low.read();
  const rotated = await files.read(paths.rotatedJournal);
  const journal = upTo === 'now' ? await files.read(paths.journal) : undefined;
  const fresh = snapshot.bytes === 0 && rotated === undefined && journal === undefined;
  if (snapshot.bytes === 0 && !fresh) throw damaged(paths.snapshot, 'it is missing, though there is a journal');
  if (upTo === 'now' && low.data.position.at > 0 && rotated === undefined && journal === undefined) {
    throw damaged(paths.journal, 'it is missing, though there is a snapshot');
  }

  const lines = new Replay(low.data);
  if (rotated) {
    const whole = lines.read(paths.rotatedJournal, rotated);
    if (whole < rotated.byteLength)
      throw damaged(`${paths.rotatedJournal}, byte ${whole}`, 'its last line is not whole');
  }
  const bytes = journal ? lines.read(paths.journal, journal) : 0;
  if (journal) lines.reachSnapshot(paths.journal);
  low.data = lines.state;
  return {
    low,
    snapshot,
    fresh,
    rotated: rotated !== undefined,
    journal: journal && { bytes, torn: journal.byteLength - bytes },
  };
}

/** Applies the commits of consecutive journals to a snapshot. */
class Replay {
  #last: Position | undefined;
  #position: Position;

  constructor(private readonly from: State) {
    this.#position = from.position;
  }

  /**
   * Returns the number of bytes in complete lines. Bytes after the last newline belong to a write that was interrupted
   * and never acknowledged.
   */
  read(file: string, bytes: Buffer): number {
    let start = 0;
    for (let line = 1; ; line++) {
      const end = bytes.indexOf(10, start);
      const place = `${file}, line ${line} (byte ${start})`;
      if (end < 0) {
        // A complete commit without its newline cannot come from an interrupted write: it is damage.
        if (parseCommit(bytes.subarray(start, -1))) throw damaged(place, 'it does not end with a newline');
        return start;
      }
      const commit = parseCommit(bytes.subarray(start, end));
      const problem = commit ? this.#take(commit) : 'its checksum does not match';
      if (problem !== undefined) throw damaged(place, problem);
      start = end + 1;
    }
  }

  get state(): State {
    return { ...this.from, position: this.#position };
  }

  /** Rejects a journal that ends before the snapshot, because appending to it would leave a gap. */
  reachSnapshot(file: string): void {
    const { at } = this.from.position;
    if (!this.#last || this.#last.at >= at) return;
    throw damaged(file, `it ends with commit ${this.#last.at}, and the snapshot beside it with commit ${at}`);
  }

  #take(commit: Commit): string | undefined {
    const last = this.#last ?? (commit.at > this.from.position.at ? this.from.position : undefined);
    if (last && commit.at !== last.at + 1) return `it is commit ${commit.at} where ${last.at + 1} is next`;
    if (last && commit.after !== last.sum) return `commit ${commit.at} follows another commit ${last.at} than there is`;
    this.#last = commit;
    if (commit.at < this.from.position.at) return undefined;
    if (commit.at === this.from.position.at) {
      return commit.sum === this.from.position.sum ? undefined : 'the snapshot beside it has another history';
    }
    this.#position = { at: commit.at, sum: commit.sum };
    return replay(commit, this.from.collections);
  }
}

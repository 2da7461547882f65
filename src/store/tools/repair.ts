/** Checks a store folder and repairs a damaged one with its readable data. */
import { basename, join } from 'node:path';
import { Low } from 'lowdb';
import type { Files } from '../json/files.js';
import type { Paths } from '../json/folder.js';
import { readHistory } from '../json/history.js';
import { takeLock } from '../json/lock.js';
import { SnapshotFile, type State } from '../json/snapshot.js';
import type { Declared } from '../json/table.js';
import { StoreDamaged } from '../store.js';
import { recover, unfit } from './recover.js';

export interface Findings {
  /** Number of records by collection. */
  readonly counts: Readonly<Record<string, number>>;
  /** The number of the last commit. */
  readonly commits: number;
  readonly format: number;
  /** Bytes of a torn line at the end of the journal, which the next start drops. */
  readonly torn: number;
  /** Problems found. Empty if the bot would start and every record is valid. */
  readonly problems: readonly string[];
}

/** Changes nothing. If a bot is using the folder, a line it is writing counts as torn. */
export async function check(
  files: Files,
  paths: Paths,
  records: Readonly<Record<string, Declared>>,
  format: number,
): Promise<Findings> {
  await filesOf(files, paths);
  try {
    const { low, journal } = await readHistory(files, paths, format);
    const { state, torn } = { state: low.data, torn: journal?.torn ?? 0 };
    const counts = countsOf(state);
    return {
      counts,
      commits: state.position.at,
      format: state.format,
      torn,
      problems: unfit(state.collections, records),
    };
  } catch (error) {
    if (!(error instanceof StoreDamaged)) throw error;
    const { state, lost } = await recover(files, paths, records, format);
    const problems = [error.message, ...lost];
    return { counts: countsOf(state), commits: state.position.at, format: state.format, torn: 0, problems };
  }
}

export interface Repair extends Findings {
  /** Folder with copies of the original files. */
  readonly copy: string;
}

/**
 * Copies every file, then writes a snapshot of the readable data and an empty journal.
 * @param now ISO 8601; names the copy
 * @throws StoreUnavailable if a bot has locked the folder
 */
export async function repair(
  files: Files,
  paths: Paths,
  records: Readonly<Record<string, Declared>>,
  format: number,
  now: string,
): Promise<Repair> {
  const present = await filesOf(files, paths);
  const unlock = await takeLock(paths.lock, now);
  try {
    const copy = join(paths.folder, `before-repair-${now.replaceAll(/[:.]/g, '-')}`);
    await files.makeFolder(copy);
    for (const file of present) await files.copy(file, join(copy, basename(file)));
    await files.syncFolder(copy);
    const { state, lost } = await recover(files, paths, records, format);
    await new Low<State>(new SnapshotFile(files, paths), state).write();
    // Remove the journals last: after a crash before this, another repair finds the same data.
    await files.remove(paths.rotatedJournal);
    const journal = await files.open(paths.journal, 'create');
    await journal.close();
    await files.syncFolder(paths.folder);
    return { copy, counts: countsOf(state), commits: state.position.at, format: state.format, torn: 0, problems: lost };
  } finally {
    await unlock();
  }
}

/** The existing store files. @throws Error if there are none, because the folder name is then wrong */
async function filesOf(files: Files, paths: Paths): Promise<string[]> {
  const present: string[] = [];
  for (const file of [paths.snapshot, paths.rotatedJournal, paths.journal])
    if (await files.read(file)) present.push(file);
  if (present.length === 0) throw new Error(`${paths.folder}: there is no store in this folder`);
  return present;
}

const countsOf = ({ collections }: State): Record<string, number> =>
  Object.fromEntries([...collections].map(([name, records]) => [name, records.size]));

/** Folds the journal that was set aside into the snapshot: the heavy half of a compaction, and all a thread needs for it. */
import type { Files } from './files.js';
import type { Paths } from './folder.js';
import { readHistory } from './history.js';

/** Answers the new snapshot's size in bytes. A crash at any step leaves the old snapshot or the new one. */
export async function compact(files: Files, paths: Paths, format: number): Promise<number> {
  const { low, snapshot } = await readHistory(files, paths, format, 'rotation');
  await low.write();
  return snapshot.bytes;
}

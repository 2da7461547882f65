/** Merges the rotated journal into the snapshot; runs in the compaction worker. */
import type { Files } from './files.js';
import type { Paths } from './folder.js';
import { readHistory } from './history.js';

/** Returns the new snapshot's size in bytes. A crash at any step leaves either the old or the new snapshot. */
export async function compact(files: Files, paths: Paths, format: number): Promise<number> {
  const { low, snapshot } = await readHistory(files, paths, format, 'rotation');
  await low.write();
  return snapshot.bytes;
}

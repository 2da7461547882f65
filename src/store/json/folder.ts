/** The files of a store's folder. */
import { join } from 'node:path';

export const paths = (folder: string) => ({
  folder,
  /** All records as of one commit. */
  snapshot: join(folder, 'state.json'),
  /** The commits after the snapshot. */
  journal: join(folder, 'journal.ndjson'),
  /** The journal that a compaction is merging into the next snapshot; its commits precede those of `journal`. */
  rotatedJournal: join(folder, 'journal.folding.ndjson'),
  /** Temporary files of a snapshot and a journal; safe to delete. */
  nextSnapshot: join(folder, 'state.json.tmp'),
  nextJournal: join(folder, 'journal.ndjson.tmp'),
  lock: join(folder, 'store.lock'),
});
export type Paths = ReturnType<typeof paths>;

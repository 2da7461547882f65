/** The files of a store's folder. */
import { join } from 'node:path';

export const paths = (folder: string) => ({
  folder,
  /** Every record as of some commit. */
  snapshot: join(folder, 'state.json'),
  /** The commits since. */
  journal: join(folder, 'journal.ndjson'),
  /** The journal that is being folded into the next snapshot; its commits come before those of `journal`. */
  rotatedJournal: join(folder, 'journal.folding.ndjson'),
  /** Half-made files of a snapshot and a journal; nothing is lost with them. */
  nextSnapshot: join(folder, 'state.json.tmp'),
  nextJournal: join(folder, 'journal.ndjson.tmp'),
  lock: join(folder, 'store.lock'),
});
export type Paths = ReturnType<typeof paths>;

/** Stores what a turn shows of its sender. A full store is no reason to refuse the turn: the next one stores it. */
import type { Effect } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import { StoreUnavailable } from '../../store/store.js';
import type { Deps } from '../deps.js';
import { toWrites } from '../to-writes.js';

export async function note(deps: Deps, effects: (view: View) => Promise<readonly Effect[]>): Promise<void> {
  try {
    await deps.store.transaction(async (view) => ({
      writes: await toWrites(deps, view, await effects(view), { verb: 'person.seen' }),
      result: undefined,
    }));
  } catch (error) {
    if (!(error instanceof StoreUnavailable && error.problem === 'full')) throw error;
  }
}

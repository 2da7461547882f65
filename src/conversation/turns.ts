/** The same turn twice is one turn: a message that was answered is not answered again, one whose answer was lost is. */
import type { Shown } from '../workflows/card.js';
import { put } from '../workflows/workflow.js';
import type { Deps } from './deps.js';
import { keep } from './keep.js';
import { turnKey } from './once.js';

const remembered = 10_000;

export function answeredTurns(deps: Deps) {
  /** Turns answered in this process, oldest first; what changed something is also in the store. */
  const recent = new Set<string>();

  return {
    /** `answered`: there is nothing to say. A kept answer: its change was made, its answer may have been lost. */
    async begin(turn: string): Promise<'answered' | Shown | undefined> {
      const key = turnKey(turn);
      if (recent.has(key)) return 'answered';
      const kept = await deps.store.read((view) => view.get('turns', key));
      return kept?.answered ? 'answered' : kept;
    },
    async answered(turn: string): Promise<void> {
      recent.add(turnKey(turn));
      if (recent.size > remembered) recent.delete(recent.values().next().value ?? '');
      await deps.store.transaction(async (view) => {
        const kept = await view.get('turns', turnKey(turn));
        const writes =
          kept && !kept.answered
            ? await keep(deps, view, [put('turns', { ...kept, answered: true })], { verb: 'turn.answered' })
            : [];
        return { writes, result: undefined };
      });
    },
  };
}

/** The same turn twice is one turn: a message that was answered is not answered again, one whose answer was lost is. */
import type { Reply } from '../../kernel/card.js';
import { put } from '../../kernel/effects.js';
import type { Deps } from '../deps.js';
import { answerOf } from '../general/again.js';
import { toWrites } from './to-writes.js';
import { turnKey } from './turn-key.js';

/** The channel gives up long before. */
const rememberedMs = 10 * 60_000;
const greetedMs = 60_000;

export function answeredTurns(deps: Deps) {
  const greeting = (conversation: string): string => turnKey('greeting', conversation);
  return {
    /** `answered`: there is nothing to say. A kept answer: its change was made, its answer may have been lost. */
    async begin(turn: string): Promise<'answered' | Reply | undefined> {
      // what changed something is kept for good; what only looked is known for a while
      if (await deps.store.ephemeral.get(turn, deps.now())) return 'answered';
      const kept = await deps.store.read((view) => view.get('turns', turn));
      // what is no longer known was answered long ago
      return kept && (kept.answered || kept.card === undefined) ? 'answered' : kept && answerOf(kept, {});
    },
    async answered(turn: string): Promise<void> {
      await deps.store.ephemeral.set(turn, 'answered', deps.now(), rememberedMs);
      // what only looked is not kept: nobody waits for the changes of others then
      const before = await deps.store.read((view) => view.get('turns', turn));
      if (!before || before.answered) return;
      await deps.store.transaction(async (view) => {
        const kept = await view.get('turns', turn);
        const writes =
          kept && !kept.answered
            ? await toWrites(deps, view, [put('turns', { ...kept, answered: true })], { verb: 'turn.answered' })
            : [];
        return { writes, result: undefined };
      });
    },
    /** Whether this turn greets there: the channel tells an arrival twice, and one of them may come to another replica. */
    greets: (turn: string, conversation: string): Promise<boolean> =>
      deps.store.ephemeral.take(greeting(conversation), turn, deps.now(), greetedMs),
    /** Whoever comes back is greeted again. */
    left: (conversation: string): Promise<void> => deps.store.ephemeral.release(greeting(conversation)),
  };
}

/** Deduplicates messages and arrivals (NOT-2): an answered message is not answered again, a lost answer is. */
import { storedReply } from '../../domain/turn.js';
import type { Reply } from '../../kernel/card.js';
import { put } from '../../kernel/effects.js';
import type { Deps } from '../deps.js';
import { turnKey } from '../ids.js';
import { toWrites } from '../to-writes.js';

/** Longer than the channel repeats a message. */
const answeredMs = 10 * 60_000;
const greetedMs = 60_000;

export function createTurnLog(deps: Deps) {
  const greeting = (conversation: string): string => turnKey('greeting', conversation);
  return {
    /** `answered`: do nothing. A reply: the change was committed, but its answer may be lost, so send it again. */
    async begin(turn: string): Promise<'answered' | Reply | undefined> {
      // turns that changed something are stored; turns of queries are remembered for a while
      if (await deps.store.ephemeral.get(turn, deps.now())) return 'answered';
      const stored = await deps.store.read((view) => view.get('turns', turn));
      // a reply is deleted long after it was sent
      return stored && (stored.answered ? 'answered' : (storedReply(stored) ?? 'answered'));
    },
    async answered(turn: string): Promise<void> {
      await deps.store.ephemeral.set(turn, 'answered', deps.now(), answeredMs);
      // a query has no stored turn, so it needs no transaction
      const before = await deps.store.read((view) => view.get('turns', turn));
      if (!before || before.answered) return;
      await deps.store.transaction(async (view) => {
        const stored = await view.get('turns', turn);
        const effects = stored && !stored.answered ? [put('turns', { ...stored, answered: true })] : [];
        return { writes: await toWrites(deps, view, effects, { verb: 'turn.answered' }), result: undefined };
      });
    },
    /** Whether this turn sends the welcome: the channel reports an arrival twice, possibly to two replicas. */
    greets: (turn: string, conversation: string): Promise<boolean> =>
      deps.store.ephemeral.take(greeting(conversation), turn, deps.now(), greetedMs),
    /** Lets the next arrival be greeted. */
    left: (conversation: string): Promise<void> => deps.store.ephemeral.release(greeting(conversation)),
  };
}
export type TurnLog = ReturnType<typeof createTurnLog>;

/** A change is decided and kept in one transaction, once: the same turn again gets its first answer. */

import type { Turn } from '../../domain/turn.js';
import type { Actor, LinkHolder } from '../../kernel/actor.js';
import type { Reply } from '../../kernel/card.js';
import type { Change, Context } from '../../kernel/command.js';
import { type Decision, isRefusal, put, type Refusal } from '../../kernel/effects.js';
import type { Deps } from '../deps.js';
import { answerOf, lookAfter } from '../general/again.js';
import { type Initiator, toWrites } from './to-writes.js';

export interface By {
  readonly doer: Initiator;
  /** The turn's name and whose it is; a link's page has none, its changes are idempotent by themselves. */
  readonly turn?: { readonly id: string; readonly personId: string };
}

export interface Execution {
  readonly answer: Reply | Refusal;
  /** It changed something: the answer can be shown again under the turn's name. */
  readonly kept: boolean;
}

export async function executeIdempotently(
  deps: Deps,
  command: Change,
  input: unknown,
  context: Context<Actor | LinkHolder> & { readonly prepared: unknown },
  { turn, doer }: By,
): Promise<Execution> {
  return deps.store.transaction<Execution>(async (view) => {
    const before = turn && (await view.get('turns', turn.id));
    if (before)
      return { writes: [], result: { answer: answerAgain(deps, command, context.actor, before), kept: true } };
    const facts = await command.load(view, input, context);
    const decided: Decision | Refusal = isRefusal(facts) ? facts : command.decide(facts, input, context);
    if (isRefusal(decided)) return { writes: [], result: { answer: decided, kept: false } };
    const { reply, effects } = decided;
    const kept = turn && effects.length > 0 ? [keptTurn(turn, deps.now(), reply)] : [];
    return {
      writes: await toWrites(deps, view, [...effects, ...kept], { ...doer, reply }),
      result: { answer: reply, kept: kept.length > 0 },
    };
  });
}

function answerAgain({ registry: programme }: Deps, { verb }: Change, actor: Actor | LinkHolder, turn: Turn): Reply {
  const look = actor.kind === 'link' ? undefined : lookAfter(programme.workflows, actor, verb);
  return answerOf(turn, look ? { look } : {});
}

/** Secrets are not among what is kept: the answer shown again is the same card without them. */
const keptTurn = (turn: { id: string; personId: string }, now: string, { card, facts, redirectTo: goOn }: Reply) =>
  put('turns', { ...turn, at: now, card, facts: { ...facts }, ...(goOn ? { goOn } : {}), answered: false });

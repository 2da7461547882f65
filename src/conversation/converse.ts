/** Runs a turn: identify → interpret → dispatch → present. */

import type { Actor } from '../kernel/actor.js';
import { refuse } from '../kernel/effects.js';
import { type Deps, localizerFor, type Outcome, type Watch } from './deps.js';
import { executeByLink, holderOf } from './dispatch/link-commands.js';
import { createSignedIn } from './dispatch/sign-in.js';
import { createTurnLog } from './dispatch/turns.js';
import { dispatch } from './dispatch.js';
import { admitted, type HomeOf, withHome } from './identity/admit.js';
import { identify } from './identity/identify.js';
import { createInterpreter } from './interpret/interpret.js';
import { createRecall } from './interpret/recall.js';
import type { UnderstandingDeps } from './interpret/understand.js';
import { toAnswer } from './present/answer.js';
import * as phrases from './present/phrases.js';
import { refusalView } from './present/views.js';
import { createOverview } from './queries/overview.js';
import { createSearch } from './queries/search.js';
import type { Answer, Conversation, IncomingTurn } from './turn.js';

type ConversationDeps = Deps &
  UnderstandingDeps & { readonly admits: (tenantId: string) => boolean; readonly homeOf?: HomeOf };
type Response = readonly [Answer, Outcome];
const nothing: Response = [{}, 'nothing'];

export function createConversation(deps: ConversationDeps): Conversation {
  const turns = createTurnLog(deps);
  const recall = createRecall(deps);
  const interpret = createInterpreter(deps, turns, recall);

  async function answer(turn: IncomingTurn): Promise<Answer> {
    const watch = deps.meter.turn();
    let outcome: Outcome = 'failed';
    try {
      const [answer, reached] = await respond(turn, watch);
      outcome = reached;
      return answer;
    } finally {
      deps.log.info({ request: turn.request, turn: turn.turn, ...watch.end(outcome) }, 'turn.completed');
    }
  }

  async function respond(turn: IncomingTurn, watch: Watch): Promise<Response> {
    const sender = await identify(deps, turn);
    if (await needsNoAnswer(turn)) return nothing;
    if (!admitted(sender, deps.admits)) return notAdmitted(turn, sender);
    const actor = await withHome(deps, turn, sender);

    const meant = await interpret(turn, actor);
    if (!meant) return nothing;
    const verb = meant.request ? meant.request.command.verb : meant.command;
    if (verb) watch.command(verb);

    const { view, outcome, stored } = await dispatch(deps, turn, actor, meant);
    await recall.keep(actor, { ...meant, view, outcome });

    const storedAnswer = { verb: 'turns.show', data: { id: turn.turn } } as const;
    return [toAnswer(deps, turn, actor, view, meant.again && stored ? storedAnswer : meant.again), outcome];
  }

  /** The bot was removed from a chat, or another turn greeted there already. */
  async function needsNoAnswer({ what, turn, place }: IncomingTurn): Promise<boolean> {
    if (what.kind === 'left') await turns.left(place.conversation);
    return what.kind === 'left' || (what.kind === 'arrived' && !(await turns.greets(turn, place.conversation)));
  }

  /** The refusal names the tenant, which the operator needs to admit it. A card that refreshes stays as it is. */
  function notAdmitted(turn: IncomingTurn, sender: Actor): Response {
    if (turn.what.kind === 'press' && turn.what.refresh) return nothing;
    const refusal = refuse(phrases.notAdmitted, { tenant: sender.person.tenantId });
    return [toAnswer(deps, turn, sender, refusalView(refusal, localizerFor(deps, sender.language))), 'refused'];
  }

  return {
    answer,
    answered: turns.answered,
    opens: async (link) => (await holderOf(deps, link)) !== undefined,
    byLink: (link, verb, data) => executeByLink(deps, link, verb, data),
    ...createSearch(deps),
    ...createOverview(deps),
    ...createSignedIn(deps),
  };
}

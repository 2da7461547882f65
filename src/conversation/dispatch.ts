/** Executes an interpreted request and follows its redirects until there is a card. */
import type { Actor } from '../kernel/actor.js';
import type { CardView } from '../kernel/card.js';
import { type Deps, localizerFor, type Outcome } from './deps.js';
import {
  type CommandRequest,
  type CommandResult,
  executeCommand,
  openDialog,
  openForm,
} from './dispatch/execute-command.js';
import { severalView, withOpenOrders } from './dispatch/several.js';
import { identify } from './identity/identify.js';
import { turnKey } from './ids.js';
import type { Interpretation } from './interpret/interpret.js';
import { withOthers } from './interpret/understand.js';
import { withUnfiltered } from './present/filters.js';
import * as phrases from './present/phrases.js';
import type { IncomingTurn } from './turn.js';
import type { TypedLine } from './typed-line.js';

/** The most redirects that one turn follows; more is a bug of a workflow. */
const mostRedirects = 4;

export interface Dispatched {
  readonly view: CardView;
  readonly outcome: Outcome;
  /** The reply is stored under the turn's id. */
  readonly stored: boolean;
}

export async function dispatch(
  deps: Deps,
  turn: IncomingTurn,
  actor: Actor,
  meant: Interpretation,
): Promise<Dispatched> {
  if (meant.orders)
    return { view: await severalView(deps, actor, meant.orders, turn), outcome: 'asked', stored: false };
  const first = meant.request ? await execute(deps, actor, meant.request, meant.as) : meant.result;
  const view = await followRedirects(deps, turn, first, meant.request?.typed);
  const { outcome, stored = false } = first;
  const t = localizerFor(deps, actor.language);
  const others = meant.request && outcome === 'asked' ? meant.others : undefined;
  const filtered = meant.request ? withUnfiltered(view, meant.request, t) : view;
  const whole = others ? withOthers(filtered, others, t) : filtered;
  const rest = meant.request ? meant.rest : undefined;
  return {
    view: rest?.length ? await withOpenOrders(deps, await identify(deps, turn), whole, rest, turn) : whole,
    outcome,
    stored,
  };
}

async function execute(
  deps: Deps,
  actor: Actor,
  request: CommandRequest,
  as: 'dialog' | 'form' | 'cancelledForm' | undefined,
): Promise<CommandResult> {
  if (as === 'dialog') return openDialog(deps, actor, request);
  if (as === 'form') return openForm(deps, actor, request);
  if (as === undefined) return executeCommand(deps, actor, request);
  const form = await openForm(deps, actor, request);
  if (form.redirectTo) return form;
  const left = localizerFor(deps, actor.language).markdown(phrases.leftForm);
  return { ...form, view: { ...form.view, lines: [left, ...(form.view.lines ?? [])] } };
}

/** Identifies the actor anew for each redirect, because the command before may have changed the user or organisation. */
async function followRedirects(
  deps: Deps,
  turn: IncomingTurn,
  first: CommandResult,
  typed: TypedLine | undefined,
): Promise<CardView> {
  let result = first;
  for (let count = 0; result.redirectTo && count < mostRedirects; count += 1) {
    const { verb, data } = result.redirectTo;
    const command = deps.registry.command(verb);
    if (!command) throw new Error(`a redirect names the unknown verb ${verb}`);
    result = await executeCommand(deps, await identify(deps, turn), {
      command,
      data,
      ...(typed ? { typed } : {}),
      submitted: false,
      confirmed: false,
      ...(turn.request ? { requestId: turn.request } : {}),
      turn: turnKey(turn.turn, verb, String(count)),
    });
  }
  if (result.redirectTo) throw new Error(`more than ${mostRedirects} redirects, the last to ${result.redirectTo.verb}`);
  return result.view;
}

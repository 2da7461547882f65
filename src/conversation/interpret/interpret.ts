/** Interprets a turn as a command request, or as a card that is shown without one. */
import type { Actor } from '../../kernel/actor.js';
import type { CardView, VerbButton } from '../../kernel/card.js';
import { type Refusal, refuse } from '../../kernel/effects.js';
import { localizerFor } from '../deps.js';
import { type CommandRequest, type CommandResult, toResult } from '../dispatch/execute-command.js';
import type { TurnLog } from '../dispatch/turns.js';
import * as phrases from '../present/phrases.js';
import { refusalView } from '../present/views.js';
import type { AgainButton, IncomingTurn, Message, Press } from '../turn.js';
import { asTyped, type Data, type OpenOrder, plainLine, type TypedLine, withRest } from '../typed-line.js';
import { pressRequest } from './press.js';
import { createFileReading } from './read-file.js';
import type { Recall, Turned } from './recall.js';
import { createUnderstanding, type UnderstandingDeps } from './understand.js';

/** What to do with a turn. `again` is the button that shows an answer given in a group or channel again. */
export type Interpretation = (Requested | Several | Answered) & Pick<Turned, 'heard'>;
interface Requested {
  readonly request: CommandRequest;
  readonly orders?: never;
  /** Default: execute. */
  readonly as?: 'dialog' | 'form' | 'cancelledForm';
  /** Other readings of the line, offered beside a form or question. */
  readonly others?: readonly VerbButton[];
  /** The other orders of the line whose answer the pressed card was. */
  readonly rest?: readonly OpenOrder[];
  readonly again?: AgainButton;
}
/** A line with several orders. */
interface Several {
  readonly request?: never;
  readonly orders: readonly OpenOrder[];
  readonly command: string;
  readonly again: AgainButton;
}
interface Answered {
  readonly request?: never;
  readonly orders?: never;
  readonly result: CommandResult;
  /** The command that the turn named, for the metrics. */
  readonly command?: string;
  readonly again?: AgainButton;
}

/** `undefined` from the returned function: the turn was answered before. */
export function createInterpreter(deps: UnderstandingDeps, turns: TurnLog, recall: Recall) {
  const understand = createUnderstanding(deps, recall);
  const readFile = createFileReading(deps);
  const t = (actor: Actor) => localizerFor(deps, actor.language);
  const shown = (view: CardView, outcome: 'asked' | 'refused') => ({ result: { view, outcome } });
  const refused = (actor: Actor, refusal: Refusal) => shown(refusalView(refusal, t(actor)), 'refused');

  function requestOf({ turn, request }: IncomingTurn, verb: string, data: Data, typed: TypedLine): CommandRequest {
    const command = deps.registry.command(verb);
    if (!command) throw new Error(`no command has the verb ${verb}`);
    const base = { command, data, typed, submitted: false, confirmed: false, turn };
    return { ...base, ...(request ? { requestId: request } : {}) };
  }

  function interpretPress(turn: IncomingTurn, press: Press, actor: Actor): Interpretation {
    const command = deps.registry.command(press.verb);
    if (!command) return refused(actor, refuse(phrases.unknownVerb));
    if (command.pressed && press.asMessage)
      return { ...refused(actor, refuse(phrases.newerClient)), command: command.verb };
    const { cancelled, asForm, rest, ...request } = pressRequest(turn, press, actor, command);
    if (press.dialog === 'open') return { request, as: 'dialog' };
    if (cancelled && command.form) return { request, rest, as: 'cancelledForm' };
    return asForm ? { request, rest, as: 'form' } : { request, rest };
  }

  async function interpretMessage(turn: IncomingTurn, message: Message, actor: Actor) {
    const before = await turns.begin(turn.turn);
    if (before === 'answered') return undefined;
    const stored: AgainButton = { verb: 'turns.show', data: { id: turn.turn } };
    if (before) return { result: toResult(deps, before, t(actor), 'changed'), again: stored };
    const meant = await (message.kind === 'file' ? readFile(actor, message) : understand(actor, message.text));
    const heard = meant.heard ? { heard: meant.heard } : {};
    if (meant.view) return { ...heard, ...shown(meant.view, 'asked'), again: { verb: 'help.show', data: {} } as const };
    const [{ verb, data, typed }, ...rest] = meant.orders;
    const request = requestOf(turn, verb, data, typed);
    const named = request.command.verb;
    // for whoever presses it in a group, the button opens what the line opened
    const again: AgainButton = { verb: named, data: { ...data, ...asTyped(typed), ...withRest(rest) } };
    if (rest.length > 0) return { ...heard, orders: meant.orders, command: named, again };
    return { ...heard, request, ...(meant.others ? { others: meant.others } : {}), again };
  }

  return async (turn: IncomingTurn, actor: Actor): Promise<Interpretation | undefined> => {
    const { what } = turn;
    if (what.kind === 'press') return interpretPress(turn, what, actor);
    if (what.kind === 'text' || what.kind === 'file') return interpretMessage(turn, what, actor);
    return { request: requestOf(turn, 'help.show', { welcome: 'yes' }, plainLine) };
  };
}

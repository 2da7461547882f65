/**
 * Carries out one order: the right to it, its input, its facts, the decision, and what is kept, in this sequence.
 * Whatever comes of it is a card for the one who gave the order.
 */
import type { Actor, LinkHolder } from '../../kernel/actor.js';
import type { CardView, Reply } from '../../kernel/card.js';
import type { Change, Command, Context, Query } from '../../kernel/command.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/effects.js';
import type { Language, Localizer } from '../../kernel/localizer.js';
import type { View } from '../../kernel/view.js';
import type { Deps } from '../deps.js';
import { localizerFor } from '../deps.js';
import type { Outcome } from '../meter.js';
import * as phrases from '../present/phrases.js';
import { confirmView, formView, refusalView } from '../present/views.js';
import { authorize } from './authorize.js';
import { executeIdempotently } from './execute-idempotently.js';

export interface CommandRequest {
  readonly command: Command;
  /** As it was typed or sent; empty values are none. */
  readonly data: Readonly<Record<string, string>>;
  /** It was said, not pressed. */
  readonly typed: boolean;
  /** A form was sent: what is wrong stands at its field. Otherwise what is missing is asked for. */
  readonly submitted: boolean;
  /** The question before what cannot be undone was answered with yes. */
  readonly confirmed: boolean;
  /** The request that it came with. */
  readonly request?: string;
  /** Names this turn: giving the same order again with it is the same turn. */
  readonly turn: string;
}

/** A card, or the order whose answer is shown instead: the next step. */
export type CommandResult =
  | { readonly view: CardView; readonly goOn?: never; readonly kept?: boolean; readonly outcome: Outcome }
  | Redirect;
export interface Redirect {
  readonly outcome: Outcome;
  readonly goOn: NonNullable<Reply['redirectTo']>;
  readonly kept?: boolean;
}

interface Form {
  readonly view: CardView;
  readonly outcome: Outcome;
}
type Problems = ReadonlyMap<string, string>;
const none: Problems = new Map();

export async function executeCommand(deps: Deps, actor: Actor, given: CommandRequest): Promise<CommandResult> {
  const order = { ...given, command: resolveCommand(deps, actor, given.command) };
  const { command, data } = order;
  const t = localizerFor(deps, actor.language);

  const refusal = await authorize(deps, actor, command, data);
  if (refusal) return refused(deps, refusal, t);

  const input = command.input.safeParse(data);
  if (!input.success) return ask(deps, actor, order, order.submitted ? fieldsOf(input.error) : none, t);
  if (command.pressed && order.typed) return ask(deps, actor, order, none, t);

  const context = await prepared(deps, command, input.data, contextFor(deps, actor));
  const { answer, kept } =
    command.kind === 'query'
      ? { answer: await runQuery(deps, command, input.data, context), kept: false }
      : command.confirm && !order.confirmed
        ? { answer: await deps.store.read((view) => question(command, view, input.data, context, t)), kept: false }
        : await executeIdempotently(deps, command, input.data, context, {
            turn: { id: order.turn, personId: actor.person.id },
            doer: {
              verb: command.verb,
              ...(order.request ? { request: order.request } : {}),
              ...(actor.kind === 'member' ? { member: actor } : { visitor: actor }),
            },
          });
  if (isRefusal(answer)) return refusedRequest(deps, actor, order, answer, t);
  if ('yes' in answer) return { view: confirmView(command, answer, data, t), outcome: 'asked' };
  return { ...toResult(deps, answer, t, kept ? 'changed' : 'shown'), kept };
}

/** The form, whatever was filled in; why not, to whoever may not send it. */
export async function formFor(deps: Deps, actor: Actor, given: CommandRequest): Promise<Form> {
  const order = { ...given, command: resolveCommand(deps, actor, given.command) };
  const t = localizerFor(deps, actor.language);
  const refusal = await authorize(deps, actor, order.command, order.data);
  return refusal ? refused(deps, refusal, t) : ask(deps, actor, order, none, t);
}

/** What a dialog begins with: a form only asks; without one, the order shows something. */
export const openDialog = (deps: Deps, actor: Actor, order: CommandRequest): Promise<CommandResult> =>
  (resolveCommand(deps, actor, order.command).form ? formFor : executeCommand)(deps, actor, order);

/** An answer, fresh or kept, as what is shown of it. */
export const toResult = (deps: Deps, shown: Reply, t: Localizer, outcome: Outcome): CommandResult =>
  shown.redirectTo ? { goOn: shown.redirectTo, outcome } : { view: viewOf(deps, shown, t), outcome };

/** A card worded for its reader; a secret is there only in the answer that made it. */
export function viewOf(deps: Pick<Deps, 'registry'>, shown: Reply, t: Localizer): CardView {
  const card = deps.registry.cards.get(shown.card);
  if (!card) throw new Error(`no card is called ${shown.card}`);
  return card.view({ ...shown.facts, ...shown.secret }, t);
}

export const contextFor = <A>(deps: Deps, actor: A): Context<A> => ({
  actor,
  now: deps.now(),
  ids: deps.ids,
  links: deps.links,
  settings: deps.settings,
  localizer: (language: Language) => localizerFor(deps, language),
});

/** A context with what a command prepared, which only that command knows the kind of. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Prepared<A> = Context<A> & { readonly prepared: any };

/** Slow work is done before the transaction: nobody waits for it there. */
export const prepared = async <A extends Actor | LinkHolder>(
  deps: Deps,
  command: Command,
  input: unknown,
  context: Context<A>,
): Promise<Prepared<A>> => ({
  ...context,
  prepared: await command.prepare?.(
    {
      read: <T>(at: (view: View) => Promise<T>) => deps.store.read(at),
      secrets: deps.secrets,
      pause: () => new Promise((resolve) => setImmediate(resolve)),
    },
    input,
    context,
  ),
});

export const runQuery = (
  deps: Deps,
  command: Query,
  input: unknown,
  context: Prepared<Actor | LinkHolder>,
): Promise<Reply | Refusal> =>
  deps.store.read(async (view) => {
    const facts = await command.load(view, input, context);
    return isRefusal(facts) ? facts : command.answer(facts, input, context);
  });

/** The same words may mean another command on the other side of the programme. */
function resolveCommand(deps: Deps, actor: Actor, command: Command): Command {
  const verb = command.meant?.(actor);
  return verb === undefined ? command : (deps.registry.command(verb) ?? command);
}

/** What is asked before a change that asks; why not, when it would be refused anyway. */
async function question(command: Change, view: View, input: unknown, context: Prepared<Actor>, t: Localizer) {
  const facts = await command.load(view, input, context);
  if (isRefusal(facts)) return facts;
  const decided = command.decide(facts, input, context);
  if (isRefusal(decided)) return decided;
  return command.confirm?.(facts, input, t) ?? refuse(phrases.badInput);
}

const fieldsOf = (error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] }): Problems =>
  new Map(error.issues.map((issue) => [String(issue.path[0] ?? ''), ''] as const));

const refused = (deps: Deps, refusal: Refusal, t: Localizer) => ({
  view: refusalView(refusal, t, refusal.instead ? viewOf(deps, refusal.instead, t) : undefined),
  outcome: refusal.asks ? ('asked' as const) : ('refused' as const),
});

/** Which of several is meant: the buttons that answer it carry what was said besides. */
function withTypedData(refusal: Refusal, { command, data }: CommandRequest): Refusal {
  const { asks, next } = refusal;
  if (!asks || !next) return refusal;
  return {
    ...refusal,
    next: (t) =>
      next(t).map((button) =>
        button.verb === command.verb ? { ...button, data: { ...data, ...button.data } } : button,
      ),
  };
}

/** A refusal that stands at a field comes back on the form, with what was typed. */
async function refusedRequest(deps: Deps, actor: Actor, order: CommandRequest, refusal: Refusal, t: Localizer) {
  if (refusal.field === undefined || !order.command.form) return refused(deps, withTypedData(refusal, order), t);
  const all = [{ ...refusal, field: refusal.field }, ...(refusal.others ?? [])];
  const problems = new Map(all.map((one) => [one.field, t.markdown(one.refusal, one.facts) as string]));
  return ask(deps, actor, order, problems, t);
}

/** The command's form with what is known; without a form, what is missing is said. */
async function ask(deps: Deps, actor: Actor, order: CommandRequest, problems: Problems, t: Localizer): Promise<Form> {
  const { form, words } = order.command;
  if (!form) return refused(deps, refuse(phrases.missing, { what: t.text(words.title) }), t);
  const facts = form.load
    ? await deps.store.read(async (view) => form.load?.(view, actor, order.data, contextFor(deps, actor)))
    : {};
  if (facts && isRefusal(facts)) return refused(deps, withTypedData(facts, order), t);
  const view = formView(order.command, form.view(facts ?? {}, t), order.data, problems, t);
  return { view, outcome: problems.size > 0 ? 'refused' : 'asked' };
}

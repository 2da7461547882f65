/**
 * Carries out one order: the right to it, its input, its facts, the decision, and what is kept, in this sequence.
 * Whatever comes of it is a card for the one who gave the order.
 */
import type { Actor, LinkHolder } from '../workflows/actor.js';
import type { CardView, Shown } from '../workflows/card.js';
import type { Change, Command, Context, Query } from '../workflows/command.js';
import { isRefusal, type Refusal, refuse } from '../workflows/decision.js';
import type { Language, Pen } from '../workflows/language.js';
import type { View } from '../workflows/view.js';
import type { Deps } from './deps.js';
import { penFor } from './deps.js';
import type { Outcome } from './meter.js';
import { changeOnce } from './once.js';
import * as phrases from './phrases.js';
import { barred } from './rights.js';
import { confirmView, formView, refusalView } from './views.js';

export interface Order {
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
export type Carried =
  | { readonly view: CardView; readonly goOn?: never; readonly kept?: boolean; readonly outcome: Outcome }
  | Next;
export interface Next {
  readonly outcome: Outcome;
  readonly goOn: NonNullable<Shown['goOn']>;
  readonly kept?: boolean;
}

interface Form {
  readonly view: CardView;
  readonly outcome: Outcome;
}
type Problems = ReadonlyMap<string, string>;
const none: Problems = new Map();

export async function carryOut(deps: Deps, actor: Actor, given: Order): Promise<Carried> {
  const order = { ...given, command: meant(deps, actor, given.command) };
  const { command, data } = order;
  const pen = penFor(deps, actor.language);

  const refusal = await barred(deps, actor, command, data);
  if (refusal) return refused(deps, refusal, pen);

  const input = command.input.safeParse(data);
  if (!input.success) return ask(deps, actor, order, order.submitted ? fieldsOf(input.error) : none, pen);
  if (command.pressed && order.typed) return ask(deps, actor, order, none, pen);

  const context = await prepared(deps, command, input.data, contextFor(deps, actor));
  const { answer, kept } =
    command.does === 'look'
      ? { answer: await look(deps, command, input.data, context), kept: false }
      : command.confirm && !order.confirmed
        ? { answer: await deps.store.read((view) => question(command, view, input.data, context, pen)), kept: false }
        : await changeOnce(deps, command, input.data, context, {
            turn: { id: order.turn, personId: actor.person.id },
            doer: {
              verb: command.verb,
              ...(order.request ? { request: order.request } : {}),
              ...(actor.kind === 'member' ? { member: actor } : { visitor: actor }),
            },
          });
  if (isRefusal(answer)) return refusedOrder(deps, actor, order, answer, pen);
  if ('yes' in answer) return { view: confirmView(command, answer, data, pen), outcome: 'asked' };
  return { ...carried(deps, answer, pen, kept ? 'changed' : 'shown'), kept };
}

/** The form, whatever was filled in; why not, to whoever may not send it. */
export async function formFor(deps: Deps, actor: Actor, given: Order): Promise<Form> {
  const order = { ...given, command: meant(deps, actor, given.command) };
  const pen = penFor(deps, actor.language);
  const refusal = await barred(deps, actor, order.command, order.data);
  return refusal ? refused(deps, refusal, pen) : ask(deps, actor, order, none, pen);
}

/** What a dialog begins with: a form only asks; without one, the order shows something. */
export const opened = (deps: Deps, actor: Actor, order: Order): Promise<Carried> =>
  (meant(deps, actor, order.command).form ? formFor : carryOut)(deps, actor, order);

/** An answer, fresh or kept, as what is shown of it. */
export const carried = (deps: Deps, shown: Shown, pen: Pen, outcome: Outcome): Carried =>
  shown.goOn ? { goOn: shown.goOn, outcome } : { view: viewOf(deps, shown, pen), outcome };

/** A card worded for its reader; a secret is there only in the answer that made it. */
export function viewOf(deps: Pick<Deps, 'programme'>, shown: Shown, pen: Pen): CardView {
  const card = deps.programme.cards.get(shown.card);
  if (!card) throw new Error(`no card is called ${shown.card}`);
  return card.view({ ...shown.facts, ...shown.secret }, pen);
}

export const contextFor = <A>(deps: Deps, actor: A): Context<A> => ({
  actor,
  now: deps.now(),
  ids: deps.ids,
  links: deps.links,
  settings: deps.settings,
  pen: (language: Language) => penFor(deps, language),
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
      look: <T>(at: (view: View) => Promise<T>) => deps.store.read(at),
      secrets: deps.secrets,
      pause: () => new Promise((resolve) => setImmediate(resolve)),
    },
    input,
    context,
  ),
});

export const look = (
  deps: Deps,
  command: Query,
  input: unknown,
  context: Prepared<Actor | LinkHolder>,
): Promise<Shown | Refusal> =>
  deps.store.read(async (view) => {
    const facts = await command.load(view, input, context);
    return isRefusal(facts) ? facts : command.answer(facts, input, context);
  });

/** The same words may mean another command on the other side of the programme. */
function meant(deps: Deps, actor: Actor, command: Command): Command {
  const verb = command.meant?.(actor);
  return verb === undefined ? command : (deps.programme.commands.get(verb) ?? command);
}

/** What is asked before a change that asks; why not, when it would be refused anyway. */
async function question(command: Change, view: View, input: unknown, context: Prepared<Actor>, pen: Pen) {
  const facts = await command.load(view, input, context);
  if (isRefusal(facts)) return facts;
  const decided = command.decide(facts, input, context);
  if (isRefusal(decided)) return decided;
  return command.confirm?.(facts, input, pen) ?? refuse(phrases.badInput);
}

const fieldsOf = (error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] }): Problems =>
  new Map(error.issues.map((issue) => [String(issue.path[0] ?? ''), ''] as const));

const refused = (deps: Deps, refusal: Refusal, pen: Pen) => ({
  view: refusalView(refusal, pen, refusal.instead ? viewOf(deps, refusal.instead, pen) : undefined),
  outcome: refusal.asks ? ('asked' as const) : ('refused' as const),
});

/** Which of several is meant: the buttons that answer it carry what was said besides. */
function withSaid(refusal: Refusal, { command, data }: Order): Refusal {
  const { asks, next } = refusal;
  if (!asks || !next) return refusal;
  return {
    ...refusal,
    next: (pen) =>
      next(pen).map((button) =>
        button.verb === command.verb ? { ...button, data: { ...data, ...button.data } } : button,
      ),
  };
}

/** A refusal that stands at a field comes back on the form, with what was typed. */
async function refusedOrder(deps: Deps, actor: Actor, order: Order, refusal: Refusal, pen: Pen) {
  if (refusal.field === undefined || !order.command.form) return refused(deps, withSaid(refusal, order), pen);
  const all = [{ ...refusal, field: refusal.field }, ...(refusal.others ?? [])];
  const problems = new Map(all.map((one) => [one.field, pen.say(one.refusal, one.facts) as string]));
  return ask(deps, actor, order, problems, pen);
}

/** The command's form with what is known; without a form, what is missing is said. */
async function ask(deps: Deps, actor: Actor, order: Order, problems: Problems, pen: Pen): Promise<Form> {
  const { form, words } = order.command;
  if (!form) return refused(deps, refuse(phrases.missing, { what: pen.plain(words.title) }), pen);
  const facts = form.load
    ? await deps.store.read(async (view) => form.load?.(view, actor, order.data, contextFor(deps, actor)))
    : {};
  if (facts && isRefusal(facts)) return refused(deps, withSaid(facts, order), pen);
  const view = formView(order.command, form.view(facts ?? {}, pen), order.data, problems, pen);
  return { view, outcome: problems.size > 0 ? 'refused' : 'asked' };
}

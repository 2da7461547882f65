/**
 * Carries out one order: the right to it, its input, its facts, the decision, and what is kept, in this sequence.
 * Whatever comes of it is a card for the one who gave the order.
 */
import { createHash } from 'node:crypto';
import type { Actor, LinkHolder } from '../workflows/actor.js';
import type { CardView, Shown } from '../workflows/card.js';
import type { Language, Pen } from '../workflows/language.js';
import type { View } from '../workflows/view.js';
import {
  type Change,
  type Command,
  type Context,
  type Decision,
  isRefusal,
  put,
  type Refusal,
  refuse,
} from '../workflows/workflow.js';
import type { Deps } from './deps.js';
import { penFor } from './deps.js';
import { keep } from './keep.js';
import * as phrases from './phrases.js';
import { barred } from './rights.js';
import type { LinkPresented } from './said.js';
import { confirmView, formView, refusalView } from './views.js';

export interface Order {
  readonly command: Command;
  /** As it was typed or sent; empty values are none. */
  readonly data: Readonly<Record<string, string>>;
  /** A form was sent: what is wrong stands at its field. Otherwise what is missing is asked for. */
  readonly submitted: boolean;
  /** The question before what cannot be undone was answered with yes. */
  readonly confirmed: boolean;
  /** Names this turn: giving the same order again with it is the same turn. */
  readonly turn: string;
}

export interface Carried {
  readonly view: CardView;
  /** A change was decided and kept under the turn's name. */
  readonly kept: boolean;
}

/** A name for a turn that gives nothing away and fits a key. */
export const turnKey = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 32);

export async function carryOut(deps: Deps, actor: Actor, given: Order): Promise<Carried> {
  const order = { ...given, command: meant(deps, actor, given.command) };
  const pen = penFor(deps, actor.language);
  const asked = { view: (view: CardView): Carried => ({ view, kept: false }) };
  const refusal = await barred(deps, actor, order.command, order.data);
  if (refusal) return asked.view(await refused(deps, refusal, pen));

  const input = order.command.input.safeParse(order.data);
  if (!input.success) {
    const fields = input.error.issues.map((issue: { path: readonly PropertyKey[] }) => String(issue.path[0] ?? ''));
    const problems = new Map<string, string>(
      order.submitted ? fields.map((field: string) => [field, ''] as const) : [],
    );
    return asked.view(
      await askAgain(
        deps,
        actor,
        order,
        problems,
        pen,
        refuse(phrases.missing, { what: pen.plain(order.command.words.title) }),
      ),
    );
  }

  const { command } = order;
  const context = contextFor(deps, actor);
  if (command.does === 'look') {
    const answer = await deps.store.read(async (view) => {
      const facts = await command.load(view, input.data, context);
      return isRefusal(facts) ? facts : command.answer(facts, input.data, context);
    });
    return asked.view(
      isRefusal(answer) ? await refusedOrder(deps, actor, order, answer, pen) : viewOf(deps, answer, pen),
    );
  }

  if (command.confirm && !order.confirmed) {
    const question = await deps.store.read((view) => confirmation(command, view, input.data, context, pen));
    return asked.view(
      isRefusal(question)
        ? await refusedOrder(deps, actor, order, question, pen)
        : confirmView(command, question, order.data, pen),
    );
  }

  const outcome = await changeOnce(deps, command, input.data, context, {
    turn: order.turn,
    personId: actor.person.id,
    doer: { verb: command.verb, ...(actor.kind === 'member' ? { member: actor } : { actorId: actor.person.id }) },
  });
  return isRefusal(outcome)
    ? asked.view(await refusedOrder(deps, actor, order, outcome, pen))
    : { view: viewOf(deps, outcome, pen), kept: true };
}

/** The same words may mean another command on the other side of the programme. */
function meant(deps: Deps, actor: Actor, command: Command): Command {
  const verb = command.meant?.(actor);
  return verb === undefined ? command : (deps.programme.commands.get(verb) ?? command);
}

/** See `Conversation.byLink`. */
export async function carryOutByLink(
  deps: Deps,
  link: LinkPresented,
  verb: string,
  data: Readonly<Record<string, string>>,
): Promise<Shown | Refusal | undefined> {
  const { room, id, language } = link;
  const expiresAt = await deps.store.read(async (view) => deps.programme.rooms.get(room)?.(view, id));
  // the signature is worked out for unknown records too: the time taken tells nothing
  const holds = deps.links.verify(link.signature, room, id, expiresAt ?? '');
  if (!holds || expiresAt === undefined) return undefined;
  const command = deps.programme.commands.get(verb);
  if (command?.who !== 'link') throw new Error(`${verb} is no command of a link`);
  const input = command.input.safeParse(data);
  if (!input.success) return refuse(phrases.badInput);
  const holder: LinkHolder = { kind: 'link', room, id, language };
  const context = contextFor(deps, holder);
  if (command.does === 'look') {
    return deps.store.read(async (view) => {
      const facts = await command.load(view, input.data, context);
      return isRefusal(facts) ? facts : command.answer(facts, input.data, context);
    });
  }
  return changeOnce(deps, command, input.data, context, { doer: { verb, actorId: 'link' } });
}

const contextFor = <A>(deps: Deps, actor: A): Context<A> => ({
  actor,
  now: deps.now(),
  ids: deps.ids,
  links: deps.links,
  settings: deps.settings,
  pen: (language: Language) => penFor(deps, language),
});

async function confirmation(
  command: Change,
  view: View,
  input: unknown,
  context: Context<Actor | LinkHolder>,
  pen: Pen,
) {
  const facts = await command.load(view, input, context);
  if (isRefusal(facts)) return facts;
  const decided = command.decide(facts, input, context);
  if (isRefusal(decided)) return decided;
  // a change that asks always has its question
  return command.confirm?.(facts, input, pen) ?? refuse(phrases.badInput);
}

/** Decides and keeps in one transaction; the same turn again gets its first answer and changes nothing. */
async function changeOnce(
  deps: Deps,
  command: Change,
  input: unknown,
  context: Context<Actor | LinkHolder>,
  by: { turn?: string; personId?: string; doer: Parameters<typeof keep>[3] },
): Promise<Shown | Refusal> {
  const outcome = await deps.store.transaction<{ reply: Shown | Refusal }>(async (view) => {
    const before = by.turn ? await view.get('turns', by.turn) : undefined;
    if (before) return { writes: [], result: { reply: { card: before.card, facts: before.facts } } };
    const facts = await command.load(view, input, context);
    const decided: Decision | Refusal = isRefusal(facts) ? facts : command.decide(facts, input, context);
    if (isRefusal(decided)) return { writes: [], result: { reply: decided } };
    const turn =
      by.turn && by.personId && decided.effects.length > 0
        ? [
            put('turns', {
              id: by.turn,
              at: deps.now(),
              personId: by.personId,
              card: decided.reply.card,
              facts: { ...decided.reply.facts },
              answered: false,
            }),
          ]
        : [];
    const writes = await keep(deps, view, [...decided.effects, ...turn], by.doer);
    return { writes, result: { reply: decided.reply } };
  });
  return outcome.reply;
}

/** A kept or fresh answer as a card; a secret is there only in the answer that made it. */
export function viewOf(deps: Deps, shown: Shown, pen: Pen): CardView {
  const card = deps.programme.cards.get(shown.card);
  if (!card) throw new Error(`no card is called ${shown.card}`);
  return card.view({ ...shown.facts, ...shown.secret }, pen);
}

const refused = async (deps: Deps, refusal: Refusal, pen: Pen): Promise<CardView> =>
  refusalView(refusal, pen, refusal.instead ? viewOf(deps, refusal.instead, pen) : undefined);

/** A refusal that stands at a field comes back on the form, with what was typed. */
async function refusedOrder(deps: Deps, actor: Actor, order: Order, refusal: Refusal, pen: Pen): Promise<CardView> {
  if (refusal.field === undefined || !order.command.form) return refused(deps, refusal, pen);
  const problems = new Map([[refusal.field, pen.say(refusal.refusal, refusal.facts) as string]]);
  return askAgain(deps, actor, order, problems, pen, refusal);
}

async function askAgain(
  deps: Deps,
  actor: Actor,
  order: Order,
  problems: ReadonlyMap<string, string>,
  pen: Pen,
  otherwise: Refusal,
): Promise<CardView> {
  const form = order.command.form;
  if (!form) return refused(deps, otherwise, pen);
  const facts = form.load ? await deps.store.read(async (view) => form.load?.(view, actor, order.data)) : {};
  if (facts && isRefusal(facts)) return refused(deps, facts, pen);
  return formView(order.command, form.view(facts ?? {}, pen), order.data, problems, pen);
}

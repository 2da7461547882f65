/** Several orders of one line: one card with a review each; none is carried out or forgotten by itself (CNV-12). */
import type { Actor } from '../../kernel/actor.js';
import { button, type CardView, type Item, type VerbButton } from '../../kernel/card.js';
import type { Command } from '../../kernel/command.js';
import { escapeMarkdown, type Localizer, type Markdown } from '../../kernel/localizer.js';
import { type Deps, localizerFor } from '../deps.js';
import { turnKey } from '../ids.js';
import * as phrases from '../present/phrases.js';
import { wordsLeft } from '../present/review.js';
import type { IncomingTurn } from '../turn.js';
import { asTyped, type OpenOrder, withRest } from '../typed-line.js';
import { previewCommand } from './execute-command.js';

export async function severalView(
  deps: Deps,
  actor: Actor,
  orders: readonly OpenOrder[],
  turn: IncomingTurn,
): Promise<CardView> {
  const t = localizerFor(deps, actor.language);
  return {
    icon: '🧾',
    title: t.markdown(phrases.severalOrders, { count: orders.length }),
    lines: [t.markdown(phrases.eachItsButton)],
    items: await itemsOf(deps, actor, orders, turn),
  };
}

/** Keeps the other orders of the line below the answer to one of them. A form carries them on to its answer. */
export async function withOpenOrders(
  deps: Deps,
  actor: Actor,
  view: CardView,
  orders: readonly OpenOrder[],
  turn: IncomingTurn,
): Promise<CardView> {
  const t = localizerFor(deps, actor.language);
  const carries = (actions: CardView['actions']) =>
    actions?.map((action) => ('verb' in action ? carrying(action, orders) : action)) ?? [];
  const count = orders.length;
  const said = t.markdown(view.fields ? phrases.stillOpenLater : phrases.stillOpen, { count });
  return {
    ...view,
    lines: [...(view.lines ?? []), said],
    ...(view.fields ? {} : { items: [...(view.items ?? []), ...(await itemsOf(deps, actor, orders, turn))] }),
    ...(view.actions ? { actions: carries(view.actions) } : {}),
  };
}

const carrying = (one: VerbButton, orders: readonly OpenOrder[]): VerbButton => ({
  ...one,
  data: { ...one.data, ...withRest(orders) },
});

const itemsOf = (deps: Deps, actor: Actor, orders: readonly OpenOrder[], turn: IncomingTurn): Promise<Item[]> =>
  Promise.all(
    orders.flatMap((order, at) => {
      const command = deps.registry.command(order.verb);
      const others = orders.filter((other) => other !== order);
      return command
        ? [itemOf(deps, actor, { command, order, others, turn: turnKey(turn.turn, 'order', String(at)) })]
        : [];
    }),
  );

interface OneOf {
  readonly command: Command;
  readonly order: OpenOrder;
  readonly others: readonly OpenOrder[];
  readonly turn: string;
}

async function itemOf(deps: Deps, actor: Actor, { command, order, others, turn }: OneOf): Promise<Item> {
  const t = localizerFor(deps, actor.language);
  const { data, typed } = order;
  const opens = button(command.verb, t.text(command.words.title), { data: { ...data, ...asTyped(typed) } });
  if (command.kind === 'query')
    return { title: escapeMarkdown(t.text(command.words.title)), actions: [carrying(opens, others)] };
  const result = await previewCommand(deps, actor, {
    command,
    data,
    typed,
    submitted: false,
    confirmed: false,
    turn,
  });
  if (result.redirectTo)
    return { title: escapeMarkdown(t.text(command.words.title)), actions: [carrying(opens, others)] };
  const { view } = result;
  const buttons = view.fields ? [opens] : (view.actions ?? []).filter((one): one is VerbButton => 'verb' in one);
  return {
    title: view.title,
    lines: [...linesOf(view, t), ...(view.fields ? namesIn(data, typed.unplaced, t) : [])],
    ...(view.facts ? { facts: view.facts } : {}),
    actions: buttons
      .filter(({ verb }) => verb !== 'forms.cancel' && verb !== 'help.show')
      .map(({ style: _style, ...one }) => carrying(one, others)),
  };
}

/** The lines of a view without the sentence that the whole card says once. */
const linesOf = ({ lines = [], notes = [], fields }: CardView, t: Localizer): readonly Markdown[] => [
  ...(fields ? [] : lines.filter((line) => line !== t.markdown(phrases.nothingDoneYet))),
  ...notes,
];

/** What a line named of an order whose form asks for more. */
const namesIn = (data: OpenOrder['data'], unplaced: readonly string[], t: Localizer): readonly Markdown[] => [
  ...Object.values(data).map(escapeMarkdown),
  ...wordsLeft({ unplaced }, t),
];

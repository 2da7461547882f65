/** What a typed line means: an order, or the best readings as buttons; never a guess that acts (CNV-2). */

import type { Actor } from '../../kernel/actor.js';
import type { CardView, VerbButton } from '../../kernel/card.js';
import { button } from '../../kernel/card.js';
import type { Command } from '../../kernel/command.js';
import type { Localizer } from '../../kernel/localizer.js';
import type { Verb } from '../../kernel/verb.js';
import type { Guard, Reading, Recognition, Recognizer } from '../../understanding/recognizer.js';
import type { Deps } from '../deps.js';
import { localizerFor } from '../deps.js';
import { allowed, appliesToActor } from '../dispatch/authorize.js';
import * as phrases from '../present/phrases.js';
import { helpButton } from '../present/views.js';
import { type Directory, directoryOf, type NameKind } from './directory.js';
import { entitled, exactly } from './exact.js';

export type Data = Readonly<Record<string, string>>;
export interface Ordered {
  readonly verb: Verb;
  readonly data: Data;
  /** What else the words may mean, best first; a line taken word for word means nothing else. */
  readonly others?: readonly VerbButton[];
}
export type Understood = { readonly order: Ordered } | { readonly order?: never; readonly view: CardView };

export function createUnderstanding(deps: Deps & { readonly recognizer: Recognizer }) {
  const exact = exactly(deps.registry);
  const title = entitled(deps.registry);
  return async (actor: Actor, text: string): Promise<Understood> => {
    const word = exact(text) ?? overheard(deps, actor, text) ?? title(actor, text);
    if (word) return { order: { verb: word, data: {} } };
    const directory = directoryOf(deps, actor);
    const heard = await deps.recognizer.hear(text, directory.named);
    const [best, ...others] = await Promise.all(heard.readings.map((reading) => spelt(directory, reading)));
    const command = best && heard.sure ? commandOf(deps, actor, best) : undefined;
    if (!best || !command) return { view: didYouMean(deps, actor, heard, best ? [best, ...others] : []) };
    if (best.meant.length === 0 || command.kind === 'query') {
      const order = { verb: command.verb, data: best.data };
      return { order: saysLink(best.data) ? order : { ...order, others: offersOf(deps, actor, heard, others) } };
    }
    return { view: didYouMean(deps, actor, heard, [best]) };
  };
}

/** An invitation's link, with its signature, as our own page has people send it: nothing else can be meant. */
const saysLink = ({ invitationId = '' }: Data): boolean => /^inv-[a-z0-9]+\.[\w-]{22}$/i.test(invitationId);

/** The command of a meaning, or one that answers closer to the words, where this person may. */
function commandOf(deps: Deps, actor: Actor, { intent, verb }: Spelt): Command | undefined {
  const closer = verb === undefined ? undefined : deps.registry.command(verb);
  return closer && allowed(actor, closer) ? closer : deps.registry.command(intent);
}

/** What must not be interpreted at all: its text stays behind. */
function overheard(deps: Deps, actor: Actor, text: string): Verb | undefined {
  for (const command of deps.registry.commands) if (command.hears?.(text, actor)) return command.verb;
  return undefined;
}

function didYouMean(deps: Deps, actor: Actor, heard: Recognition, readings: readonly Spelt[]): CardView {
  const t = localizerFor(deps, actor.language);
  const offers = offersOf(deps, actor, heard, readings);
  const guarded = offers.length === 0 && heard.guard ? phrases.notOrdered[SAID[heard.guard]] : undefined;
  return {
    icon: '🤔',
    title: t.markdown(phrases.notUnderstoodTitle),
    lines: [t.markdown(guarded ?? (offers.length > 0 ? offered(readings) : phrases.notUnderstoodAtAll))],
    actions: [...offers, helpButton(t)],
  };
}

/** One meaning several times is several orders in one line. */
const offered = ([first, ...others]: readonly Spelt[]) =>
  others.length > 0 && others.every(({ intent }) => intent === first?.intent)
    ? phrases.severalAtOnce
    : phrases.notUnderstood;

const SAID = {
  negated: 'negated',
  question: 'question',
  reported: 'told',
  quoted: 'told',
  past: 'told',
  long: 'long',
} as const satisfies Readonly<Record<Guard, keyof typeof phrases.notOrdered>>;

/** What a button's order is about, whichever is there first. */
const NAMING = ['company', 'name', 'user', 'reseller', 'provider', 'invitationId', 'email'] as const;
/** Nothing is meant, almost certainly: whatever else the words resemble is not offered. */
const NOTHING_MEANT = 0.8;

/** Readings as buttons that carry what was said along. */
function offersOf(deps: Deps, actor: Actor, heard: Recognition, readings: readonly Spelt[]): readonly VerbButton[] {
  const t = localizerFor(deps, actor.language);
  const [best] = heard.readings;
  if (best?.intent === 'none' && best.confidence > NOTHING_MEANT) return [];
  return readings.flatMap(({ intent, data, meant }) => {
    const command = deps.registry.command(intent);
    // "do not remove …" is not answered with a button that removes
    const unwanted = intent === 'help' || (heard.guard !== undefined && command?.kind === 'change');
    // what is for another kind of organisation is nobody's here to pass on to
    if (!command || unwanted || !appliesToActor(actor, command)) return [];
    const about = meant.length > 0 ? meant : NAMING.flatMap((slot) => data[slot] ?? []).slice(0, 1);
    const said = command.kind === 'change' ? saidBesides(data, t) : [];
    return [
      { title: [t.text(command.words.title), ...about, ...said].join(' · ').slice(0, 80), verb: command.verb, data },
    ];
  });
}

/** What a button that changes something would do, where it could do so at once. */
function saidBesides({ product, seats, more, onOff }: Data, t: Localizer): readonly string[] {
  const count = seats ?? (more === undefined ? undefined : `${Number(more) > 0 ? '+' : '−'}${Math.abs(Number(more))}`);
  const counted = count === undefined || product === undefined ? (product ?? count) : `${count} × ${product}`;
  const turned = onOff === undefined ? undefined : t.text(onOff === 'true' ? phrases.turnedOn : phrases.turnedOff);
  return [counted, turned].filter((part) => part !== undefined);
}

/** So many buttons Teams shows on a card. */
const mostButtons = 6;

/** A form or question that words led to, with a way out for whoever meant something else, in one click (CNV-2). */
export function withOthers(view: CardView, others: readonly VerbButton[], t: Localizer): CardView {
  const actions = view.actions ?? [];
  const room = mostButtons - actions.length - 1;
  if (room < 0) return view;
  return {
    ...view,
    lines: [...(view.lines ?? []), t.markdown(phrases.notMeant)],
    actions: [
      ...actions,
      ...others.slice(0, room).map((button) => ({ ...button, plain: true })),
      button('help.show', t.text(phrases.somethingElse), { plain: true }),
    ],
  };
}

interface Spelt extends Pick<Reading, 'intent' | 'verb'> {
  readonly data: Data;
  /** Names of the directory that stand in place of misspelt ones: asked about before anything changes. */
  readonly meant: readonly string[];
}

const kindOf: Readonly<Record<string, NameKind>> = {
  company: 'customer',
  reseller: 'reseller',
  provider: 'provider',
  name: 'user',
};
/** Slots that name somebody new, whom no directory knows. */
const introduced: Readonly<Record<string, string>> = {
  'customers.add': 'company',
  'customers.invite': 'company',
  'customers.inviteJoint': 'company',
  'partnership.request': 'reseller',
  'users.add': 'name',
};

/** A reading with the names as the directory writes them, where what was typed is a mistake away from one. */
async function spelt(directory: Directory, { intent, verb, slots, more }: Reading): Promise<Spelt> {
  const { seats: _counted, ...uncounted } = slots;
  const data = { ...(more === undefined ? textOf(slots) : { ...textOf(uncounted), more: String(more) }) };
  const meant: string[] = [];
  for (const [slot, text] of Object.entries(data)) {
    const kind = introduced[intent] === slot ? undefined : kindOf[slot];
    if (!kind || (await directory.named(kind, text)).length > 0) continue;
    const [nearest] = await directory.near(kind, text);
    if (nearest === undefined) continue;
    data[slot] = nearest;
    meant.push(nearest);
  }
  return { intent, ...(verb === undefined ? {} : { verb }), data, meant };
}

const textOf = (slots: Reading['slots']): Data =>
  Object.fromEntries(
    Object.entries(slots).map(([key, value]) => [key, Array.isArray(value) ? value.join(',') : String(value)]),
  );

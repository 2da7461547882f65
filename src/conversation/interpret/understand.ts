/** Interprets a typed line as a command request, or offers the best readings as buttons; it never acts on a guess (CNV-2). */

import type { Actor } from '../../kernel/actor.js';
import type { CardView, VerbButton } from '../../kernel/card.js';
import { button } from '../../kernel/card.js';
import type { Command } from '../../kernel/command.js';
import type { Localizer } from '../../kernel/localizer.js';
import type { Verb } from '../../kernel/verb.js';
import { type Intent, verbOf } from '../../understanding/intents.js';
import { eachTarget } from '../../understanding/orders.js';
import type { Guard, Reading, Recognition, Recognizer } from '../../understanding/recognizer.js';
import type { Deps } from '../deps.js';
import { localizerFor } from '../deps.js';
import { allowed, appliesToActor } from '../dispatch/authorize.js';
import * as phrases from '../present/phrases.js';
import { helpButton } from '../present/views.js';
import { type Directory, directoryOf, type NameKind } from './directory.js';
import { entitled, exactly } from './exact.js';
import { chosen, type Recall, type Turned } from './recall.js';

export type Data = Readonly<Record<string, string>>;
interface Requested {
  readonly verb: Verb;
  readonly data: Data;
  /** Other readings, best first; absent for a line that was matched exactly. */
  readonly others?: readonly VerbButton[];
}
export type Understood = ({ readonly request: Requested } | { readonly request?: never; readonly view: CardView }) &
  Pick<Turned, 'heard'>;
export type UnderstandingDeps = Deps & { readonly recognizer: Recognizer };

export function createUnderstanding(deps: UnderstandingDeps, recall: Recall) {
  const exact = exactly(deps.registry);
  const title = entitled(deps.registry);
  return async (actor: Actor, text: string): Promise<Understood> => {
    const verb = exact(text) ?? intercepted(deps, actor, text) ?? title(actor, text);
    if (verb) return { request: { verb, data: {} } };
    const kept = await recall.of(actor);
    const choice = kept && chosen(text, kept.choices);
    const named = choice && deps.registry.command(choice.verb);
    if (named) return { request: { verb: named.verb, data: choice.data } };
    const directory = directoryOf(deps, actor);
    const { memory, ...recognition } = await deps.recognizer.hear(text, directory.named, kept?.memory);
    const heard = memory ? { memory } : {};
    const several = requestsIn(recognition);
    const readings = several.length > 1 ? several : recognition.readings;
    const [best, ...others] = await Promise.all(readings.map((reading) => checkNames(directory, reading)));
    const command = best && recognition.sure && several.length < 2 ? commandOf(deps, actor, best) : undefined;
    if (!best || !command) return { heard, view: didYouMean(deps, actor, recognition, best ? [best, ...others] : []) };
    if (best.meant.length === 0 || command.kind === 'query') {
      const request = { verb: command.verb, data: best.data };
      return {
        heard,
        request: hasLink(best.data) ? request : { ...request, others: offersOf(deps, actor, recognition, others) },
      };
    }
    return { heard, view: didYouMean(deps, actor, recognition, [best]) };
  };
}

/** The requests of a line: one for each of its orders, and of the names, addresses or ids in it. */
const requestsIn = ({ readings, orders }: Recognition): readonly Reading[] =>
  (orders ?? readings.slice(0, 1)).flatMap(eachTarget);

/** An invitation's link with its signature, as the invitation page asks users to send it: it has no other reading. */
const hasLink = ({ invitationId = '' }: Data): boolean => /^inv-[a-z0-9]+\.[\w-]{22}$/i.test(invitationId);

/** The command of a reading, or its more specific command if the actor may run that. */
function commandOf(deps: Deps, actor: Actor, { intent, verb }: Checked): Command | undefined {
  const closer = verb === undefined ? undefined : deps.registry.command(verb);
  return closer && allowed(actor, closer) ? closer : commandFor(deps, intent);
}

const commandFor = (deps: Deps, intent: string): Command | undefined => deps.registry.command(verbOf(intent as Intent));

/** The command that takes the line before any interpretation (`Command.hears`); its text is not passed on. */
function intercepted(deps: Deps, actor: Actor, text: string): Verb | undefined {
  for (const command of deps.registry.commands) if (command.hears?.(text, actor)) return command.verb;
  return undefined;
}

function didYouMean(deps: Deps, actor: Actor, recognition: Recognition, readings: readonly Checked[]): CardView {
  const t = localizerFor(deps, actor.language);
  const offers = offersOf(deps, actor, recognition, readings);
  const guarded =
    offers.length === 0 && recognition.guard ? phrases.notOrdered[guardPhrases[recognition.guard]] : undefined;
  return {
    icon: '🤔',
    title: t.markdown(phrases.notUnderstoodTitle),
    lines: [t.markdown(guarded ?? (offers.length > 0 ? offerPhrase(readings) : phrases.notUnderstoodAtAll))],
    actions: [...offers, helpButton(t)],
  };
}

/** Several readings of the same intent are several requests in one line. */
const offerPhrase = ([first, ...others]: readonly Checked[]) =>
  others.length > 0 && others.every(({ intent }) => intent === first?.intent)
    ? phrases.severalAtOnce
    : phrases.notUnderstood;

const guardPhrases = {
  negated: 'negated',
  question: 'question',
  reported: 'told',
  quoted: 'told',
  past: 'told',
  long: 'long',
} as const satisfies Readonly<Record<Guard, keyof typeof phrases.notOrdered>>;

/** Slots that name the subject of a request; the button's title has the first one present. */
const namingSlots = ['company', 'name', 'user', 'reseller', 'provider', 'invitationId', 'email'] as const;
/** Above this confidence that the line is no request, no reading is offered. */
const noRequestConfidence = 0.8;

/** Buttons for the readings, with their slots as data. */
function offersOf(
  deps: Deps,
  actor: Actor,
  recognition: Recognition,
  readings: readonly Checked[],
): readonly VerbButton[] {
  const t = localizerFor(deps, actor.language);
  const [best] = recognition.readings;
  if (best?.intent === 'none' && best.confidence > noRequestConfidence) return [];
  return readings.flatMap(({ intent, data, meant }) => {
    const command = commandFor(deps, intent);
    // "do not remove …" is not answered with a button that removes
    const unwanted =
      intent === 'help' || ((recognition.guard !== undefined || data.when !== undefined) && command?.kind === 'change');
    // a command of another kind of organisation cannot even be forwarded
    if (!command || unwanted || !appliesToActor(actor, command)) return [];
    const about = meant.length > 0 ? meant : namingSlots.flatMap((slot) => data[slot] ?? []).slice(0, 1);
    const values = command.kind === 'change' ? valuesIn(data, t) : [];
    return [
      { title: [t.text(command.words.title), ...about, ...values].join(' · ').slice(0, 80), verb: command.verb, data },
    ];
  });
}

/** The values that a change would set, for the title of its button. */
function valuesIn({ product, seats, more, onOff }: Data, t: Localizer): readonly string[] {
  const count = seats ?? (more === undefined ? undefined : `${Number(more) > 0 ? '+' : '−'}${Math.abs(Number(more))}`);
  const counted = count === undefined || product === undefined ? (product ?? count) : `${count} × ${product}`;
  const turned = onOff === undefined ? undefined : t.text(onOff === 'true' ? phrases.turnedOn : phrases.turnedOff);
  return [counted, turned].filter((part) => part !== undefined);
}

/** The number of buttons that Teams shows on a card. */
const mostButtons = 6;

/** Adds the other readings to a form or question that a typed line opened, so that a wrong reading costs one click (CNV-2). */
export function withOthers(view: CardView, others: readonly VerbButton[], t: Localizer): CardView {
  const actions = view.actions ?? [];
  const free = mostButtons - actions.length - 1;
  if (free < 0) return view;
  return {
    ...view,
    lines: [...(view.lines ?? []), t.markdown(phrases.notMeant)],
    actions: [
      ...actions,
      ...others.slice(0, free).map((button) => ({ ...button, plain: true })),
      button('help.show', t.text(phrases.somethingElse), { plain: true }),
    ],
  };
}

/** A reading whose names were compared with the actor's directory. */
interface Checked extends Pick<Reading, 'intent' | 'verb'> {
  readonly data: Data;
  /** Names that replaced misspelt ones; a change asks about them first. */
  readonly meant: readonly string[];
}

const kindOf: Readonly<Record<string, NameKind>> = {
  company: 'customer',
  reseller: 'reseller',
  provider: 'provider',
  name: 'user',
};
/** Slots that name a new record, which the directory does not contain. */
const newNames: Readonly<Record<string, string>> = {
  'customers.add': 'company',
  'customers.invite': 'company',
  'customers.inviteJoint': 'company',
  'partnership.request': 'reseller',
  'users.add': 'name',
};

/** Replaces misspelt names by the nearest ones of the directory. */
async function checkNames(directory: Directory, { intent, verb, slots, more }: Reading): Promise<Checked> {
  const { seats: _seats, ...withoutSeats } = slots;
  const data = { ...(more === undefined ? textOf(slots) : { ...textOf(withoutSeats), more: String(more) }) };
  const meant: string[] = [];
  for (const [slot, text] of Object.entries(data)) {
    const kind = newNames[intent] === slot ? undefined : kindOf[slot];
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

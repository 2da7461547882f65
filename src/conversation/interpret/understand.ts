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
import { asTyped, type Data, type OpenOrder, plainLine, type TypedLine, typedLineOf } from '../typed-line.js';
import { createAnswers } from './answer.js';
import { type Directory, directoryOf, type NameKind } from './directory.js';
import { entitled, exactly } from './exact.js';
import { namedRecord } from './named.js';
import { type Choice, chosen, type Recall, type Turned } from './recall.js';

/** The orders of a line, or a card that asks what is meant. */
export type Understood = (Ordered | { readonly orders?: never; readonly view: CardView }) & Pick<Turned, 'heard'>;
interface Ordered {
  readonly orders: readonly [OpenOrder, ...OpenOrder[]];
  /** Other readings, best first, where there is doubt. */
  readonly others?: readonly VerbButton[];
  readonly view?: never;
}
export type UnderstandingDeps = Deps & { readonly recognizer: Recognizer };

/** A line that names one command and nothing else. */
export const ordered = (verb: Verb, data: Data): Ordered => ({ orders: [{ verb, data, typed: plainLine }] });

/** The reading of a line with words that no slot took is opened from this confidence on; below, the bot asks. */
const opensFrom = 0.6;

export function createUnderstanding(deps: UnderstandingDeps, recall: Recall) {
  const exact = exactly(deps.registry);
  const title = entitled(deps.registry);
  const answerTo = createAnswers(deps.recognizer);
  return async (actor: Actor, text: string): Promise<Understood> => {
    const verb = exact(text) ?? intercepted(deps, actor, text) ?? title(actor, text);
    if (verb) return ordered(verb, {});
    const kept = await recall.of(actor);
    const choice = kept && chosen(text, kept.choices);
    if (choice && deps.registry.command(choice.verb)) return { orders: [orderOfChoice(choice)] };
    const directory = directoryOf(deps, actor);
    const { memory, ...recognition } = await deps.recognizer.hear(text, directory.named, kept?.memory);
    const heard = memory ? { memory } : {};
    const answer = answerTo(text, recognition);
    if (answer) return { heard, ...ordered(answer.verb, answer.data) };
    const check = (readings: readonly Reading[]) =>
      Promise.all(readings.map((reading) => checkNames(deps, directory, reading)));
    const several = await check(recognition.guard ? [] : requestsIn(recognition));
    const [first, ...rest] = several.length < 2 ? [] : several.flatMap((order) => openOrder(deps, actor, order));
    if (first && rest.length > 0) return { heard, orders: [first, ...rest] };
    const asked = recognition.sure && !((recognition.readings[0]?.intent ?? '') in newNames);
    const record = asked ? undefined : await namedRecord(deps, actor, text);
    if (record) return { heard, ...ordered(record.verb, record.data) };
    const readings = await check(recognition.readings);
    const [best, ...others] = readings;
    const order = best && opens(recognition, best) ? openOrder(deps, actor, best)[0] : undefined;
    if (!best || !order) return { heard, view: didYouMean(deps, actor, recognition, readings) };
    if (best.meant.length > 0 && deps.registry.command(order.verb)?.kind === 'change')
      return { heard, view: didYouMean(deps, actor, recognition, [best]) };
    const offers = hasLink(best.data) ? [] : offersOf(deps, actor, recognition, others);
    const doubt = !hasLink(best.data) && (!recognition.sure || best.meant.length > 0 || offers.length > 0);
    return { heard, orders: [order], ...(doubt ? { others: offers } : {}) };
  };
}

/** The requests of a line: one for each of its orders, and of the names, addresses or ids in it. */
const requestsIn = ({ readings, orders }: Recognition): readonly Reading[] =>
  (orders ?? readings.slice(0, 1)).flatMap(eachTarget);

/** A choice keeps what the line that it answers said besides. */
function orderOfChoice({ verb, data }: Choice): OpenOrder {
  const { as: _review, unplaced: _words, when: _moment, rest: _others, ...input } = data;
  return { verb, data: input, typed: typedLineOf(data) };
}

/**
 * Whether the best reading is opened: it is certain, or all that keeps it from being so are words that its review shows.
 */
const opens = ({ sure, guard }: Recognition, { confidence, partly, reviewed }: Checked): boolean =>
  sure || (guard === undefined && reviewed && confidence >= opensFrom && partly);

/** An invitation's link with its signature, as the invitation page asks users to send it: it has no other reading. */
const hasLink = ({ invitationId = '' }: Data): boolean => /^inv-[a-z0-9]+\.[\w-]{22}$/i.test(invitationId);

function openOrder(deps: Deps, actor: Actor, checked: Checked): readonly OpenOrder[] {
  const command = commandOf(deps, actor, checked);
  return command ? [{ verb: command.verb, data: checked.data, typed: checked.typed }] : [];
}

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
  return readings.flatMap(({ intent, data, typed, meant }) => {
    const command = commandFor(deps, intent);
    // "do not remove …" is not answered with a button that removes
    const unwanted =
      intent === 'help' ||
      ((recognition.guard !== undefined || typed.when !== undefined) && command?.kind === 'change');
    // a command of another kind of organisation cannot even be forwarded
    if (!command || unwanted || !appliesToActor(actor, command)) return [];
    const about = meant.length > 0 ? meant : namingSlots.flatMap((slot) => data[slot] ?? []).slice(0, 1);
    const values = command.kind === 'change' ? valuesIn(data, t) : [];
    return [
      {
        title: [t.text(command.words.title), ...about, ...values].join(' · ').slice(0, 80),
        verb: command.verb,
        data: { ...data, ...asTyped(typed) },
      },
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
interface Checked extends Pick<Reading, 'intent' | 'verb' | 'confidence'> {
  readonly data: Data;
  readonly typed: TypedLine;
  /** Words of the line were no part of the reading, or keep it from being meant for now. */
  readonly partly: boolean;
  /** The command opens a review or a form, and no question of a removal. */
  readonly reviewed: boolean;
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

/** What a reseller asks of the provider that it names: "add customer X via Armor". */
const viaProvider: ReadonlySet<string> = new Set(['customers.add', 'subscriptions.add']);

/** Replaces misspelt names by the nearest ones of the directory. */
async function checkNames(deps: Deps, directory: Directory, reading: Reading): Promise<Checked> {
  const { intent, verb, slots, more, confidence, unplaced = [] } = reading;
  const { seats: _seats, ...withoutSeats } = slots;
  const { when, ...data } = more === undefined ? textOf(slots) : { ...textOf(withoutSeats), more: String(more) };
  const command = commandFor(deps, intent);
  const meant: string[] = [];
  for (const [slot, text] of Object.entries(data)) {
    const kind = newNames[intent] === slot ? undefined : kindOf[slot];
    if (!kind || (await directory.named(kind, text)).length > 0) continue;
    const [nearest] = await directory.near(kind, text);
    if (nearest === undefined) continue;
    data[slot] = nearest;
    meant.push(nearest);
  }
  const left: string[] = [];
  for (const words of unplaced) {
    const isProvider = viaProvider.has(intent) && data.provider === undefined && data.reseller === undefined;
    if (isProvider && (await directory.named('provider', words)).length > 0) data.provider = words;
    else left.push(words);
  }
  return {
    intent,
    ...(verb === undefined ? {} : { verb }),
    confidence,
    data: command ? asInput(command, data) : data,
    partly: unplaced.length > 0 || when !== undefined,
    typed: { unplaced: left, ...(when === undefined ? {} : { when }) },
    reviewed: command?.kind === 'change' && (!command.confirm || command.review !== undefined),
    meant,
  };
}

/** A command that knows customers by one field takes a domain there too. */
function asInput({ input }: Command, data: Data): Data {
  const { domain, ...rest } = data;
  if (domain === undefined || 'domain' in input.shape || !('company' in input.shape)) return data;
  return data.company === undefined ? { ...rest, company: domain } : data;
}

const textOf = (slots: Reading['slots']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(slots).map(([key, value]) => [key, Array.isArray(value) ? value.join(',') : String(value)]),
  );

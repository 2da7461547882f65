/**
 * Several orders in one line: each keeps its verb and its own targets. The line is cut where another verb or another
 * "number product" begins, each part is read by itself, and what a part only refers to comes from the one before.
 */
import { isOrder } from './guards/act.js';
import type { Heard } from './heard.js';
import type { Intent } from './intents.js';
import { schema } from './lexicon/slots.js';
import type { Line } from './reading.js';
import type { Reading, Slots } from './recognizer.js';
import { type Parts, textOf } from './slots/parts.js';
import { fill } from './slots.js';
import type { Span } from './spans.js';

const JOINS = /^(?:and|et|puis|pis|then|ensuite|plus|\+|&|,|;|\.|!|\/|-)$/;
/** Words between a joining word and the order that it joins. */
const LEADS =
  /^(?:and|et|puis|pis|then|ensuite|also|aussi|please|pls|svp|stp|plus|\+|,|;|\.|!|now|maintenant|d'en|de|d'|to|profitez-en|profite|profitez|en|pour|after|that|apres|ca|d'ici|la|first|so|alors|therefore|next|afterwards|additionally|besides|furthermore|-)$/;
/** Behind these words a verb only continues the first one: "go and see". */
const NO_CUT: ReadonlySet<string> = new Set(['to', 'or', 'ou', 'not', 'pas', 'ne', "n'"]);
const MOST_ORDERS = 6;

/** The orders of a line in the order typed; none unless there are two at least. */
export async function ordersOf(heard: Heard, alone: (text: string) => Promise<Heard>): Promise<readonly Reading[]> {
  const { line, mood, recognition } = heard;
  if (mood.guard || mood.asked || mood.inquiry || line.cleaned.long || line.cleaned.odd) return [];
  const segments = segmentsOf(line, recognition.readings[0]?.intent ?? 'none');
  if (segments.length < 2 || segments.length > MOST_ORDERS) return [];
  const orders: Reading[] = [];
  for (const { span, elliptical } of segments) {
    const part = await alone(textOf(line, span));
    const before = orders.at(-1);
    const own = part.recognition.readings[0];
    const reading = elliptical && before ? again(before, part.parts) : own;
    // a part that orders nothing is the reason for the other one, and the line is one order
    const same = orders.length === 0 && reading?.intent === recognition.readings[0]?.intent;
    if (!reading || !isMeant(reading, elliptical || same, part)) return [];
    orders.push(before ? carried(reading, orders, part.line) : reading);
  }
  const shared = sharedTarget(
    orders,
    segments.some((one) => one.elliptical),
  );
  return areDifferent(shared) ? shared : [];
}

/** Two verbs are told, and it is not clear what each of them is about: no such line is sure. */
export const seemsSeveral = ({ line, mood, recognition }: Heard): boolean =>
  mood.acts.filter((act) => isOrder(act.mood)).length > 1 &&
  segmentsOf(line, recognition.readings[0]?.intent ?? 'none').length > 1;

/** It is an order: by a verb that somebody is told, or as an item of the order before. */
const isMeant = ({ intent, confidence }: Reading, plain: boolean, { line, mood }: Heard): boolean =>
  intent !== 'none' &&
  intent !== 'help' &&
  intent !== 'cancel' &&
  mood.guard === undefined &&
  (plain ||
    mood.acts.some((act) => isOrder(act.mood)) ||
    (confidence > LIKELY && opensOrder(line, firstWord(line, { from: 0, to: line.tokens.length }))) ||
    line.entity('number') !== undefined);

const areDifferent = (orders: readonly Reading[]): boolean =>
  orders.length > 1 &&
  new Set(orders.map(({ intent, slots }) => JSON.stringify([intent, Object.entries(slots).sort()]))).size ===
    orders.length;

const LIKELY = 0.8;

interface Segment {
  readonly span: Span;
  /** It has no verb of its own: "and 3 Visio to Fabrikam". */
  readonly elliptical: boolean;
}

function segmentsOf(line: Line, intent: string): readonly Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  let elliptical = false;
  const close = (to: number): void => {
    segments.push({ span: trimmed(line, { from, to }), elliptical });
  };
  for (let at = 1; at < line.tokens.length; at += 1) {
    const list = isListItem(line, at);
    if (!(isJoint(line, at) || list !== undefined) || line.isConditional(at) || isQuoted(line, at)) continue;
    let start = list ?? at;
    while (start < line.tokens.length && (LEADS.test(line.words[start] ?? '') || JOINS.test(line.words[start] ?? '')))
      start += 1;
    if (start >= line.tokens.length || NO_CUT.has(line.words[start - 1] ?? '')) continue;
    const head = { from, to: at };
    const joined = line.words.slice(at, start).some((word) => !/^[,;.!/+&-]$/.test(word));
    const ordered =
      opensOrder(line, start) && (joined ? holdsOrder(line, head) : opensOrder(line, firstWord(line, head)));
    const listed = !ordered && COUNTING.has(intent) && opensItem(line, head, start);
    if (!ordered && !listed) continue;
    close(at);
    from = start;
    elliptical = listed;
    at = start;
  }
  close(line.tokens.length);
  return segments;
}

/** Intents whose items may stand side by side without a verb. */
const COUNTING: ReadonlySet<string> = new Set<Intent>([
  'subscriptions.add',
  'subscriptions.changeSeats',
  'subscriptions.renewal',
  'licenses.assign',
  'licenses.remove',
]);

const isJoint = (line: Line, at: number): boolean => {
  const token = line.tokens[at];
  if (!token || !JOINS.test(line.words[at] ?? '')) return false;
  const before = line.tokens[at - 1];
  return (
    !/^[./-]$/.test(token.text) || token.end < (line.tokens[at + 1]?.start ?? 0) || token.start > (before?.end ?? 0)
  );
};

/** A line of a list, "2. remove …": the place behind its number or dash. */
function isListItem(line: Line, at: number): number | undefined {
  const between = line.cleaned.text.slice(line.tokens[at - 1]?.end ?? 0, line.tokens[at]?.start ?? 0);
  if (!between.includes('\n')) return undefined;
  if (/^[-•*–]$/.test(line.tokens[at]?.text ?? '')) return at + 1;
  const numbered = /^\d{1,2}$/.test(line.words[at] ?? '') && /^[.)]$/.test(line.tokens[at + 1]?.text ?? '');
  return numbered ? at + 2 : at;
}

const isQuoted = (line: Line, at: number): boolean => line.quotes.some((quote) => at >= quote.from && at < quote.to);

/** Verbs without a meaning of their own: "and make X the reseller". */
const GENERIC =
  /^(?:make|put|set|let|turn|switch|get|give|take|have|mets|mettez|fais|faites|passe|passez|donne|donnez|laisse)$/;

/** A verb begins here that somebody is told. */
const opensOrder = (line: Line, at: number): boolean =>
  GENERIC.test(line.words[at] ?? '') ||
  line.found.some(
    (one) =>
      one.from === at &&
      (one.forms.includes('order') || one.forms.includes('infinitive')) &&
      !line.tokens[at]?.mark &&
      !line.stranger(at) &&
      // "mail kevin@…" is a field
      !(line.entityAt(at + 1)?.kind === 'email' && /mail$/.test(line.words[at] ?? '')),
  );

/** Behind greetings and joining words. */
function firstWord(line: Line, { from, to }: Span): number {
  let at = from;
  while (at < to && (line.tokens[at]?.mark || LEADS.test(line.words[at] ?? '') || GREETING.test(line.words[at] ?? '')))
    at += 1;
  return at;
}
const GREETING = /^(?:hi|hello|hey|bonjour|salut|ok|okay|bot|you|can|could|kindly|just|tu|peux|pouvez|vous|merci)$/;

const holdsOrder = (line: Line, { from, to }: Span): boolean =>
  line.found.some((one) => one.from >= from && one.to <= to && one.forms.some((form) => form !== 'none')) ||
  line.entities.some((one) => one.from >= from && one.to <= to && one.kind !== 'number');

/** Another item of the same order: a number or product of its own, where the part before has one. */
function opensItem(line: Line, head: Span, start: number): boolean {
  const kinds = (span: Span): readonly string[] =>
    line.entities.filter((one) => one.from >= span.from && one.to <= span.to).map((one) => one.kind);
  const before = kinds(head);
  let at = start;
  while (/^(?:for|pour|chez|at|a|the|les|le|la|one|x)$/.test(line.words[at] ?? '')) at += 1;
  const first = line.entityAt(at);
  // "5 seats to X and 3 to Y"
  if (first?.kind === 'number' && isTarget(line, first.to)) return before.includes('number');
  if (first?.kind === 'number')
    return before.includes('number') && line.entityAt(first.to)?.kind === 'product' && before.includes('product');
  if (first?.kind === 'product')
    return before.includes('product') && !/^(?:and|et|&)$/.test(line.words[first.to] ?? '');
  // "… off for X, on for Y", "… for X to 6 and for Y to 11"
  if (/^(?:on|off)$/.test(line.words[start] ?? '')) return /^(?:for|at|pour|chez)$/.test(line.words[start + 1] ?? '');
  if (at === start || !line.stranger(at)) return false;
  const end = line.clauses.find((one) => at >= one.from && at < one.to)?.to ?? line.tokens.length;
  return before.includes('number') && kinds({ from: at, to: end }).includes('number');
}

/** A preposition and a name: whom the number before is for. */
const isTarget = (line: Line, at: number): boolean =>
  /^(?:to|for|at|pour|chez|a|au|aux)$/.test(line.words[at] ?? '') && line.stranger(at + 1);

/** Without joining words and marks at its ends. */
function trimmed(line: Line, { from, to }: Span): Span {
  let end = to;
  while (
    end > from &&
    (line.tokens[end - 1]?.mark || /^(?:and|et|puis|then)$/.test(line.words[end - 1] ?? '')) &&
    !/^[)"»”.]$/.test(line.tokens[end - 1]?.text ?? '')
  )
    end -= 1;
  return { from, to: end };
}

/** The order before with the slots of a part that names none. */
function again(before: Reading, parts: Parts): Reading {
  const slots = fill(before.intent as Intent, parts);
  const { more: _more, ...same } = before;
  const kept = ['onOff', 'role', 'term', 'billing'].filter(
    (slot) => slots[slot] === undefined && before.slots[slot] !== undefined,
  );
  return { ...same, slots: { ...Object.fromEntries(kept.map((slot) => [slot, before.slots[slot] ?? ''])), ...slots } };
}

const POINTS =
  /^(?:it|its|one|them|their|theirs|they|there|him|his|her|hers|leur|leurs|lui|en|y|la|le|l'|les|ce|ca|dessus|eux|elle|same|meme|place|for)$/;
const OF_IT = /^(?:it|one|en|dessus|ce|ca|same|meme|la|le)$/;
const PERSON: readonly string[] = ['user', 'name', 'email'];

/** "… and take the Business Basic off him" behind an order about a licence: a licence, not a subscription. */
const ofLicence = (reading: Reading, before: Reading | undefined, { words }: Line): Reading =>
  reading.intent === 'subscriptions.cancel' &&
  before?.intent.startsWith('licenses.') &&
  words.some((word) => /^(?:him|her|them|lui|leur)$/.test(word))
    ? { ...reading, intent: 'licenses.remove' }
    : reading;

/** What a part refers to without naming it: "give one to Fenna", « et coupe leur renouvellement ». */
function carried(own: Reading, orders: readonly Reading[], line: Line): Reading {
  const reading = ofLicence(own, orders.at(-1), line);
  const wanted = schema[reading.intent as Intent] ?? [];
  const points = line.words.filter((word) => POINTS.test(word));
  const known = (slot: string): Slots[string] | undefined =>
    orders.map((order) => order.slots[slot]).findLast((value) => value !== undefined);
  const slots: Record<string, Slots[string]> = { ...reading.slots };
  const take = (slot: string, value: Slots[string] | undefined): void => {
    if (value !== undefined && slots[slot] === undefined && wanted.some((one) => one === slot)) slots[slot] = value;
  };
  if (slots.email === undefined && slots.invitationId === undefined) take('company', known('company'));
  if (/(?:^| )(?:it|this role|that role|ce role|le meme role)(?: |$)/.test(line.words.join(' ')))
    take('role', known('role'));
  const isPerson = PERSON.some((slot) => slots[slot] !== undefined);
  if (points.some((word) => OF_IT.test(word)) || (isPerson && slots.product === undefined))
    take('product', known('product'));
  if (points.length > 0 && !isPerson) {
    if (wanted.includes('user')) take('user', known('user') ?? known('name') ?? known('email'));
    else for (const slot of ['name', 'email']) take(slot, known(slot));
  }
  if (reading.intent === 'partnership.revokeAdmin' && points.length > 0)
    take('provider', known('provider') ?? known('reseller'));
  return { ...reading, slots };
}

/** "20 Business Basic and 5 Business Premium for Fabrikam": a customer named last, or first, is that of all. */
function sharedTarget(orders: readonly Reading[], elliptical: boolean): readonly Reading[] {
  if (!elliptical) return orders;
  const nearest = (slot: 'company' | 'product', at: number): Slots => {
    const near = [orders[at], ...orders.slice(at + 1), ...orders.slice(0, at).reverse()];
    const value = near.find((order) => order?.slots[slot] !== undefined)?.slots[slot];
    return value === undefined ? {} : { [slot]: value };
  };
  return orders.map((order, at) => ({
    ...order,
    slots: { ...order.slots, ...nearest('company', at), ...nearest('product', at) },
  }));
}

/** A reading for each of several targets; the reading itself where it has one. */
export function eachTarget(reading: Reading): readonly Reading[] {
  for (const slot of ['company', 'name', 'user', 'email', 'invitationId', 'reseller', 'provider'] as const) {
    const values = reading.slots[slot];
    if (Array.isArray(values))
      return values.map((value: string) => ({ ...reading, slots: { ...reading.slots, [slot]: value } }));
  }
  return [reading];
}

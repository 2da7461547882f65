/** Fills the slots of an intent from what a line holds. Text stays as it was typed. */
import type { EntityKind } from './entity.js';
import type { Asked } from './guards/state.js';
import type { Intent } from './intents.js';
import { type Slot, schema } from './lexicon/slots.js';
import type { Slots } from './recognizer.js';
import { entitiesOf, joinedTo, listOf } from './slots/lists.js';
import { alertsOnOff, renewalOnOff } from './slots/on-off.js';
import type { Parts } from './slots/parts.js';
import { assign, mayJoin } from './slots/people.js';
import { billingOf, periodOf, termOf, whenOf } from './slots/times.js';
import { chosenLanguage, currentRoles, finalNumber, targetProduct } from './slots/values.js';
import type { Span } from './spans.js';

type Value = string | number | boolean | readonly string[];
/** A value and the words that it was taken from. */
interface Filled {
  readonly value: Value | undefined;
  readonly spans: readonly Span[];
}

export interface Placement {
  readonly slots: Slots;
  /** The words that fill them. */
  readonly spans: readonly Span[];
}

/** The slots of an intent, as far as the line names them. */
export const fill = (intent: Intent, parts: Parts): Slots => place(intent, parts).slots;

/** As `fill`, with the words that the values were taken from. */
export function place(intent: Intent, parts: Parts): Placement {
  const wanted = schema[intent];
  const slots: Partial<Record<Slot, Value>> = {};
  const spans: Span[] = [];
  const put = (slot: Slot, filled: Filled | undefined): void => {
    if (filled?.value === undefined || slots[slot] !== undefined) return;
    slots[slot] = filled.value;
    spans.push(...filled.spans);
  };
  for (const slot of wanted) put(slot, fillers[slot]?.(parts, intent));
  reconcile(intent, slots, parts);
  const named = assign(intent, parts, wanted);
  const taken = new Set(named.map(([, name]) => name));
  for (const [slot, name] of named) {
    const others = joinedTo(parts, name, (other) => !taken.has(other) && mayJoin(slot, other, name));
    put(slot, { value: listOf(parts.line, others), spans: others });
  }
  return { slots, spans };
}

/** Values that say the same, or that another one explains, count once. */
function reconcile(intent: Intent, slots: Partial<Record<Slot, Value>>, { line }: Parts): void {
  if (intent === 'subscriptions.renewal') {
    const ends = slots.onOff === false;
    if (ends) delete slots.term;
    // "let it run out at the end of its term" is said of every renewal that is off
    if (ends && line.conditions.length === 0 && line.timing.dates.some((date) => date.isMoment)) delete slots.when;
    // "renew with 58", "renew for three years" switches nothing on
    const changed = slots.seats !== undefined || slots.term !== undefined;
    if (slots.onOff === true && changed && !line.has('automatic') && !line.has('enable')) delete slots.onOff;
  }
  if (intent === 'invitations.list') {
    // the state of one invitation is what is asked for; "run out before Christmas" tells the period
    const one = slots.invitationId !== undefined || slots.email !== undefined;
    if (one || (slots.status === 'expired' && slots.period !== undefined)) delete slots.status;
  }
}

type Filler = (parts: Parts, intent: Intent) => Filled | undefined;

/** All entities of a kind, as a list where there are several. */
const every =
  (kind: EntityKind): Filler =>
  (parts) => {
    const spans = entitiesOf(parts, kind);
    return { value: listOf(parts.line, spans), spans };
  };

/** The first entity of a kind: as typed, or the value that its words stand for. */
const first =
  (kind: EntityKind, how: 'typed' | 'meant'): Filler =>
  (parts) => {
    const [entity] = entitiesOf(parts, kind);
    if (!entity) return undefined;
    return { value: how === 'typed' ? listOf(parts.line, [entity]) : String(entity.value), spans: [entity] };
  };

/** "When does it expire", "is it still open": the state is asked for, it does not narrow the list. */
const STATE_ASKED: ReadonlySet<Asked | undefined> = new Set<Asked | undefined>(['time', 'whether']);

/** How each slot is filled that does not hold a name; the names are assigned together. */
const fillers: Readonly<Partial<Record<Slot, Filler>>> = {
  email: every('email'),
  user: every('email'),
  invitationId: every('invitation'),
  domain: first('domain', 'typed'),
  mpnId: first('mpn', 'typed'),
  country: (parts, intent) => {
    const spans = entitiesOf(parts, 'country');
    const values = [...new Set(spans.map((entity) => String(entity.value)))];
    return intent === 'providers.find' && values.length > 1
      ? { value: values, spans }
      : first('country', 'meant')(parts, intent);
  },
  status: (parts, intent) => (STATE_ASKED.has(parts.asked) ? undefined : first('status', 'meant')(parts, intent)),
  language: (parts) => {
    const spans = entitiesOf(parts, 'language');
    const last = spans.at(-1);
    return last && { value: chosenLanguage(parts) ?? String(last.value), spans };
  },
  role: (parts) => {
    const spans = entitiesOf(parts, 'role');
    const roles = [...new Set(spans.map((entity) => String(entity.value)))];
    const [only] = roles;
    return { value: roles.length > 1 ? (currentRoles(parts) ?? roles) : only, spans };
  },
  product: (parts, intent) => {
    const product = targetProduct(parts);
    const others = intent === 'subscriptions.upgrade' ? entitiesOf(parts, 'product') : [];
    return product && { value: listOf(parts.line, [product]), spans: [product, ...others] };
  },
  seats: (parts) => {
    const number = finalNumber(parts);
    return number && { value: Number(number.value), spans: [number] };
  },
  onOff: (parts, intent) => {
    if (parts.asked) return undefined;
    const value = intent === 'subscriptions.renewal' ? renewalOnOff(parts.line) : alertsOnOff(parts.line);
    return { value, spans: [] };
  },
  when: ({ line }) => {
    const span = whenOf(line);
    return span && { value: listOf(line, [span]), spans: [span] };
  },
  period: ({ line }) => {
    const span = periodOf(line);
    return span && { value: listOf(line, [span]), spans: [span] };
  },
  term: ({ line }) => ({ value: termOf(line), spans: line.timing.terms }),
  billing: ({ line }) => ({ value: billingOf(line), spans: line.timing.billings }),
};

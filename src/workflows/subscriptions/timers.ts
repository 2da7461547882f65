/** Timers of a term: reminders 30, 7 and 1 days before its end, then renewal or expiry (SUB-9). */

import { type Product, plansFor } from '../../domain/product.js';
import type { ScheduledChange, Subscription } from '../../domain/subscription.js';
import { nextReminder, nextTerm, subscriptionLife } from '../../domain/subscription.js';
import { button, card } from '../../kernel/card.js';
import { type Effect, notification, notify, put } from '../../kernel/effects.js';
import { type Localizer, type Markdown, phrase } from '../../kernel/localizer.js';
import { daysAfter } from '../../kernel/settings.js';
import type { View } from '../../kernel/view.js';
import { timer } from '../../kernel/workflow.js';
import { nameOf, productById, productNamed } from '../catalog/find.js';
import { returnDaysOf } from '../orders/new-subscription.js';
import { scheduleText } from '../orders/subscription-change.js';
import { ownRelationships } from '../relationships/find.js';
import { endPhrases } from './end-phrases.js';
import { extendedPercent } from './extended-term.js';
import { subscriptionPhrases } from './phrases.js';
import { viewersOf } from './visibility.js';

export interface TermFacts {
  readonly customerId: string;
  readonly name: string;
  readonly names: Product['names'];
  readonly subscription: string;
  /** End of the term, or of the new term after a renewal. */
  readonly at: string;
  readonly on: boolean;
  readonly days: number;
  /** The end was decided: a scheduled change, or month by month at so many per cent more (SUB-12). */
  readonly scheduled?: ScheduledChange;
  readonly extend?: number;
  /** A scheduled change was no longer possible. */
  readonly dropped?: true;
}
/** What was decided for the end of the term, besides renewal on or off. */
const decided = ({ scheduled, extend, dropped }: TermFacts, t: Localizer): readonly Markdown[] => [
  ...(scheduled ? [t.markdown(endPhrases.willChange, { change: scheduleText(scheduled, t) })] : []),
  ...(extend === undefined ? [] : [t.markdown(endPhrases.willExtend, { percent: extend })]),
  ...(dropped ? [t.markdown(endPhrases.scheduleDropped)] : []),
];
const sample: TermFacts = {
  customerId: 'CUS-1',
  name: 'Contoso SARL',
  names: { en: 'Visio Plan 2', fr: 'Visio Plan 2' },
  subscription: 'SUB-7K2M9QXD',
  at: '2027-10-01T09:00:00.000Z',
  on: true,
  days: 7,
};

export const soonCard = card<TermFacts>('subscription.soon', {
  view: (facts, t) => ({
    icon: '⏳',
    title: t.markdown(subscriptionPhrases.soonTitle),
    lines: [
      t.markdown(subscriptionPhrases.soon, {
        name: facts.name,
        product: nameOf(facts, t),
        days: facts.days,
        on: facts.on,
        at: facts.at,
      }),
      ...decided(facts, t),
    ],
    actions: [
      button('subscriptions.showEnd', t.text(endPhrases.endTitle), { data: { subscription: facts.subscription } }),
      button('subscriptions.list', t.text(subscriptionPhrases.open), { data: { id: facts.customerId } }),
    ],
  }),
  sample,
});
export const renewedCard = card<TermFacts>('subscription.renewed', {
  view: (facts, t) => ({
    icon: '🔁',
    title: t.markdown(facts.extend === undefined ? subscriptionPhrases.renewedTitle : endPhrases.extendedTitle),
    lines: [
      t.markdown(subscriptionPhrases.renewed, { name: facts.name, at: facts.at, product: nameOf(facts, t) }),
      ...(facts.extend === undefined ? [] : [t.markdown(endPhrases.isExtended, { percent: facts.extend })]),
      ...(facts.scheduled ? [t.markdown(endPhrases.scheduleDone, { change: scheduleText(facts.scheduled, t) })] : []),
      ...(facts.dropped ? [t.markdown(endPhrases.scheduleDropped)] : []),
    ],
    actions: [button('subscriptions.list', t.text(subscriptionPhrases.open), { data: { id: facts.customerId } })],
  }),
  sample,
});
export const expiredCard = card<TermFacts>('subscription.expired', {
  view: (facts, t) => ({
    icon: '⌛',
    title: t.markdown(subscriptionPhrases.expiredTitle),
    lines: [t.markdown(subscriptionPhrases.expiredWhat, { name: facts.name, product: nameOf(facts, t) })],
    actions: [button('subscriptions.list', t.text(subscriptionPhrases.open), { data: { id: facts.customerId } })],
  }),
  sample,
});

export const soon = notification('subscription.soon', 'subscriptions.renewal', soonCard);
export const renewed = notification('subscription.renewed', 'customers.see', renewedCard);
export const expired = notification('subscription.expired', 'customers.see', expiredCard);

const load = async (view: View, subscription: Subscription) => {
  if (subscription.status !== 'active') return undefined;
  const { providerId, resellerId, customerId, productId } = subscription;
  const related = await ownRelationships(view, providerId, customerId);
  const beside = related.flatMap(({ withIds }) => withIds);
  const product = await productById(view, productId);
  const { scheduled } = subscription;
  return {
    subscription,
    names: await productNamed(view, productId),
    target: scheduled?.product ? await productById(view, scheduled.product.productId) : product,
    returnDays: await returnDaysOf(view, product, subscription.termEnd),
    percent: await extendedPercent(view, product, subscription.termEnd),
    readers: await viewersOf(view, subscription, [providerId, resellerId, ...beside]),
  };
};
type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

const day = 86_400_000;
const factsOf = ({ subscription, names, percent }: Loaded, now: string): TermFacts => ({
  customerId: subscription.customerId,
  name: subscription.customerName,
  names,
  subscription: subscription.id,
  at: subscription.termEnd,
  on: subscription.renewal,
  ...(subscription.scheduled ? { scheduled: subscription.scheduled } : {}),
  ...(subscription.extend ? { extend: percent } : {}),
  days: Math.max(1, Math.ceil((Date.parse(subscription.termEnd) - Date.parse(now)) / day)),
});

/** Notifies all partners that may see the subscription. */
const notifyAll = (kind: typeof soon, { readers }: Loaded, facts: TermFacts): readonly Effect[] =>
  readers.map((organizationId) => notify(kind, { organizationId }, facts));

export const reminderTimer = timer({
  name: 'subscription.remind',
  title: phrase({ en: 'Reminded of the end of the term', fr: 'Rappel de fin de période' }),
  due: { of: 'subscriptions', index: 'reminder', key: 'due', until: (now) => now },
  load,
  decide: (found: Loaded, { now }) => {
    const { remindAt: _due, ...subscription } = found.subscription;
    const next = nextReminder(subscription.termEnd, now);
    return [
      put('subscriptions', { ...subscription, ...(next ? { remindAt: next } : {}) }, subscription.providerId),
      // An ended term is reported by the other timer.
      ...(subscription.termEnd > now ? notifyAll(soon, found, factsOf(found, now)) : []),
    ];
  },
});

/** Checked again on the day: the catalogue and the assigned licences may have changed since. */
function isPossible(
  { subscription, target }: Loaded,
  { seats = subscription.seats, term = subscription.term, billing }: ScheduledChange,
): boolean {
  return (
    target?.sold === true &&
    seats >= Math.max(target.min, subscription.assigned) &&
    seats <= target.max &&
    target.terms.includes(term) &&
    (billing === undefined || plansFor(target, term).includes(billing))
  );
}

const changed = <S extends Pick<Loaded['subscription'], 'seats' | 'productId' | 'term' | 'billing'>>(
  subscription: S,
  { seats, product, term, billing }: ScheduledChange = {},
): S => ({
  ...subscription,
  ...(seats === undefined ? {} : { seats }),
  ...(product ? { productId: product.productId } : {}),
  ...(term ? { term } : {}),
  ...(billing ? { billing } : {}),
});

export const termTimer = timer({
  name: 'subscription.term',
  title: phrase({ en: 'Term ended', fr: 'Fin de période' }),
  due: { of: 'subscriptions', index: 'term', key: 'active', until: (now) => now },
  load,
  decide: (found: Loaded, { now }) => {
    const { remindAt: _old, scheduled, additions: _locked, returnUntil: _over, ...subscription } = found.subscription;
    if (!subscription.renewal && !subscription.extend) {
      const status = subscriptionLife.next(subscription.status, 'expire');
      if (status !== 'expired') return [];
      return [
        put('subscriptions', { ...subscription, status, endedAt: subscription.termEnd }, subscription.providerId),
        ...notifyAll(expired, found, factsOf(found, now)),
      ];
    }
    const change = scheduled && isPossible(found, scheduled) ? scheduled : undefined;
    const { term, extended: _was, ...kept } = changed(subscription, change);
    const next = subscription.extend
      ? { ...kept, term, ...nextTerm(subscription, 'P1M'), extended: true as const }
      : {
          ...kept,
          term,
          ...nextTerm(subscription, term),
          returnUntil: daysAfter(subscription.termEnd, found.returnDays),
        };
    const remind = nextReminder(next.termEnd, now);
    const { scheduled: _told, ...facts } = factsOf(found, now);
    return [
      put('subscriptions', { ...next, ...(remind ? { remindAt: remind } : {}) }, subscription.providerId),
      ...notifyAll(renewed, found, {
        ...facts,
        names: change?.product?.names ?? found.names,
        at: next.termEnd,
        ...(change ? { scheduled: change } : {}),
        ...(scheduled && !change ? { dropped: true as const } : {}),
      }),
    ];
  },
});

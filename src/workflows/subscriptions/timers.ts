/** Timers of a term: reminders 30, 7 and 1 days before its end, then renewal or expiry (SUB-9). */

import type { Product } from '../../domain/product.js';
import type { Subscription } from '../../domain/subscription.js';
import { nextReminder, nextTerm, subscriptionLife } from '../../domain/subscription.js';
import { button, card } from '../../kernel/card.js';
import { type Effect, notification, notify, put } from '../../kernel/effects.js';
import { phrase } from '../../kernel/localizer.js';
import type { View } from '../../kernel/view.js';
import { timer } from '../../kernel/workflow.js';
import { nameOf, productNamed } from '../catalog/find.js';
import { ownRelationships } from '../relationships/find.js';
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
}
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
    lines: [t.markdown(subscriptionPhrases.soon, { ...facts, names: undefined, product: nameOf(facts, t) })],
    actions: [
      button('subscriptions.setRenewal', t.text(facts.on ? subscriptionPhrases.turnOff : subscriptionPhrases.turnOn), {
        data: { subscription: facts.subscription, onOff: String(!facts.on) },
      }),
      button('subscriptions.list', t.text(subscriptionPhrases.open), { data: { id: facts.customerId } }),
    ],
  }),
  sample,
});
export const renewedCard = card<TermFacts>('subscription.renewed', {
  view: (facts, t) => ({
    icon: '🔁',
    title: t.markdown(subscriptionPhrases.renewedTitle),
    lines: [t.markdown(subscriptionPhrases.renewed, { name: facts.name, at: facts.at, product: nameOf(facts, t) })],
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
  return {
    subscription,
    names: await productNamed(view, productId),
    readers: await viewersOf(view, subscription, [providerId, resellerId, ...beside]),
  };
};
type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

const day = 86_400_000;
const factsOf = ({ subscription, names }: Loaded, now: string): TermFacts => ({
  customerId: subscription.customerId,
  name: subscription.customerName,
  names,
  subscription: subscription.id,
  at: subscription.termEnd,
  on: subscription.renewal,
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

export const termTimer = timer({
  name: 'subscription.term',
  title: phrase({ en: 'Term ended', fr: 'Fin de période' }),
  due: { of: 'subscriptions', index: 'term', key: 'active', until: (now) => now },
  load,
  decide: (found: Loaded, { now }) => {
    const { remindAt: _old, ...subscription } = found.subscription;
    if (!subscription.renewal) {
      const status = subscriptionLife.next(subscription.status, 'expire');
      if (status !== 'expired') return [];
      return [
        put('subscriptions', { ...subscription, status, endedAt: subscription.termEnd }, subscription.providerId),
        ...notifyAll(expired, found, factsOf(found, now)),
      ];
    }
    const term = nextTerm(subscription);
    const remind = nextReminder(term.termEnd, now);
    const next = { ...subscription, ...term, ...(remind ? { remindAt: remind } : {}) };
    return [
      put('subscriptions', next, subscription.providerId),
      ...notifyAll(renewed, found, { ...factsOf(found, now), at: term.termEnd }),
    ];
  },
});

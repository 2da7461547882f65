/** Cards of a changed subscription: for the person who changed it, and for the other parties. */

import type { Product } from '../../domain/product.js';
import { openAdditions } from '../../domain/return-window.js';
import { button, card, type VerbButton } from '../../kernel/card.js';
import { escapeMarkdown, type Localizer } from '../../kernel/localizer.js';
import { changeText, type SubscriptionChange } from '../orders/subscription-change.js';
import { type ListedSubscription, sampleSubscription, subscriptionItem } from './cards.js';
import { endPhrases } from './end-phrases.js';
import { subscriptionPhrases } from './phrases.js';

/** Each addition can be undone for its days (SUB-11). */
export const undoButtons = (s: ListedSubscription, t: Localizer): readonly VerbButton[] =>
  s.may.order
    ? openAdditions({ seats: s.seats, additions: [...(s.additions ?? [])] }, t.now)
        .slice(-3)
        .map(({ at, seats }) =>
          button('subscriptions.undoAddition', t.text(endPhrases.undo, { seats }), {
            data: { subscription: s.id, at },
          }),
        )
    : [];

export interface DoneFacts {
  readonly said: SubscriptionChange;
  readonly subscription: ListedSubscription;
  /** Set after an order, to offer another one. */
  readonly customerId?: string;
  /** The change undid a scheduled one (SUB-12). */
  readonly unscheduled?: true;
}
export const doneCard = card<DoneFacts>('subscription.done', {
  view: ({ said, subscription, customerId, unscheduled }, t) => ({
    icon: '✅',
    title: escapeMarkdown(said.name),
    lines: [changeText(said, subscription.names, t), ...(unscheduled ? [t.markdown(endPhrases.scheduleUndone)] : [])],
    items: [subscriptionItem(subscription, t)],
    actions: [
      ...undoButtons(subscription, t),
      ...(said.what === 'ordered' && subscription.may.order && customerId
        ? [button('subscriptions.add', t.text(subscriptionPhrases.orderMore), { data: { id: customerId } })]
        : []),
    ],
  }),
  sample: {
    said: { what: 'ordered', name: 'Contoso SARL', seats: 8 },
    subscription: { ...sampleSubscription, azure: false },
    customerId: 'CUS-1',
  },
});

export interface ChangedFacts {
  readonly customerId: string;
  readonly said: SubscriptionChange;
  readonly names: Product['names'];
  /** Name of the organisation that made the change. */
  readonly by: string;
}
export const changedCard = card<ChangedFacts>('subscription.changed', {
  view: ({ customerId, said, names, by }, t) => ({
    icon: '📦',
    title: t.markdown(subscriptionPhrases.changedTitle),
    lines: [changeText(said, names, t), t.markdown(subscriptionPhrases.changedBy, { by })],
    actions: [button('subscriptions.list', t.text(subscriptionPhrases.open), { data: { id: customerId } })],
  }),
  sample: {
    customerId: 'CUS-1',
    said: { what: 'upgraded', name: 'Contoso SARL', from: { en: 'Visio Plan 1', fr: 'Visio Plan 1' } },
    names: { en: 'Visio Plan 2', fr: 'Visio Plan 2' },
    by: 'Armor Distribution',
  },
});

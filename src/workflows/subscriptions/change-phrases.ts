/** What happened to a subscription, in words: to whoever did it, and to the other side. */

import type { Product } from '../../domain/product.js';
import { button, card } from '../../kernel/card.js';
import type { Localizer } from '../../kernel/localizer.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import { nameOf } from '../catalog/find.js';
import { type ListedSubscription, sampleSubscription, subscriptionItem } from './cards.js';
import { subscriptionPhrases } from './phrases.js';

/** What happened to a subscription: one event, worded for whoever reads it. */
export type Said =
  | { readonly what: 'ordered'; readonly name: string; readonly seats: number }
  | { readonly what: 'seats'; readonly name: string; readonly before: number; readonly seats: number }
  | { readonly what: 'upgraded'; readonly name: string; readonly from: Product['names'] }
  | { readonly what: 'renewal'; readonly name: string; readonly on: boolean; readonly at: string }
  | { readonly what: 'ended'; readonly name: string }
  | { readonly what: 'reseller'; readonly name: string; readonly reseller: string; readonly mpnId: string }
  | { readonly what: 'support'; readonly name: string; readonly who: string }
  | { readonly what: 'supportTaken'; readonly name: string; readonly provider: string };

export function saidText(said: Said, names: Product['names'], t: Localizer) {
  const product = nameOf({ names }, t);
  const { name } = said;
  switch (said.what) {
    case 'ordered':
      return t.markdown(subscriptionPhrases.ordered, { name, product, seats: said.seats });
    case 'seats':
      return t.markdown(subscriptionPhrases.seatsChanged, { name, product, before: said.before, seats: said.seats });
    case 'upgraded':
      return t.markdown(subscriptionPhrases.upgraded, { name, from: nameOf({ names: said.from }, t), to: product });
    case 'renewal':
      return t.markdown(subscriptionPhrases.renewalNow, { name, product, on: said.on, at: said.at });
    case 'ended':
      return t.markdown(subscriptionPhrases.endedNow, { name, product });
    case 'reseller':
      return t.markdown(subscriptionPhrases.assigned, { name, product, reseller: said.reseller, mpnId: said.mpnId });
    case 'support':
      return t.markdown(subscriptionPhrases.supportNow, { name, product, who: said.who });
    case 'supportTaken':
      return t.markdown(subscriptionPhrases.supportTaken, { name, product, provider: said.provider });
  }
}

/** What was done, and how the subscription stands now. */
export interface DoneFacts {
  readonly said: Said;
  readonly subscription: ListedSubscription;
  /** Of an order, which may go on with another product. */
  readonly customerId?: string;
}
export const doneCard = card<DoneFacts>('subscription.done', {
  view: ({ said, subscription, customerId }, t) => ({
    icon: '✅',
    title: escapeMarkdown(said.name),
    lines: [saidText(said, subscription.names, t)],
    items: [subscriptionItem(subscription, t)],
    actions: [
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
  readonly said: Said;
  readonly names: Product['names'];
  /** The organisation that did it. */
  readonly by: string;
}
export const changedCard = card<ChangedFacts>('subscription.changed', {
  view: ({ customerId, said, names, by }, t) => ({
    icon: '📦',
    title: t.markdown(subscriptionPhrases.changedTitle),
    lines: [saidText(said, names, t), t.markdown(subscriptionPhrases.changedBy, { by })],
    actions: [button('subscriptions.list', t.text(subscriptionPhrases.open), { data: { id: customerId } })],
  }),
  sample: {
    customerId: 'CUS-1',
    said: { what: 'upgraded', name: 'Contoso SARL', from: { en: 'Visio Plan 1', fr: 'Visio Plan 1' } },
    names: { en: 'Visio Plan 2', fr: 'Visio Plan 2' },
    by: 'Armor Distribution',
  },
});

/** What happened to a subscription, in words: to whoever did it, and to the other side. */
import { card } from '../card.js';
import { nameOf } from '../catalogue/find.js';
import type { Product } from '../catalogue/product.js';
import type { Pen } from '../language.js';
import { type ListedSubscription, sampleSubscription, subscriptionItem } from './cards.js';
import { words } from './phrases.js';

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

export function saidText(said: Said, names: Product['names'], pen: Pen) {
  const product = nameOf({ names }, pen);
  const { name } = said;
  switch (said.what) {
    case 'ordered':
      return pen.say(words.ordered, { name, product, seats: said.seats });
    case 'seats':
      return pen.say(words.seatsChanged, { name, product, before: said.before, seats: said.seats });
    case 'upgraded':
      return pen.say(words.upgraded, { name, from: nameOf({ names: said.from }, pen), to: product });
    case 'renewal':
      return pen.say(words.renewalNow, { name, product, on: said.on, at: said.at });
    case 'ended':
      return pen.say(words.endedNow, { name, product });
    case 'reseller':
      return pen.say(words.assigned, { name, product, reseller: said.reseller, mpnId: said.mpnId });
    case 'support':
      return pen.say(words.supportNow, { name, product, who: said.who });
    case 'supportTaken':
      return pen.say(words.supportTaken, { name, product, provider: said.provider });
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
  view: ({ said, subscription, customerId }, pen) => ({
    icon: '✅',
    title: pen.typed(said.name),
    lines: [saidText(said, subscription.names, pen)],
    items: [subscriptionItem(subscription, pen)],
    actions: [
      ...(said.what === 'ordered' && subscription.may.order && customerId
        ? [{ title: pen.plain(words.orderMore), verb: 'subscriptions.add', data: { id: customerId } }]
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
  view: ({ customerId, said, names, by }, pen) => ({
    icon: '📦',
    title: pen.say(words.changedTitle),
    lines: [saidText(said, names, pen), pen.say(words.changedBy, { by })],
    actions: [{ title: pen.plain(words.open), verb: 'subscriptions.list', data: { id: customerId } }],
  }),
  sample: {
    customerId: 'CUS-1',
    said: { what: 'upgraded', name: 'Contoso SARL', from: { en: 'Visio Plan 1', fr: 'Visio Plan 1' } },
    names: { en: 'Visio Plan 2', fr: 'Visio Plan 2' },
    by: 'Armor Distribution',
  },
});

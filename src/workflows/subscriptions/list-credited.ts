/** Lists the subscriptions that name the reseller by its MPN id (INC-3). */
import { z } from 'zod';
import type { Product } from '../../domain/product.js';
import { button, card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { nameOf, productNamed } from '../catalog/find.js';
import { partyNames } from './facts.js';
import { subscriptionPhrases } from './phrases.js';

interface Credited {
  readonly customerId: string;
  readonly name: string;
  readonly names: Product['names'];
  readonly seats: number;
  readonly assigned: number;
  readonly provider: string;
}
export const creditCard = card<{ items: readonly Credited[]; next?: string }>('subscription.credit', {
  view: ({ items, next }, t) => ({
    icon: '🏅',
    title: t.markdown(subscriptionPhrases.creditTitle),
    ...(items.length === 0 ? { lines: [t.markdown(subscriptionPhrases.creditNone)] } : {}),
    items: items.map((one) => ({
      title: t.markdown(subscriptionPhrases.creditOf, { name: one.name, product: nameOf(one, t) }),
      lines: [t.markdown(subscriptionPhrases.use, one), t.markdown(subscriptionPhrases.orderedBy, one)],
    })),
    actions: next
      ? [button('subscriptions.listCredited', t.text(subscriptionPhrases.more), { data: { after: next } })]
      : [],
  }),
  sample: {
    items: [
      {
        customerId: 'CUS-1',
        name: 'Contoso SARL',
        names: { en: 'Visio Plan 2', fr: 'Visio Plan 2' },
        seats: 5,
        assigned: 2,
        provider: 'Armor Distribution',
      },
    ],
    next: 'x',
  },
});

export const listCredited = query({
  verb: 'subscriptions.listCredited',
  formerly: ['subscriptions.credit'],
  who: 'incentives.see',
  words: {
    title: subscriptionPhrases.creditTitle,
    help: subscriptionPhrases.creditHelp,
    exact: true,
  },
  input: z.object({ after: z.string().max(400).optional() }),
  load: async (view, { after }, { actor }) => {
    const page = await view.find('subscriptions', 'reseller', actor.organization.id, {
      limit: 8,
      ...(after ? { after } : {}),
    });
    const items = await Promise.all(
      page.items.map(async (s) => ({
        customerId: s.customerId,
        name: s.customerName,
        names: await productNamed(view, s.productId),
        seats: s.seats,
        assigned: s.assigned,
        provider: (await partyNames(view, [s.providerId]))[s.providerId] ?? '',
      })),
    );
    return { items, ...(page.next ? { next: page.next } : {}) };
  },
  answer: (facts) => show(creditCard, facts),
});

/** A customer's subscriptions as this partner sees them, and those that count for a reseller (SUB-1, SUB-6, INC-3). */

import { z } from 'zod';
import type { Product } from '../../domain/product.js';
import { may } from '../../kernel/actor.js';
import { button, card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { isFound } from '../../kernel/effects.js';
import { phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { nameOf, productNamed } from '../catalog/find.js';
import { customerForm } from '../relationships/customer-form.js';
import { theCustomer } from '../relationships/find.js';
import { listCard } from './cards.js';
import { listedAll, partyNames } from './facts.js';
import { seenSubscriptions } from './find.js';
import { subscriptionPhrases } from './phrases.js';

const pageSize = 6;

export const list = query({
  verb: 'subscriptions.list',
  who: 'customers.see',
  words: {
    title: subscriptionPhrases.listTopic,
    help: phrase({
      en: 'What a customer has, and what you can do with it',
      fr: 'Ce que possède un client et ce que vous pouvez en faire',
    }),
  },
  input: z
    .object({ id: input.id.optional(), company: input.line(200).optional(), after: z.string().max(400).optional() })
    .refine((i) => i.id ?? i.company, { path: ['company'] }),
  form: { view: (_facts, t) => customerForm(t, subscriptionPhrases.open), sample: {} },
  load: async (view, asked, { actor }) => {
    const held = await theCustomer(view, actor, asked, 'subscriptions.list');
    if (!isFound(held)) return held;
    const page = await seenSubscriptions(view, actor, held, { limit: pageSize, after: asked.after });
    return { held, items: await listedAll(view, actor, page.items, held.relationships), next: page.next };
  },
  answer: ({ held, items, next }, _input, { actor }) => {
    const { organization } = actor;
    const direct = held.relationships.some((r) => r.kind === 'direct');
    const orders = organization.capabilities.includes('indirectProvider') || direct;
    return show(listCard, {
      customerId: held.customer.id,
      name: held.customer.name,
      items,
      adds: orders && may(actor, 'orders.place'),
      asks: !orders && may(actor, 'orders.request'),
      ...(next ? { next } : {}),
    });
  },
});

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

/** INC-3: the subscriptions that carry the reseller's MPN id. */
export const credit = query({
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

/** Lists the subscriptions of a customer that the partner may see (SUB-1, SUB-6). */
import { z } from 'zod';
import { may } from '../../kernel/actor.js';
import { show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { isFound } from '../../kernel/effects.js';
import { phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { customerForm } from '../relationships/customer-form.js';
import { theCustomer } from '../relationships/find.js';
import { listCard } from './cards.js';
import { listedAll } from './facts.js';
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

/** The order requests that wait for a provider's answer: said, and in the tab (SUB-8, CNV-6). */
import { z } from 'zod';
import { card, show } from '../card.js';
import { productNamed } from '../catalogue/find.js';
import { query } from '../command.js';
import { search } from '../search.js';
import type { View } from '../view.js';
import { words } from './request-phrases.js';
import { type Asked, type Wanted, wantedText } from './requests.js';

interface Waiting extends Wanted {
  readonly id: string;
  readonly reseller: string;
  readonly at: string;
  /** What the reseller says besides. */
  readonly message?: string;
}

/** What was asked for, as the records name it today. */
async function wantedBy(view: View, { verb, data }: Asked): Promise<Wanted> {
  const { id = '', subscription: subscriptionId = '', product, seats } = data;
  const subscription = await view.get('subscriptions', subscriptionId);
  const productId = product ?? subscription?.productId;
  return {
    verb,
    company: data.company ?? subscription?.customerName ?? (await view.get('customers', id))?.name ?? '',
    ...(productId ? { product: await productNamed(view, productId) } : {}),
    ...(seats ? { seats } : {}),
  };
}

/** Oldest first. The newest of an organisation's are looked through. */
async function waiting(view: View, providerId: string, limit: number): Promise<readonly Waiting[]> {
  const { items } = await view.find('orderRequests', 'provider', providerId, { limit: 200, descending: true });
  const asked = items.filter((request): request is Asked => request.status === 'asked').reverse();
  return Promise.all(
    asked.slice(0, limit).map(async (request) => ({
      ...(await wantedBy(view, request)),
      id: request.id,
      reseller: (await view.get('organizations', request.resellerId))?.name ?? '',
      at: request.createdAt,
      ...(request.message ? { message: request.message } : {}),
    })),
  );
}

export const requestsCard = card<{ items: readonly Waiting[] }>('order.requests', {
  view: ({ items }, pen) => ({
    icon: '🛒',
    title: pen.say(words.waiting),
    ...(items.length === 0 ? { lines: [pen.say(words.noneWaits)] } : {}),
    items: items.map((one) => ({
      title: pen.typed(one.reseller),
      lines: [
        wantedText(one, pen, pen.say),
        ...(one.message ? [pen.typed(one.message)] : []),
        pen.say(words.asked, { at: one.at }),
      ],
      actions: [
        { title: pen.plain(words.approve), verb: 'orders.approve', data: { id: one.id }, style: 'positive' },
        { title: pen.plain(words.decline), verb: 'orders.decline', data: { id: one.id } },
      ],
    })),
  }),
  sample: {
    items: [
      {
        id: '01',
        verb: 'subscriptions.add',
        company: 'Contoso SARL',
        product: { en: 'Visio Plan 2', fr: 'Visio Plan 2' },
        seats: '3',
        reseller: 'Lumière Informatique',
        at: '2026-11-19T09:00:00.000Z',
        message: 'Before Friday, please.',
      },
    ],
  },
});

const shownAtMost = 10;

export const requests = query({
  verb: 'orders.list',
  who: ['orders.place', 'customers.add'],
  words: {
    title: words.waiting,
    help: words.waitingHelp,
    examples: {
      en: ['order requests', 'pending order requests'],
      fr: ['demandes de commande', 'demandes de commande en attente'],
    },
    exact: true,
  },
  input: z.object({}),
  load: async (view, _input, { actor }) => ({ items: await waiting(view, actor.organization.id, shownAtMost) }),
  answer: (facts) => show(requestsCard, facts),
});

export const requestsToAnswer = search<Waiting>({
  name: 'orders.waiting',
  who: 'orders.place',
  title: words.waiting,
  help: words.waitingHelp,
  find: (view, _text, actor, limit) => waiting(view, actor.organization.id, limit),
  hit: (one, pen) => ({
    title: one.reseller,
    line: `${wantedText(one, pen, pen.plain)} · ${pen.plain(words.asked, { at: one.at })}`,
    shared: pen.plain(words.title),
    verb: 'orders.list',
    data: {},
    say: pen.plain(words.waiting),
  }),
});

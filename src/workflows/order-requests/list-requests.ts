/** Lists the open order requests of a reseller or a provider, also in the tab of the provider (SUB-8, CNV-6). */

import { z } from 'zod';
import { button, card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import { search } from '../../kernel/search.js';
import type { View } from '../../kernel/view.js';
import {
  type Asked,
  paidText,
  type RequestedOrder,
  requestedOrder,
  requestedText,
  sampleOrder,
} from '../orders/order-request.js';
import { orderPhrases } from '../orders/phrases.js';

type Side = 'provider' | 'reseller';
interface Waiting extends RequestedOrder {
  readonly id: string;
  /** Name of the other organisation. */
  readonly partner: string;
  readonly at: string;
  readonly message?: string;
}

/** Oldest first, among the 200 newest requests of the organisation. */
async function waiting(view: View, side: Side, organizationId: string, limit: number): Promise<readonly Waiting[]> {
  const { items } = await view.find('orderRequests', side, organizationId, { limit: 200, descending: true });
  const asked = items.filter((request): request is Asked => request.status === 'asked').reverse();
  return Promise.all(
    asked.slice(0, limit).map(async (request) => ({
      ...(await requestedOrder(view, request)),
      id: request.id,
      partner:
        (await view.get('organizations', side === 'provider' ? request.resellerId : request.providerId))?.name ?? '',
      at: request.createdAt,
      ...(request.message ? { message: request.message } : {}),
    })),
  );
}

interface RequestsFacts {
  readonly side: Side;
  readonly items: readonly Waiting[];
}
export const requestsCard = card<RequestsFacts>('order.requests', {
  view: ({ side, items }, t) => {
    const [title, none] =
      side === 'provider'
        ? [orderPhrases.waiting, orderPhrases.noneWaits]
        : [orderPhrases.ours, orderPhrases.noneOfOurs];
    return {
      icon: '🛒',
      title: t.markdown(title),
      ...(items.length === 0 ? { lines: [t.markdown(none)] } : {}),
      items: items.map((one) => ({
        title: escapeMarkdown(one.partner),
        lines: [
          requestedText(one, t, t.markdown),
          ...paidText(one, t),
          ...(one.message ? [escapeMarkdown(one.message)] : []),
          t.markdown(side === 'provider' ? orderPhrases.asked : orderPhrases.weAsked, { at: one.at }),
        ],
        actions:
          side === 'provider'
            ? [
                button('orderRequests.approve', t.text(orderPhrases.approve), {
                  data: { id: one.id },
                  style: 'positive',
                }),
                button('orderRequests.decline', t.text(orderPhrases.decline), { data: { id: one.id } }),
              ]
            : [button('orderRequests.withdraw', t.text(orderPhrases.withdraw), { data: { id: one.id } })],
      })),
    };
  },
  sample: {
    side: 'provider',
    items: [
      {
        id: '01',
        ...sampleOrder,
        partner: 'Lumière Informatique',
        at: '2026-11-19T09:00:00.000Z',
        message: 'Before Friday, please.',
      },
    ],
  },
});

const shownAtMost = 10;

export const requests = query({
  verb: 'orderRequests.list',
  formerly: ['orders.list'],
  who: ['orders.place', 'customers.add', 'orders.request'],
  words: {
    title: orderPhrases.waiting,
    help: orderPhrases.waitingHelp,
    exact: true,
  },
  input: z.object({}),
  load: async (view, _input, { actor }): Promise<RequestsFacts> => {
    const side = actor.organization.capabilities.includes('indirectProvider') ? 'provider' : 'reseller';
    return { side, items: await waiting(view, side, actor.organization.id, shownAtMost) };
  },
  answer: (facts) => show(requestsCard, facts),
});

export const requestsToAnswer = search<Waiting>({
  name: 'orders.waiting',
  who: 'orders.place',
  title: orderPhrases.waiting,
  help: orderPhrases.waitingHelp,
  find: (view, _text, actor, limit) => waiting(view, 'provider', actor.organization.id, limit),
  hit: (one, t) => ({
    title: one.partner,
    line: `${requestedText(one, t, t.text)} · ${t.text(orderPhrases.asked, { at: one.at })}`,
    shared: t.text(orderPhrases.title),
    verb: 'orderRequests.list',
    data: {},
    say: t.text(orderPhrases.waiting),
  }),
});

/** Lists the open order requests of a reseller or a provider, also in the tab of the provider (SUB-8, CNV-6). */

import { z } from 'zod';
import { button, card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import type { Localizer } from '../../kernel/localizer.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import type { Paging, View } from '../../kernel/view.js';
import { waiting } from '../../kernel/waiting.js';
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
interface Listed extends RequestedOrder {
  readonly id: string;
  /** Name of the other organisation. */
  readonly partner: string;
  readonly at: string;
  readonly message?: string;
}

const indexOf = { provider: 'toDecide', reseller: 'asked' } as const satisfies Record<Side, string>;

/** Open requests, oldest first. */
async function openRequests(view: View, side: Side, organizationId: string, paging: Paging) {
  const { items, next } = await view.find('orderRequests', indexOf[side], organizationId, paging);
  const asked = items.filter((request): request is Asked => request.status === 'asked');
  const listed = await Promise.all(
    asked.map(
      async (request): Promise<Listed> => ({
        ...(await requestedOrder(view, request)),
        id: request.id,
        partner:
          (await view.get('organizations', side === 'provider' ? request.resellerId : request.providerId))?.name ?? '',
        at: request.createdAt,
        ...(request.message ? { message: request.message } : {}),
      }),
    ),
  );
  return { items: listed, ...(next ? { next } : {}) };
}

interface RequestsFacts {
  readonly side: Side;
  readonly items: readonly Listed[];
  readonly next?: string;
}
const decisions = ({ id }: Listed, t: Localizer) => [
  button('orderRequests.approve', t.text(orderPhrases.approve), { data: { id }, style: 'positive' }),
  button('orderRequests.decline', t.text(orderPhrases.decline), { data: { id } }),
];

export const requestsCard = card<RequestsFacts>('order.requests', {
  view: ({ side, items, next }, t) => {
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
            ? decisions(one, t)
            : [button('orderRequests.withdraw', t.text(orderPhrases.withdraw), { data: { id: one.id } })],
      })),
      actions: next ? [button('orderRequests.list', t.text(orderPhrases.next), { data: { after: next } })] : [],
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
    next: 'x',
  },
});

const pageSize = 8;

export const requests = query({
  verb: 'orderRequests.list',
  formerly: ['orders.list'],
  who: ['orders.place', 'customers.add', 'orders.request'],
  words: {
    title: orderPhrases.waiting,
    help: orderPhrases.waitingHelp,
    exact: true,
  },
  input: z.object({ after: z.string().max(400).optional() }),
  load: async (view, { after }, { actor }): Promise<RequestsFacts> => {
    const side = actor.organization.capabilities.includes('indirectProvider') ? 'provider' : 'reseller';
    const paging = { limit: pageSize, ...(after ? { after } : {}) };
    return { side, ...(await openRequests(view, side, actor.organization.id, paging)) };
  },
  answer: (facts) => show(requestsCard, facts),
});

export const requestsToAnswer = waiting<Listed>({
  name: 'orders.waiting',
  who: 'orders.place',
  title: orderPhrases.waiting,
  help: orderPhrases.waitingHelp,
  find: async (view, _text, actor, limit) =>
    (await openRequests(view, 'provider', actor.organization.id, { limit, descending: true })).items,
  when: ({ at }) => ({ since: at }),
  decide: decisions,
  list: 'orderRequests.list',
  hit: (one, t) => ({
    title: one.partner,
    line: `${requestedText(one, t, t.text)} · ${t.text(orderPhrases.asked, { at: one.at })}`,
    shared: t.text(orderPhrases.title),
    verb: 'orderRequests.list',
    data: {},
    say: t.text(orderPhrases.waiting),
  }),
});

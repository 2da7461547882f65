/** Order requests: a reseller asks its provider for an order, the provider places or declines it (SUB-8, CUS-3). */

import type { OrderRequest } from '../../domain/order-request.js';
import type { Organization } from '../../domain/organization.js';
import {
  type Billing,
  billingLabels,
  billings,
  type Product,
  type Term,
  termLabels,
  terms,
} from '../../domain/product.js';
import { requestLife } from '../../domain/request.js';
import type { Member } from '../../kernel/actor.js';
import { button, card, show } from '../../kernel/card.js';
import type { Context } from '../../kernel/command.js';
import {
  type Decision,
  done,
  type Effect,
  notification,
  notify,
  put,
  type Refusal,
  refuse,
  resolveCards,
} from '../../kernel/effects.js';
import type { Facts, Localizer, Markdown, Phrase } from '../../kernel/localizer.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import type { Verb } from '../../kernel/verb.js';
import type { View } from '../../kernel/view.js';
import { nameOf, productNamed } from '../catalog/find.js';
import { orderPhrases } from './phrases.js';
import { changeText, type SubscriptionChange } from './subscription-change.js';

export type Asked = Extract<OrderRequest, { status: 'asked' }>;
export const requestSubject = (id: string): string => `orderRequests/${id}`;
export const requestLifecycle = {
  collection: 'orderRequests',
  machine: requestLife,
  gone: orderPhrases.gone,
  subject: requestSubject,
} as const;

export interface RequestedOrder {
  readonly verb: Verb;
  readonly company: string;
  readonly product?: Product['names'];
  readonly seats?: string;
  readonly term?: Term;
  readonly billing?: Billing;
}
export const sampleOrder: RequestedOrder = {
  verb: 'subscriptions.add',
  company: 'Contoso SARL',
  product: { en: 'Visio Plan 2', fr: 'Visio Plan 2' },
  seats: '3',
};
export interface RequestFacts extends RequestedOrder {
  readonly id: string;
  readonly reseller: string;
  readonly person: string;
  readonly message?: string;
}

type Write<T> = <F extends Facts | undefined>(phrase: Phrase<F>, ...facts: F extends undefined ? [] : [F]) => T;

/** @param write `t.markdown` or `t.text` */
export function requestedText<T>(
  { verb, company, product, seats = '1' }: RequestedOrder,
  t: Localizer,
  write: Write<T>,
): T {
  const named = product ? nameOf({ names: product }, t) : '';
  if (verb === 'customers.add') return write(orderPhrases.wantsCustomer, { company });
  if (verb === 'subscriptions.changeSeats') return write(orderPhrases.wantsSeats, { company, product: named, seats });
  if (verb === 'subscriptions.upgrade') return write(orderPhrases.wantsUpgrade, { company, product: named });
  return write(orderPhrases.wantsSubscription, { company, product: named, seats });
}

/** The requested order with the current names of its records. */
export async function requestedOrder(view: View, { verb, data }: Asked): Promise<RequestedOrder> {
  const { id = '', subscription: subscriptionId = '', product, seats } = data;
  const term = terms.find((one) => one === data.term);
  const billing = billings.find((one) => one === data.billing);
  const subscription = await view.get('subscriptions', subscriptionId);
  const productId = product ?? subscription?.productId;
  return {
    verb: verb as Verb,
    company: data.company ?? subscription?.customerName ?? (await view.get('customers', id))?.name ?? '',
    ...(productId ? { product: await productNamed(view, productId) } : {}),
    ...(seats ? { seats } : {}),
    ...(term ? { term } : {}),
    ...(billing ? { billing } : {}),
  };
}

/** Term and billing, where the reseller named them. */
export const paidText = ({ term, billing }: RequestedOrder, t: Localizer): readonly Markdown[] =>
  term || billing
    ? [
        t.markdown(orderPhrases.paid, {
          term: term && t.text(termLabels[term]),
          billing: billing && t.text(billingLabels[billing]),
        }),
      ]
    : [];

export const requestCard = card<RequestFacts>('order.request', {
  view: (facts, t) => ({
    icon: '🛒',
    title: t.markdown(orderPhrases.title),
    lines: [
      t.markdown(orderPhrases.from, { person: facts.person, reseller: facts.reseller }),
      requestedText(facts, t, t.markdown),
      ...paidText(facts, t),
      ...(facts.message ? [escapeMarkdown(facts.message)] : []),
    ],
    actions: [
      button('orderRequests.approve', t.text(orderPhrases.approve), { data: { id: facts.id }, style: 'positive' }),
      button('orderRequests.decline', t.text(orderPhrases.decline), { data: { id: facts.id } }),
    ],
  }),
  sample: {
    id: '01',
    ...sampleOrder,
    reseller: 'Lumière Informatique',
    person: 'Ada Ito',
    message: 'Before Friday, please.',
  },
});
/** Names the request, because several may be open. */
const about = (wanted: RequestedOrder | undefined, t: Localizer): readonly Markdown[] =>
  wanted ? [requestedText(wanted, t, t.markdown), ...paidText(wanted, t)] : [];

export const sentCard = card<{ provider: string; id: string; wanted?: RequestedOrder }>('order.sent', {
  view: ({ provider, id, wanted }, t) => ({
    icon: '📨',
    title: t.markdown(orderPhrases.sentTitle),
    lines: [t.markdown(orderPhrases.sent, { provider }), ...about(wanted, t)],
    actions: [button('orderRequests.withdraw', t.text(orderPhrases.withdraw), { data: { id } })],
  }),
  sample: { provider: 'Armor Distribution', id: '01', wanted: sampleOrder },
});
export const decidedCard = card<{ who: string; reseller: string; reason?: string; wanted?: RequestedOrder }>(
  'order.decided',
  {
    view: ({ wanted, ...facts }, t) => ({
      icon: '🛒',
      title: t.markdown(orderPhrases.title),
      lines: [
        facts.reason === undefined
          ? t.markdown(orderPhrases.approvedBy, facts)
          : t.markdown(orderPhrases.declinedBy, { who: facts.who, reseller: facts.reseller, reason: facts.reason }),
        ...about(wanted, t),
      ],
    }),
    sample: { who: 'Ada Ito', reseller: 'Lumière Informatique', reason: 'Not in stock', wanted: sampleOrder },
  },
);

/** The placed order, which may differ from the request. */
export interface Ordered {
  readonly said: SubscriptionChange;
  readonly names: Product['names'];
  readonly customerId: string;
}
export const approvedCard = card<{ provider: string; wanted?: RequestedOrder; ordered?: Ordered }>('order.approved', {
  view: ({ wanted, ordered, ...facts }, t) => ({
    icon: '🎉',
    title: t.markdown(orderPhrases.approvedTitle),
    lines: [
      t.markdown(orderPhrases.approved, facts),
      ...(ordered ? [changeText(ordered.said, ordered.names, t)] : about(wanted, t)),
    ],
    actions: ordered
      ? [button('subscriptions.list', t.text(orderPhrases.open), { data: { id: ordered.customerId } })]
      : [],
  }),
  sample: {
    provider: 'Armor Distribution',
    ordered: {
      said: { what: 'ordered', name: 'Contoso SARL', seats: 3 },
      names: { en: 'Visio Plan 2', fr: 'Visio Plan 2' },
      customerId: 'CUS-1',
    },
  },
});
export const declinedCard = card<{ provider: string; reason: string; wanted?: RequestedOrder }>('order.declined', {
  view: ({ wanted, ...facts }, t) => ({
    icon: '📭',
    title: t.markdown(orderPhrases.declinedTitle),
    lines: [t.markdown(orderPhrases.declined, facts), ...about(wanted, t)],
  }),
  sample: { provider: 'Armor Distribution', reason: 'Not in your country', wanted: sampleOrder },
});

export const received = notification('order.requested', 'orders.place', requestCard);
/** Request for a new customer: goes to users that may add customers. */
export const customerWanted = notification('order.customerRequested', 'customers.add', requestCard);
export const approved = notification('order.approved', 'orders.request', approvedCard);
export const declined = notification('order.declined', 'orders.request', declinedCard);

/** Stores the request and notifies the provider. */
export function sent(
  to: Organization,
  wanted: RequestedOrder & { readonly data: Readonly<Record<string, string>>; readonly message?: string | undefined },
  { actor, ids }: Pick<Context<Member>, 'actor' | 'ids'>,
): Decision {
  const { verb, data, message, ...what } = wanted;
  const id = ids.sorted();
  const facts: RequestFacts = {
    id,
    verb,
    ...what,
    reseller: actor.organization.name,
    person: actor.user.name,
    ...(message ? { message } : {}),
  };
  return done(
    show(sentCard, { provider: to.name, id, wanted: { verb, ...what } }),
    put('orderRequests', {
      id,
      status: 'asked',
      resellerId: actor.organization.id,
      providerId: to.id,
      askedBy: actor.user.id,
      verb,
      data,
      ...(message ? { message } : {}),
    }),
    notify(verb === 'customers.add' ? customerWanted : received, { organizationId: to.id }, facts, requestSubject(id)),
  );
}

export interface OpenRequest {
  readonly request: Asked;
  readonly reseller: Organization;
  readonly wanted: RequestedOrder;
}
/** The open request that an order answers. `undefined` if there is none or it was answered. */
export async function requestFor(view: View, actor: Member, id: string | undefined): Promise<OpenRequest | undefined> {
  const request = id === undefined ? undefined : await view.get('orderRequests', id);
  if (request?.status !== 'asked' || request.providerId !== actor.organization.id) return undefined;
  const reseller = await view.get('organizations', request.resellerId);
  return reseller ? { request, reseller, wanted: await requestedOrder(view, request) } : undefined;
}

/** The open request; a refusal if it is answered or unknown. */
export const theRequest = async (view: View, actor: Member, id: string): Promise<OpenRequest | Refusal> =>
  (await requestFor(view, actor, id)) ?? refuse(orderPhrases.gone);

/** Approves the request of a placed order and notifies the reseller once. */
export function closed(
  { request, reseller, wanted }: OpenRequest,
  actor: Member,
  now: string,
  ordered?: Ordered,
): readonly Effect[] {
  const status = requestLife.next(request.status, 'approve');
  if (status !== 'approved') return [];
  return [
    put('orderRequests', { ...request, status, decidedBy: actor.user.id, decidedAt: now }),
    resolveCards(
      requestSubject(request.id),
      show(decidedCard, { who: actor.user.name, reseller: reseller.name, wanted }),
    ),
    notify(
      approved,
      { starter: { userId: request.askedBy, organizationId: reseller.id }, organizationId: reseller.id },
      { provider: actor.organization.name, wanted, ...(ordered ? { ordered } : {}) },
    ),
  ];
}

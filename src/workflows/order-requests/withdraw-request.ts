/** Withdraws an order request and replaces the card of the provider (SUB-8). */

import { z } from 'zod';
import type { Organization } from '../../domain/organization.js';
import type { Member } from '../../kernel/actor.js';
import { advance } from '../../kernel/advance.js';
import { card, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { notification, notify, refuse } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import {
  type Asked,
  type RequestedOrder,
  requestedOrder,
  requestedText,
  requestLifecycle,
  sampleOrder,
} from '../orders/order-request.js';
import { orderPhrases } from '../orders/phrases.js';

interface WithdrawnFacts extends RequestedOrder {
  readonly who: string;
  readonly reseller: string;
}
export const withdrawnCard = card<WithdrawnFacts>('order.withdrawn', {
  view: (facts, t) => ({
    icon: '🛒',
    title: t.markdown(orderPhrases.withdrawnTitle),
    lines: [
      t.markdown(orderPhrases.withdrawnBy, { who: facts.who, reseller: facts.reseller }),
      requestedText(facts, t, t.markdown),
    ],
  }),
  sample: {
    who: 'Ada Ito',
    reseller: 'Lumière Informatique',
    ...sampleOrder,
  },
});
export const withdrawn = notification('order.withdrawn', 'orders.place', withdrawnCard);
/** Request for a new customer: goes to users that may add customers. */
export const customerWithdrawn = notification('order.customerWithdrawn', 'customers.add', withdrawnCard);
/** Goes to the requester if a colleague withdraws the request. */
export const withdrawnByColleague = notification('order.takenBack', 'orders.request', withdrawnCard);

interface Ours {
  readonly request: Asked;
  readonly wanted: RequestedOrder;
  readonly provider: Organization;
}
async function ours(view: View, actor: Member, id: string) {
  const request = await view.get('orderRequests', id);
  const provider = request && (await view.get('organizations', request.providerId));
  if (!provider || request.resellerId !== actor.organization.id) return refuse(orderPhrases.notOurs);
  if (request.status !== 'asked') return refuse(orderPhrases.gone);
  return { request, provider, wanted: await requestedOrder(view, request) } satisfies Ours;
}

export const withdraw = change({
  verb: 'orderRequests.withdraw',
  formerly: ['orders.withdraw'],
  who: 'orders.request',
  listed: false,
  words: { title: orderPhrases.withdraw },
  input: z.object({ id: input.id }),
  load: (view, { id }, { actor }) => ours(view, actor, id),
  confirm: ({ provider, wanted }, _input, t) => ({
    icon: '🛒',
    title: t.markdown(orderPhrases.withdrawTitle),
    lines: [requestedText(wanted, t, t.markdown), t.markdown(orderPhrases.withdrawWhat, { provider: provider.name })],
    yes: t.text(orderPhrases.yes),
  }),
  decide: ({ request, provider, wanted }, _input, { actor, now }) => {
    const facts = { who: actor.user.name, reseller: actor.organization.name, ...wanted };
    return advance(
      requestLifecycle,
      request,
      'withdraw',
      { decidedAt: now },
      show(withdrawnCard, facts),
      notify(wanted.verb === 'customers.add' ? customerWithdrawn : withdrawn, { organizationId: provider.id }, facts),
      request.askedBy === actor.user.id
        ? undefined
        : notify(
            withdrawnByColleague,
            { starter: { userId: request.askedBy, organizationId: actor.organization.id } },
            facts,
          ),
    );
  },
});

/** The customer of an order, and the refusal of partners that may not order for it (TRN-7, CUS-7). */

import type { Member } from '../../kernel/actor.js';
import { button } from '../../kernel/card.js';
import { isFound, type Refusal, refuse } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import { requestFor } from '../orders/order-request.js';
import { type Held, theCustomer } from '../relationships/find.js';
import { subscriptionPhrases } from './phrases.js';

/** The customer is only an indirect customer of a reseller: its provider orders (TRN-7). */
export const onlyIndirect = (actor: Member, held: Held): boolean =>
  !actor.organization.capabilities.includes('indirectProvider') && !held.relationships.some((r) => r.kind === 'direct');

export const refuseIndirect = ({ customer }: Held): Refusal =>
  refuse(
    subscriptionPhrases.indirectOnly,
    { name: customer.name },
    {
      next: (t) => [
        button('orderRequests.requestSubscription', t.text(subscriptionPhrases.askOrder), {
          data: { id: customer.id },
        }),
      ],
    },
  );

/** A customer of the organisation or, for a reseller's request, one without a relationship yet (CUS-7). */
export async function customerOf(
  view: View,
  actor: Member,
  asked: { id?: string | undefined; company?: string | undefined; requestId?: string | undefined },
) {
  const held = await theCustomer(view, actor, asked, 'subscriptions.add');
  if (isFound(held)) return held;
  const request = await requestFor(view, actor, asked.requestId);
  const customer = request && asked.id ? await view.get('customers', asked.id) : undefined;
  if (customer && request?.request.data.id === customer.id) return { customer, relationships: [] };
  return held.next ? held : refuse(subscriptionPhrases.customerUnknown, asked.id ? {} : { field: 'company' });
}

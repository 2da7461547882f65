/** Builds the subscription record of an order (CUS-1, SUB-1). */

import type { Organization } from '../../domain/organization.js';
import type { Billing, Product, Term } from '../../domain/product.js';
import { type ActiveSubscription, nextReminder, termEndAfter } from '../../domain/subscription.js';
import { dayOfMonth } from '../../kernel/calendar.js';
import type { Context } from '../../kernel/command.js';
import type { Draft } from '../../kernel/effects.js';

export interface Order {
  readonly customer: { readonly id: string; readonly name: string };
  readonly providerId: string;
  readonly product: Product;
  readonly seats: number;
  /** Default: one year if the product has this term, otherwise its first term. */
  readonly term?: Term | undefined;
  readonly billing?: Billing | undefined;
  /** Reseller of record (SUB-2). */
  readonly reseller?: Organization | undefined;
}

export const usualTerm = ({ terms }: Product): Term => (terms.includes('P1Y') ? 'P1Y' : (terms[0] ?? 'P1Y'));

export const usualBilling = ({ billing }: Product): Billing => billing[0] ?? 'monthly';

export function newSubscription(
  order: Order,
  { ids, now }: Pick<Context<unknown>, 'ids' | 'now'>,
): Draft<ActiveSubscription> {
  const term = order.term ?? usualTerm(order.product);
  const termEnd = termEndAfter(now, term);
  const remindAt = nextReminder(termEnd, now);
  return {
    id: ids.readable('SUB'),
    status: 'active',
    customerId: order.customer.id,
    customerName: order.customer.name,
    providerId: order.providerId,
    productId: order.product.id,
    seats: order.seats,
    assigned: 0,
    term,
    billing: order.billing ?? usualBilling(order.product),
    termStart: now,
    termEnd,
    anchorDay: dayOfMonth(now),
    renewal: order.product.kind === 'licence',
    ...(order.product.kind === 'software' ? { once: true as const } : {}),
    ...(order.reseller ? { resellerId: order.reseller.id } : {}),
    ...(order.reseller?.mpnId ? { resellerMpnId: order.reseller.mpnId } : {}),
    ...(remindAt ? { remindAt } : {}),
  };
}

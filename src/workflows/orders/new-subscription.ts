/** Builds the subscription record of an order (CUS-1, SUB-1). */

import type { Organization } from '../../domain/organization.js';
import { type Billing, type Product, plansFor, type Term } from '../../domain/product.js';
import { type ActiveSubscription, nextReminder, termEndAfter } from '../../domain/subscription.js';
import { dayOfMonth } from '../../kernel/calendar.js';
import type { Context } from '../../kernel/command.js';
import type { Draft } from '../../kernel/effects.js';
import { daysAfter } from '../../kernel/settings.js';
import type { View } from '../../kernel/view.js';
import { factValue } from '../facts/find.js';

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
  /** Days in which it can be taken back (SUB-11). */
  readonly returnDays: number;
  /** Its first term ends with that of another subscription; default: after the whole term (SUB-14). */
  readonly termEnd?: string | undefined;
}

/** Days from the order in which a product can be taken back (SUB-11). */
export const returnDaysOf = (view: View, product: Pick<Product, 'kind'> | undefined, now: string): Promise<number> =>
  factValue(view, product?.kind === 'software' ? 'softwareReturnDays' : 'returnDays', now);

export const usualTerm = ({ terms }: Product): Term => (terms.includes('P1Y') ? 'P1Y' : (terms[0] ?? 'P1Y'));

export const usualBilling = (product: Product, term = usualTerm(product)): Billing =>
  plansFor(product, term)[0] ?? product.billing[0] ?? 'monthly';

export function newSubscription(
  order: Order,
  { ids, now }: Pick<Context<unknown>, 'ids' | 'now'>,
): Draft<ActiveSubscription> {
  const term = order.term ?? usualTerm(order.product);
  const termEnd = order.termEnd ?? termEndAfter(now, term);
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
    billing: order.billing ?? usualBilling(order.product, term),
    termStart: now,
    termEnd,
    anchorDay: dayOfMonth(order.termEnd ?? now),
    returnUntil: daysAfter(now, order.returnDays),
    renewal: order.product.kind === 'licence',
    ...(order.product.kind === 'software' ? { once: true as const } : {}),
    ...(order.reseller ? { resellerId: order.reseller.id } : {}),
    ...(order.reseller?.mpnId ? { resellerMpnId: order.reseller.mpnId } : {}),
    ...(remindAt ? { remindAt } : {}),
  };
}

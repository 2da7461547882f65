/** Finds the subscription that a command names. Subscriptions of other organisations are not found (ORG-3). */

import type { Product } from '../../domain/product.js';
import type { ActiveSubscription, Subscription } from '../../domain/subscription.js';
import type { Member } from '../../kernel/actor.js';
import type { VerbButton } from '../../kernel/card.js';
import { button } from '../../kernel/card.js';
import { isFound, type Refusal, refuse, whichOf } from '../../kernel/effects.js';
import type { Localizer, Phrase } from '../../kernel/localizer.js';
import type { Verb } from '../../kernel/verb.js';
import type { View } from '../../kernel/view.js';
import { productNamed, productsMeant } from '../catalog/find.js';
import { type CustomerMeant, type Held, heldBy, theCustomer } from '../relationships/find.js';
import { subscriptionPhrases } from './phrases.js';
import { isVisible } from './visibility.js';

export interface Found {
  readonly held: Held;
  readonly subscription: ActiveSubscription;
  readonly names: Product['names'];
}
export interface SubscriptionMeant extends CustomerMeant {
  readonly subscription?: string | undefined;
  readonly product?: string | undefined;
}

/** One page of the subscriptions of a customer that the partner may see, oldest first. */
export async function seenSubscriptions(
  view: View,
  actor: Pick<Member, 'organization'>,
  { customer, relationships }: Held,
  paging: { limit: number; after?: string | undefined },
): Promise<{ items: readonly Subscription[]; next?: string }> {
  const items: Subscription[] = [];
  let after = paging.after;
  // Skip subscriptions of other partners until the page is full.
  for (let pages = 0; pages < 50; pages += 1) {
    const page = await view.find('subscriptions', 'customer', customer.id, {
      limit: paging.limit,
      ...(after ? { after } : {}),
    });
    items.push(...page.items.filter((s) => isVisible(s, actor, relationships)));
    after = page.next;
    if (after === undefined || items.length >= paging.limit) break;
  }
  return { items, ...(after ? { next: after } : {}) };
}

async function byId(view: View, actor: Member, id: string): Promise<Found | Refusal> {
  const subscription = await view.get('subscriptions', id.trim().toUpperCase());
  const held = subscription ? await heldBy(view, actor.organization.id, subscription.customerId) : undefined;
  if (!subscription || !held || !isVisible(subscription, actor, held.relationships))
    return refuse(subscriptionPhrases.notFound);
  if (subscription.status !== 'active') return refuse(subscriptionPhrases.notActive);
  return { held, subscription, names: await productNamed(view, subscription.productId) };
}

/** If the customer does not have the product, offer an order or an order request instead of a change. */
const orders: Readonly<Record<string, readonly [verb: Verb, title: Phrase]>> = {
  'subscriptions.changeSeats': ['subscriptions.add', subscriptionPhrases.addTitle],
  'orderRequests.requestSeats': ['orderRequests.requestSubscription', subscriptionPhrases.askOrder],
};

function insteadOf(
  verb: Verb,
  { customer: { id } }: Held,
  product: string | undefined,
  { seats, more = '' }: Readonly<Record<string, string>>,
  t: Localizer,
): readonly VerbButton[] {
  const [order, title] = orders[verb] ?? [];
  const count = seats ?? (Number(more) > 0 ? more : undefined);
  const wanted = [count, product].filter((part) => part !== undefined).join(' × ');
  const data = { id, ...(product ? { product } : {}), ...(count ? { seats: count } : {}) };
  return [
    // A reduction of a missing subscription is not an order.
    ...(order && title && !(Number(more) < 0)
      ? [
          {
            title: [t.text(title), wanted]
              .filter((part) => part !== '')
              .join(' · ')
              .slice(0, 80),
            verb: order,
            data,
          },
        ]
      : []),
    button('subscriptions.list', t.text(subscriptionPhrases.listTopic), { data: { id } }),
  ];
}

/**
 * One active subscription, by id or by customer and product. Several matches become buttons that repeat `verb`.
 *
 * @param data further input of the command, passed on by the buttons
 * @param preferred decides between several matches, by product id
 */
export async function theSubscription(
  view: View,
  actor: Member,
  meant: SubscriptionMeant,
  verb: Verb,
  data: Readonly<Record<string, string>> = {},
  preferred?: (productId: string) => Promise<boolean>,
): Promise<Found | Refusal> {
  if (meant.subscription !== undefined) return byId(view, actor, meant.subscription);
  const said = { ...data, ...(meant.product ? { product: meant.product } : {}) };
  const held = await theCustomer(view, actor, meant, verb, said);
  if (!isFound(held)) return held;
  const { items } = await seenSubscriptions(view, actor, held, { limit: 200 });
  const named = await Promise.all(
    items
      .filter((s): s is ActiveSubscription => s.status === 'active')
      .map(async (subscription) => ({
        id: subscription.productId,
        names: await productNamed(view, subscription.productId),
        subscription,
      })),
  );
  const like = meant.product === undefined ? named : await productsMeant(view, meant.product, named);
  const better = preferred ? await Promise.all(like.map((one) => preferred(one.id))) : [];
  const fits = better.some(Boolean) ? like.filter((_one, at) => better[at]) : like;
  const [first, ...others] = fits;
  if (!first) {
    const next = (t: Localizer): readonly VerbButton[] => insteadOf(verb, held, meant.product, data, t);
    return meant.product === undefined || named.length === 0
      ? refuse(subscriptionPhrases.noneActive, { name: held.customer.name }, { next })
      : refuse(subscriptionPhrases.noneOfIt, { name: held.customer.name, product: meant.product }, { next });
  }
  if (others.length === 0) return { held, subscription: first.subscription, names: first.names };
  return whichOf(subscriptionPhrases.which, fits, ({ names, subscription }, t) => ({
    title: `${names[t.language]} · ${subscription.seats} · ${subscription.id}`,
    verb,
    data: { ...data, subscription: subscription.id },
  }));
}

/** Builds the facts of subscription cards and the notifications of changes. */

import type { ActiveRelationship } from '../../domain/relationship.js';
import type { Subscription } from '../../domain/subscription.js';
import type { Member } from '../../kernel/actor.js';
import { type Effect, notification, notify } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import { productNamed, type Ways, waysOf } from '../catalog/find.js';
import type { SubscriptionChange } from '../orders/subscription-change.js';
import type { ListedSubscription } from './cards.js';
import { changedCard } from './change-cards.js';
import type { Found } from './find.js';
import { mayWith } from './visibility.js';

export type Listing = Pick<
  Subscription,
  | 'id'
  | 'productId'
  | 'status'
  | 'seats'
  | 'assigned'
  | 'renewal'
  | 'once'
  | 'termEnd'
  | 'providerId'
  | 'resellerId'
  | 'resellerMpnId'
  | 'supportId'
  | 'tenantOwner'
>;

/** Organisation names by id. */
export type Names = Readonly<Record<string, string>>;
export const partyNames = async (view: View, ids: readonly (string | undefined)[]): Promise<Names> =>
  Object.fromEntries(
    await Promise.all(
      [...new Set(ids.filter((id) => id !== undefined))].map(
        async (id) => [id, (await view.get('organizations', id))?.name ?? id] as const,
      ),
    ),
  );

const isAzure = (productId: string): boolean => productId.startsWith('AZURE');

export function listed(
  s: Listing,
  names: ListedSubscription['names'],
  parties: Names,
  actor: Member,
  relationships: readonly ActiveRelationship[],
  ways: Ways,
): ListedSubscription {
  const named = (id: string): string => parties[id] ?? id;
  return {
    id: s.id,
    names,
    status: s.status,
    seats: s.seats,
    assigned: s.assigned,
    renewal: s.renewal,
    termEnd: s.termEnd,
    provider: named(s.providerId),
    ...(s.resellerId ? { reseller: named(s.resellerId), mpnId: s.resellerMpnId ?? '' } : {}),
    support: named(s.supportId ?? s.providerId),
    ...(isAzure(s.productId) && s.resellerId ? { azure: s.tenantOwner ?? false } : {}),
    may: mayWith(s, actor, relationships, ways),
  };
}

export const listedAll = async (
  view: View,
  actor: Member,
  subscriptions: readonly Subscription[],
  relationships: readonly ActiveRelationship[],
): Promise<readonly ListedSubscription[]> =>
  Promise.all(
    subscriptions.map(async (s) =>
      listed(
        s,
        await productNamed(view, s.productId),
        await partyNames(view, [s.providerId, s.resellerId, s.supportId]),
        actor,
        relationships,
        await waysOf(view, s.productId),
      ),
    ),
  );

export const changed = notification('subscription.changed', 'customers.see', changedCard);

/** Notifies the other partners of a change: reseller and serving partners, or the ordering organisation. */
export function tellOthers(
  { held, subscription, names, servers }: Found & { readonly servers: readonly string[] },
  actor: Member,
  said: SubscriptionChange,
  /** Organisation that requested the change; it gets the answer to its request instead. */
  asker?: string,
): readonly Effect[] {
  const own = actor.organization.id;
  const beside = subscription.providerId === own ? [subscription.resellerId, ...servers] : [subscription.providerId];
  const facts = { customerId: held.customer.id, said, names, by: actor.organization.name };
  return [...new Set(beside)]
    .filter((id) => id !== undefined && id !== own && id !== asker)
    .map((organizationId) => notify(changed, { organizationId: organizationId ?? '' }, facts));
}

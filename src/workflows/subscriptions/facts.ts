/** Builds the facts of subscription cards and the notifications of changes. */

import type { ActiveRelationship } from '../../domain/relationship.js';
import { returnUntilOf } from '../../domain/return-window.js';
import type { Subscription } from '../../domain/subscription.js';
import type { Member } from '../../kernel/actor.js';
import { type Effect, notification, notify } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import { productNamed, type Ways, waysOf } from '../catalog/find.js';
import type { SubscriptionChange } from '../orders/subscription-change.js';
import type { ListedSubscription } from './cards.js';
import { changedCard } from './change-cards.js';
import type { Found } from './find.js';
import { knowsParty, mayWith } from './visibility.js';

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
  | 'returnUntil'
  | 'additions'
  | 'scheduled'
  | 'extend'
  | 'extended'
> &
  Partial<Pick<Subscription, 'createdAt'>>;

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
  const known = (id: string | undefined): id is string => id !== undefined && knowsParty(s, actor.organization.id, id);
  const support = s.supportId ?? s.providerId;
  return {
    id: s.id,
    names,
    status: s.status,
    seats: s.seats,
    assigned: s.assigned,
    renewal: s.renewal,
    termEnd: s.termEnd,
    returnUntil: returnUntilOf(s),
    ...(s.additions ? { additions: s.additions } : {}),
    ...(s.scheduled ? { scheduled: s.scheduled } : {}),
    ...(s.extend ? { extend: s.extend } : {}),
    ...(s.extended ? { extended: s.extended } : {}),
    provider: named(s.providerId),
    ...(known(s.resellerId) ? { reseller: named(s.resellerId), mpnId: s.resellerMpnId ?? '' } : {}),
    ...(known(support) ? { support: named(support) } : {}),
    ...(isAzure(s.productId) && known(s.resellerId) ? { azure: s.tenantOwner ?? false } : {}),
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

type Told = readonly (readonly [organizationId: string | undefined, said: SubscriptionChange])[];

/** A designation is told to the organisation designated and to the one before it, without each other's name (decision 022). */
function tellings(
  { subscription, servers }: Pick<Found, 'subscription'> & { readonly servers: readonly string[] },
  before: Found['subscription'],
  said: SubscriptionChange,
  own: string,
): Told {
  const { name } = said;
  const stillSees = (id: string | undefined) => (id !== undefined && servers.includes(id) ? id : undefined);
  if (said.what === 'reseller')
    return [
      [subscription.resellerId, said],
      [stillSees(before.resellerId), { what: 'resellerLeft', name }],
    ];
  if (said.what === 'support')
    return [
      [subscription.supportId, said],
      [stillSees(before.supportId), { what: 'supportLeft', name }],
    ];
  if (said.what === 'supportTaken') return [[stillSees(before.supportId), said]];
  const beside = subscription.providerId === own ? [subscription.resellerId, ...servers] : [subscription.providerId];
  return beside.map((id) => [id, said]);
}

/** Notifies the other partners of a change: reseller and serving partners, or the ordering organisation. */
export function tellOthers(
  found: Found & { readonly servers: readonly string[] },
  before: Found['subscription'],
  actor: Member,
  said: SubscriptionChange,
  /** Organisation that requested the change; it gets the answer to its request instead. */
  asker?: string,
): readonly Effect[] {
  const { held, names } = found;
  const own = actor.organization.id;
  // of two for one organisation, the first is told
  const byReader = new Map([...tellings(found, before, said, own)].reverse());
  return [...byReader].reverse().flatMap(([organizationId, change]) => {
    if (organizationId === undefined || organizationId === own || organizationId === asker) return [];
    const facts = { customerId: held.customer.id, said: change, names, by: actor.organization.name };
    return [notify(changed, { organizationId }, facts)];
  });
}

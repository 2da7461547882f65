/** Who may know of a subscription (ORG-3), and what a partner may do with it (SUB-6, SUB-8, TRN-7). */

import type { ActiveRelationship } from '../../domain/relationship.js';
import type { Subscription } from '../../domain/subscription.js';
import { type Member, may } from '../../kernel/actor.js';
import type { View } from '../../kernel/view.js';
import type { Ways } from '../catalog/find.js';
import { ownRelationships } from '../relationships/find.js';

/** What this person may do with this subscription, as it is now. */
export interface May {
  /** Orders are placed. */
  readonly order: boolean;
  /** More or fewer licences are ordered. */
  readonly seats: boolean;
  readonly upgrade: boolean;
  /** More or fewer licences are asked for at the provider. */
  readonly ask: boolean;
  readonly renew: boolean;
  readonly nameReseller: boolean;
  readonly support: boolean;
  readonly license: boolean;
  /** A direct subscription marked as ended after a move (TRN-8). */
  readonly end: boolean;
}

/** A provider's relationship names resellers, a reseller's names providers. */
const servesWith = (relationships: readonly ActiveRelationship[], providerId: string): boolean =>
  relationships.some((r) => r.kind === 'indirect' && r.withIds.includes(providerId));

/** A direct customer of a partner in transition that has accepted the provider too (TRN-8). */
export const isMoved = ({ organization }: Member, relationships: readonly ActiveRelationship[]): boolean =>
  organization.capabilities.includes('directBill') && relationships.some((r) => r.kind === 'indirect');

/**
 * The one rule of sight, for lists, cards, searches, exports and notices alike. The orderer knows of its own, a reseller of
 * what names it as the reseller (INC-3) and of what is ordered by the providers that it serves the customer with.
 */
export const isVisible = (
  { providerId, resellerId }: Pick<Subscription, 'providerId' | 'resellerId'>,
  { organization }: Pick<Member, 'organization'>,
  relationships: readonly ActiveRelationship[],
): boolean =>
  providerId === organization.id ||
  (organization.capabilities.includes('indirectReseller') &&
    (resellerId === organization.id || servesWith(relationships, providerId)));

/** Those of these organisations that may know of the subscription: nobody else is told of it. */
export async function thoseWhoSee(
  view: View,
  subscription: Pick<Subscription, 'customerId' | 'providerId' | 'resellerId'>,
  ids: readonly (string | undefined)[],
): Promise<readonly string[]> {
  const seeing = await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const organization = id === undefined ? undefined : await view.get('organizations', id);
      if (!organization) return [];
      const relationships = await ownRelationships(view, organization.id, subscription.customerId);
      return isVisible(subscription, { organization }, relationships) ? [organization.id] : [];
    }),
  );
  return seeing.flat();
}

export function mayWith(
  subscription: Pick<Subscription, 'providerId' | 'status' | 'once'>,
  actor: Member,
  relationships: readonly ActiveRelationship[],
  ways: Ways,
): May {
  const { organization } = actor;
  const active = subscription.status === 'active';
  const ours = subscription.providerId === organization.id;
  const provider = organization.capabilities.includes('indirectProvider');
  const admin = ours
    ? organization.capabilities.includes('directBill')
    : relationships.some((r) => r.kind === 'indirect' && r.adminAccess);
  const order = active && ours && may(actor, 'orders.place');
  return {
    order,
    seats: order && ways.seats,
    upgrade: order && ways.upgrade,
    ask: active && !ours && ways.seats && may(actor, 'orders.request'),
    renew: active && !subscription.once && may(actor, 'subscriptions.renewal'),
    nameReseller: active && ours && provider && may(actor, 'subscriptions.reseller'),
    support: active && ours && may(actor, 'subscriptions.support'),
    license: active && admin && may(actor, 'licences.manage'),
    end: active && ours && isMoved(actor, relationships) && may(actor, 'orders.place'),
  };
}

/** Which partners may see a subscription (ORG-3) and change it (SUB-6, SUB-8, TRN-7). */

import type { ActiveRelationship } from '../../domain/relationship.js';
import type { Subscription } from '../../domain/subscription.js';
import { type Member, may } from '../../kernel/actor.js';
import type { View } from '../../kernel/view.js';
import type { Ways } from '../catalog/find.js';
import { ownRelationships } from '../relationships/find.js';

/** Actions that the actor may take on the subscription. */
export interface May {
  readonly order: boolean;
  /** Change the number of licences. */
  readonly seats: boolean;
  readonly upgrade: boolean;
  /** Request another number of licences from the provider. */
  readonly ask: boolean;
  readonly renew: boolean;
  readonly nameReseller: boolean;
  readonly support: boolean;
  readonly license: boolean;
  /** Mark a moved direct subscription as ended (TRN-8). */
  readonly end: boolean;
}

/** `withIds` of a reseller’s relationship are its providers. */
const servesWith = (relationships: readonly ActiveRelationship[], providerId: string): boolean =>
  relationships.some((r) => r.kind === 'indirect' && r.withIds.includes(providerId));

/** The direct customer has accepted an indirect relationship too (TRN-8). */
export const isMoved = ({ organization }: Member, relationships: readonly ActiveRelationship[]): boolean =>
  organization.capabilities.includes('directBill') && relationships.some((r) => r.kind === 'indirect');

/**
 * The visibility rule for lists, cards, searches, exports and notifications. The ordering organisation sees its own
 * subscriptions. A reseller sees those that name it (INC-3) and those of the providers with which it serves the customer.
 */
export const isVisible = (
  { providerId, resellerId }: Pick<Subscription, 'providerId' | 'resellerId'>,
  { organization }: Pick<Member, 'organization'>,
  relationships: readonly ActiveRelationship[],
): boolean =>
  providerId === organization.id ||
  (organization.capabilities.includes('indirectReseller') &&
    (resellerId === organization.id || servesWith(relationships, providerId)));

/**
 * Whether the organisation may know who is reseller of record or support contact: the ordering organisation knows it, a
 * reseller knows its own name and the provider's, never another reseller's (decision 022).
 */
export const knowsParty = (
  { providerId }: Pick<Subscription, 'providerId'>,
  organizationId: string,
  partyId: string,
): boolean => organizationId === providerId || partyId === organizationId || partyId === providerId;

/** The organisations among `ids` that may see the subscription; only these are notified. */
export async function viewersOf(
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

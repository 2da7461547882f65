/** Checks an address to invite and builds the invitation record (CUS-4, CUS-5, CUS-13). */

import type { Customer } from '../../domain/customer.js';
import { domainOf, isWebMail } from '../../domain/email-domains.js';
import type { OpenInvitation } from '../../domain/invitation.js';
import type { Organization } from '../../domain/organization.js';
import type { ActiveRelationship, Kind, Origin } from '../../domain/relationship.js';
import type { User } from '../../domain/user.js';
import type { Member } from '../../kernel/actor.js';
import type { Context } from '../../kernel/command.js';
import { type Draft, type Refusal, refuse } from '../../kernel/effects.js';
import type { Language } from '../../kernel/localizer.js';
import { daysAfter } from '../../kernel/settings.js';
import type { View } from '../../kernel/view.js';
import { hindranceOf } from '../agreements/readiness.js';
import { firstDraft } from '../invitations/draft.js';
import { ownRelationships } from '../relationships/find.js';
import { invitePhrases } from './invite-phrases.js';

/** Whether the requested relationship exists. */
export const isRelated = (
  related: readonly ActiveRelationship[],
  organization: Organization,
  provider: Organization | undefined,
): boolean =>
  related.some((r) =>
    provider ? r.kind === 'indirect' && r.withIds.includes(provider.id) : r.kind === kindFor(organization),
  );

/** Kind of relationship that an accepted invitation creates. */
export const kindFor = ({ capabilities }: Organization): Kind =>
  capabilities.includes('indirectReseller') ? 'indirect' : 'direct';

export type Inviter = Pick<Member, 'organization' | 'language'> & {
  readonly user: Pick<User, 'id' | 'name' | 'email'>;
};

/** Facts needed to invite an address. */
export async function lookAt(view: View, actor: Inviter, email: string, kind: 'customer' | 'joint', withId?: string) {
  const own = actor.organization.id;
  const open = (await view.find('invitations', 'email', email, { limit: 200 })).items.find(
    (i): i is OpenInvitation =>
      i.status === 'open' && i.kind === kind && i.fromOrganizationId === own && i.withOrganizationId === withId,
  );
  const served = await servedContact(view, own, email);
  const meant = served ?? (await view.one('customers', 'domain', domainOf(email)));
  const related = meant ? await ownRelationships(view, own, meant.id) : [];
  // Reveal nothing about customers of other partners, not even the name (ORG-3).
  const customer = related.length > 0 ? meant : undefined;
  return { open, customer, served, related, hindrance: await hindranceOf(view, actor.organization) };
}

/** A customer of the partner whose contact has this address; its domain may differ (CUS-13). */
async function servedContact(view: View, partnerId: string, email: string): Promise<Customer | undefined> {
  const { items } = await view.find('customers', 'contact', email, { limit: 50 });
  for (const customer of items) if ((await ownRelationships(view, partnerId, customer.id)).length > 0) return customer;
  return undefined;
}

export function addressProblem(email: string, { user }: Inviter): Refusal | undefined {
  if (isWebMail(email)) return refuse(invitePhrases.webMail, { field: 'email' });
  return domainOf(email) === domainOf(user.email) ? refuse(invitePhrases.ownAddress, { field: 'email' }) : undefined;
}

export function invitation(
  party: {
    email: string;
    name: string | undefined;
    language: Language;
    origin: Origin | undefined;
    customerId: string | undefined;
  },
  provider: Organization | undefined,
  { actor, now, ids, settings, localizer }: Context<Inviter>,
): Draft<OpenInvitation> {
  const expiresAt = daysAfter(now, settings.invitationDays);
  const kind = provider ? 'joint' : 'customer';
  const parties = {
    kind,
    provider: actor.organization.name,
    ...(provider ? { withName: provider.name } : {}),
    sender: actor.user.name,
    senderEmail: actor.user.email,
    expiresAt,
  } as const;
  return {
    id: ids.readable('INV'),
    kind,
    status: 'open',
    fromOrganizationId: actor.organization.id,
    fromUserId: actor.user.id,
    ...(provider ? { withOrganizationId: provider.id, withName: provider.name } : {}),
    email: party.email,
    ...(party.origin ? { origin: party.origin } : {}),
    ...(party.customerId ? { customerId: party.customerId } : {}),
    ...(party.name ? { toName: party.name } : {}),
    draft: firstDraft(localizer(party.language), parties),
    expiresAt,
  };
}

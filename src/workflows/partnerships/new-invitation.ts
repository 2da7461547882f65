/** Creates a drafted partnership invitation of the actor's organisation (PAR-1, PAR-4, PAR-5). */
import type { Invitation, OpenInvitation } from '../../domain/invitation.js';
import type { Member } from '../../kernel/actor.js';
import { show } from '../../kernel/card.js';
import type { Context } from '../../kernel/command.js';
import type { Draft } from '../../kernel/effects.js';
import type { Language } from '../../kernel/localizer.js';
import { daysAfter } from '../../kernel/settings.js';
import type { View } from '../../kernel/view.js';
import { firstDraft, senderOf } from '../invitations/draft.js';
import { draftCard } from '../invitations/draft-cards.js';
import { draftFacts } from '../invitations/facts.js';
import { activePair } from './find.js';

/** The provider's open invitation to an organisation, or to the address if the organisation is unknown. */
async function openTo(
  view: View,
  fromOrganizationId: string,
  email: string,
  toOrganizationId: string | undefined,
): Promise<OpenInvitation | undefined> {
  const byAddress = (await view.find('invitations', 'email', email, { limit: 200 })).items;
  const byParty = toOrganizationId
    ? (await view.find('invitations', 'to', toOrganizationId, { limit: 200, descending: true })).items
    : [];
  return [...byParty, ...byAddress].find(
    (i): i is OpenInvitation =>
      i.status === 'open' && i.kind === 'partnership' && i.fromOrganizationId === fromOrganizationId,
  );
}

/** The user with this address, whether a partnership exists, and the provider's open invitation. */
export async function findInvited(view: View, providerId: string, email: string) {
  const known = await view.one('users', 'email', email);
  const to = known?.organizationId;
  return {
    known,
    partners: to !== undefined && (await activePair(view, providerId, to)),
    open: await openTo(view, providerId, email, to),
  };
}

interface InvitedParty {
  readonly email: string;
  readonly organizationId?: string | undefined;
  readonly name?: string | undefined;
  readonly language: Language;
  readonly requestId?: string;
}

export function createInvitation(
  party: InvitedParty,
  { actor, now, ids, settings, localizer }: Context<Member>,
): Draft<OpenInvitation> {
  const expiresAt = daysAfter(now, settings.invitationDays);
  return {
    id: ids.readable('INV'),
    kind: 'partnership',
    status: 'open',
    fromOrganizationId: actor.organization.id,
    fromUserId: actor.user.id,
    email: party.email,
    ...(party.organizationId ? { toOrganizationId: party.organizationId } : {}),
    ...(party.name ? { toName: party.name } : {}),
    draft: firstDraft(localizer(party.language), { ...senderOf(actor), expiresAt }),
    expiresAt,
    ...(party.requestId ? { requestId: party.requestId } : {}),
  };
}

/** The draft card of a new invitation, which has version 1 once it is stored. */
export const newDraft = (invitation: Draft<OpenInvitation>) =>
  show(draftCard, draftFacts({ ...invitation, version: 1, createdAt: '', updatedAt: '' } as Invitation, 'waits'));

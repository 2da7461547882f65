/** The invitation that led into an enrolment. It is offered again once the reseller is active (PAR-4). */

import type { Enrollment } from '../../domain/enrollment.js';
import type { OpenInvitation } from '../../domain/invitation.js';
import type { Organization } from '../../domain/organization.js';
import type { Actor } from '../../kernel/actor.js';
import { button, card } from '../../kernel/card.js';
import { type Effect, notification, notify, put } from '../../kernel/effects.js';
import type { Links } from '../../kernel/localizer.js';
import type { View } from '../../kernel/view.js';
import { agreementPhrases } from '../agreements/phrases.js';
import { holdsLink, linkOf } from '../invitations/draft.js';
import { receivedSubject } from '../invitations/facts.js';
import { isForUs, readReference } from '../invitations/find.js';

/**
 * The open invitation of a reference, if it is addressed to the actor or the reference has the link's signature.
 * Other invitations are "not found" (ORG-3).
 */
export async function heldInvitation(
  view: View,
  actor: Actor,
  reference: string | undefined,
  links: Links,
): Promise<OpenInvitation | undefined> {
  const { id, signature } = readReference(reference ?? '');
  const invitation = id ? await view.get('invitations', id) : undefined;
  if (invitation?.kind !== 'partnership' || invitation.status !== 'open') return undefined;
  return holdsLink(links, invitation, signature) || isForUs(invitation, actor) ? invitation : undefined;
}

/** The signed reference of the invitation, so that a user who came by the link can continue with it. */
export const referenceOf = (links: Links, invitation: { readonly id: string; readonly expiresAt: string }): string =>
  linkOf(links, invitation).split('/').at(-1) ?? '';

/** Facts of the invitation that cards show. */
export interface WaitingFacts {
  readonly id: string;
  readonly provider: string;
  readonly expiresAt: string;
}
const waitsCard = card<WaitingFacts>('enroll.invitationWaits', {
  view: (facts, t) => ({
    icon: '🤝',
    title: t.markdown(agreementPhrases.waitsTitle, { provider: facts.provider }),
    lines: [t.markdown(agreementPhrases.waitsNow, facts)],
    actions: [
      button('partnerships.showInvitation', t.text(agreementPhrases.review), {
        data: { id: referenceOf(t.links, facts) },
        style: 'positive',
      }),
    ],
  }),
  sample: { id: 'INV-7K2M9QXD', provider: 'Armor Distribution', expiresAt: '2026-12-21T09:00:00.000Z' },
});
export const invitationWaits = notification('enrolment.invitationWaits', 'partnership.accept', waitsCard);

/** The open invitation that led into the enrolment, is addressed to the organisation, or to an address that it proved. */
export async function waitingInvitation(view: View, enrolment: Enrollment | undefined, organization: Organization) {
  const invitationId = enrolment?.invitationId;
  const { verifiedEmail } = organization;
  const [led, addressed, proved] = await Promise.all([
    invitationId ? view.get('invitations', invitationId) : undefined,
    view.find('invitations', 'to', organization.id, { limit: 20, descending: true }),
    verifiedEmail ? view.find('invitations', 'email', verifiedEmail, { limit: 20 }) : undefined,
  ]);
  const open = [led, ...addressed.items, ...(proved?.items ?? [])].find(
    (one) =>
      one?.status === 'open' &&
      one.kind === 'partnership' &&
      (one.toOrganizationId === undefined || one.toOrganizationId === organization.id),
  );
  const provider = open && (await view.get('organizations', open.fromOrganizationId));
  return open && provider ? { invitation: open, provider: provider.name } : undefined;
}
export type WaitingInvitation = NonNullable<Awaited<ReturnType<typeof waitingInvitation>>>;

export const waitingFacts = ({ invitation, provider }: WaitingInvitation): WaitingFacts => ({
  id: invitation.id,
  provider,
  expiresAt: invitation.expiresAt,
});

export function backTo(waiting: WaitingInvitation, organization: Organization): Effect[] {
  const { invitation } = waiting;
  // the organisation proved the invited address, so the invitation belongs to it
  const ours = invitation.toOrganizationId === undefined && invitation.email === organization.verifiedEmail;
  return [
    ...(ours ? [put('invitations', { ...invitation, toOrganizationId: organization.id })] : []),
    notify(invitationWaits, { organizationId: organization.id }, waitingFacts(waiting), receivedSubject(invitation.id)),
  ];
}

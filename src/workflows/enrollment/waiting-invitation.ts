/** Back to the invitation that led into the enrolment, once the reseller is active (PAR-4). */
import { receivedSubject } from '../invitations/facts.js';
import type { Organization } from '../organizations/organization.js';
import type { View } from '../view.js';
import { card, type Effect, notice, put, tell } from '../workflow.js';
import { words } from './agreement-phrases.js';
import type { Enrolment } from './enrolment.js';

const waitsCard = card<{ id: string; provider: string; expiresAt: string }>('enroll.invitationWaits', {
  view: (facts, pen) => ({
    icon: '🤝',
    title: pen.say(words.waitsTitle, { provider: facts.provider }),
    lines: [pen.say(words.waitsNow, facts)],
    actions: [{ title: pen.plain(words.review), verb: 'invitations.show', data: { id: facts.id }, style: 'positive' }],
  }),
  sample: { id: 'INV-7K2M9QXD', provider: 'Armor Distribution', expiresAt: '2026-12-21T09:00:00.000Z' },
});
export const invitationWaits = notice('enrolment.invitationWaits', 'partnership.accept', waitsCard);

/** The open invitation that led into the enrolment, or one to this organisation, or for an address that it proved. */
export async function waitingInvitation(view: View, enrolment: Enrolment | undefined, organization: Organization) {
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

export function backTo({ invitation, provider }: WaitingInvitation, organization: Organization): Effect[] {
  const { id, expiresAt } = invitation;
  // the address was proved by the verification: the invitation is this organisation's
  const ours = invitation.toOrganizationId === undefined && invitation.email === organization.verifiedEmail;
  return [
    ...(ours ? [put('invitations', { ...invitation, toOrganizationId: organization.id })] : []),
    tell(invitationWaits, { organizationId: organization.id }, { id, provider, expiresAt }, receivedSubject(id)),
  ];
}

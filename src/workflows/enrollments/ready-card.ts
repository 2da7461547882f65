/** The account is ready: offers the admin agent role, then the invitation or a provider (ENR-10, PAR-4). */

import type { Organization } from '../../domain/organization.js';
import { button, card, show } from '../../kernel/card.js';
import { type Refusal, refuse } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import { agreementPhrases } from '../agreements/phrases.js';
import { latestOf } from './find.js';
import { referenceOf, type WaitingFacts, waitingFacts, waitingInvitation } from './pending-invitation.js';
import { enrollmentPhrases } from './phrases.js';

interface ReadyFacts {
  readonly isAdminAgent: boolean;
  readonly transition: boolean;
  /** The invitation that led here (PAR-4). */
  readonly invitation?: WaitingFacts;
}

export const readyCard = card<ReadyFacts>('enroll.ready', {
  view: (facts, t) => ({
    icon: '🎉',
    title: t.markdown(enrollmentPhrases.adminAgentTitle),
    lines: [
      t.markdown(facts.isAdminAgent ? enrollmentPhrases.isAdminAgent : enrollmentPhrases.needsAdminAgent),
      ...(facts.invitation
        ? [t.markdown(agreementPhrases.invitationWaits, { provider: facts.invitation.provider })]
        : []),
    ],
    actions: [
      ...(facts.isAdminAgent
        ? [button('users.add', t.text(enrollmentPhrases.addUser))]
        : [button('enrollments.becomeAdminAgent', t.text(enrollmentPhrases.update), { style: 'positive' as const })]),
      ...(facts.invitation
        ? [
            button('partnerships.showInvitation', t.text(agreementPhrases.review), {
              data: { id: referenceOf(t.links, facts.invitation) },
            }),
          ]
        : [button('providers.find', t.text(enrollmentPhrases.findProvider))]),
      button('enrollments.showStatus', t.text(enrollmentPhrases.statusTitle)),
    ],
  }),
  sample: {
    isAdminAgent: false,
    transition: false,
    invitation: { id: 'INV-7K2M9QXD', provider: 'Armor Distribution', expiresAt: '2026-12-21T09:00:00.000Z' },
  },
});

export const loadReady = async (view: View, organization: Organization) => {
  const enrolment = await latestOf(view, organization.id);
  if (enrolment?.status === 'approved')
    return refuse(agreementPhrases.beforeReady, {
      next: (t) => [button('agreements.accept', t.text(agreementPhrases.title), { style: 'positive' })],
    });
  if (!organization.active) return refuse(agreementPhrases.early);
  return { enrolment, waiting: await waitingInvitation(view, enrolment, organization) };
};

type Ready = Exclude<Awaited<ReturnType<typeof loadReady>>, Refusal>;

export const readyShown = ({ enrolment, waiting: invited }: Ready, isAdminAgent: boolean) =>
  show(readyCard, {
    isAdminAgent,
    transition: enrolment?.kind === 'transition',
    ...(invited ? { invitation: waitingFacts(invited) } : {}),
  });

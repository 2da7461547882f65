/** The account is ready: whoever enrolled is led to become admin agent, to finish the set-up (ENR-10). */

import { z } from 'zod';
import type { Organization } from '../../domain/organization.js';
import { button, card, show } from '../../kernel/card.js';
import { change, query } from '../../kernel/command.js';
import { done, put, type Refusal, refuse } from '../../kernel/effects.js';
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

const ready = async (view: View, organization: Organization) => {
  const enrolment = await latestOf(view, organization.id);
  if (enrolment?.status === 'approved')
    return refuse(agreementPhrases.beforeReady, {
      next: (t) => [button('agreements.accept', t.text(agreementPhrases.title), { style: 'positive' })],
    });
  if (!organization.active) return refuse(agreementPhrases.early);
  return { enrolment, waiting: await waitingInvitation(view, enrolment, organization) };
};
type Ready = Exclude<Awaited<ReturnType<typeof ready>>, Refusal>;
const readyShown = ({ enrolment, waiting: invited }: Ready, isAdminAgent: boolean) =>
  show(readyCard, {
    isAdminAgent,
    transition: enrolment?.kind === 'transition',
    ...(invited ? { invitation: waitingFacts(invited) } : {}),
  });

const adminAgent = query({
  verb: 'enrollments.offerAdminAgent',
  formerly: ['enroll.adminAgent'],
  who: 'enrolment.run',
  listed: false,
  words: {
    title: enrollmentPhrases.adminAgentTitle,
  },
  input: z.object({}),
  load: (view, _input, { actor }) => ready(view, actor.organization),
  answer: (facts, _input, { actor }) => readyShown(facts, actor.user.roles.includes('adminAgent')),
});

/** USR-5: a global admin may give themselves agent types. */
const becomeAdminAgent = change({
  verb: 'enrollments.becomeAdminAgent',
  formerly: ['enroll.becomeAdminAgent'],
  who: 'enrolment.run',
  listed: false,
  words: { title: enrollmentPhrases.update },
  input: z.object({}),
  load: async (view, _input, { actor }) => {
    const facts = await ready(view, actor.organization);
    return 'refusal' in facts ? facts : { facts, user: (await view.get('users', actor.user.id)) ?? actor.user };
  },
  decide: ({ facts, user }) => {
    const has = user.roles.includes('adminAgent');
    return done(
      readyShown(facts, true),
      has ? undefined : put('users', { ...user, roles: [...user.roles, 'adminAgent'] }),
    );
  },
});

export const adminAgentCommands = [adminAgent, becomeAdminAgent];
export const adminAgentCards = [readyCard];

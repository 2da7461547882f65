/** The account is ready: whoever enrolled is led to become admin agent, to finish the set-up (ENR-10). */
import { z } from 'zod';
import { card, show } from '../card.js';
import { change, query } from '../command.js';
import { done, put, type Refusal, refuse } from '../decision.js';
import type { Organization } from '../organizations/organization.js';
import type { View } from '../view.js';
import { words as agreementWords } from './agreement-phrases.js';
import { latestOf } from './find.js';
import { words } from './phrases.js';
import { referenceOf, type WaitingFacts, waitingFacts, waitingInvitation } from './waiting-invitation.js';

interface ReadyFacts {
  readonly isAdminAgent: boolean;
  readonly transition: boolean;
  /** The invitation that led here (PAR-4). */
  readonly invitation?: WaitingFacts;
}
export const readyCard = card<ReadyFacts>('enroll.ready', {
  view: (facts, pen) => ({
    icon: '🎉',
    title: pen.say(words.adminAgentTitle),
    lines: [
      pen.say(facts.isAdminAgent ? words.isAdminAgent : words.needsAdminAgent),
      ...(facts.invitation ? [pen.say(agreementWords.invitationWaits, { provider: facts.invitation.provider })] : []),
    ],
    actions: [
      ...(facts.isAdminAgent
        ? [{ title: pen.plain(words.addUser), verb: 'users.add' }]
        : [{ title: pen.plain(words.update), verb: 'enroll.becomeAdminAgent', style: 'positive' as const }]),
      ...(facts.invitation
        ? [
            {
              title: pen.plain(agreementWords.review),
              verb: 'invitations.show',
              data: { id: referenceOf(pen.links, facts.invitation) },
            },
          ]
        : [{ title: pen.plain(words.findProvider), verb: 'providers.find' }]),
      { title: pen.plain(words.statusTitle), verb: 'enroll.status' },
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
    return refuse(agreementWords.beforeReady, {
      next: (pen) => [{ title: pen.plain(agreementWords.title), verb: 'agreement.accept', style: 'positive' }],
    });
  if (!organization.active) return refuse(agreementWords.early);
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
  verb: 'enroll.adminAgent',
  who: 'enrolment.run',
  listed: false,
  words: { title: words.adminAgentTitle, help: words.needsAdminAgent, examples: { en: [], fr: [] } },
  input: z.object({}),
  load: (view, _input, { actor }) => ready(view, actor.organization),
  answer: (facts, _input, { actor }) => readyShown(facts, actor.user.roles.includes('adminAgent')),
});

/** USR-5: a global admin may give themselves agent types. */
const becomeAdminAgent = change({
  verb: 'enroll.becomeAdminAgent',
  who: 'enrolment.run',
  listed: false,
  words: { title: words.update, help: words.updateHelp, examples: { en: [], fr: [] } },
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

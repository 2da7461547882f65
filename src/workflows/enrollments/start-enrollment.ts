/** The first steps: what to have at hand, where it goes on, and what leads here (ENR-1, ENR-4, ENR-14, PAR-4). */

import { z } from 'zod';
import { type Enrollment, isOver } from '../../domain/enrollment.js';
import type { Organization } from '../../domain/organization.js';
import { type Actor, may } from '../../kernel/actor.js';
import { card, redirectTo, show } from '../../kernel/card.js';
import { change, query } from '../../kernel/command.js';
import { done, put, refuse } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import type { Verb } from '../../kernel/verb.js';
import { cannotEnrol, globalAdmins } from './eligibility.js';
import { openOf } from './find.js';
import { heldInvitation } from './pending-invitation.js';
import { enrollmentPhrases } from './phrases.js';

const createAccount = 'https://signup.microsoft.com/';

interface WelcomeFacts {
  readonly verb: Verb;
  /** An invitation that waits: as its link names it, and who sent it (PAR-4). */
  readonly invitation?: string;
  readonly provider?: string;
}
export const welcomeCard = card<WelcomeFacts>('enroll.welcome', {
  view: (facts, t) => ({
    icon: '📝',
    title: t.markdown(enrollmentPhrases.welcomeTitle),
    lines: [
      ...(facts.provider ? [t.markdown(enrollmentPhrases.invitedBy, { provider: facts.provider })] : []),
      t.markdown(enrollmentPhrases.welcome),
      t.markdown(enrollmentPhrases.needAdmin),
      t.markdown(enrollmentPhrases.needMembership),
      t.markdown(enrollmentPhrases.needProfile),
      t.markdown(enrollmentPhrases.takesDays),
    ],
    actions: [
      {
        title: t.text(enrollmentPhrases.next),
        verb: facts.verb,
        style: 'positive',
        ...(facts.invitation ? { data: { invitation: facts.invitation } } : {}),
      },
    ],
  }),
  sample: { verb: 'enrollments.claim', invitation: 'INV-7K2M9QXD', provider: 'Armor Distribution' },
});

/** The step at which a draft goes on. */
export function nextStep(enrolment: Enrollment, organization: Organization): Verb {
  const { membership, mpnId, legalName, address, primaryContact, supportContact } = enrolment;
  if (enrolment.status !== 'draft') return 'enrollments.showStatus';
  if (!organization.onboarded && enrolment.kind === 'enrolment') {
    if (membership?.provedAt === undefined)
      return membership ? 'enrollments.verifyMembership' : 'enrollments.setMembership';
    if (mpnId === undefined) return 'enrollments.linkMpn';
  }
  if (legalName === undefined || address === undefined) return 'enrollments.setLegalProfile';
  if (primaryContact === undefined) return 'enrollments.setPrimaryContact';
  return supportContact === undefined ? 'enrollments.setSupportContact' : 'enrollments.showSummary';
}

/** Whether there is something to start or to go on with: of a tenant without an organisation, or not enrolled yet. */
const mayStart = (actor: Actor): boolean =>
  actor.organization === undefined ||
  (may(actor, 'enrolment.run') &&
    !(actor.organization.active && actor.organization.capabilities.includes('indirectReseller')));

export const start = query({
  verb: 'enrollments.start',
  formerly: ['enroll.start'],
  who: ['anyone', 'enrolment.run'],
  listed: (actor) => mayStart(actor),
  words: { title: enrollmentPhrases.start, help: enrollmentPhrases.startHelp },
  input: z.object({ mpnId: z.string().max(40).optional() }),
  load: async (view, _input, { actor }) => {
    const { organization } = actor;
    const enrolment = organization && (await openOf(view, organization.id));
    return (
      cannotEnrol(actor, enrolment, await globalAdmins(view, organization)) ?? {
        ...(organization ? { organization } : {}),
        ...(enrolment ? { enrolment } : {}),
      }
    );
  },
  answer: ({ organization, enrolment }: { organization?: Organization; enrolment?: Enrollment }) => {
    if (!organization) return show(welcomeCard, { verb: 'enrollments.claim' });
    if (organization.capabilities.includes('directBill')) return redirectTo('transitions.start');
    if (enrolment && !isOver(enrolment)) return redirectTo(nextStep(enrolment, organization));
    return organization.active ? refuse(enrollmentPhrases.already) : show(welcomeCard, { verb: 'enrollments.open' });
  },
});

/** ENR-14: where a work account comes from. */
const accountCard = card<Record<string, never>>('enroll.account', {
  view: (_facts, t) => ({
    icon: '🪪',
    title: t.markdown(enrollmentPhrases.createTitle),
    lines: [t.markdown(enrollmentPhrases.createWhat)],
    actions: [{ title: t.text(enrollmentPhrases.createOne), url: createAccount }],
  }),
  sample: {},
});
const account = query({
  verb: 'enrollments.showAccount',
  formerly: ['enroll.account'],
  who: 'anyone',
  listed: false,
  words: { title: enrollmentPhrases.createOne },
  input: z.object({}),
  load: async () => ({}),
  answer: () => show(accountCard, {}),
});

/** PAR-4: who follows an invitation's link before being enrolled is led here, and back when it is done. */
export const invited = change({
  verb: 'enrollments.startInvited',
  formerly: ['enroll.invited'],
  who: ['anyone', 'enrolment.run'],
  listed: false,
  words: { title: enrollmentPhrases.start },
  input: z.object({ id: input.id.optional(), invitationId: input.id.optional() }),
  load: async (view, asked, { actor, links }) => {
    const reference = asked.id ?? asked.invitationId;
    const invitation = await heldInvitation(view, actor, reference, links);
    const { organization } = actor;
    const enrolment = organization && (await openOf(view, organization.id));
    const from = invitation && (await view.get('organizations', invitation.fromOrganizationId));
    const barred = cannotEnrol(actor, enrolment, await globalAdmins(view, organization));
    return { reference, invitation, provider: from?.name, enrolment, barred };
  },
  decide: ({ reference, invitation, provider, enrolment, barred }, _input, { actor, now }) => {
    const opened =
      invitation && invitation.openedAt === undefined
        ? put('invitations', { ...invitation, openedAt: now })
        : undefined;
    const remembers = enrolment && invitation && actor.kind === 'member' && may(actor, 'enrolment.run');
    const reply = barred
      ? undefined
      : show(welcomeCard, {
          verb: !actor.organization ? 'enrollments.claim' : enrolment ? 'enrollments.start' : 'enrollments.open',
          ...(invitation && provider && !enrolment ? { invitation: reference } : {}),
          ...(invitation && provider ? { provider } : {}),
        });
    if (!reply) return barred ?? refuse(enrollmentPhrases.noEnrolment);
    return done(
      reply,
      opened,
      remembers ? put('enrolments', { ...enrolment, invitationId: invitation.id }) : undefined,
    );
  },
});

export const startingCommands = [start, account, invited];
export const startingCards = [welcomeCard, accountCard];

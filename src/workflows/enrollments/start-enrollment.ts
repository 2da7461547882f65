/** Starts or continues the enrolment at its next step (ENR-1, ENR-4). */
import { z } from 'zod';
import { type Enrollment, isOver } from '../../domain/enrollment.js';
import type { Organization } from '../../domain/organization.js';
import { type Actor, may } from '../../kernel/actor.js';
import { redirectTo, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { refuse } from '../../kernel/effects.js';
import type { Verb } from '../../kernel/verb.js';
import { cannotEnrol, globalAdmins } from './eligibility.js';
import { openOf } from './find.js';
import { enrollmentPhrases } from './phrases.js';
import { missingStep, stepsOf } from './steps.js';
import { welcomeCard } from './welcome-card.js';

/** The card that continues an open enrolment. */
const continued = (enrolment: Enrollment, organization: Organization): Verb =>
  enrolment.status === 'draft'
    ? (missingStep(enrolment, stepsOf(organization)) ?? 'enrollments.showSummary')
    : 'enrollments.showStatus';

/** Whether there is an enrolment to start or continue. */
const mayStart = (actor: Actor): boolean =>
  actor.organization === undefined ||
  (may(actor, 'enrolment.run') &&
    !(actor.organization.active && actor.organization.capabilities.includes('indirectReseller')));

export const startEnrollment = query({
  verb: 'enrollments.start',
  formerly: ['enroll.start'],
  who: ['anyone', 'enrolment.run'],
  typed: 'clear',
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
    if (enrolment && !isOver(enrolment)) return redirectTo(continued(enrolment, organization));
    return organization.active ? refuse(enrollmentPhrases.already) : show(welcomeCard, { verb: 'enrollments.open' });
  },
});

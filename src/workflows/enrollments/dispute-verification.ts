/** Answers “That was not us”: the enrolment is a draft again and the operator is notified (ENR-6, ORG-8). */

import { z } from 'zod';
import { type Enrollment, nextStatus } from '../../domain/enrollment.js';
import { verificationLife } from '../../domain/verification.js';
import { card, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { type Draft, done, notification, notify, put, refuse } from '../../kernel/effects.js';
import { afterThat } from './find.js';
import { contactDisputed } from './new-contact.js';
import { tellChange } from './notifications.js';
import { enrollmentPhrases } from './phrases.js';
import { loadVerification, pageFacts, verificationCard, waitingEnrollment } from './verification-page.js';

interface DisputedFacts {
  /** True for an enrolment, false for a changed contact of a profile. */
  readonly enrols: boolean;
  readonly organization: string;
  readonly email: string;
  readonly by: string;
}

const disputedCard = card<DisputedFacts>('verification.disputed', {
  view: (facts, t) => ({
    icon: '🚩',
    title: t.markdown(facts.enrols ? enrollmentPhrases.disputedTitle : enrollmentPhrases.disputedContactTitle),
    lines: [t.markdown(facts.enrols ? enrollmentPhrases.disputedWhat : enrollmentPhrases.disputedContact, facts)],
  }),
  sample: { enrols: true, organization: 'Lumière Informatique', email: 'ana@lumiere.example', by: 'Hugo Noël' },
});

export const disputed = notification('verification.disputed', 'programme.run', disputedCard);

export const disputeVerification = change({
  verb: 'verifications.dispute',
  formerly: ['verification.dispute'],
  who: 'link',
  listed: false,
  words: { title: enrollmentPhrases.topic },
  input: z.object({}),
  load: (view, _input, { actor }) => loadVerification(view, actor.id),
  decide: (facts, _input, { now }) => {
    const { verification, organization, operator } = facts;
    const status = verificationLife.next(verification.status, 'dispute');
    if (status === undefined || verification.expiresAt <= now) return refuse(enrollmentPhrases.verifyEnded);
    const enrolment = waitingEnrollment(facts);
    const next = enrolment && nextStatus(enrolment, 'reopen');
    const draft: Draft<Enrollment> | undefined =
      enrolment && next === 'draft'
        ? { ...afterThat(enrolment, 'disputed', now, verification.contact.name), status: next }
        : undefined;
    return done(
      show(verificationCard, pageFacts(facts, status)),
      put('verifications', { ...verification, status, endedAt: now }, organization.id),
      draft ? put('enrolments', draft, organization.id) : undefined,
      // do not email the address that disputed
      draft ? { ...tellChange(draft, organization, verification.contact.email), emails: [] } : undefined,
      verification.enrolmentId === undefined ? contactDisputed(verification, organization) : undefined,
      operator
        ? notify(
            disputed,
            { organizationId: operator.id },
            {
              enrols: verification.enrolmentId !== undefined,
              organization: facts.enrolment?.legalName ?? organization.name,
              email: verification.contact.email,
              by: verification.by.name,
            },
          )
        : undefined,
    );
  },
});

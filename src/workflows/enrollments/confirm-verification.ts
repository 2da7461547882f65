/** Confirms the address of a primary contact: the enrolment enters review, or the new contact applies (ENR-6, ORG-8). */

import { z } from 'zod';
import { nextStatus } from '../../domain/enrollment.js';
import type { User } from '../../domain/user.js';
import { verificationLife } from '../../domain/verification.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, type Effect, put, refuse } from '../../kernel/effects.js';
import { afterThat } from './find.js';
import { newContact } from './new-contact.js';
import { enrollmentPhrases } from './phrases.js';
import { enterReview } from './review.js';
import { loadVerification, pageFacts, verificationCard, waitingEnrollment } from './verification-page.js';

/** Marks the address that the claimant gave as proved (ENR-12). */
function provedAddress({ emailUnproved, ...user }: User): Effect | undefined {
  return emailUnproved ? put('users', user, user.organizationId) : undefined;
}

export const confirmVerification = change({
  verb: 'verifications.confirm',
  formerly: ['verification.confirm'],
  who: 'link',
  listed: false,
  words: { title: enrollmentPhrases.topic },
  input: z.object({}),
  load: async (view, _input, { actor }) => {
    const facts = await loadVerification(view, actor.id);
    if ('refusal' in facts) return facts;
    const user = await view.one('users', 'email', facts.verification.contact.email);
    return { facts, user };
  },
  decide: ({ facts, user }, _input, context) => {
    const { now } = context;
    const { verification, organization, checked, operator } = facts;
    const status = verificationLife.next(verification.status, 'confirm');
    if (status === undefined || verification.expiresAt <= now) return refuse(enrollmentPhrases.verifyEnded);
    const answered = put('verifications', { ...verification, status, endedAt: now }, organization.id);
    const reply = show(verificationCard, pageFacts(facts, status));
    if (verification.enrolmentId === undefined) return done(reply, answered, ...newContact(verification, organization));
    const enrolment = waitingEnrollment(facts);
    if (!enrolment || !checked || nextStatus(enrolment, 'confirm') === undefined)
      return refuse(enrollmentPhrases.verifyEnded);
    const proved = { ...organization, verifiedEmail: verification.contact.email };
    return done(
      reply,
      answered,
      user?.organizationId === organization.id ? provedAddress(user) : undefined,
      ...enterReview(
        afterThat(enrolment, 'confirmed', now, verification.contact.name),
        { ...checked, organization: proved },
        operator,
        context,
      ),
    );
  },
});

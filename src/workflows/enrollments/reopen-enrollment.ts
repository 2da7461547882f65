/** Turns a submitted or rejected enrolment into a draft again (ENR-7). */

import { z } from 'zod';
import { nextStatus } from '../../domain/enrollment.js';
import { redirectTo } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, refuse } from '../../kernel/effects.js';
import { afterThat } from './find.js';
import { ownEnrollment } from './own-enrollment.js';
import { enrollmentPhrases } from './phrases.js';
import { replaced } from './verification-email.js';

export const reopenEnrollment = change({
  verb: 'enrollments.reopen',
  formerly: ['enroll.reopen'],
  who: 'enrolment.run',
  listed: false,
  words: { title: enrollmentPhrases.correct },
  input: z.object({}),
  load: (view, _input, { actor }) => ownEnrollment(view, actor),
  decide: ({ enrolment, verification }, _input, { actor, now }) => {
    if (enrolment.status === 'draft') return done(redirectTo('enrollments.start'));
    const status = nextStatus(enrolment, 'reopen');
    if (status !== 'draft') return refuse(enrollmentPhrases.cannotReopen);
    const transition = enrolment.kind === 'transition';
    const verifying = enrolment.status === 'emailVerification';
    return done(
      redirectTo(
        transition ? 'transitions.start' : verifying ? 'enrollments.setPrimaryContact' : 'enrollments.showSummary',
      ),
      put('enrolments', { ...afterThat(enrolment, 'reopened', now, actor.user.name), status }),
      verification?.enrolmentId === enrolment.id ? replaced(verification, now) : undefined,
    );
  },
});

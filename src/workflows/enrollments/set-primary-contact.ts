/** Sets the primary contact of an enrolment (ENR-4). */
import { z } from 'zod';
import { isWebMail } from '../../domain/email-domains.js';
import { refuse } from '../../kernel/effects.js';
import { contactLine, primaryFields, primaryInput } from './fields.js';
import { enrollmentPhrases } from './phrases.js';
import { editInput, profileStep } from './profile-step.js';

export const setPrimaryContact = profileStep('primary', {
  verb: 'enrollments.setPrimaryContact',
  formerly: ['enroll.primary'],
  title: enrollmentPhrases.editPrimary,
  input: z.object({ ...primaryInput, ...editInput }),
  view: ({ enrolment, me }, t) => ({
    title: t.markdown(enrollmentPhrases.primaryTitle),
    lines: [t.markdown(enrollmentPhrases.primaryIntro)],
    fields: primaryFields(enrolment.primaryContact ?? me, t),
  }),
  save: ({ primaryContact: before }, { edit: _edit, ...primaryContact }) => {
    if (isWebMail(primaryContact.email)) return refuse(enrollmentPhrases.webMail, { field: 'email' });
    return {
      before: before ? contactLine(before) : '',
      after: contactLine(primaryContact),
      field: before?.email === primaryContact.email ? 'name' : 'email',
      values: { primaryContact },
    };
  },
});

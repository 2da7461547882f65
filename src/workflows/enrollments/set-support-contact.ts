/** Sets the customer support contact of an enrolment (ENR-4). */
import { z } from 'zod';
import { contactLine, supportFields, supportInput, supportLine } from './fields.js';
import { enrollmentPhrases } from './phrases.js';
import { editInput, profileStep } from './profile-step.js';

export const setSupportContact = profileStep('support', {
  verb: 'enrollments.setSupportContact',
  formerly: ['enroll.support'],
  title: enrollmentPhrases.editSupport,
  input: z.object({ ...supportInput, ...editInput }),
  view: ({ enrolment, onboarded }, t) => ({
    title: t.markdown(enrollmentPhrases.supportTitle),
    lines: [
      onboarded
        ? t.markdown(enrollmentPhrases.supportPrefilled, {
            name: onboarded,
            contact: enrolment.primaryContact ? contactLine(enrolment.primaryContact) : '',
          })
        : t.markdown(enrollmentPhrases.supportIntro),
    ],
    fields: supportFields(enrolment.supportContact ?? {}, t),
  }),
  save: ({ supportContact: before }, given) => {
    const supportContact = { email: given.supportEmail, phone: given.supportPhone, web: given.supportWeb };
    return {
      before: before ? supportLine(before) : '',
      after: supportLine(supportContact),
      field: 'supportEmail',
      values: { supportContact },
    };
  },
});

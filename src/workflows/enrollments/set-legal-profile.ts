/** Sets the legal name and the address of an enrolment (ENR-4). */
import { z } from 'zod';
import { addressLine, addressOf, legalFields, legalInput } from './fields.js';
import { enrollmentPhrases } from './phrases.js';
import { editInput, profileStep } from './profile-step.js';

export const setLegalProfile = profileStep('legal', {
  verb: 'enrollments.setLegalProfile',
  formerly: ['enroll.legal'],
  title: enrollmentPhrases.editLegal,
  input: z.object({ ...legalInput, ...editInput }),
  view: ({ enrolment }, t) => ({
    title: t.markdown(enrollmentPhrases.legalTitle),
    lines: [t.markdown(enrollmentPhrases.legalIntro, { country: enrolment.country })],
    fields: legalFields(enrolment, t),
  }),
  save: (enrolment, given) => {
    const { legalName } = given;
    const address = addressOf(given, enrolment.country);
    return {
      before: enrolment.address ? `${enrolment.legalName ?? ''}, ${addressLine(enrolment.address)}` : '',
      after: `${legalName}, ${addressLine(address)}`,
      field: enrolment.legalName === legalName ? 'line1' : 'legalName',
      values: { legalName, address },
    };
  },
});

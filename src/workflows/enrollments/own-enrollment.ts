/** The open enrolment of the actor's organisation and its open verification. */

import type { Member } from '../../kernel/actor.js';
import { refuse } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import { openOf } from './find.js';
import { enrollmentPhrases } from './phrases.js';
import { openVerification } from './verification-email.js';

export const ownEnrollment = async (view: View, actor: Member) => {
  const enrolment = await openOf(view, actor.organization.id);
  if (!enrolment) return refuse(enrollmentPhrases.noEnrolment);
  return { enrolment, verification: await openVerification(view, actor.organization.id) };
};

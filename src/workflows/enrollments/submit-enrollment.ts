/** Submits an enrolment: verification of the primary contact, or directly review (ENR-2, ENR-6, ENR-7). */
import { z } from 'zod';
import { isWebMail } from '../../domain/email-domains.js';
import { type Enrollment, nextStatus } from '../../domain/enrollment.js';
import type { Member } from '../../kernel/actor.js';
import { redirectTo, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { type Draft, done, put, type Refusal, refuse } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { type Checked, checkedFacts } from './checks.js';
import { afterThat, operatorOf, ownDraft } from './find.js';
import { tellChange } from './notifications.js';
import { enrollmentPhrases } from './phrases.js';
import { enterReview } from './review.js';
import { summaryCard, summaryOf } from './show-summary.js';
import { askAddress, openVerification, replaced, verificationId } from './verification-email.js';

/** The facts of a submission. */
export async function submission(view: View, actor: Member, kind: Enrollment['kind']) {
  const found = await ownDraft(view, actor);
  if ('refusal' in found) return found;
  if (found.enrolment.kind !== kind) return refuse(enrollmentPhrases.noDraft);
  const [checked, operator, verification] = await Promise.all([
    checkedFacts(view, found.enrolment, found.organization),
    operatorOf(view),
    openVerification(view, found.organization.id),
  ]);
  return { ...found, checked, operator, verification };
}

/** The refusal of a draft that cannot be submitted. */
export function cannotSubmit(enrolment: Enrollment, checked: Checked): Refusal | undefined {
  const { mpnId, legalName, address, primaryContact, supportContact } = enrolment;
  if (!mpnId || !legalName || !address || !primaryContact || !supportContact)
    return refuse(enrollmentPhrases.notComplete);
  if (isWebMail(primaryContact.email)) return refuse(enrollmentPhrases.webMail);
  return checked.bound ? refuse(enrollmentPhrases.mpnBound) : undefined;
}

export const submitEnrollment = change({
  verb: 'enrollments.submit',
  formerly: ['enroll.submit'],
  who: 'enrolment.run',
  listed: false,
  words: { title: enrollmentPhrases.enrollNow },
  input: z.object({ id: input.id, version: z.coerce.number().int() }),
  load: (view, _input, { actor }) => submission(view, actor, 'enrolment'),
  decide: (facts, { id, version }, context) => {
    const { enrolment, organization, checked } = facts;
    const { actor, settings } = context;
    if (enrolment.id !== id || enrolment.version !== version)
      return refuse(enrollmentPhrases.summaryChanged, {
        instead: show(summaryCard, summaryOf(enrolment, actor, settings)),
      });
    return cannotSubmit(enrolment, checked) ?? submitted(facts, organization.verifiedEmail, context);
  },
});

type Submission = Exclude<Awaited<ReturnType<typeof submission>>, Refusal>;
type SubmitContext = Parameters<typeof enterReview>[3] & {
  readonly actor: Member;
  readonly ids: Parameters<typeof verificationId>[0];
};
/** Moves a draft into verification, or directly into review if the contact's address is proved and unchanged (ENR-2). */
export function submitted(
  { enrolment, organization, checked, operator, verification }: Submission,
  provedEmail: string | undefined,
  context: SubmitContext,
) {
  const { actor, now, settings, ids } = context;
  const { primaryContact } = enrolment;
  if (!primaryContact) return refuse(enrollmentPhrases.notComplete);
  const before = afterThat(enrolment, 'submitted', now, actor.user.name);
  const old = replaced(verification, now);
  if (provedEmail === primaryContact.email) {
    if (nextStatus(enrolment, 'submitVerified') !== 'inReview') return refuse(enrollmentPhrases.notDraft);
    const proved = { ...checked, organization: { ...organization, verifiedEmail: primaryContact.email } };
    return done(redirectTo('enrollments.showStatus'), old, ...enterReview(before, proved, operator, context));
  }
  const status = nextStatus(enrolment, 'submit');
  if (status !== 'emailVerification') return refuse(enrollmentPhrases.notDraft);
  const id = verificationId(ids);
  const next: Draft<Enrollment> = { ...before, status, verificationId: id };
  return done(
    redirectTo('enrollments.showStatus'),
    old,
    put('enrolments', next),
    ...askAddress({
      id,
      organization: { id: organization.id, name: enrolment.legalName ?? organization.name },
      enrolmentId: enrolment.id,
      contact: primaryContact,
      by: { userId: actor.user.id, name: actor.user.name },
      language: enrolment.language,
      now,
      settings,
    }).effects,
    // the verification email itself notifies the contact
    { ...tellChange(next, organization), emails: [] },
  );
}

/** Asks before an approval that cannot be undone or that goes against a failed check, and keeps the reason (ENR-18, TRN-3). */
import { z } from 'zod';
import type { Enrollment } from '../../domain/enrollment.js';
import { button } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, type Refusal, refuse } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import { reasonField } from '../../kernel/reason-field.js';
import * as input from '../../kernel/text.js';
import { type Checked, type CheckName, check, failedChecks } from '../enrollments/checks.js';
import { approved, decidedShown } from '../enrollments/review.js';
import { checkWords } from '../enrollments/review-phrases.js';
import { operatorPhrases } from './phrases.js';
import { alreadyDecided, loadReview } from './review.js';

const failedOf = (enrolment: Enrollment, checked: Checked): readonly CheckName[] =>
  failedChecks(check(enrolment, checked));

/** Whether the approval is a question first: a check failed, or it cannot be undone (TRN-3). */
export const asksFirst = (enrolment: Enrollment, checked: Checked): boolean =>
  enrolment.kind === 'transition' || failedOf(enrolment, checked).length > 0;

interface Shown {
  readonly id: string;
  readonly kind: Enrollment['kind'];
  readonly organization: string;
  readonly failed: readonly CheckName[];
}
export const confirmApproval = change({
  verb: 'reviews.confirmApproval',
  who: 'programme.run',
  listed: false,
  words: { title: operatorPhrases.approve },
  // only the button of the question sends `asked`, so that a request without it opens the question
  input: z.object({ id: input.id, asked: z.literal('yes'), reason: input.lines(500).optional() }),
  form: {
    load: async (view, _actor, typed): Promise<Shown | Refusal> => {
      const found = await loadReview(view, typed.id ?? '');
      if ('refusal' in found) return found;
      const { enrolment, checked } = found;
      const { id, kind, legalName } = enrolment;
      return (
        alreadyDecided(found) ?? {
          id,
          kind,
          organization: legalName ?? checked.organization.name,
          failed: failedOf(enrolment, checked),
        }
      );
    },
    view: ({ id, kind, organization, failed }: Shown, t: Localizer) => ({
      icon: '🗂️',
      title: t.markdown(operatorPhrases.approveTitle, { organization }),
      lines: [
        ...(failed.length > 0 ? [t.markdown(operatorPhrases.approveDespite)] : []),
        ...failed.map((name) => t.markdown(operatorPhrases.failedCheck, { check: t.text(checkWords[name]) })),
        ...(kind === 'transition' ? [t.markdown(operatorPhrases.approveFinal, { organization })] : []),
      ],
      fields: failed.length > 0 ? [reasonField(t, operatorPhrases.despiteRule)] : [],
      submit: t.text(operatorPhrases.yesApprove),
      data: { id, asked: 'yes' },
      more: [button('reviews.show', t.text(operatorPhrases.review), { data: { id }, plain: true })],
    }),
    sample: {
      id: 'ENR-7K2M9QXD',
      kind: 'enrolment',
      organization: 'Lumière Informatique',
      failed: ['established', 'unique'],
    },
  },
  load: (view, { id }) => loadReview(view, id),
  decide: (found, { reason }, { actor, now }) => {
    const late = alreadyDecided(found);
    if (late) return late;
    const { enrolment, checked } = found;
    if (checked.bound) return refuse(operatorPhrases.mpnTaken);
    const failed = failedOf(enrolment, checked);
    if (failed.length > 0 && !reason) return refuse(operatorPhrases.despiteRule, { field: 'reason' });
    const despite = failed.length > 0 && reason ? { checks: [...failed], why: reason } : undefined;
    const who = actor.user.name;
    return done(decidedShown(enrolment, who), ...approved(enrolment, checked, who, now, despite));
  },
});

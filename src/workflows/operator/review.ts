/** A submission in review. Each is decided once; a second reviewer gets the decision (ENR-11). */
import { type Refusal, refuse } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import { checkedFacts } from '../enrollments/checks.js';
import { decidedShown } from '../enrollments/review.js';
import { operatorPhrases } from './phrases.js';

export async function loadReview(view: View, id: string) {
  const enrolment = await view.get('enrolments', id);
  // a draft is visible to its own organisation only
  if (!enrolment || enrolment.status === 'draft' || enrolment.status === 'emailVerification')
    return refuse(operatorPhrases.noReview);
  const organization = await view.get('organizations', enrolment.organizationId);
  if (!organization) return refuse(operatorPhrases.decidedAlready);
  return { enrolment, checked: await checkedFacts(view, enrolment, organization) };
}

type LoadedReview = Exclude<Awaited<ReturnType<typeof loadReview>>, Refusal>;

/** Refuses a second decision and shows the first one. */
export function alreadyDecided({ enrolment }: LoadedReview): Refusal | undefined {
  if (enrolment.status === 'inReview') return undefined;
  const who = 'decidedBy' in enrolment ? enrolment.decidedBy : enrolment.startedBy.name;
  const reason = 'reason' in enrolment ? enrolment.reason : undefined;
  return enrolment.status === 'withdrawn'
    ? refuse(operatorPhrases.decidedAlready)
    : refuse(operatorPhrases.decidedAlready, { instead: decidedShown(enrolment, who, reason) });
}

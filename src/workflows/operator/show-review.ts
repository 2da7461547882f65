/** A submission that waits for the operator's decision; each is decided once (ENR-11). */

import { z } from 'zod';
import { isLate } from '../../domain/business-days.js';
import { type Enrollment, nextStatus } from '../../domain/enrollment.js';
import { button, show } from '../../kernel/card.js';
import { change, query } from '../../kernel/command.js';
import { type Draft, done, put, type Refusal, refuse, resolveCards } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import { reasonField } from '../../kernel/reason-field.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { check, checkedFacts } from '../enrollments/checks.js';
import { afterThat } from '../enrollments/find.js';
import { tellChange } from '../enrollments/notifications.js';
import { approved, decidedShown, reviewCard, reviewFacts, reviewSubject } from '../enrollments/review.js';
import { operatorPhrases } from './phrases.js';

async function inReview(view: View, id: string) {
  const enrolment = await view.get('enrolments', id);
  // a draft is nobody's business but its organisation's
  if (!enrolment || enrolment.status === 'draft' || enrolment.status === 'emailVerification')
    return refuse(operatorPhrases.noReview);
  const organization = await view.get('organizations', enrolment.organizationId);
  if (!organization) return refuse(operatorPhrases.decidedAlready);
  return { enrolment, checked: await checkedFacts(view, enrolment, organization) };
}
type InReview = Exclude<Awaited<ReturnType<typeof inReview>>, Refusal>;

/** How it was decided, for whoever comes second. */
function already({ enrolment }: InReview): Refusal | undefined {
  if (enrolment.status === 'inReview') return undefined;
  const who = 'decidedBy' in enrolment ? enrolment.decidedBy : enrolment.startedBy.name;
  const reason = 'reason' in enrolment ? enrolment.reason : undefined;
  return enrolment.status === 'withdrawn'
    ? refuse(operatorPhrases.decidedAlready)
    : refuse(operatorPhrases.decidedAlready, { instead: decidedShown(enrolment, who, reason) });
}

const showReview = query({
  verb: 'reviews.show',
  formerly: ['review.show'],
  who: 'programme.run',
  listed: false,
  words: { title: operatorPhrases.review },
  input: z.object({ id: input.id }),
  load: (view, { id }) => inReview(view, id),
  answer: (found, _input, { now, settings }) =>
    already(found) ??
    show(reviewCard, {
      ...reviewFacts(found.enrolment, check(found.enrolment, found.checked)),
      late: isLate(found.enrolment, now, settings),
    }),
});

const approve = change({
  verb: 'reviews.approve',
  formerly: ['review.approve'],
  who: 'programme.run',
  listed: false,
  words: { title: operatorPhrases.approve },
  input: z.object({ id: input.id }),
  load: (view, { id }) => inReview(view, id),
  decide: (found, _input, { actor, now }) => {
    const late = already(found);
    if (late) return late;
    const { enrolment, checked } = found;
    if (checked.bound) return refuse(operatorPhrases.mpnTaken);
    return done(decidedShown(enrolment, actor.user.name), ...approved(enrolment, checked, actor.user.name, now));
  },
});

const reject = change({
  verb: 'reviews.reject',
  formerly: ['review.reject'],
  who: 'programme.run',
  listed: false,
  words: { title: operatorPhrases.reject },
  input: z.object({ id: input.id, reason: input.lines(500) }),
  form: {
    load: async (view, actor, typed): Promise<{ id: string; organization: string } | Refusal> => {
      const found = await inReview(view, typed.id ?? '');
      if ('refusal' in found) return found;
      return already(found) ?? { id: found.enrolment.id, organization: found.enrolment.legalName ?? actor.person.name };
    },
    view: ({ id, organization }: { id: string; organization: string }, t: Localizer) => ({
      icon: '🗂️',
      title: t.markdown(operatorPhrases.rejectTitle, { organization }),
      lines: [t.markdown(operatorPhrases.rejectIntro)],
      fields: [reasonField(t, operatorPhrases.reasonRule)],
      submit: t.text(operatorPhrases.reject),
      data: { id },
      more: [button('reviews.show', t.text(operatorPhrases.review), { data: { id }, plain: true })],
    }),
    sample: { id: 'ENR-7K2M9QXD', organization: 'Lumière Informatique' },
  },
  load: (view, { id }) => inReview(view, id),
  decide: (found, { reason }, { actor, now }) => {
    const late = already(found);
    if (late) return late;
    const { enrolment, checked } = found;
    const status = nextStatus(enrolment, 'reject');
    if (status !== 'rejected') return refuse(operatorPhrases.decidedAlready);
    const who = actor.user.name;
    const next: Draft<Enrollment> = {
      ...afterThat(enrolment, 'rejected', now, who, reason),
      status,
      reason,
      decidedBy: who,
    };
    const decided = decidedShown(enrolment, who, reason);
    return done(
      decided,
      put('enrolments', next),
      tellChange(next, checked.organization),
      resolveCards(reviewSubject(enrolment.id), decided),
    );
  },
});

export const reviewCommands = [showReview, approve, reject];

/** Rejects a submission with a reason (ENR-11, TRN-4). */
import { z } from 'zod';
import { type Enrollment, nextStatus } from '../../domain/enrollment.js';
import { button } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { type Draft, done, put, type Refusal, refuse, resolveCards } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import { reasonField } from '../../kernel/reason-field.js';
import * as input from '../../kernel/text.js';
import { afterThat } from '../enrollments/find.js';
import { tellChange } from '../enrollments/notifications.js';
import { decidedShown, reviewSubject } from '../enrollments/review.js';
import { operatorPhrases } from './phrases.js';
import { alreadyDecided, loadReview } from './review.js';

export const rejectReview = change({
  verb: 'reviews.reject',
  formerly: ['review.reject'],
  who: 'programme.run',
  listed: false,
  words: { title: operatorPhrases.reject },
  input: z.object({ id: input.id, reason: input.lines(500) }),
  form: {
    load: async (view, actor, typed): Promise<{ id: string; organization: string } | Refusal> => {
      const found = await loadReview(view, typed.id ?? '');
      if ('refusal' in found) return found;
      return (
        alreadyDecided(found) ?? {
          id: found.enrolment.id,
          organization: found.enrolment.legalName ?? actor.person.name,
        }
      );
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
  load: (view, { id }) => loadReview(view, id),
  decide: (found, { reason }, { actor, now }) => {
    const late = alreadyDecided(found);
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

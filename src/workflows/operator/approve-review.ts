/** Approves a submission whose checks passed; otherwise asks first (ENR-11, ENR-18, TRN-4). */
import { z } from 'zod';
import { redirectTo } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, refuse } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { approved, decidedShown } from '../enrollments/review.js';
import { asksFirst } from './confirm-approval.js';
import { operatorPhrases } from './phrases.js';
import { alreadyDecided, loadReview } from './review.js';

export const approveReview = change({
  verb: 'reviews.approve',
  formerly: ['review.approve'],
  who: 'programme.run',
  listed: false,
  words: { title: operatorPhrases.approve },
  input: z.object({ id: input.id }),
  load: (view, { id }) => loadReview(view, id),
  decide: (found, _input, { actor, now }) => {
    const late = alreadyDecided(found);
    if (late) return late;
    const { enrolment, checked } = found;
    if (checked.bound) return refuse(operatorPhrases.mpnTaken);
    if (asksFirst(enrolment, checked)) return done(redirectTo('reviews.confirmApproval', { id: enrolment.id }));
    return done(decidedShown(enrolment, actor.user.name), ...approved(enrolment, checked, actor.user.name, now));
  },
});

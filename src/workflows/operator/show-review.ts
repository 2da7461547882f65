/** Shows a submission with its automated checks (ENR-11). */
import { z } from 'zod';
import { isLate } from '../../domain/business-days.js';
import { show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import * as input from '../../kernel/text.js';
import { reviewCard, reviewFacts } from '../enrollments/review.js';
import { operatorPhrases } from './phrases.js';
import { alreadyDecided, loadReview } from './review.js';

export const showReview = query({
  verb: 'reviews.show',
  formerly: ['review.show'],
  who: 'programme.run',
  listed: false,
  words: { title: operatorPhrases.review },
  input: z.object({ id: input.id }),
  load: (view, { id }) => loadReview(view, id),
  answer: (found, _input, { now, settings }) =>
    alreadyDecided(found) ??
    show(reviewCard, {
      ...reviewFacts(found.enrolment, found.checked),
      late: isLate(found.enrolment, now, settings),
    }),
});

/** Shows a requested directory change to the operator (ORG-5). */
import { z } from 'zod';
import { show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import * as input from '../../kernel/text.js';
import { operatorPhrases } from '../operator/phrases.js';
import { entryFacts, reviewCard } from './change-cards.js';
import { openChange } from './find-change.js';

export const reviewChange = query({
  verb: 'directoryChanges.review',
  formerly: ['directory.review'],
  who: 'programme.run',
  listed: false,
  words: { title: operatorPhrases.review },
  input: z.object({ id: input.id }),
  load: (view, { id }) => openChange(view, id),
  answer: ({ asked, organization, by, entry }) =>
    show(reviewCard, {
      id: asked.id,
      organization: organization.name,
      by,
      at: asked.askedAt,
      ...entryFacts(asked),
      before: entryFacts(entry),
    }),
});

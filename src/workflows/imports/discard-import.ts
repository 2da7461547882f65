/** Command `imports.discard`: deletes an import that was not confirmed. */
import { z } from 'zod';
import { pageId } from '../../domain/import.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, isFound, refuse, remove, resolveCards } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { importCard, importFacts, importSubject } from './cards.js';
import { movers, theImport } from './find.js';
import { importPhrases } from './phrases.js';
import { discardedCard } from './start-cards.js';

export const discardImport = change({
  verb: 'imports.discard',
  formerly: ['import.discard'],
  who: movers,
  listed: false,
  words: { title: importPhrases.discard, help: importPhrases.discarded },
  input: z.object({ id: input.id }),
  load: async (view, { id }, { actor, now }) => {
    const one = await theImport(view, actor, id, now);
    return isFound(one) ? { one } : one;
  },
  decide: ({ one }) => {
    if (one.status === 'verifying' || one.status === 'importing' || one.status === 'done')
      return refuse(importPhrases.tooLate, { instead: show(importCard, importFacts(one)) });
    const shown = show(discardedCard, {});
    return done(
      shown,
      remove('imports', one.id),
      ...Array.from({ length: one.pages }, (_, n) => remove('importPages', pageId(one.id, n))),
      resolveCards(importSubject(one.id), shown),
    );
  },
});

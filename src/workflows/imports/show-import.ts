/** Command `imports.show`: the current state of an import. */
import { z } from 'zod';
import { show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { isFound, refuse } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { answersOf } from './answers.js';
import { importCard, importFacts } from './cards.js';
import { movers, theImport } from './find.js';
import { importPhrases } from './phrases.js';

export const showImport = query({
  verb: 'imports.show',
  formerly: ['import.show'],
  who: movers,
  listed: false,
  words: { title: importPhrases.refresh, help: importPhrases.progressTitle },
  input: z.object({ id: input.id }),
  load: async (view, { id }, { actor, now }) => {
    const one = await theImport(view, actor, id, now);
    if (!isFound(one)) return one;
    if (one.status === 'awaited') return refuse(importPhrases.notFound);
    return { one, answers: await answersOf(view, one) };
  },
  answer: ({ one, answers }) => show(importCard, { ...importFacts(one), ...(answers ? { answers } : {}) }),
});

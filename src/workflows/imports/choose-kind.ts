/** Command `imports.chooseKind`: sets the kind of a file whose columns fit several. */
import { z } from 'zod';
import { importLife, kindNames, pageId } from '../../domain/import.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, isFound, put, refuse } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { importCard, importFacts, kept } from './cards.js';
import { movers, ownerIn, theImport } from './find.js';
import { kindNamed } from './kinds/index.js';
import { checked, judge } from './pages.js';
import { importPhrases } from './phrases.js';

export const chooseKind = change({
  verb: 'imports.chooseKind',
  formerly: ['import.choose'],
  who: movers,
  listed: false,
  words: { title: importPhrases.choose, help: importPhrases.unsureTitle },
  input: z.object({ id: input.id, kind: z.enum(kindNames) }),
  load: async (view, { id, kind }, { actor, now }) => {
    const one = await theImport(view, actor, id, now);
    if (!isFound(one)) return one;
    if (one.status !== 'unsure' || !one.kinds.includes(kind))
      return refuse(importPhrases.staleCard, { instead: show(importCard, importFacts(one)) });
    const chosen = { ...one, kind, status: importLife.next(one.status, 'choose') ?? one.status };
    const refusal = kindNamed(kind).unavailable?.(actor.organization);
    if (refusal) return refusal;
    const page = one.pages === 1 ? await view.get('importPages', pageId(id, 0)) : undefined;
    return { chosen, judged: page && (await judge(view, chosen, page, ownerIn(actor))) };
  },
  decide: ({ chosen, judged }) => {
    const step = judged ? checked(judged) : { one: chosen, effects: [] };
    return done(
      show(importCard, importFacts(kept(step.one, chosen.version + 1))),
      put('imports', step.one),
      ...step.effects,
    );
  },
});

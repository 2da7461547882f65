/** Command `imports.confirm`: confirms a checked import; a file of one page is imported in the same transaction (CUS-8). */
import { z } from 'zod';
import { pageId } from '../../domain/import.js';
import { may } from '../../kernel/actor.js';
import { show } from '../../kernel/card.js';
import { type Context, change } from '../../kernel/command.js';
import { done, isFound, put, refuse, resolveCards } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { importCard, importFacts, importSubject, isWork, kept } from './cards.js';
import { movers, ownerOf, theImport } from './find.js';
import type { Owner } from './kind.js';
import { kindNamed } from './kinds/index.js';
import { carried, confirmed, type Judged, judge, verified } from './pages.js';
import { importPhrases } from './phrases.js';

export const confirmImport = change({
  verb: 'imports.confirm',
  formerly: ['import.confirm'],
  who: movers,
  listed: false,
  words: { title: importPhrases.import, help: importPhrases.previewNote },
  input: z.object({ id: input.id, v: z.coerce.number().int() }),
  load: async (view, { id }, { actor, now }) => {
    const one = await theImport(view, actor, id, now);
    if (!isFound(one)) return one;
    const kind = kindNamed(one.kind);
    if (!may(actor, kind.who)) return refuse(importPhrases.notFound);
    const refusal = kind.unavailable?.(actor.organization);
    if (refusal) return refusal;
    const page = one.pages === 1 ? await view.get('importPages', pageId(id, 0)) : undefined;
    const owner = await ownerOf(view, one);
    return {
      one,
      owner,
      judged: page && owner && one.status === 'checked' ? await judge(view, confirmed(one), page, owner) : undefined,
    };
  },
  decide: ({ one, owner, judged }, { v }, context) => {
    const { counts } = one;
    const asIs = show(importCard, importFacts(one));
    if (one.status !== 'checked') return one.status === 'awaited' ? refuse(importPhrases.notFound) : done(asIs);
    if (v !== one.version || counts.wrong > 0 || !isWork(counts))
      return refuse(importPhrases.staleCard, { instead: asIs });
    const step = judged && owner ? atOnce(judged, { ...context, actor: owner }) : { one: confirmed(one), effects: [] };
    const shown = show(importCard, importFacts(kept(step.one, one.version + 1)));
    return done(shown, put('imports', step.one), ...step.effects, resolveCards(importSubject(one.id), shown));
  },
});

/** Checks a file of one page again and imports it if nothing changed. */
function atOnce(judged: Judged, context: Context<Owner>) {
  const again = verified(judged);
  return again.one.status === 'importing' ? carried({ ...judged, one: again.one }, context) : again;
}

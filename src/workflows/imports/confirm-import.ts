/** An import as it stands, confirmed and carried out, or given up (CUS-8). */
import { z } from 'zod';
import { type Import, pageId } from '../../domain/import.js';
import { may } from '../../kernel/actor.js';
import { show } from '../../kernel/card.js';
import { type Context, change, query } from '../../kernel/command.js';
import { type Draft, done, isFound, put, refuse, remove, resolveCards } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { answersOf } from './answers.js';
import { importCard, importFacts, isWork } from './cards.js';
import { ownerOf, theImport } from './find.js';
import type { Owner } from './kind.js';
import { kindNamed } from './kinds/index.js';
import { carried, confirmed, type Judged, judge, verified } from './pages.js';
import { importPhrases } from './phrases.js';
import { discardedCard } from './start-cards.js';

export const importSubject = (id: string): string => `imports/${id}`;

export const kept = (one: Draft<Import>, version: number): Import => ({
  ...one,
  version,
  createdAt: '',
  updatedAt: '',
});

export const movers = ['data.move', 'programme.run'] as const;

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

export const confirm = change({
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
    const barred = kind.barred?.(actor.organization);
    if (barred) return barred;
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

/** A short file: checked once more and carried out in one go. */
function atOnce(judged: Judged, context: Context<Owner>) {
  const again = verified(judged);
  return again.one.status === 'importing' ? carried({ ...judged, one: again.one }, context) : again;
}

export const discard = change({
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

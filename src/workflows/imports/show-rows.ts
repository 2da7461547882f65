/** Command `imports.showRows`: the outcome of each row on a card, page by page (CUS-8). */
import { z } from 'zod';
import { type Import, pageId, rowsOf } from '../../domain/import.js';
import { show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { isFound, refuse } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { ownerOf, theImport } from './find.js';
import type { Owner } from './kind.js';
import { importPhrases } from './phrases.js';
import { placeOf, reasonsOf, rowReport } from './row-report.js';
import { type RowReport, rowsCard } from './rows-card.js';

const rowsOnCard = 8;

/** The rows of one card, and the cursor of the next. */
async function rowsFrom(
  view: View,
  one: Import,
  owner: Owner,
  { after, only }: { after?: string | undefined; only?: 'wrong' | undefined },
  t: Localizer,
): Promise<{ rows: readonly RowReport[]; next?: string }> {
  const rows: RowReport[] = [];
  let [n, from] = placeOf(after);
  for (; n < one.pages; n += 1, from = 0) {
    const page = await view.get('importPages', pageId(one.id, n));
    const fits = (page ? rowsOf(page) : []).flatMap((row, at) =>
      at >= from && (!only || row.what === only) ? [{ row, at }] : [],
    );
    if (!page || fits.length === 0) continue;
    const verdicts = await reasonsOf(view, one, page, owner);
    for (const { row, at } of fits) {
      if (rows.length === rowsOnCard) return { rows, next: `${n}.${at}` };
      rows.push(rowReport(one, row, verdicts[at], t));
    }
  }
  return { rows };
}

export const showRows = query({
  verb: 'imports.showRows',
  formerly: ['import.rows'],
  who: ['data.move', 'programme.run'],
  listed: false,
  words: { title: importPhrases.report, help: importPhrases.report },
  input: z.object({ id: input.id, only: z.literal('wrong').optional(), after: z.string().max(20).optional() }),
  load: async (view, { id, ...from }, { actor, now, localizer }) => {
    const one = await theImport(view, actor, id, now);
    if (!isFound(one)) return one;
    const owner = await ownerOf(view, one);
    if (!owner || one.status === 'awaited' || one.status === 'unsure') return refuse(importPhrases.notFound);
    return { one, ...(await rowsFrom(view, one, owner, from, localizer(actor.language))) };
  },
  answer: ({ one, ...page }, { only }) =>
    show(rowsCard, {
      id: one.id,
      kind: one.kind,
      done: one.status === 'done',
      ...(only ? { only } : {}),
      ...page,
    }),
});

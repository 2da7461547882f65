/** Command `exports.download`: the file of an export, one page of rows a request, for the holder of its link (CUS-9). */
import { z } from 'zod';
import { show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { csvLines, csvStart } from '../../kernel/csv.js';
import { refuse } from '../../kernel/effects.js';
import { mayStill, pieceCard } from '../files/piece.js';
import { exportPhrases } from './phrases.js';
import { customerRows, headOf, subscriptionRows } from './rows.js';

export const downloadExport = query({
  verb: 'exports.download',
  formerly: ['export.piece'],
  who: 'link',
  listed: false,
  words: { title: exportPhrases.download, help: exportPhrases.customersHelp },
  input: z.object({ after: z.string().max(400).optional() }),
  load: async (view, { after }, { actor: { linkType, id, language }, now, localizer }) => {
    const download = linkType === 'files' ? await view.get('downloads', id) : undefined;
    const organization = download && (await view.get('organizations', download.organizationId));
    if (!download || !organization || download.expiresAt <= now || !(await mayStill(view, download)))
      return refuse(exportPhrases.gone);
    const t = localizer(language);
    const { rows, next } =
      download.what === 'customers'
        ? await customerRows(view, download, after, t)
        : await subscriptionRows(view, organization, after, t);
    const start = after === undefined ? csvStart(headOf(download.what, language), language) : '';
    return { csv: start + csvLines(rows, language), name: download.what, ...(next ? { next } : {}) };
  },
  answer: (facts) => show(pieceCard, facts),
});

/** Command `imports.downloadReport`: the report as CSV, one page a request, for the holder of its link (CUS-8). */
import { z } from 'zod';
import { type Import, type ImportPage, type ImportRow, pageId, rowsOf } from '../../domain/import.js';
import { show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { csvLines, csvStart } from '../../kernel/csv.js';
import { refuse } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import type { View } from '../../kernel/view.js';
import { columnName } from '../files/columns.js';
import { mayStill, pieceCard } from '../files/piece.js';
import { cellsOf, ownerOf } from './find.js';
import type { Verdict } from './kind.js';
import { kindNamed } from './kinds/index.js';
import { importPhrases, outcomeWords } from './phrases.js';
import { placeOf, reasonsOf, rowReport } from './row-report.js';

export const downloadReport = query({
  verb: 'imports.downloadReport',
  formerly: ['import.report'],
  who: 'link',
  listed: false,
  words: { title: importPhrases.download, help: importPhrases.download },
  input: z.object({ after: z.string().max(20).optional() }),
  load: async (view, { after }, { actor: { linkType, id, language }, now, localizer }) => {
    const one = linkType === 'reports' ? await view.get('imports', id) : undefined;
    const owner = one && (await ownerOf(view, one));
    if (!one || !owner || one.endsAt <= now || one.pages === 0 || !(await mayStill(view, one)))
      return refuse(importPhrases.notFound);
    const [n] = placeOf(after);
    const page = await view.get('importPages', pageId(id, n));
    const verdicts = page ? await reasonsOf(view, one, page, owner) : [];
    const write = localizer(language);
    const isLast = n + 1 >= one.pages;
    const links = await draftLinks(view, one, page, write);
    return {
      csv:
        (n === 0 ? csvStart(head(one, write), language) : '') +
        csvLines(
          (page ? rowsOf(page) : []).map((row, at) => line(one, row, verdicts[at], links[at] ?? '', write)),
          language,
        ),
      ...(isLast ? {} : { next: String(n + 1) }),
    };
  },
  answer: (facts) => show(pieceCard, facts),
});

const invites = ({ kind }: Import): boolean => kind === 'invitations' || kind === 'joint';

const head = (one: Import, t: Localizer): readonly string[] => [
  t.text(importPhrases.rowHead),
  ...kindNamed(one.kind).named.map((key) => {
    const known = kindNamed(one.kind).columns.find((column) => column.key === key);
    return known ? columnName(known, t.language) : key;
  }),
  t.text(importPhrases.outcomeHead),
  t.text(importPhrases.reasonHead),
  ...(invites(one) ? [t.text(importPhrases.draftHead)] : []),
];

function line(one: Import, row: ImportRow, verdict: Verdict | undefined, draft: string, t: Localizer) {
  const cells = cellsOf(one, row.cells);
  const { what, reasons } = rowReport(one, row, verdict, t);
  return [
    row.row,
    ...kindNamed(one.kind).named.map((key) => cells[key] ?? ''),
    what ? t.text(outcomeWords[what][one.status === 'done' ? 'did' : 'would']) : '',
    reasons.map(({ column, why }) => (column ? `${column}: ${why}` : why)).join(' '),
    ...(invites(one) ? [draft] : []),
  ];
}

/** Links to the pages of the drafts that the import created. */
const draftLinks = async (
  view: View,
  one: Import,
  page: ImportPage | undefined,
  t: Localizer,
): Promise<readonly string[]> =>
  invites(one) && one.status === 'done'
    ? Promise.all(
        (page ? rowsOf(page) : []).map(async ({ ref = '' }) => {
          const invitation = await view.get('invitations', ref);
          return invitation?.status === 'open' ? t.links.page('drafts', invitation.id, invitation.expiresAt) : '';
        }),
      )
    : [];

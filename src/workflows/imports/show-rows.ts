/** What becomes of each row, and why: on a card page by page, and as a file (CUS-8). */
import { z } from 'zod';
import { type Import, type ImportPage, type ImportRow, pageId, rowsOf } from '../../domain/import.js';
import { show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { csvLines, csvStart } from '../../kernel/csv.js';
import { isFound, refuse } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { mayStill, pieceCard } from '../downloads/piece.js';
import { columnName } from './columns.js';
import { cellsOf, ownerOf, theImport } from './find.js';
import type { Owner, Verdict } from './kind.js';
import { kindNamed } from './kinds/index.js';
import { judge } from './pages.js';
import { importPhrases, outcomeWords } from './phrases.js';
import { rowsCard, type ToldRow } from './rows-card.js';

const rowsOnCard = 8;
const cellShown = 60;

/** Reasons are worked out when they are asked for; what was done stands with the row. */
async function reasonsOf(view: View, one: Import, page: ImportPage, owner: Owner): Promise<readonly Verdict[]> {
  return one.status === 'done' ? [] : (await judge(view, one, page, owner)).verdicts;
}

function told(one: Import, row: ImportRow, verdict: Verdict | undefined, t: Localizer): ToldRow {
  const kind = kindNamed(one.kind);
  const cells = cellsOf(one, row.cells);
  const what = row.what ?? verdict?.what;
  const reasons =
    verdict?.what === 'wrong'
      ? verdict.problems.map(({ column: key, refusal, facts }) => {
          const known = kind.columns.find((one) => one.key === key);
          return {
            column: known ? columnName(known, t.language) : key,
            value: (cells[key] ?? '').slice(0, cellShown),
            why: t.text(refusal, facts),
          };
        })
      : verdict?.what === 'same'
        ? [{ why: t.text(verdict.note, verdict.facts) }]
        : verdict?.what === 'invite'
          ? [{ why: t.text(verdict.note) }]
          : [];
  return {
    row: row.row,
    name: kind.named
      .flatMap((key) => cells[key] ?? [])
      .join(' · ')
      .slice(0, 2 * cellShown),
    ...(what ? { what } : {}),
    reasons,
    ...(row.ref ? { ref: row.ref } : {}),
  };
}

/** A place in the file: page and row in it. */
const placeOf = (after: string | undefined): readonly [number, number] => {
  const [page = 0, row = 0] = (after ?? '').split('.').map(Number);
  return Number.isInteger(page) && Number.isInteger(row) && page >= 0 && row >= 0 ? [page, row] : [0, 0];
};

/** As many rows as a card has room for. */
async function rowsFrom(
  view: View,
  one: Import,
  owner: Owner,
  { after, only }: { after?: string | undefined; only?: 'wrong' | undefined },
  t: Localizer,
): Promise<{ rows: readonly ToldRow[]; next?: string }> {
  const rows: ToldRow[] = [];
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
      rows.push(told(one, row, verdicts[at], t));
    }
  }
  return { rows };
}

const onCard = query({
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

/** The report as a file, a page at a time, for the holder of its link. */
const asFile = query({
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
  const { what, reasons } = told(one, row, verdict, t);
  return [
    row.row,
    ...kindNamed(one.kind).named.map((key) => cells[key] ?? ''),
    what ? t.text(outcomeWords[what][one.status === 'done' ? 'did' : 'would']) : '',
    reasons.map(({ column, why }) => (column ? `${column}: ${why}` : why)).join(' '),
    ...(invites(one) ? [draft] : []),
  ];
}

/** Where each draft that was made is handed over. */
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

export const rowCommands = [onCard, asFile];

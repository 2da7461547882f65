/** The steps of one page of an import: check, check again after the confirmation, import. Pure except for `judge`. */

import {
  asRows,
  type Counts,
  type Import,
  type ImportPage,
  importLife,
  noCounts,
  type Outcome,
  type RowChange,
  rowsOf,
} from '../../domain/import.js';
import type { Context } from '../../kernel/command.js';
import type { Draft, Effect } from '../../kernel/effects.js';
import { put } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import { cellsOf } from './find.js';
import { type Owner, type Verdict, wrong } from './kind.js';
import { kindNamed } from './kinds/index.js';
import { importPhrases } from './phrases.js';

const changesShown = 10;

/** A page with the present verdict of each row. */
export interface Judged {
  readonly one: Draft<Import>;
  readonly page: Draft<ImportPage>;
  readonly verdicts: readonly Verdict[];
  /** Changes for records that the file no longer contains. */
  readonly rest: readonly Effect[];
}
/** The result of a step. */
export interface Stepped {
  readonly one: Draft<Import>;
  readonly effects: readonly Effect[];
}

export async function judge(view: View, one: Draft<Import>, page: Draft<ImportPage>, owner: Owner): Promise<Judged> {
  const kind = kindNamed(one.kind);
  const rows = rowsOf(page);
  const all = rows.map(({ cells }) => cellsOf(one, cells));
  const among = kind.among?.(all);
  const verdicts: Verdict[] = [];
  for (const [at, { twice }] of rows.entries()) {
    const odd = twice === undefined ? among?.[at] : wrong(kind.keyed, importPhrases.twice, { row: twice });
    verdicts.push(odd ? { what: 'wrong', problems: [odd] } : await kind.check(view, all[at] ?? {}, owner));
  }
  return { one, page, verdicts, rest: (await kind.rest?.(view, all)) ?? [] };
}

const counted = (counts: Counts, { verdicts, rest }: Judged): Counts => {
  const next = { ...counts, withdraw: counts.withdraw + rest.length };
  for (const { what } of verdicts) next[what] += 1;
  return next;
};

const withOutcomes = (
  page: Draft<ImportPage>,
  outcomes: readonly { readonly what: Outcome; readonly ref?: string }[],
): Draft<ImportPage> => ({
  ...page,
  rows: asRows(rowsOf(page).map(({ ref: _before, ...row }, at) => ({ ...row, ...outcomes[at] }))),
});
const outcomeOf = (verdict: Verdict) => ({ what: verdict.what });
const isLast = ({ at, pages }: Draft<Import>): boolean => at + 1 >= pages;

/** The dry run: stores the outcome of each row only. */
export function checked(judged: Judged): Stepped {
  const { one, page, verdicts } = judged;
  const counts = counted(one.counts, judged);
  const status = isLast(one) ? (importLife.next(one.status, 'checked') ?? one.status) : one.status;
  return {
    one: { ...one, counts, status, at: isLast(one) ? 0 : one.at + 1 },
    effects: [put('importPages', withOutcomes(page, verdicts.map(outcomeOf)))],
  };
}

/** Confirms the import and restarts at the first page. */
export const confirmed = (one: Import): Draft<Import> => ({
  ...one,
  status: importLife.next(one.status, 'confirm') ?? one.status,
  at: 0,
  counts: noCounts,
  changes: [],
  changed: 0,
});

const changesIn = ({ page, verdicts }: Judged): readonly RowChange[] =>
  rowsOf(page).flatMap(({ row, what }, at) => {
    const now = verdicts[at]?.what;
    return what !== undefined && now !== undefined && what !== now ? [{ row, before: what, now }] : [];
  });

/** Checks a confirmed page again; a changed outcome returns the import to the preview. */
export function verified(judged: Judged): Stepped {
  const { one, page, verdicts } = judged;
  const found = changesIn(judged);
  const changed = one.changed + found.length;
  const counts = counted(one.counts, judged);
  const next = { ...one, changed, changes: [...one.changes, ...found].slice(0, changesShown) };
  const effects = found.length > 0 ? [put('importPages', withOutcomes(page, verdicts.map(outcomeOf)))] : [];
  if (!isLast(one)) return { one: { ...next, counts, at: one.at + 1 }, effects };
  const status = importLife.next(one.status, changed > 0 ? 'changed' : 'stands') ?? one.status;
  return { one: { ...next, status, at: 0, counts: changed > 0 ? counts : noCounts }, effects };
}

/** Imports the rows of a page. */
export function carried(judged: Judged, context: Context<Owner>): Stepped {
  const { one, page, verdicts, rest } = judged;
  const kept = verdicts.map((verdict) => {
    if (verdict.what === 'wrong' || verdict.what === 'invite') return { what: verdict.what, effects: [] };
    if (verdict.what === 'same')
      return { what: verdict.what, effects: [], ...(verdict.ref ? { ref: verdict.ref } : {}) };
    return { what: verdict.what, ...verdict.carry(context) };
  });
  const status = isLast(one) ? (importLife.next(one.status, 'done') ?? one.status) : one.status;
  return {
    one: { ...one, counts: counted(one.counts, judged), status, at: one.at + 1 },
    effects: [
      ...kept.flatMap(({ effects }) => effects),
      ...rest,
      put(
        'importPages',
        withOutcomes(
          page,
          kept.map(({ effects: _kept, ...outcome }) => outcome),
        ),
      ),
    ],
  };
}

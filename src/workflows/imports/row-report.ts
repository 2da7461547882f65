/** The outcome of a row and its reasons, for cards and files (CUS-8). */
import type { Import, ImportPage, ImportRow } from '../../domain/import.js';
import type { Localizer } from '../../kernel/localizer.js';
import type { View } from '../../kernel/view.js';
import { columnName } from '../files/columns.js';
import { cellsOf } from './find.js';
import type { Owner, Verdict } from './kind.js';
import { kindNamed } from './kinds/index.js';
import { judge } from './pages.js';
import type { RowReport } from './rows-card.js';

const cellShown = 60;

/** Checks a page for its reasons; an import that is done has its outcomes in the rows. */
export async function reasonsOf(view: View, one: Import, page: ImportPage, owner: Owner): Promise<readonly Verdict[]> {
  return one.status === 'done' ? [] : (await judge(view, one, page, owner)).verdicts;
}

export function rowReport(one: Import, row: ImportRow, verdict: Verdict | undefined, t: Localizer): RowReport {
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

/** Parses a cursor: page and row within it. */
export const placeOf = (after: string | undefined): readonly [number, number] => {
  const [page = 0, row = 0] = (after ?? '').split('.').map(Number);
  return Number.isInteger(page) && Number.isInteger(row) && page >= 0 && row >= 0 ? [page, row] : [0, 0];
};

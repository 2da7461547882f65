/** The card that lists the rows of an import with their outcomes. */

import type { KindName, Outcome } from '../../domain/import.js';
import type { Item } from '../../kernel/card.js';
import { button, card } from '../../kernel/card.js';
import type { Localizer } from '../../kernel/localizer.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import type { Verb } from '../../kernel/verb.js';
import { kindNamed } from './kinds/index.js';
import { importPhrases, outcomeWords } from './phrases.js';

export interface RowReport {
  readonly row: number;
  readonly name: string;
  readonly what?: Outcome;
  readonly reasons: readonly { readonly column?: string; readonly value?: string; readonly why: string }[];
  readonly ref?: string;
}
export interface RowsFacts {
  readonly id: string;
  readonly kind: KindName;
  readonly done: boolean;
  readonly only?: 'wrong';
  readonly rows: readonly RowReport[];
  readonly next?: string;
}

const toneOf = { add: 'good', change: 'good', invite: 'warning', same: 'neutral', wrong: 'attention' } as const;
const refButtons: Partial<Record<KindName, { title: typeof importPhrases.showDraft; verb: Verb }>> = {
  customers: { title: importPhrases.showCustomer, verb: 'customers.show' },
  invitations: { title: importPhrases.showDraft, verb: 'invitations.draft' },
  joint: { title: importPhrases.showDraft, verb: 'invitations.draft' },
};

function rowItem(report: RowReport, { kind, done }: RowsFacts, t: Localizer): Item {
  const shows = refButtons[kind];
  return {
    title: t.markdown(importPhrases.row, { row: report.row, name: report.name }),
    ...(report.what
      ? {
          status: { text: t.text(outcomeWords[report.what][done ? 'did' : 'would']), tone: toneOf[report.what] },
        }
      : {}),
    lines: report.reasons.map(({ column, value = '', why }) =>
      column ? t.markdown(importPhrases.problem, { column, value, why }) : escapeMarkdown(why),
    ),
    actions: shows && report.ref ? [button(shows.verb, t.text(shows.title), { data: { id: report.ref } })] : [],
  };
}

export const rowsCard = card<RowsFacts>('import.rows', {
  view: (facts, t) => ({
    icon: '📥',
    title: t.markdown(importPhrases.rowsTitle, { kind: t.text(kindNamed(facts.kind).words.title) }),
    ...(facts.rows.length === 0 ? { lines: [t.markdown(importPhrases.noSuchRows)] } : {}),
    items: facts.rows.map((report) => rowItem(report, facts, t)),
    actions: [
      ...(facts.next
        ? [
            button('imports.showRows', t.text(importPhrases.more), {
              data: { id: facts.id, after: facts.next, ...(facts.only ? { only: facts.only } : {}) },
            }),
          ]
        : []),
      facts.only
        ? button('imports.showRows', t.text(importPhrases.allRows), { data: { id: facts.id } })
        : button('imports.showRows', t.text(importPhrases.wrongOnly), { data: { id: facts.id, only: 'wrong' } }),
      button('imports.show', t.text(importPhrases.back), { data: { id: facts.id } }),
    ],
  }),
  sample: {
    id: 'IMP-7K2M9QXD',
    kind: 'customers',
    done: false,
    rows: [
      { row: 2, name: 'Contoso SARL · contoso.onmicrosoft.com', what: 'add', reasons: [] },
      {
        row: 3,
        name: 'Fabrikam',
        what: 'wrong',
        reasons: [{ column: 'Country/region', value: 'Freedonia', why: 'A country by its name or two-letter code.' }],
      },
    ],
    next: 'x',
  },
});

/** What became, or would become, of the rows of a file. */
import type { Item } from '../card.js';
import { card } from '../card.js';
import type { Pen } from '../language.js';
import type { KindName, Outcome } from './import.js';
import { kindNamed } from './kinds/index.js';
import { outcomeWords, words } from './phrases.js';

export interface ToldRow {
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
  readonly rows: readonly ToldRow[];
  readonly next?: string;
}

const toneOf = { add: 'good', change: 'good', invite: 'warning', same: 'neutral', wrong: 'attention' } as const;
const refButtons: Partial<Record<KindName, { title: typeof words.showDraft; verb: string }>> = {
  customers: { title: words.showCustomer, verb: 'customers.show' },
  invitations: { title: words.showDraft, verb: 'invitations.draft' },
  joint: { title: words.showDraft, verb: 'invitations.draft' },
};

function rowItem(told: ToldRow, { kind, done }: RowsFacts, pen: Pen): Item {
  const button = refButtons[kind];
  return {
    title: pen.say(words.row, { row: told.row, name: told.name }),
    ...(told.what
      ? {
          status: { text: pen.plain(outcomeWords[told.what][done ? 'did' : 'would']), tone: toneOf[told.what] },
        }
      : {}),
    lines: told.reasons.map(({ column, value = '', why }) =>
      column ? pen.say(words.problem, { column, value, why }) : pen.typed(why),
    ),
    actions: button && told.ref ? [{ title: pen.plain(button.title), verb: button.verb, data: { id: told.ref } }] : [],
  };
}

/** What became, or would become, of the rows; the reasons are worded for whoever asked. */
export const rowsCard = card<RowsFacts>('import.rows', {
  view: (facts, pen) => ({
    icon: '📥',
    title: pen.say(words.rowsTitle, { kind: pen.plain(kindNamed(facts.kind).words.title) }),
    ...(facts.rows.length === 0 ? { lines: [pen.say(words.noSuchRows)] } : {}),
    items: facts.rows.map((told) => rowItem(told, facts, pen)),
    actions: [
      ...(facts.next
        ? [
            {
              title: pen.plain(words.more),
              verb: 'import.rows',
              data: { id: facts.id, after: facts.next, ...(facts.only ? { only: facts.only } : {}) },
            },
          ]
        : []),
      facts.only
        ? { title: pen.plain(words.allRows), verb: 'import.rows', data: { id: facts.id } }
        : { title: pen.plain(words.wrongOnly), verb: 'import.rows', data: { id: facts.id, only: 'wrong' } },
      { title: pen.plain(words.back), verb: 'import.show', data: { id: facts.id } },
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

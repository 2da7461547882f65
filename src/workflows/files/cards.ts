import type { Button, Fact, Item } from '../card.js';
import { card } from '../card.js';
import type { Pen } from '../language.js';
import { columnName } from './columns.js';
import {
  type Counts,
  type Import,
  type ImportStatus,
  isUnderWay,
  type KindName,
  noCounts,
  type Outcome,
  outcomes,
  type RowChange,
} from './import.js';
import { kindNamed } from './kinds/index.js';
import { outcomeWords, stateWords, words } from './phrases.js';

/** The time of day of an instant, in UTC. */
const clock = (instant: string): string => instant.slice(11, 16);

export interface WaysFacts {
  readonly id: string;
  readonly kind: KindName;
  readonly uploadUntil: string;
}
/** How a file of one kind is made and brought. */
export const waysCard = card<WaysFacts>('import.ways', {
  view: ({ id, kind: name, uploadUntil }, pen) => {
    const kind = kindNamed(name);
    const named = (required: boolean) =>
      kind.columns.filter((one) => (one.required ?? false) === required).map((one) => columnName(one, pen.language));
    const page = pen.links.page('uploads', id, uploadUntil);
    return {
      icon: '📥',
      title: pen.say(kind.words.title),
      lines: [
        pen.say(kind.about, { rows: kind.rowsAtMost }),
        pen.say(words.ways),
        pen.say(words.needed, { columns: named(true) }),
        ...(named(false).length > 0 ? [pen.say(words.optional, { columns: named(false) })] : []),
        pen.say(words.shape, { until: clock(uploadUntil) }),
      ],
      actions: [
        { title: pen.plain(words.upload), url: `${page}?lang=${pen.language}` },
        { title: pen.plain(words.template), url: `${page}/template?lang=${pen.language}` },
        ...(kind.pasted ? [{ title: pen.plain(words.paste), verb: 'import.paste', data: { id } }] : []),
      ],
    };
  },
  sample: { id: 'IMP-7K2M9QXD', kind: 'prices', uploadUntil: '2026-11-21T09:30:00.000Z' },
});

/** What there is to import for this person. */
export const anyCard = card<{ kinds: readonly KindName[] }>('import.any', {
  view: ({ kinds }, pen) => ({
    icon: '📥',
    title: pen.say(words.anyTitle),
    lines: [pen.say(words.anyIntro)],
    items: kinds.map((name): Item => {
      const kind = kindNamed(name);
      return {
        title: pen.say(kind.words.title),
        lines: [pen.say(kind.words.help)],
        actions: [{ title: pen.plain(words.choose), verb: kind.verb }],
      };
    }),
  }),
  sample: { kinds: ['customers', 'invitations', 'joint'] },
});

export interface UnsureFacts {
  readonly id: string;
  readonly file: string;
  readonly rows: number;
  readonly kinds: readonly KindName[];
}
export const unsureCard = card<UnsureFacts>('import.unsure', {
  view: ({ kinds, ...facts }, pen) => ({
    icon: '📥',
    title: pen.say(words.unsureTitle),
    lines: [pen.say(words.unsure, facts)],
    actions: [
      ...kinds.map((kind) => ({
        title: pen.plain(kindNamed(kind).words.title),
        verb: 'import.choose',
        data: { id: facts.id, kind },
      })),
      { title: pen.plain(words.discard), verb: 'import.discard', data: { id: facts.id } },
    ],
  }),
  sample: { id: 'IMP-7K2M9QXD', file: 'clients.csv', rows: 12, kinds: ['invitations', 'joint'] },
});

/** How many of the invitations that came of it were answered, and how. */
export interface Answers {
  readonly accepted: number;
  readonly open: number;
  readonly declined: number;
  readonly ended: number;
}
export interface ImportFacts {
  readonly id: string;
  readonly v: number;
  readonly kind: KindName;
  readonly status: Exclude<ImportStatus, 'awaited' | 'unsure'>;
  readonly file: string;
  readonly rows: number;
  readonly done: number;
  readonly counts: Counts;
  readonly changes: readonly RowChange[];
  readonly changed: number;
  readonly endsAt: string;
  readonly answers?: Answers;
}

/** @param version as it will be kept, where it is being changed */
export const importFacts = (one: Import, version = one.version): ImportFacts => ({
  id: one.id,
  v: version,
  kind: one.kind,
  status: one.status === 'awaited' || one.status === 'unsure' ? 'checking' : one.status,
  file: one.fileName,
  rows: one.rows,
  done: isUnderWay(one) ? Math.min(one.rows, one.at * kindNamed(one.kind).pageSize) : one.rows,
  counts: one.counts,
  changes: one.changes,
  changed: one.changed,
  endsAt: one.endsAt,
});

const countFacts = (f: ImportFacts, pen: Pen): Fact[] =>
  [...outcomes, 'withdraw' as const].flatMap((what) => {
    const n = f.counts[what];
    if (n === 0) return [];
    const { toCome, past } = outcomeWords[what];
    const isPast = f.status === 'importing' || f.status === 'done';
    return [{ title: pen.plain(isPast ? past : toCome), value: pen.typed(String(n)) }];
  });

export const isWork = ({ add, change, withdraw }: Counts): boolean => add + change + withdraw > 0;

/** Invitations came of it, whose answers are counted as they come. */
const made = ({ status, kind }: ImportFacts): boolean =>
  status === 'done' && (kind === 'invitations' || kind === 'joint');

function notes(f: ImportFacts, pen: Pen) {
  if (f.status === 'checking') return [pen.say(words.checkingNote)];
  if (f.status === 'verifying') return [pen.say(words.verifyingNote)];
  if (f.status === 'importing') return [pen.say(words.importingNote)];
  const invites = f.counts.invite > 0 ? [pen.say(words.inviteNote)] : [];
  if (f.status === 'done')
    return [pen.say(words.doneNote), ...invites, ...(made(f) ? [pen.say(words.doneInvitations)] : [])];
  if (f.counts.wrong > 0) return [pen.say(words.wrongNote)];
  if (isWork(f.counts)) return [pen.say(words.previewNote), ...invites];
  return invites.length > 0 ? invites : [pen.say(words.nothingNote)];
}

function actions(f: ImportFacts, pen: Pen): Button[] {
  const data = { id: f.id };
  if (f.status === 'checking' || f.status === 'verifying' || f.status === 'importing')
    return [{ title: pen.plain(words.refresh), verb: 'import.show', data }];
  const confirms = f.status === 'checked' && f.counts.wrong === 0 && isWork(f.counts);
  return [
    ...(confirms
      ? [
          {
            title: pen.plain(words.import),
            verb: 'import.confirm',
            data: { ...data, v: f.v },
            style: 'positive' as const,
          },
        ]
      : []),
    {
      title: pen.plain(words.report),
      verb: 'import.rows',
      data: { ...data, ...(f.counts.wrong > 0 ? { only: 'wrong' } : {}) },
    },
    {
      title: pen.plain(words.download),
      url: `${pen.links.page('reports', f.id, f.endsAt)}?lang=${pen.language}`,
    },
    ...(f.counts.invite > 0 && f.counts.wrong === 0
      ? [{ title: pen.plain(words.inviteThem), verb: 'import.invite', data }]
      : []),
    ...(made(f) ? [{ title: pen.plain(words.refresh), verb: 'import.show', data }] : []),
    ...(f.status === 'checked' ? [{ title: pen.plain(words.discard), verb: 'import.discard', data }] : []),
  ];
}

const tones = { checking: 'neutral', verifying: 'neutral', importing: 'neutral', done: 'good' } as const;

/** An import as it stands: being checked, shown, under way or done. */
export const importCard = card<ImportFacts>('import', {
  view: (f, pen) => ({
    icon: '📥',
    title: pen.say(kindNamed(f.kind).words.title),
    status: {
      text: pen.plain(stateWords[f.status]),
      tone: f.status === 'checked' ? (f.counts.wrong > 0 ? 'attention' : 'warning') : tones[f.status],
    },
    ...(f.changed > 0
      ? {
          lines: [
            pen.say(words.changedTitle, { n: f.changed }),
            ...f.changes.map(({ row, before, now }) =>
              pen.say(words.changedRow, {
                row,
                before: pen.plain(outcomeWords[before].would),
                now: pen.plain(outcomeWords[now].would),
              }),
            ),
          ],
        }
      : {}),
    facts: [
      { title: pen.plain(words.file), value: pen.typed(f.file || pen.plain(words.pasted)) },
      { title: pen.plain(words.rows), value: pen.typed(String(f.rows)) },
      ...(f.status === 'checked' || f.status === 'done'
        ? []
        : [
            {
              title: pen.plain(words.progressTitle),
              value: pen.say(words.progress, {
                done: f.done,
                rows: f.rows,
                percent: Math.floor((100 * f.done) / Math.max(1, f.rows)),
              }),
            },
          ]),
      ...(f.status === 'checking' || f.status === 'verifying' ? [] : countFacts(f, pen)),
      ...(f.answers ? [{ title: pen.plain(words.invited), value: pen.say(words.answers, { ...f.answers }) }] : []),
    ],
    notes: notes(f, pen),
    actions: actions(f, pen),
  }),
  sample: {
    id: 'IMP-7K2M9QXD',
    v: 2,
    kind: 'customers',
    status: 'checked',
    file: 'clients.csv',
    rows: 12,
    done: 12,
    counts: { ...noCounts, add: 9, invite: 1, same: 2 },
    changes: [{ row: 4, before: 'add', now: 'invite' }],
    changed: 1,
    endsAt: '2026-11-28T09:00:00.000Z',
  },
});

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

export const discardedCard = card<object>('import.discarded', {
  view: (_facts, pen) => ({ icon: '📥', title: pen.say(words.discard), lines: [pen.say(words.discarded)] }),
  sample: {},
});

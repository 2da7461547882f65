/** The card of an import, in every status. */

import {
  type Counts,
  type Import,
  type ImportStatus,
  isUnderWay,
  type KindName,
  noCounts,
  outcomes,
  type RowChange,
} from '../../domain/import.js';
import type { Button, Fact } from '../../kernel/card.js';
import { button, card } from '../../kernel/card.js';
import type { Draft } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import { kindNamed } from './kinds/index.js';
import { importPhrases, outcomeWords, stateWords } from './phrases.js';

/** Answers to the invitations that the import created. */
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

/** @param version of the record after the change, if it is being changed */
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

/** Subject of its notifications, which are resolved together (NOT-4). */
export const importSubject = (id: string): string => `imports/${id}`;

/** The record as it will be stored, for its card. */
export const kept = (one: Draft<Import>, version: number): Import => ({
  ...one,
  version,
  createdAt: '',
  updatedAt: '',
});

const countFacts = (f: ImportFacts, t: Localizer): Fact[] =>
  [...outcomes, 'withdraw' as const].flatMap((what) => {
    const n = f.counts[what];
    if (n === 0) return [];
    const { toCome, past } = outcomeWords[what];
    const isPast = f.status === 'importing' || f.status === 'done';
    return [{ title: t.text(isPast ? past : toCome), value: escapeMarkdown(String(n)) }];
  });

export const isWork = ({ add, change, withdraw }: Counts): boolean => add + change + withdraw > 0;

/** Whether the import created invitations. */
const made = ({ status, kind }: ImportFacts): boolean =>
  status === 'done' && (kind === 'invitations' || kind === 'joint');

function notes(f: ImportFacts, t: Localizer) {
  if (f.status === 'checking') return [t.markdown(importPhrases.checkingNote)];
  if (f.status === 'verifying') return [t.markdown(importPhrases.verifyingNote)];
  if (f.status === 'importing') return [t.markdown(importPhrases.importingNote)];
  const invites = f.counts.invite > 0 ? [t.markdown(importPhrases.inviteNote)] : [];
  if (f.status === 'done')
    return [
      t.markdown(importPhrases.doneNote),
      ...invites,
      ...(made(f) ? [t.markdown(importPhrases.doneInvitations)] : []),
    ];
  if (f.counts.wrong > 0) return [t.markdown(importPhrases.wrongNote)];
  if (isWork(f.counts)) return [t.markdown(importPhrases.previewNote), ...invites];
  return invites.length > 0 ? invites : [t.markdown(importPhrases.nothingNote)];
}

function actions(f: ImportFacts, t: Localizer): Button[] {
  const data = { id: f.id };
  if (f.status === 'checking' || f.status === 'verifying' || f.status === 'importing')
    return [button('imports.show', t.text(importPhrases.refresh), { data })];
  const confirms = f.status === 'checked' && f.counts.wrong === 0 && isWork(f.counts);
  return [
    ...(confirms
      ? [
          button('imports.confirm', t.text(importPhrases.import), {
            data: { ...data, v: f.v },
            style: 'positive' as const,
          }),
        ]
      : []),
    button('imports.showRows', t.text(importPhrases.report), {
      data: { ...data, ...(f.counts.wrong > 0 ? { only: 'wrong' } : {}) },
    }),
    {
      title: t.text(importPhrases.download),
      url: `${t.links.page('reports', f.id, f.endsAt)}?lang=${t.language}`,
    },
    ...(f.counts.invite > 0 && f.counts.wrong === 0
      ? [button('imports.inviteCustomers', t.text(importPhrases.inviteThem), { data })]
      : []),
    ...(made(f) ? [button('imports.show', t.text(importPhrases.refresh), { data })] : []),
    ...(f.status === 'checked' ? [button('imports.discard', t.text(importPhrases.discard), { data })] : []),
  ];
}

const tones = { checking: 'neutral', verifying: 'neutral', importing: 'neutral', done: 'good' } as const;

export const importCard = card<ImportFacts>('import', {
  view: (f, t) => ({
    icon: '📥',
    title: t.markdown(kindNamed(f.kind).words.title),
    status: {
      text: t.text(stateWords[f.status]),
      tone: f.status === 'checked' ? (f.counts.wrong > 0 ? 'attention' : 'warning') : tones[f.status],
    },
    ...(f.changed > 0
      ? {
          lines: [
            t.markdown(importPhrases.changedTitle, { n: f.changed }),
            ...f.changes.map(({ row, before, now }) =>
              t.markdown(importPhrases.changedRow, {
                row,
                before: t.text(outcomeWords[before].would),
                now: t.text(outcomeWords[now].would),
              }),
            ),
          ],
        }
      : {}),
    facts: [
      { title: t.text(importPhrases.file), value: escapeMarkdown(f.file || t.text(importPhrases.pasted)) },
      { title: t.text(importPhrases.rows), value: escapeMarkdown(String(f.rows)) },
      ...(f.status === 'checked' || f.status === 'done'
        ? []
        : [
            {
              title: t.text(importPhrases.progressTitle),
              value: t.markdown(importPhrases.progress, {
                done: f.done,
                rows: f.rows,
                percent: Math.floor((100 * f.done) / Math.max(1, f.rows)),
              }),
            },
          ]),
      ...(f.status === 'checking' || f.status === 'verifying' ? [] : countFacts(f, t)),
      ...(f.answers
        ? [{ title: t.text(importPhrases.invited), value: t.markdown(importPhrases.answers, { ...f.answers }) }]
        : []),
    ],
    notes: notes(f, t),
    actions: actions(f, t),
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

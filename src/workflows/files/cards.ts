/** An import as it stands: being checked, shown, under way or done. */
import type { Button, Fact } from '../card.js';
import { card } from '../card.js';
import type { Pen } from '../language.js';
import {
  type Counts,
  type Import,
  type ImportStatus,
  isUnderWay,
  type KindName,
  noCounts,
  outcomes,
  type RowChange,
} from './import.js';
import { kindNamed } from './kinds/index.js';
import { outcomeWords, stateWords, words } from './phrases.js';

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

/** How a file is brought: what can be imported, how such a file is made, what it may be. */
import type { Item } from '../card.js';
import { card } from '../card.js';
import { columnName } from './columns.js';
import type { KindName } from './import.js';
import { kindNamed } from './kinds/index.js';
import { words } from './phrases.js';

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

export const discardedCard = card<object>('import.discarded', {
  view: (_facts, pen) => ({ icon: '📥', title: pen.say(words.discard), lines: [pen.say(words.discarded)] }),
  sample: {},
});

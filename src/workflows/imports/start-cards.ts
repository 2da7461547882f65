/** Cards shown before a file arrives: the kinds, the columns of a kind, the choice between kinds. */

import type { KindName } from '../../domain/import.js';
import type { Item } from '../../kernel/card.js';
import { button, card } from '../../kernel/card.js';
import { columnName } from '../files/columns.js';
import { kindNamed } from './kinds/index.js';
import { importPhrases } from './phrases.js';

/** Time of day in UTC. */
const clock = (instant: string): string => instant.slice(11, 16);

export interface WaysFacts {
  readonly id: string;
  readonly kind: KindName;
  readonly uploadUntil: string;
}
/** Describes the file of one kind and the ways to import it. */
export const waysCard = card<WaysFacts>('import.ways', {
  view: ({ id, kind: name, uploadUntil }, t) => {
    const kind = kindNamed(name);
    const named = (required: boolean) =>
      kind.columns.filter((one) => (one.required ?? false) === required).map((one) => columnName(one, t.language));
    const page = t.links.page('uploads', id, uploadUntil);
    return {
      icon: '📥',
      title: t.markdown(kind.words.title),
      lines: [
        t.markdown(kind.about, { rows: kind.rowsAtMost }),
        t.markdown(importPhrases.ways),
        t.markdown(importPhrases.needed, { columns: named(true) }),
        ...(named(false).length > 0 ? [t.markdown(importPhrases.optional, { columns: named(false) })] : []),
        t.markdown(importPhrases.shape, { until: clock(uploadUntil) }),
      ],
      actions: [
        { title: t.text(importPhrases.upload), url: `${page}?lang=${t.language}` },
        { title: t.text(importPhrases.template), url: `${page}/template?lang=${t.language}` },
        ...(kind.pasted ? [button('imports.paste', t.text(importPhrases.paste), { data: { id } })] : []),
      ],
    };
  },
  sample: { id: 'IMP-7K2M9QXD', kind: 'prices', uploadUntil: '2026-11-21T09:30:00.000Z' },
});

/** Lists the kinds that the user can import. */
export const anyCard = card<{ kinds: readonly KindName[] }>('import.any', {
  view: ({ kinds }, t) => ({
    icon: '📥',
    title: t.markdown(importPhrases.anyTitle),
    lines: [t.markdown(importPhrases.anyIntro)],
    items: kinds.map((name): Item => {
      const kind = kindNamed(name);
      return {
        title: t.markdown(kind.words.title),
        lines: [t.markdown(kind.words.help)],
        actions: [{ title: t.text(importPhrases.choose), verb: kind.verb }],
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
  view: ({ kinds, ...facts }, t) => ({
    icon: '📥',
    title: t.markdown(importPhrases.unsureTitle),
    lines: [t.markdown(importPhrases.unsure, facts)],
    actions: [
      ...kinds.map((kind) =>
        button('imports.chooseKind', t.text(kindNamed(kind).words.title), { data: { id: facts.id, kind } }),
      ),
      button('imports.discard', t.text(importPhrases.discard), { data: { id: facts.id } }),
    ],
  }),
  sample: { id: 'IMP-7K2M9QXD', file: 'clients.csv', rows: 12, kinds: ['invitations', 'joint'] },
});

export const discardedCard = card<object>('import.discarded', {
  view: (_facts, t) => ({
    icon: '📥',
    title: t.markdown(importPhrases.discard),
    lines: [t.markdown(importPhrases.discarded)],
  }),
  sample: {},
});

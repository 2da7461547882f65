/** The record of an export and the card with its link; the file is written when the link is opened (CUS-9). */
import { type Download, exportEnd } from '../../domain/export.js';
import type { Member } from '../../kernel/actor.js';
import { card, show } from '../../kernel/card.js';
import type { Context } from '../../kernel/command.js';
import { type Decision, done, put } from '../../kernel/effects.js';
import { exportPhrases } from './phrases.js';

export const fileCard = card<Pick<Download, 'id' | 'what' | 'expiresAt'> & { narrowed: boolean }>('export.file', {
  view: ({ id, what, narrowed, expiresAt }, t) => ({
    icon: '📤',
    title: t.markdown(exportPhrases[what]),
    lines: [
      t.markdown(exportPhrases.what, { until: expiresAt.slice(11, 16) }),
      ...(narrowed ? [t.markdown(exportPhrases.narrowed)] : []),
    ],
    actions: [
      { title: t.text(exportPhrases.download), url: `${t.links.page('files', id, expiresAt)}?lang=${t.language}` },
    ],
  }),
  sample: { id: '01J', what: 'customers', narrowed: true, expiresAt: '2026-11-21T09:15:00.000Z' },
});

type Content =
  | Pick<Extract<Download, { what: 'customers' }>, 'what' | 'filter'>
  | Pick<Extract<Download, { what: 'subscriptions' }>, 'what'>;

export function offerFile(content: Content, { actor, now, ids }: Context<Member>): Decision {
  const id = ids.sorted();
  const expiresAt = exportEnd(now);
  const narrowed = content.what === 'customers' && Object.keys(content.filter).length > 0;
  return done(
    show(fileCard, { id, what: content.what, narrowed, expiresAt }),
    put('downloads', { ...content, id, organizationId: actor.organization.id, userId: actor.user.id, expiresAt }),
  );
}

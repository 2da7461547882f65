/** Command `audit.export`: a link to the filtered audit trail as CSV, valid for 15 minutes (AUD-1). */
import { asked, filterOf } from '../../domain/audit-filter.js';
import { card, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, remove } from '../../kernel/effects.js';
import { phrase } from '../../kernel/localizer.js';
import { timer } from '../../kernel/workflow.js';
import { auditPhrases } from './phrases.js';

const linkMs = 15 * 60_000;

export const exportCard = card<{ id: string; expiresAt: string }>('audit.export', {
  view: ({ id, expiresAt }, t) => ({
    icon: '🧾',
    title: t.markdown(auditPhrases.exportTitle),
    lines: [t.markdown(auditPhrases.exportWhat)],
    actions: [
      { title: t.text(auditPhrases.download), url: `${t.links.page('exports', id, expiresAt)}?lang=${t.language}` },
    ],
  }),
  sample: { id: '01J', expiresAt: '2026-11-21T09:15:00.000Z' },
});

export const exportAudit = change({
  verb: 'audit.export',
  who: 'audit.see',
  words: {
    title: auditPhrases.export,
    help: phrase({ en: 'The audit trail as a file', fr: 'Le journal d’audit dans un fichier' }),
    exact: true,
  },
  input: asked,
  load: async () => ({}),
  decide: (_facts, from, { actor, now, ids }) => {
    const id = ids.sorted();
    const expiresAt = new Date(Date.parse(now) + linkMs).toISOString();
    return done(
      show(exportCard, { id, expiresAt }),
      put('exports', {
        id,
        organizationId: actor.organization.id,
        userId: actor.user.id,
        filter: filterOf(from),
        expiresAt,
      }),
    );
  },
});

/** Deletes exports whose link has expired. */
export const forgetExports = timer({
  name: 'audit.forget',
  title: phrase({ en: 'Export ended', fr: 'Export expiré' }),
  due: { of: 'exports', index: 'end', key: 'all', until: (now) => now, limit: 200 },
  load: async (_view, one) => one,
  decide: ({ id }) => [remove('exports', id)],
});

/** The audit trail as a file: a link for a short while, worth nothing to who lost the role (AUD-1). */
import { z } from 'zod';
import { asked, filterOf } from '../../domain/audit-filter.js';
import { card, show } from '../../kernel/card.js';
import { change, query } from '../../kernel/command.js';
import { done, put, refuse, remove } from '../../kernel/effects.js';
import { phrase } from '../../kernel/localizer.js';
import { holds } from '../../kernel/permissions.js';
import type { View } from '../../kernel/view.js';
import { timer } from '../../kernel/workflow.js';
import { csvOf } from './csv.js';
import { entriesFor } from './entries.js';
import { auditPhrases } from './phrases.js';
import { type Subject, withAllHeads } from './subjects.js';
import type { TitleOf } from './wording.js';

/** As many entries as one file holds at most. */
const fileLimit = 20_000;
const linkMs = 15 * 60_000;

export function createExporting(titleOf: TitleOf, subjects: readonly Subject[]) {
  const exportCard = card<{ id: string; expiresAt: string }>('audit.export', {
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

  const exportTrail = change({
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

  /** The file itself, for the page of the signed link; whoever asked for it must still be allowed to. */
  const fileCard = card<{ csv: string }>('audit.csv', {
    view: (_facts, t) => ({ title: t.markdown(auditPhrases.title) }),
    sample: { csv: '' },
  });
  const csv = query({
    verb: 'audit.download',
    formerly: ['audit.csv'],
    who: 'link',
    listed: false,
    words: { title: auditPhrases.download, help: auditPhrases.help },
    input: z.object({}),
    load: async (view, _input, { actor: { linkType, id }, now }) => {
      const wanted = linkType === 'exports' ? await view.get('exports', id) : undefined;
      const user = wanted && (await view.get('users', wanted.userId));
      const organization = wanted && (await view.get('organizations', wanted.organizationId));
      const open = wanted && user && organization && wanted.expiresAt > now;
      if (!open || !holds('audit.see', { capabilities: organization.capabilities, roles: user.roles }))
        return refuse(auditPhrases.nothing);
      const limits = { limit: fileLimit, depth: fileLimit };
      return entriesFor(view, organization.id, withAllHeads(subjects, wanted.filter), limits);
    },
    answer: ({ items }, _input, { actor, localizer }) =>
      show(fileCard, { csv: csvOf(items, { t: localizer(actor.language), titleOf }) }),
  });

  /** A link that ended leaves nothing behind. */
  const forgetExports = timer({
    name: 'audit.forget',
    title: phrase({ en: 'Export ended', fr: 'Export expiré' }),
    due: { of: 'exports', index: 'end', key: 'all', until: (now) => now, limit: 200 },
    load: async (_view, one) => one,
    decide: ({ id }) => [remove('exports', id)],
  });

  return {
    commands: [exportTrail, csv],
    cards: [exportCard, fileCard],
    timers: [forgetExports],
    linkTypes: { exports: async (view: View, id: string) => (await view.get('exports', id))?.expiresAt },
  };
}

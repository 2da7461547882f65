/** Command `audit.download`: the file of an export, for the holder of its link (AUD-1). */
import { z } from 'zod';
import { card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { refuse } from '../../kernel/effects.js';
import { holds } from '../../kernel/permissions.js';
import { csvOf } from './csv.js';
import { entriesFor } from './entries.js';
import { auditPhrases } from './phrases.js';
import { type Subject, withAllHeads } from './subjects.js';
import type { TitleOf } from './wording.js';

/** Entries that one file contains at most. */
const fileLimit = 20_000;

export const csvCard = card<{ csv: string }>('audit.csv', {
  view: (_facts, t) => ({ title: t.markdown(auditPhrases.title) }),
  sample: { csv: '' },
});

/** The user who asked for the file must still have the permission when it is downloaded. */
export const createDownloadAudit = (titleOf: TitleOf, subjects: readonly Subject[]) =>
  query({
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
      show(csvCard, { csv: csvOf(items, { t: localizer(actor.language), titleOf }) }),
  });

/** A requested file of the audit trail; its link expires (AUD-1). */
import { z } from 'zod';
import { collection, instant, recordBase } from '../kernel/collection.js';
import { phrase } from '../kernel/localizer.js';
import { filter } from './audit-filter.js';
import { labels } from './labels.js';

const auditExport = z.object({
  ...recordBase,
  organizationId: z.string(),
  /** The user who requested it; they can download it while they have the permission to read the audit trail. */
  userId: z.string(),
  filter,
  expiresAt: instant,
});

export const exports = collection({
  schema: auditExport,
  labels: {
    name: phrase({ en: 'export', fr: 'export' }),
    fields: {
      ...labels('organizationId', 'userId', 'filter', 'since', 'expiresAt'),
      who: phrase({ en: 'Who', fr: 'Qui' }),
      what: phrase({ en: 'What', fr: 'Quoi' }),
      about: phrase({ en: 'About', fr: 'À propos de' }),
      until: phrase({ en: 'Until', fr: 'Jusqu’au' }),
    },
  },
  indexes: { end: { key: () => 'all', order: (e) => e.expiresAt } },
});

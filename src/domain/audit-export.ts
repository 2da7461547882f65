/** A file of the audit trail that somebody asked for: its link works for a short while (AUD-1). */
import { z } from 'zod';
import { collection, instant, recordBase } from '../kernel/collection.js';
import { filter } from './audit-filter.js';

const auditExport = z.object({
  ...recordBase,
  organizationId: z.string(),
  /** Who asked; the file is theirs as long as they may read the audit trail. */
  userId: z.string(),
  filter,
  expiresAt: instant,
});

export const exports = collection({
  schema: auditExport,
  indexes: { end: { key: () => 'all', order: (e) => e.expiresAt } },
});

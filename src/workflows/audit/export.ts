/** A file of the audit trail that somebody asked for: its link works for a short while (AUD-1). */
import { z } from 'zod';
import { instant, recordBase } from '../record.js';
import { filter } from './filter.js';

export const auditExport = z.object({
  ...recordBase,
  organizationId: z.string(),
  /** Who asked; the file is theirs as long as they may read the audit trail. */
  userId: z.string(),
  filter,
  expiresAt: instant,
});
export type AuditExport = z.output<typeof auditExport>;

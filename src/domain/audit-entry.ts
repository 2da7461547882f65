/** One change, as the audit trail keeps it (AUD-1): written with the change itself, never edited. */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';

const auditEntry = z.object({
  ...recordBase,
  /** The organisation that acted. */
  organizationId: z.string(),
  /** Person id, or `system` (timers), or `link` (the holder of a signed link). */
  actorId: z.string(),
  actorName: z.string(),
  /** The conversation it was said or clicked in; empty outside Teams. */
  conversation: z.string(),
  /** The verb that was carried out. */
  verb: z.string(),
  collection: z.string(),
  recordId: z.string(),
  /** Field by field what changed; what was not there before or is not there now is left out. */
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
  /** The record is gone: `before` is the whole of it. */
  removed: z.literal(true).optional(),
});
export type AuditEntry = z.output<typeof auditEntry>;

export const audit = collection({
  schema: auditEntry,
  indexes: {
    organization: { key: (a) => a.organizationId, order: (a) => a.createdAt },
    record: { key: (a) => `${a.collection}/${a.recordId}`, order: (a) => a.createdAt },
  },
  audited: false,
});

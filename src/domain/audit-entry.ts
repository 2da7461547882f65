/** One change in the audit trail (AUD-1), written in the transaction of the change and never edited. */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';

const auditEntry = z.object({
  ...recordBase,
  /** The organisation that acted. */
  organizationId: z.string(),
  /** Person id, or `system` (timers), or `link` (the holder of a signed link). */
  actorId: z.string(),
  actorName: z.string(),
  /** Id of the conversation in which the command was given; empty outside Teams. */
  conversation: z.string(),
  /** The verb of the command, or the name of the timer. */
  verb: z.string(),
  collection: z.string(),
  recordId: z.string(),
  /** The changed fields; a field without a value on one side is left out there. */
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
  /** The record was removed; `before` contains all of it. */
  removed: z.literal(true).optional(),
});
export type AuditEntry = z.output<typeof auditEntry>;

export const audit = collection({
  schema: auditEntry,
  indexes: {
    /** All, oldest first: deleted after the number of years in the settings. */
    age: { key: () => 'all', order: (a) => a.createdAt },
    organization: { key: (a) => a.organizationId, order: (a) => a.createdAt },
    record: { key: (a) => `${a.collection}/${a.recordId}`, order: (a) => a.createdAt },
  },
  audited: false,
});

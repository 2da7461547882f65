/** Who accepted which version of an agreement, and when (ENR-15); kept for good. */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';

const acceptance = z.object({
  ...recordBase,
  organizationId: z.string(),
  kind: z.literal('indirectReseller'),
  /** Of the agreement record; `built-in` before the operator published one. */
  agreementId: z.string(),
  by: z.string(),
  at: z.string(),
});

export const acceptances = collection({
  schema: acceptance,
  indexes: { organization: { key: (a) => a.organizationId, order: (a) => a.at } },
});

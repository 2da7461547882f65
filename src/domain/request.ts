/** What a reseller's requests to a provider share: the lifecycle and the record by status. */
import { z } from 'zod';
import { recordBase } from '../kernel/collection.js';
import { machine } from '../kernel/lifecycle.js';

export const requestLife = machine({
  asked: { approve: 'approved', decline: 'declined', withdraw: 'withdrawn' },
  approved: {},
  declined: {},
  withdrawn: {},
});

/**
 * @param own fields of this kind of request, in every status
 * @param approved fields that the approval adds
 */
export function requestSchema<Own extends z.ZodRawShape, Approved extends z.ZodRawShape>(own: Own, approved: Approved) {
  const common = {
    ...recordBase,
    resellerId: z.string(),
    providerId: z.string(),
    /** The user who requested it and is notified of the answer. */
    askedBy: z.string(),
    message: z.string().optional(),
    ...own,
  };
  const decided = { decidedBy: z.string(), decidedAt: z.string() };
  return z.discriminatedUnion('status', [
    z.object({ ...common, status: z.literal('asked') }),
    z.object({ ...common, status: z.literal('approved'), ...decided, ...approved }),
    z.object({ ...common, status: z.literal('declined'), ...decided, reason: z.string() }),
    z.object({ ...common, status: z.literal('withdrawn'), decidedAt: z.string() }),
  ]);
}

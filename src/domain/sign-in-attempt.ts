/** Sign-ins that failed in a row, for a user name as it was typed: counted alike whether or not there is such a user. */
import { z } from 'zod';
import { collection, instant, recordBase } from '../kernel/collection.js';

const attempt = z.object({
  ...recordBase,
  failures: z.number().int().nonnegative(),
  /** Nothing typed before this instant counts, right or wrong (USR-3). */
  lockedUntil: instant.optional(),
  /** Forgotten at this instant. */
  endsAt: instant,
});

/** Only attempts from the organisation's own tenant count: nobody outside can lock somebody out. */
export const attemptId = (tenantId: string, email: string): string => `${tenantId}|${email}`;

export const attempts = collection({
  schema: attempt,
  indexes: { end: { key: () => 'all', order: (a) => a.endsAt } },
  audited: false,
});

/** Sign-ins that failed in a row, for a user name as it was typed: counted alike whether or not there is such a user. */
import { z } from 'zod';
import { instant, recordBase } from '../record.js';

export const attempt = z.object({
  ...recordBase,
  failures: z.number().int().nonnegative(),
  /** Nothing typed before this instant counts, right or wrong (USR-3). */
  lockedUntil: instant.optional(),
  /** Forgotten at this instant. */
  endsAt: instant,
});
export type Attempt = z.output<typeof attempt>;

/** Only attempts from the organisation's own tenant count: nobody outside can lock somebody out. */
export const attemptId = (tenantId: string, email: string): string => `${tenantId}|${email}`;

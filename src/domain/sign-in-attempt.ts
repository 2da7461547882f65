/** Consecutive failed sign-ins for a typed user name, counted whether or not the user exists. */
import { z } from 'zod';
import { collection, instant, recordBase } from '../kernel/collection.js';

const attempt = z.object({
  ...recordBase,
  failures: z.number().int().nonnegative(),
  /** Attempts before this instant are rejected without a check (USR-3). */
  lockedUntil: instant.optional(),
  /** The record is deleted at this instant. */
  endsAt: instant,
});

/** The key contains the tenant, so that nobody outside it can lock a user out. */
export const attemptId = (tenantId: string, email: string): string => `${tenantId}|${email}`;

export const attempts = collection({
  schema: attempt,
  indexes: { end: { key: () => 'all', order: (a) => a.endsAt } },
  audited: false,
});

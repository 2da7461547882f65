/** A customer being added: what was given so far, step by step, until it is submitted or given up (CUS-1). */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { languages } from '../kernel/localizer.js';
import { address } from './organization.js';
import { ownOrigins } from './relationship.js';

const details = z.object({
  name: z.string(),
  domain: z.string(),
  country: z.string().length(2),
  language: z.enum(languages),
  address,
  contact: z.object({ first: z.string(), last: z.string(), email: z.string(), phone: z.string().optional() }),
  registrationNumber: z.string().optional(),
});
export type Details = z.output<typeof details>;

const orderLine = z.object({ productId: z.string(), seats: z.number().int().positive() });
export type OrderLine = z.output<typeof orderLine>;

const addition = z.object({
  ...recordBase,
  userId: z.string(),
  organizationId: z.string(),
  /** The reseller it is for; absent: the organisation's own direct customer (CUS-12). */
  resellerId: z.string().optional(),
  details,
  /** How the customer came to the organisation; own marketing unless said. */
  origin: z.enum(ownOrigins).optional(),
  lines: z.array(orderLine),
  /** What the review was shown with: product or partnership → its state. Submitting on anything else is refused with what changed. */
  seen: z.record(z.string(), z.string()).optional(),
  /** The request of a reseller that is being carried out (CUS-3). */
  requestId: z.string().optional(),
});
export type Addition = z.output<typeof addition>;

/** One at a time per person: starting anew replaces what was left. */
export const additionId = (userId: string): string => `ADD-${userId}`;

export const additions = collection({
  schema: addition,
  indexes: { organization: { key: (a) => a.organizationId } },
  audited: false,
});

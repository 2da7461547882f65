/** The draft of a new customer, saved step by step until it is submitted or discarded (CUS-1). */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { languages } from '../kernel/localizer.js';
import { address } from './organization.js';
import { billings, terms } from './product.js';
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

const orderLine = z.object({
  productId: z.string(),
  seats: z.number().int().positive(),
  /** Absent in drafts of earlier versions: the product's usual ones. */
  term: z.enum(terms).optional(),
  billing: z.enum(billings).optional(),
});
export type OrderLine = z.output<typeof orderLine>;

const addition = z.object({
  ...recordBase,
  userId: z.string(),
  organizationId: z.string(),
  /** The reseller of the customer; absent for the organisation's own direct customer (CUS-12). */
  resellerId: z.string().optional(),
  details,
  /** How the customer came to the organisation; default: own marketing. */
  origin: z.enum(ownOrigins).optional(),
  lines: z.array(orderLine),
  /** The state of each product and partnership when the review was rendered; submitting is refused if one has changed. */
  seen: z.record(z.string(), z.string()).optional(),
  /** The reseller's request that this addition fulfils (CUS-3). */
  requestId: z.string().optional(),
});
export type Addition = z.output<typeof addition>;

/** One draft per user; a new one replaces it. */
export const additionId = (userId: string): string => `ADD-${userId}`;

export const additions = collection({
  schema: addition,
  indexes: { organization: { key: (a) => a.organizationId } },
  audited: false,
});

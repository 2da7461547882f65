/** What can be ordered (SUB-7). */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';

export const productKinds = ['licence', 'reservation', 'software'] as const;
/** Commitment as ISO 8601 durations; bought once: `once` is no term. */
export const terms = ['P1M', 'P1Y', 'P3Y'] as const;
export type Term = (typeof terms)[number];
const billings = ['monthly', 'annual', 'once'] as const;

const product = z.object({
  ...recordBase,
  names: z.object({ en: z.string().min(1), fr: z.string().min(1) }),
  kind: z.enum(productKinds),
  /** How few and how many seats one subscription may have. */
  min: z.number().int().min(1),
  max: z.number().int().min(1),
  terms: z.array(z.enum(terms)).min(1),
  billing: z.array(z.enum(billings)).min(1),
  /** Products it can be upgraded to, licences carried over. */
  upgrades: z.array(z.string()),
  /** An add-on: one of these must be active first. */
  bases: z.array(z.string()),
  /** Can be ordered now. */
  sold: z.boolean(),
});
export type Product = z.output<typeof product>;

export const products = collection({
  schema: product,
  indexes: { sold: { key: (p) => (p.sold ? 'sold' : 'gone'), order: (p) => p.names.en.toLowerCase() } },
  search: (p) => [p.names.en, p.names.fr],
});

/** A customer's users, and who of them holds a licence of which subscription (SUB-5). */
import { z } from 'zod';
import { recordBase } from '../record.js';

export const customerUser = z.object({
  ...recordBase,
  customerId: z.string(),
  name: z.string().min(1),
  /** Lower case; unique within the customer. */
  email: z.string(),
});
export type CustomerUser = z.output<typeof customerUser>;

export const licence = z.object({
  ...recordBase,
  customerId: z.string(),
  subscriptionId: z.string(),
  customerUserId: z.string(),
});
export type Licence = z.output<typeof licence>;

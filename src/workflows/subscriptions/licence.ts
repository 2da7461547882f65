/** A customer's users, and who of them holds a licence of which subscription (SUB-5). */
import { z } from 'zod';
import { collection, recordBase } from '../record.js';
import { folded } from '../text.js';

const customerUser = z.object({
  ...recordBase,
  customerId: z.string(),
  name: z.string().min(1),
  /** Lower case; unique within the customer. */
  email: z.string(),
});
export type CustomerUser = z.output<typeof customerUser>;

const licence = z.object({
  ...recordBase,
  customerId: z.string(),
  subscriptionId: z.string(),
  customerUserId: z.string(),
});
export type Licence = z.output<typeof licence>;

export const customerUsers = collection({
  schema: customerUser,
  indexes: { customer: { key: (u) => u.customerId, order: (u) => folded(u.name) } },
  unique: { email: (u) => `${u.customerId}|${u.email}` },
  search: (u) => [u.name, u.email],
});

export const licences = collection({
  schema: licence,
  indexes: {
    subscription: { key: (l) => l.subscriptionId },
    user: { key: (l) => l.customerUserId },
  },
  unique: { one: (l) => `${l.subscriptionId}|${l.customerUserId}` },
});

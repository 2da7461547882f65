/** A customer's users and the licences assigned to them (SUB-5). */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { phrase } from '../kernel/localizer.js';
import { folded } from '../kernel/text.js';
import { labels } from './labels.js';

const customerUser = z.object({
  ...recordBase,
  customerId: z.string(),
  name: z.string().min(1),
  /** Lower case; unique within the customer. */
  email: z.string(),
});
export type CustomerUser = z.output<typeof customerUser>;

const license = z.object({
  ...recordBase,
  customerId: z.string(),
  subscriptionId: z.string(),
  customerUserId: z.string(),
});
export type License = z.output<typeof license>;

export const customerUsers = collection({
  schema: customerUser,
  grave: true,
  labels: {
    name: phrase({ en: 'customer’s user', fr: 'utilisateur du client' }),
    fields: labels('customerId', 'name', 'email'),
  },
  indexes: { customer: { key: (u) => u.customerId, order: (u) => folded(u.name) } },
  unique: { email: (u) => `${u.customerId}|${u.email}` },
  search: (u) => [u.name, u.email],
});

export const licenses = collection({
  schema: license,
  grave: true,
  labels: {
    name: phrase({ en: 'licence', fr: 'licence' }),
    fields: {
      ...labels('customerId'),
      subscriptionId: phrase({ en: 'Subscription', fr: 'Abonnement' }),
      customerUserId: phrase({ en: 'User', fr: 'Utilisateur' }),
    },
  },
  indexes: {
    subscription: { key: (l) => l.subscriptionId },
    user: { key: (l) => l.customerUserId },
  },
  unique: { one: (l) => `${l.subscriptionId}|${l.customerUserId}` },
});

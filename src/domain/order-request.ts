/** A reseller's request for an order that only its provider may place (SUB-8, CUS-3). */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { machine } from '../kernel/lifecycle.js';
import { phrase } from '../kernel/localizer.js';
import { labels, requestStatusLabels } from './labels.js';

export const orderRequestLife = machine({
  asked: { approve: 'approved', decline: 'declined', withdraw: 'withdrawn' },
  approved: {},
  declined: {},
  withdrawn: {},
});

const common = {
  ...recordBase,
  resellerId: z.string(),
  providerId: z.string(),
  askedBy: z.string(),
  /** Verb of the requested command, and its input. */
  verb: z.string(),
  data: z.record(z.string(), z.string()),
  message: z.string().optional(),
};

const orderRequest = z.discriminatedUnion('status', [
  z.object({ ...common, status: z.literal('asked') }),
  z.object({ ...common, status: z.literal('approved'), decidedBy: z.string(), decidedAt: z.string() }),
  z.object({
    ...common,
    status: z.literal('declined'),
    decidedBy: z.string(),
    decidedAt: z.string(),
    reason: z.string(),
  }),
  z.object({ ...common, status: z.literal('withdrawn'), decidedAt: z.string() }),
]);
export type OrderRequest = z.output<typeof orderRequest>;

export const orderRequests = collection({
  schema: orderRequest,
  labels: {
    name: phrase({ en: 'order request', fr: 'demande de commande' }),
    fields: {
      ...labels('resellerId', 'providerId', 'askedBy', 'message', 'status', 'decidedBy', 'decidedAt', 'reason'),
      verb: phrase({ en: 'Order', fr: 'Commande' }),
      data: phrase({ en: 'Details', fr: 'Détails' }),
    },
    keys: {
      ...labels('email', 'domain', 'country'),
      company: phrase({ en: 'Company name', fr: 'Nom de la société' }),
      reseller: phrase({ en: 'Indirect reseller', fr: 'Revendeur indirect' }),
      subscription: phrase({ en: 'Subscription', fr: 'Abonnement' }),
      product: phrase({ en: 'Product', fr: 'Produit' }),
      seats: phrase({ en: 'Licences', fr: 'Licences' }),
    },
    values: { status: requestStatusLabels },
  },
  indexes: {
    provider: { key: (r) => r.providerId, order: (r) => r.createdAt },
    reseller: { key: (r) => r.resellerId, order: (r) => r.createdAt },
  },
});

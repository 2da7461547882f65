/** A reseller's request for an order that only its provider may place (SUB-8, CUS-3). */
import { z } from 'zod';
import { collection } from '../kernel/collection.js';
import { phrase } from '../kernel/localizer.js';
import { labels, requestStatusLabels } from './labels.js';
import { requestSchema } from './request.js';
import { closedIndex } from './retention.js';

const orderRequest = requestSchema(
  {
    /** Verb of the requested command, and its input. */
    verb: z.string(),
    data: z.record(z.string(), z.string()),
  },
  {},
);
export type OrderRequest = z.output<typeof orderRequest>;

export const orderRequests = collection({
  schema: orderRequest,
  grave: true,
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
      term: phrase({ en: 'Term', fr: 'Durée' }),
      billing: phrase({ en: 'Billing', fr: 'Facturation' }),
    },
    values: { status: requestStatusLabels },
  },
  indexes: {
    closed: closedIndex(({ status }) => status !== 'asked'),
    provider: { key: (r) => r.providerId, order: (r) => r.createdAt },
    reseller: { key: (r) => r.resellerId, order: (r) => r.createdAt },
    /** Open requests, by the provider that decides and by the reseller that asks. */
    toDecide: { key: (r) => (r.status === 'asked' ? r.providerId : undefined), order: (r) => r.createdAt },
    asked: { key: (r) => (r.status === 'asked' ? r.resellerId : undefined), order: (r) => r.createdAt },
  },
});

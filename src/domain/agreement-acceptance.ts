/** Who accepted which version of an agreement, and when (ENR-15); kept for good. */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { phrase } from '../kernel/localizer.js';
import { agreementKindLabels } from './agreement.js';
import { labels } from './labels.js';

const acceptance = z.object({
  ...recordBase,
  organizationId: z.string(),
  kind: z.literal('indirectReseller'),
  /** Of the agreement record; `built-in` before the operator published one. */
  agreementId: z.string(),
  by: z.string(),
  at: z.string(),
});

export const acceptances = collection({
  schema: acceptance,
  labels: {
    name: phrase({ en: 'accepted agreement', fr: 'contrat accepté' }),
    fields: labels('organizationId', 'kind', 'agreementId', 'by', 'at'),
    values: { kind: agreementKindLabels },
  },
  indexes: { organization: { key: (a) => a.organizationId, order: (a) => a.at } },
});

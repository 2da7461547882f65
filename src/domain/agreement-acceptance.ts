/** The acceptance of a version of an agreement by a user (ENR-15); never deleted. */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { phrase } from '../kernel/localizer.js';
import { agreementKindLabels } from './agreement.js';
import { labels } from './labels.js';

const acceptance = z.object({
  ...recordBase,
  organizationId: z.string(),
  kind: z.literal('indirectReseller'),
  /** Id of the agreement record; `built-in` if the operator had not published one. */
  agreementId: z.string(),
  by: z.string(),
  at: z.string(),
});

export const acceptances = collection({
  schema: acceptance,
  grave: true,
  labels: {
    name: phrase({ en: 'accepted agreement', fr: 'contrat accepté' }),
    fields: labels('organizationId', 'kind', 'agreementId', 'by', 'at'),
    values: { kind: agreementKindLabels },
  },
  indexes: { organization: { key: (a) => a.organizationId, order: (a) => a.at } },
});

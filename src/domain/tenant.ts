/** A tenant that the operator admitted; its users can enrol (ORG-7). */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { phrase } from '../kernel/localizer.js';
import { folded } from '../kernel/text.js';
import { labels } from './labels.js';

const tenant = z.object({
  /** `id` is the Entra tenant id. */
  ...recordBase,
  /** The organisation's name as the operator entered it. */
  name: z.string(),
  /** ISO 3166-1 alpha-2: the country/region of the tenant, which the partner profile must share (ENR-3). */
  country: z.string().length(2),
  admittedBy: z.string(),
});
export type Tenant = z.output<typeof tenant>;

export const tenants = collection({
  schema: tenant,
  grave: true,
  labels: {
    name: phrase({ en: 'tenant', fr: 'locataire' }),
    fields: {
      ...labels('name', 'country'),
      admittedBy: phrase({ en: 'Admitted by', fr: 'Admission par' }),
    },
  },
  indexes: { all: { key: () => 'all', order: (t) => folded(t.name) } },
  search: (t) => [t.name],
});

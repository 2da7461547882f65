/** A provider as published in the directory, per country/region (ORG-4). */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { folded } from '../kernel/text.js';

export const services = ['training', 'marketing', 'financing'] as const;

export const directoryEntry = z.object({
  ...recordBase,
  organizationId: z.string(),
  name: z.string(),
  /** ISO 3166-1 alpha-2 codes of the countries/regions it is published in. */
  countries: z.array(z.string().length(2)),
  services: z.array(z.enum(services)),
  logoUrl: z.string().optional(),
  /** Profile link for each location, by country code. */
  profiles: z.record(z.string(), z.string()),
  contactEmail: z.string(),
  published: z.boolean(),
});
export type DirectoryEntry = z.output<typeof directoryEntry>;

export const directory = collection({
  schema: directoryEntry,
  indexes: {
    organization: { key: (d) => d.organizationId },
    country: { key: (d) => (d.published ? [...d.countries, '*'] : undefined), order: (d) => folded(d.name) },
  },
  search: (d) => [d.name],
});

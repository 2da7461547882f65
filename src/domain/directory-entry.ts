/** The directory entry of a provider, published for countries and regions (ORG-4). */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { type Phrase, phrase } from '../kernel/localizer.js';
import { folded } from '../kernel/text.js';
import { labels } from './labels.js';

export const services = ['training', 'marketing', 'financing'] as const;
/** What a provider offers its resellers. */
export const serviceLabels: Record<(typeof services)[number], Phrase> = {
  training: phrase({ en: 'technical training and assistance', fr: 'formation et assistance techniques' }),
  marketing: phrase({ en: 'help with marketing', fr: 'aide à la commercialisation' }),
  financing: phrase({ en: 'credit and financing terms', fr: 'conditions de crédit et de financement' }),
};

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
  labels: {
    name: phrase({ en: 'directory entry', fr: 'fiche d’annuaire' }),
    fields: {
      ...labels('organizationId', 'name', 'logoUrl', 'profiles'),
      countries: phrase({ en: 'Countries/regions', fr: 'Pays et régions' }),
      services: phrase({ en: 'Services', fr: 'Services' }),
      contactEmail: phrase({ en: 'Email', fr: 'Adresse e-mail' }),
      published: phrase({ en: 'Published', fr: 'Publication' }),
    },
    values: { services: serviceLabels },
  },
  indexes: {
    organization: { key: (d) => d.organizationId },
    country: { key: (d) => (d.published ? [...d.countries, '*'] : undefined), order: (d) => folded(d.name) },
  },
  search: (d) => [d.name],
});

/** A customer: one record per primary domain, shared by all its partners (CUS-13). */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { languages, phrase } from '../kernel/localizer.js';
import { addressFields, contactFields, labels, languageLabels } from './labels.js';
import { address } from './organization.js';

export const customer = z.object({
  ...recordBase,
  /** Legal company name. */
  name: z.string().min(1),
  /** Primary domain, lower case: `contoso.onmicrosoft.com`. */
  domain: z.string().min(1),
  /** ISO 3166-1 alpha-2 */
  country: z.string().length(2),
  language: z.enum(languages),
  /** Absent for a customer that accepted an invitation. */
  address: address.optional(),
  contact: z.object({ name: z.string(), email: z.string(), phone: z.string().optional() }),
  /** The company's registration number, in countries that require one. */
  registrationNumber: z.string().optional(),
  /** User name of the admin account created with the customer (CUS-2). */
  adminUser: z.string().optional(),
  /** Salted hash of the temporary password; never shown or audited. */
  adminPassword: z.string().optional(),
  /** When that password was last reset. */
  adminResetAt: z.string().optional(),
});
export type Customer = z.output<typeof customer>;

export const customers = collection({
  schema: customer,
  grave: true,
  labels: {
    name: phrase({ en: 'customer', fr: 'client' }),
    fields: {
      ...labels('domain', 'language', 'contact', ...addressFields, ...contactFields),
      registrationNumber: phrase({ en: 'Registration number', fr: 'Numéro d’immatriculation' }),
      adminUser: phrase({ en: 'Admin user name', fr: 'Nom d’utilisateur de l’administrateur' }),
      adminResetAt: phrase({ en: 'Admin’s password reset', fr: 'Mot de passe de l’administrateur réinitialisé' }),
    },
    values: { language: languageLabels },
  },
  indexes: {
    country: { key: (c) => c.country, order: (c) => c.name.toLowerCase() },
    contact: { key: (c) => c.contact.email.toLowerCase(), order: (c) => c.name.toLowerCase() },
  },
  unique: { domain: (c) => c.domain },
  hidden: ['adminPassword'],
});

/** A product of the catalogue (SUB-7). */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { type Phrase, phrase } from '../kernel/localizer.js';
import { labels } from './labels.js';

export const productKinds = ['licence', 'reservation', 'software'] as const;
/** Terms of commitment, ISO 8601 durations. */
export const terms = ['P1M', 'P1Y', 'P3Y'] as const;
export type Term = (typeof terms)[number];
export const billings = ['monthly', 'annual', 'once'] as const;
/** How a term is charged. */
export type Billing = (typeof billings)[number];

export const product = z.object({
  ...recordBase,
  names: z.object({ en: z.string().min(1), fr: z.string().min(1) }),
  kind: z.enum(productKinds),
  /** Minimum and maximum seats of one subscription. */
  min: z.number().int().min(1),
  max: z.number().int().min(1),
  terms: z.array(z.enum(terms)).min(1),
  billing: z.array(z.enum(billings)).min(1),
  /** Products it can be upgraded to; licences are kept. */
  upgrades: z.array(z.string()),
  /** For an add-on: one of these products must be active. */
  bases: z.array(z.string()),
  /** Can be ordered now. */
  sold: z.boolean(),
});
export type Product = z.output<typeof product>;

const productKindLabels: Record<Product['kind'], Phrase> = {
  licence: phrase({ en: 'licence', fr: 'licence' }),
  reservation: phrase({ en: 'reservation', fr: 'réservation' }),
  software: phrase({ en: 'software', fr: 'logiciel' }),
};
export const termLabels: Record<Term, Phrase> = {
  P1M: phrase({ en: 'one month', fr: 'un mois' }),
  P1Y: phrase({ en: 'one year', fr: 'un an' }),
  P3Y: phrase({ en: 'three years', fr: 'trois ans' }),
};
export const billingLabels: Record<Billing, Phrase> = {
  monthly: phrase({ en: 'monthly', fr: 'mensuelle' }),
  annual: phrase({ en: 'annual', fr: 'annuelle' }),
  once: phrase({ en: 'once', fr: 'unique' }),
};

export const products = collection({
  schema: product,
  labels: {
    name: phrase({ en: 'product', fr: 'produit' }),
    fields: {
      ...labels('kind'),
      names: phrase({ en: 'Name', fr: 'Nom' }),
      en: phrase({ en: 'English', fr: 'anglais' }),
      fr: phrase({ en: 'French', fr: 'français' }),
      min: phrase({ en: 'Fewest licences', fr: 'Licences au minimum' }),
      max: phrase({ en: 'Most licences', fr: 'Licences au maximum' }),
      terms: phrase({ en: 'Terms', fr: 'Durées' }),
      billing: phrase({ en: 'Billing', fr: 'Facturation' }),
      upgrades: phrase({ en: 'Upgrades to', fr: 'Mises à niveau vers' }),
      bases: phrase({ en: 'Add-on to', fr: 'Complément de' }),
      sold: phrase({ en: 'On sale', fr: 'En vente' }),
    },
    values: { kind: productKindLabels, terms: termLabels, billing: billingLabels },
  },
  indexes: { sold: { key: (p) => (p.sold ? 'sold' : 'gone'), order: (p) => p.names.en.toLowerCase() } },
  search: (p) => [p.names.en, p.names.fr],
});

/** A product of the catalogue (SUB-7). */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { type Phrase, phrase } from '../kernel/localizer.js';
import { labels } from './labels.js';

export const productKinds = ['licence', 'reservation', 'software'] as const;
/** Terms of commitment, ISO 8601 durations. */
export const terms = ['P1M', 'P1Y', 'P3Y'] as const;
export type Term = (typeof terms)[number];
export const billings = ['monthly', 'annual', 'triennial', 'once'] as const;
/** How a term is charged. */
export type Billing = (typeof billings)[number];

/** Plans that a term can be billed by: never for longer than the term. */
const plans: Record<Term, readonly Billing[]> = {
  P1M: ['monthly', 'once'],
  P1Y: ['monthly', 'annual', 'once'],
  P3Y: ['monthly', 'annual', 'triennial', 'once'],
};

/** A price of the price list: for one licence and one billing period. */
const price = z.object({
  term: z.enum(terms),
  billing: z.enum(billings),
  /** ISO 3166 country; absent: every market. */
  market: z.string().length(2).optional(),
  amount: z.number().nonnegative(),
  /** ISO 4217. */
  currency: z.string().length(3),
});
export type Price = z.output<typeof price>;

export const segments = ['commercial', 'education', 'charity', 'government'] as const;

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
  segment: z.enum(segments).optional(),
  /** Absent: the price list names none. */
  prices: z.array(price).optional(),
});
export type Product = z.output<typeof product>;

/** The product's billing plans for a term. */
export const plansFor = ({ billing }: Pick<Product, 'billing'>, term: Term): readonly Billing[] =>
  billing.filter((plan) => plans[term].includes(plan));

/** The price of a plan in a market; one without a market holds everywhere. */
export const priceOf = (
  { prices = [] }: Pick<Product, 'prices'>,
  { term, billing, market }: { term: Term; billing: Billing; market: string },
): Price | undefined => {
  const fits = prices.filter((one) => one.term === term && one.billing === billing);
  return fits.find((one) => one.market === market) ?? fits.find((one) => one.market === undefined);
};

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
  triennial: phrase({ en: 'triennial', fr: 'triennale' }),
  once: phrase({ en: 'once', fr: 'unique' }),
};
const segmentLabels: Record<(typeof segments)[number], Phrase> = {
  commercial: phrase({ en: 'commercial', fr: 'commercial' }),
  education: phrase({ en: 'education', fr: 'enseignement' }),
  charity: phrase({ en: 'charity', fr: 'association' }),
  government: phrase({ en: 'government', fr: 'secteur public' }),
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
      segment: phrase({ en: 'Segment', fr: 'Segment' }),
      prices: phrase({ en: 'Prices', fr: 'Prix' }),
      term: phrase({ en: 'Term', fr: 'Durée' }),
      market: phrase({ en: 'Market', fr: 'Marché' }),
      amount: phrase({ en: 'Price', fr: 'Prix' }),
      currency: phrase({ en: 'Currency', fr: 'Devise' }),
    },
    values: {
      kind: productKindLabels,
      terms: termLabels,
      term: termLabels,
      billing: billingLabels,
      segment: segmentLabels,
    },
  },
  indexes: { sold: { key: (p) => (p.sold ? 'sold' : 'gone'), order: (p) => p.names.en.toLowerCase() } },
  search: (p) => [p.names.en, p.names.fr],
});

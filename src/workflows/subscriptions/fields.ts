/** Fields that several order forms share. */

import { billingLabels, billings, type Product, termLabels, terms } from '../../domain/product.js';
import type { Field } from '../../kernel/card.js';
import { field } from '../../kernel/field.js';
import type { Localizer } from '../../kernel/localizer.js';
import { nameOf } from '../catalog/find.js';
import { subscriptionPhrases } from './phrases.js';

export const companyField = (t: Localizer): Field =>
  field(t, 'text', 'company', subscriptionPhrases.company, subscriptionPhrases.companyRule, { maxLength: 200 });

export const productField = (t: Localizer, products: readonly Pick<Product, 'id' | 'names'>[]): Field =>
  field(t, 'choice', 'product', subscriptionPhrases.product, subscriptionPhrases.productRule, {
    choices: products.map((p) => ({ title: nameOf(p, t), value: p.id })),
  });

export const seatsField = (t: Localizer, value?: string): Field =>
  field(t, 'number', 'seats', subscriptionPhrases.seats, subscriptionPhrases.seatsRule, {
    min: 1,
    value,
  });

export const targetField = (t: Localizer): Field =>
  field(t, 'text', 'product', subscriptionPhrases.upgradeTo, subscriptionPhrases.productRule, { maxLength: 200 });

/** Term and billing of an order; without a choice the product's usual ones. */
export const termFields = (t: Localizer): readonly Field[] => [
  field(t, 'choice', 'term', subscriptionPhrases.term, subscriptionPhrases.termRule, {
    required: false,
    choices: terms.map((value) => ({ title: t.text(termLabels[value]), value })),
  }),
  field(t, 'choice', 'billing', subscriptionPhrases.billing, subscriptionPhrases.billingRule, {
    required: false,
    choices: billings.map((value) => ({ title: t.text(billingLabels[value]), value })),
  }),
];

/** Fields that several order forms share. */

import type { Product } from '../../domain/product.js';
import type { Field } from '../../kernel/card.js';
import type { Localizer } from '../../kernel/localizer.js';
import { nameOf } from '../catalog/find.js';
import { subscriptionPhrases } from './phrases.js';

export const companyField = (t: Localizer): Field => ({
  kind: 'text',
  id: 'company',
  label: t.text(subscriptionPhrases.company),
  required: true,
  maxLength: 200,
  error: t.text(subscriptionPhrases.companyRule),
});

export const productField = (t: Localizer, products: readonly Pick<Product, 'id' | 'names'>[]): Field => ({
  kind: 'choice',
  id: 'product',
  label: t.text(subscriptionPhrases.product),
  required: true,
  error: t.text(subscriptionPhrases.productRule),
  choices: products.map((p) => ({ title: nameOf(p, t), value: p.id })),
});

export const seatsField = (t: Localizer, value?: string): Field => ({
  kind: 'number',
  id: 'seats',
  label: t.text(subscriptionPhrases.seats),
  required: true,
  min: 1,
  error: t.text(subscriptionPhrases.seatsRule),
  ...(value ? { value } : {}),
});

export const targetField = (t: Localizer): Field => ({
  kind: 'text',
  id: 'product',
  label: t.text(subscriptionPhrases.upgradeTo),
  required: true,
  maxLength: 200,
  error: t.text(subscriptionPhrases.productRule),
});

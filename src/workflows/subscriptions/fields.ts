/** The fields that several orders have in common. */
import type { Field } from '../card.js';
import { nameOf } from '../catalogue/find.js';
import type { Product } from '../catalogue/product.js';
import type { Pen } from '../language.js';
import { words } from './phrases.js';

/** Whose subscription it is, where that is not known yet. */
export const companyField = (pen: Pen): Field => ({
  kind: 'text',
  id: 'company',
  label: pen.plain(words.company),
  required: true,
  maxLength: 200,
  error: pen.plain(words.companyRule),
});

export const productField = (pen: Pen, products: readonly Pick<Product, 'id' | 'names'>[]): Field => ({
  kind: 'choice',
  id: 'product',
  label: pen.plain(words.product),
  required: true,
  error: pen.plain(words.productRule),
  choices: products.map((p) => ({ title: nameOf(p, pen), value: p.id })),
});

export const seatsField = (pen: Pen, value?: string): Field => ({
  kind: 'number',
  id: 'seats',
  label: pen.plain(words.seats),
  required: true,
  min: 1,
  error: pen.plain(words.seatsRule),
  ...(value ? { value } : {}),
});

/** What a subscription is upgraded to, where its paths are not known yet. */
export const targetField = (pen: Pen): Field => ({
  kind: 'text',
  id: 'product',
  label: pen.plain(words.upgradeTo),
  required: true,
  maxLength: 200,
  error: pen.plain(words.productRule),
});

/** What is ordered with a customer: products with their counts, and what can be wrong with them (CUS-1, SUB-7). */
import { z } from 'zod';
import type { Addition, OrderLine } from '../../domain/customer-addition.js';
import type { Product } from '../../domain/product.js';
import { type Refusal, refuse } from '../../kernel/effects.js';
import type { Language } from '../../kernel/localizer.js';
import type { View } from '../../kernel/view.js';
import { productById, productNamed } from '../catalog/find.js';
import { readinessPhrases } from './readiness-phrases.js';

export interface NamedLine {
  readonly product: Product['names'];
  readonly seats: number;
}
export const namedLines = (view: View, lines: readonly OrderLine[]): Promise<readonly NamedLine[]> =>
  Promise.all(lines.map(async ({ productId, seats }) => ({ product: await productNamed(view, productId), seats })));

/** What of a product an order depends on. */
export const stateOf = ({ min, max, terms, bases, sold }: Product): string =>
  JSON.stringify([min, max, terms, bases, sold]);

/** What the review is shown with: what an order depends on, as it is now. */
export async function seenNow(view: View, addition: Addition): Promise<Record<string, string>> {
  const products = await Promise.all(
    addition.lines.map(async ({ productId }) => {
      const product = await productById(view, productId);
      return [productId, product?.sold ? stateOf(product) : ''] as const;
    }),
  );
  const pair = addition.resellerId
    ? await view.one('partnerships', 'pair', `${addition.organizationId}|${addition.resellerId}`)
    : undefined;
  return Object.fromEntries([...products, ...(addition.resellerId ? [['partnership', pair?.id ?? ''] as const] : [])]);
}

/** Add-ons whose base is not among the lines. */
export const withoutBase = (products: readonly Product[], active: readonly string[]): Product | undefined =>
  products.find(
    (p) => p.bases.length > 0 && !p.bases.some((base) => active.includes(base) || products.some((o) => o.id === base)),
  );

export type Bases = Readonly<Record<string, Product['names']>>;
/** The names of what add-ons need first. */
export const basesOf = async (view: View, products: readonly Product[]): Promise<Bases> =>
  Object.fromEntries(
    await Promise.all(
      [...new Set(products.flatMap((p) => p.bases))].map(async (id) => [id, await productNamed(view, id)] as const),
    ),
  );

export const baseNeeded = (addOn: Product, bases: Bases, language: Language): Refusal =>
  refuse(
    readinessPhrases.missBase,
    { product: addOn.names[language], bases: addOn.bases.map((id) => bases[id]?.[language] ?? id) },
    { field: 'product' },
  );

export const seatsProblem = (product: Product, seats: number | undefined, field = 'seats'): Refusal | undefined =>
  seats !== undefined && Number.isInteger(seats) && seats >= product.min && seats <= product.max
    ? undefined
    : refuse(readinessPhrases.seatsNeeded, { min: product.min, max: product.max }, { field });

/** A number as it was typed; what is none comes out as `undefined`. */
export const seatsInput = z.string().transform((text) => {
  const n = Number(text.replace(/[\s\u00a0\u202f]/g, ''));
  return Number.isFinite(n) ? n : undefined;
});

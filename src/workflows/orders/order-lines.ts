/** Order lines of a new customer and their validation (CUS-1, SUB-7). */

import { z } from 'zod';
import type { Addition, OrderLine } from '../../domain/customer-addition.js';
import { type Billing, type Product, plansFor, type Term } from '../../domain/product.js';
import { type Refusal, refuse } from '../../kernel/effects.js';
import type { Language } from '../../kernel/localizer.js';
import type { View } from '../../kernel/view.js';
import { productById, productNamed } from '../catalog/find.js';
import { usualBilling, usualTerm } from './new-subscription.js';
import { readinessPhrases } from './readiness-phrases.js';

export interface NamedLine {
  readonly product: Product['names'];
  readonly seats: number;
  readonly term?: Term;
  readonly billing?: Billing;
}
export const namedLines = (view: View, lines: readonly OrderLine[]): Promise<readonly NamedLine[]> =>
  Promise.all(
    lines.map(async ({ productId, seats, term, billing }) => {
      const product = await productById(view, productId);
      const kept = term ?? (product ? usualTerm(product) : undefined);
      const plan = billing ?? (product ? usualBilling(product, kept) : undefined);
      return {
        product: await productNamed(view, productId),
        seats,
        ...(kept ? { term: kept } : {}),
        ...(plan ? { billing: plan } : {}),
      };
    }),
  );

/** The product has no such term, or does not bill it so (SUB-10). */
export const planProblem = (
  product: Product,
  term: Term | undefined,
  billing: Billing | undefined,
  language: Language,
): Refusal | undefined => {
  const facts = { product: product.names[language] };
  if (term !== undefined && !product.terms.includes(term))
    return refuse(readinessPhrases.missTerm, facts, { field: 'term' });
  return billing === undefined || plansFor(product, term ?? usualTerm(product)).includes(billing)
    ? undefined
    : refuse(readinessPhrases.missBilling, facts, { field: 'billing' });
};

/** Properties of a product that void a review when they change. */
export const stateOf = ({ min, max, terms, bases, sold }: Product): string =>
  JSON.stringify([min, max, terms, bases, sold]);

/** Snapshot of everything the order depends on, compared with the reviewed one on submission. */
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

/** An add-on whose base is neither ordered nor active. */
export const withoutBase = (products: readonly Product[], active: readonly string[]): Product | undefined =>
  products.find(
    (p) => p.bases.length > 0 && !p.bases.some((base) => active.includes(base) || products.some((o) => o.id === base)),
  );

export type Bases = Readonly<Record<string, Product['names']>>;
/** Names of the base products of add-ons, by id. */
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

/** A typed number; `undefined` if the text is not a number. */
export const seatsInput = z.string().transform((text) => {
  const n = Number(text.replace(/[\s\u00a0\u202f]/g, ''));
  return Number.isFinite(n) ? n : undefined;
});

/** Finds products in the imported catalogue, or in the built-in one until a price list is imported (SUB-7). */

import type { Product } from '../../domain/product.js';
import type { Localizer } from '../../kernel/localizer.js';
import { folded } from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { builtIn } from './built-in.js';

const builtInById = new Map(builtIn.map((product) => [product.id, product]));
/** Maximum number of choices in a list of products; a longer price list is searched by name. */
const choosable = 200;

const isImported = async (view: View): Promise<boolean> =>
  (await view.find('products', 'sold', 'sold', { limit: 1 })).items.length > 0;

/** Products on sale, by name: at most 200. */
export const soldProducts = async (view: View): Promise<readonly Product[]> =>
  (await isImported(view)) ? (await view.find('products', 'sold', 'sold', { limit: choosable })).items : builtIn;

export const productById = async (view: View, id: string): Promise<Product | undefined> =>
  (await view.get('products', id)) ?? ((await isImported(view)) ? undefined : builtInById.get(id));

/** The names of a product. Products that left the price list are named from the built-in catalogue. */
export const productNamed = async (view: View, id: string): Promise<Product['names']> =>
  ((await view.get('products', id)) ?? builtInById.get(id))?.names ?? { en: id, fr: id };

/** Products on sale that a product can be upgraded to. */
export async function targetsOf(view: View, productId: string): Promise<readonly Product[]> {
  const product = await productById(view, productId);
  const targets = await Promise.all((product?.upgrades ?? []).map((id) => productById(view, id)));
  return targets.filter((target) => target?.sold === true) as readonly Product[];
}

/** The changes that the catalogue allows for a subscription, so cards offer no button that would be refused. */
export interface Ways {
  /** The number of licences can change. */
  readonly seats: boolean;
  readonly upgrade: boolean;
}
export async function waysOf(view: View, productId: string): Promise<Ways> {
  const product = await productById(view, productId);
  return { seats: !product || product.min < product.max, upgrade: (await targetsOf(view, productId)).length > 0 };
}

export const nameOf = (product: Pick<Product, 'names'>, t: Pick<Localizer, 'language'>): string =>
  product.names[t.language];

/** What people call products. */
const nicknames: readonly (readonly [RegExp, string])[] = [
  [/\bm365\b/gi, 'microsoft 365'],
  [/\bo365\b/gi, 'office 365'],
  [/\bb(?:us|iz)\b/gi, 'business'],
  [/\b(?:bp|bizprem)\b/gi, 'business premium'],
  [/\b(?:bs|bizstd)\b/gi, 'business standard'],
  [/\b(?:bb|bizbasic)\b/gi, 'business basic'],
  [/\bprem\b/gi, 'premium'],
  [/\bstd\b/gi, 'standard'],
  [/\bexo\b/gi, 'exchange online'],
  [/\bspo\b/gi, 'sharepoint online'],
  [/\b(?:powerbi|pbi)\b/gi, 'power bi'],
  [/\bems\b/gi, 'enterprise mobility security'],
  [/\bp(?=[1-5]\b)/gi, 'plan '],
];

/** Words of a product name without the variants that people type: `m365`, brackets, a missing `Microsoft`. */
const words = (text: string): readonly string[] =>
  folded(nicknames.reduce((named, [nickname, name]) => named.replace(nickname, name), text))
    .split(' ')
    .filter(
      (word) => !['microsoft', 'the', 'le', 'la', 'pour', 'for', 'licence', 'license', 'licences'].includes(word),
    );

const fits = (typed: readonly string[], name: string): boolean => {
  const there = words(name);
  return typed.every((word) => there.some((one) => one === word || (word.length > 2 && one.startsWith(word))));
};

/** Whether a text is the id or the complete name of a product. */
const isNamed = ({ id, names }: Pick<Product, 'id' | 'names'>, text: string): boolean =>
  id === text || [names.en, names.fr].some((name) => words(name).join(' ') === words(text).join(' '));

/** Products of `from` that a typed name or id may mean; only the exact matches if there are any. */
export function productsLike<P extends Pick<Product, 'id' | 'names'>>(text: string, from: readonly P[]): readonly P[] {
  const typed = words(text);
  const exact = from.filter((p) => isNamed(p, text));
  if (exact.length > 0) return exact;
  if (typed.length === 0) return [];
  const likely = from.filter((p) => fits(typed, p.names.en) || fits(typed, p.names.fr));
  // Prefer names that contain the typed words in sequence.
  const together = likely.filter((p) =>
    [p.names.en, p.names.fr].some((name) => ` ${words(name).join(' ')} `.includes(` ${typed.join(' ')} `)),
  );
  return together.length > 0 ? together : likely;
}

/**
 * Like `productsLike` for a customer's products. If the text names another product of the catalogue, only that product
 * matches: “Microsoft 365 E3” never means the customer's Office 365 E3.
 */
export async function productsMeant<P extends Pick<Product, 'id' | 'names'>>(
  view: View,
  text: string,
  from: readonly P[],
): Promise<readonly P[]> {
  const elsewhere = (await catalogueLike(view, text)).filter((p) => isNamed(p, text)).map(({ id }) => id);
  const likely = productsLike(text, from);
  return elsewhere.length === 0 ? likely : likely.filter(({ id }) => elsewhere.includes(id));
}

async function catalogueLike(view: View, text: string): Promise<readonly Product[]> {
  const one = await productById(view, text);
  if (one) return [one];
  if (!(await isImported(view))) return builtIn;
  const scope = { index: 'sold', key: 'sold' } as const;
  return (await view.search('products', words(text).join(' '), scope, { limit: 20 })).items;
}

/** Products on sale that a typed name or id may mean. */
export async function soldLike(view: View, text: string): Promise<readonly Product[]> {
  const one = await productById(view, text);
  if (one) return one.sold ? [one] : [];
  if (!(await isImported(view))) return productsLike(text, builtIn);
  const found = (await view.search('products', words(text).join(' '), { index: 'sold', key: 'sold' }, { limit: 20 }))
    .items;
  const likely = productsLike(text, found);
  return likely.length > 0 ? likely : found;
}

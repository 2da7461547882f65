/** Looking things up in the catalogue: the imported one, or the one the bot comes with. */

import type { Product } from '../../domain/product.js';
import type { Localizer } from '../../kernel/localizer.js';
import { folded } from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { builtIn } from './built-in.js';

const builtInById = new Map(builtIn.map((product) => [product.id, product]));
/** At most this many products stand in a list to choose from; a longer price list is searched by name. */
const choosable = 200;

const isImported = async (view: View): Promise<boolean> =>
  (await view.find('products', 'sold', 'sold', { limit: 1 })).items.length > 0;

/** What can be ordered now, by name: at most 200. */
export const soldProducts = async (view: View): Promise<readonly Product[]> =>
  (await isImported(view)) ? (await view.find('products', 'sold', 'sold', { limit: choosable })).items : builtIn;

export const productById = async (view: View, id: string): Promise<Product | undefined> =>
  (await view.get('products', id)) ?? ((await isImported(view)) ? undefined : builtInById.get(id));

/** A product's name where only its id is at hand; the built-in one names also what is no longer in a price list. */
export const productNamed = async (view: View, id: string): Promise<Product['names']> =>
  ((await view.get('products', id)) ?? builtInById.get(id))?.names ?? { en: id, fr: id };

/** The products that one can be upgraded to now. */
export async function targetsOf(view: View, productId: string): Promise<readonly Product[]> {
  const product = await productById(view, productId);
  const targets = await Promise.all((product?.upgrades ?? []).map((id) => productById(view, id)));
  return targets.filter((target) => target?.sold === true) as readonly Product[];
}

/** What can be done with a product once it is there, as the catalogue has it: a button that could only be refused is none. */
export interface Ways {
  /** More or fewer licences. */
  readonly seats: boolean;
  readonly upgrade: boolean;
}
export async function waysOf(view: View, productId: string): Promise<Ways> {
  const product = await productById(view, productId);
  return { seats: !product || product.min < product.max, upgrade: (await targetsOf(view, productId)).length > 0 };
}

export const nameOf = (product: Pick<Product, 'names'>, t: Pick<Localizer, 'language'>): string =>
  product.names[t.language];

/** How a product is written by whoever types it: `m365`, `plan 1` in brackets, a missing `Microsoft`. */
const words = (text: string): readonly string[] =>
  folded(text.replace(/\bm365\b/gi, 'microsoft 365').replace(/\bo365\b/gi, 'office 365'))
    .split(' ')
    .filter(
      (word) => !['microsoft', 'the', 'le', 'la', 'pour', 'for', 'licence', 'license', 'licences'].includes(word),
    );

const fits = (typed: readonly string[], name: string): boolean => {
  const there = words(name);
  return typed.every((word) => there.some((one) => one === word || (word.length > 2 && one.startsWith(word))));
};

/** Whether a typed text is the id or the whole name of a product. */
const isNamed = ({ id, names }: Pick<Product, 'id' | 'names'>, text: string): boolean =>
  id === text || [names.en, names.fr].some((name) => words(name).join(' ') === words(text).join(' '));

/** The products among `from` that a typed name or id may mean: exactly one when it is one's id or whole name. */
export function productsLike<P extends Pick<Product, 'id' | 'names'>>(text: string, from: readonly P[]): readonly P[] {
  const typed = words(text);
  const exact = from.filter((p) => isNamed(p, text));
  if (exact.length > 0) return exact;
  if (typed.length === 0) return [];
  const likely = from.filter((p) => fits(typed, p.names.en) || fits(typed, p.names.fr));
  // words that stand together, as they were typed, are meant together
  const together = likely.filter((p) =>
    [p.names.en, p.names.fr].some((name) => ` ${words(name).join(' ')} `.includes(` ${typed.join(' ')} `)),
  );
  return together.length > 0 ? together : likely;
}

/**
 * The same among a few, such as a customer's, where the whole catalogue knows better: “Microsoft 365 E3” is not the
 * Office 365 E3 that happens to be there.
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

/** The products on sale that a typed name or id may mean. */
export async function soldLike(view: View, text: string): Promise<readonly Product[]> {
  const one = await productById(view, text);
  if (one) return one.sold ? [one] : [];
  if (!(await isImported(view))) return productsLike(text, builtIn);
  const found = (await view.search('products', words(text).join(' '), { index: 'sold', key: 'sold' }, { limit: 20 }))
    .items;
  const likely = productsLike(text, found);
  return likely.length > 0 ? likely : found;
}

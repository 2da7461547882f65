/** Steps two and three: products with their counts, the review; and giving the whole up (CUS-1). */
import { z } from 'zod';
import type { Member } from '../actor.js';
import { goOn, show } from '../card.js';
import { nameOf, productById, soldLike, soldProducts } from '../catalogue/find.js';
import type { Product } from '../catalogue/product.js';
import { change } from '../command.js';
import { done, isFound, put, type Refusal, refuse, remove } from '../decision.js';
import { type Pen, phrase } from '../language.js';
import * as input from '../text.js';
import type { View } from '../view.js';
import { theAddition } from './adding.js';
import type { Addition } from './addition.js';
import { reviewCard, undoneCard } from './cards.js';
import { isOddName } from './details.js';
import {
  baseNeeded,
  basesOf,
  type NamedLine,
  namedLines,
  seatsInput,
  seatsProblem,
  seenNow,
  withoutBase,
} from './order-lines.js';
import { words } from './phrases.js';

interface ProductsForm {
  readonly id: string;
  readonly v: number;
  readonly name: string;
  readonly lines: readonly NamedLine[];
  readonly products: readonly Pick<Product, 'id' | 'names'>[];
}

export const products = change({
  verb: 'customers.products',
  who: 'customers.add',
  listed: false,
  words: {
    title: words.newSubscription,
    help: phrase({ en: 'Products and licences of a new customer', fr: 'Produits et licences d’un nouveau client' }),
    examples: { en: [], fr: [] },
  },
  input: z.object({
    id: input.id,
    v: z.coerce.number().int(),
    product: input.line(200).optional(),
    seats: seatsInput.optional(),
    next: z.enum(['review', 'more', 'drop']),
  }),
  form: {
    load: async (view, actor, { id = '' }): Promise<ProductsForm | Refusal> => {
      const addition = await theAddition(view, actor as Member, id);
      if (!isFound(addition)) return addition;
      return {
        id,
        v: addition.version,
        name: addition.details.name,
        lines: await namedLines(view, addition.lines),
        products: await soldProducts(view),
      };
    },
    view: (facts: ProductsForm, pen: Pen) => {
      const record = { id: facts.id, v: facts.v, submitted: 'yes' };
      return {
        icon: '📦',
        title: pen.say(words.newSubscription),
        lines: [
          pen.say(words.productsIntro, { name: facts.name }),
          ...facts.lines.map((l) =>
            pen.say(words.line, { product: nameOf({ names: l.product }, pen), seats: l.seats }),
          ),
        ],
        fields: [
          {
            kind: 'choice',
            id: 'product',
            label: pen.plain(words.product),
            error: pen.plain(words.productRule),
            choices: facts.products.map((p) => ({ title: nameOf(p, pen), value: p.id })),
          },
          { kind: 'number', id: 'seats', label: pen.plain(words.seats), min: 1, error: pen.plain(words.seatsRule) },
        ],
        submit: pen.plain(words.nextReview),
        data: { id: facts.id, v: facts.v, next: 'review' },
        more: [
          { title: pen.plain(words.addMore), verb: 'customers.products', data: { ...record, next: 'more' } },
          ...(facts.lines.length > 0
            ? [
                {
                  title: pen.plain(words.dropLast),
                  verb: 'customers.products',
                  data: { ...record, next: 'drop' },
                  plain: true,
                },
              ]
            : []),
          { title: pen.plain(words.back), verb: 'customers.add', data: { back: 'yes' }, plain: true },
        ],
      };
    },
    sample: {
      id: 'ADD-1',
      v: 1,
      name: 'Contoso',
      lines: [{ product: { en: 'Visio Plan 2', fr: 'Visio Plan 2' }, seats: 3 }],
      products: [{ id: 'VISIO-2', names: { en: 'Visio Plan 2', fr: 'Visio Plan 2' } }],
    },
  },
  load: async (view, { id, product }, { actor }) => {
    const addition = await theAddition(view, actor, id);
    if (!isFound(addition)) return addition;
    const chosen = product === undefined ? [] : await soldLike(view, product);
    const lines = await Promise.all(addition.lines.map((line) => productById(view, line.productId)));
    const ordered = lines.filter((p) => p !== undefined);
    return {
      addition,
      asked: product !== undefined,
      chosen,
      ordered,
      bases: await basesOf(view, [...ordered, ...chosen]),
    };
  },
  decide: ({ addition, asked, chosen, ordered, bases }, { v, seats, next }, { actor }) => {
    if (v !== addition.version) return stale(addition);
    if (next === 'drop') return kept(addition, addition.lines.slice(0, -1), next);
    const [product, ...others] = chosen;
    if (asked && (!product || others.length > 0)) return refuse(words.notSold, { field: 'product' });
    if (!product && (addition.lines.length === 0 || next === 'more'))
      return refuse(words.oneAtLeast, { field: 'product' });
    const wrong = product ? seatsProblem(product, seats) : undefined;
    if (wrong) return wrong;
    const all = product ? [...ordered.filter((p) => p.id !== product.id), product] : ordered;
    const alone = next === 'review' ? withoutBase(all, []) : undefined;
    if (alone) return baseNeeded(alone, bases, actor.language);
    const lines = product
      ? [
          ...addition.lines.filter((l) => l.productId !== product.id),
          { productId: product.id, seats: seats ?? product.min },
        ]
      : addition.lines;
    return kept(addition, lines, next);
  },
});

const stale = (addition: Addition): Refusal =>
  refuse(words.stale, {
    next: (pen) => [{ title: pen.plain(words.goOn), verb: 'customers.products', data: { id: addition.id } }],
  });

const kept = (addition: Addition, lines: Addition['lines'], next: 'review' | 'more' | 'drop') =>
  done(
    goOn(next === 'review' ? 'customers.review' : 'customers.products', { id: addition.id }),
    put('additions', { ...addition, lines }),
  );

/** What the review card is worded from. */
export async function reviewFacts(view: View, addition: Addition, version: number) {
  const reseller = addition.resellerId ? await view.get('organizations', addition.resellerId) : undefined;
  return {
    id: addition.id,
    v: version,
    details: addition.details,
    lines: await namedLines(view, addition.lines),
    odd: isOddName(addition.details.name),
    ...(reseller ? { reseller: reseller.name } : {}),
  };
}

/** Shows what will be submitted, and keeps what it was shown with. */
export const review = change({
  verb: 'customers.review',
  who: 'customers.add',
  listed: false,
  words: {
    title: words.reviewTitle,
    help: phrase({ en: 'What is about to be submitted', fr: 'Ce qui va être envoyé' }),
    examples: { en: [], fr: [] },
  },
  input: z.object({ id: input.id }),
  load: async (view, { id }, { actor }) => {
    const addition = await theAddition(view, actor, id);
    if (!isFound(addition)) return addition;
    const facts = await reviewFacts(view, addition, addition.version + 1);
    return { addition, facts, seen: await seenNow(view, addition) };
  },
  decide: ({ addition, facts, seen }) =>
    done(show(reviewCard, { ...facts, changes: [] }), put('additions', { ...addition, seen })),
});

export const giveUp = change({
  verb: 'customers.giveUp',
  who: 'customers.add',
  listed: false,
  words: {
    title: words.cancel,
    help: phrase({ en: 'Gives the new customer up', fr: 'Abandonne le nouveau client' }),
    examples: { en: [], fr: [] },
  },
  input: z.object({ id: input.id }),
  load: (view, { id }, { actor }) => theAddition(view, actor, id),
  decide: (addition) => done(show(undoneCard, { name: addition.details.name }), remove('additions', addition.id)),
});

/** Step two of adding a customer: products and numbers of licences (CUS-1). */
import { z } from 'zod';
import type { Addition } from '../../domain/customer-addition.js';
import { billings, type Product, terms } from '../../domain/product.js';
import { button, redirectTo } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, isFound, put, type Refusal, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import type { Localizer } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { nameOf, productById, soldLike, soldProducts } from '../catalog/find.js';
import { usualBilling, usualTerm } from '../orders/new-subscription.js';
import {
  baseNeeded,
  basesOf,
  type NamedLine,
  namedLines,
  planProblem,
  seatsInput,
  seatsProblem,
  withoutBase,
} from '../orders/order-lines.js';
import { termFields } from '../subscriptions/fields.js';
import { theAddition } from './addition.js';
import { lineFacts } from './cards.js';
import { customerPhrases } from './phrases.js';

interface ProductsForm {
  readonly id: string;
  readonly v: number;
  readonly name: string;
  readonly lines: readonly NamedLine[];
  readonly products: readonly Pick<Product, 'id' | 'names'>[];
}

export const chooseProducts = change({
  verb: 'customers.chooseProducts',
  formerly: ['customers.products'],
  who: 'customers.add',
  listed: false,
  words: { title: customerPhrases.newSubscription },
  input: z.object({
    id: input.id,
    v: z.coerce.number().int(),
    product: input.line(200).optional(),
    seats: seatsInput.optional(),
    term: z.enum(terms).optional(),
    billing: z.enum(billings).optional(),
    next: z.enum(['review', 'more', 'drop']),
  }),
  form: {
    load: async (view, actor, { id = '' }): Promise<ProductsForm | Refusal> => {
      const addition = await theAddition(view, actor, id);
      if (!isFound(addition)) return addition;
      return {
        id,
        v: addition.version,
        name: addition.details.name,
        lines: await namedLines(view, addition.lines),
        products: await soldProducts(view),
      };
    },
    view: (facts: ProductsForm, t: Localizer) => {
      const record = { id: facts.id, v: facts.v, submitted: 'yes' };
      return {
        icon: '📦',
        title: t.markdown(customerPhrases.newSubscription),
        lines: [
          t.markdown(customerPhrases.productsIntro, { name: facts.name }),
          ...facts.lines.map((l) => t.markdown(customerPhrases.line, lineFacts(l, t))),
        ],
        fields: [
          field(t, 'choice', 'product', customerPhrases.product, customerPhrases.productRule, {
            required: false,
            choices: facts.products.map((p) => ({ title: nameOf(p, t), value: p.id })),
          }),
          field(t, 'number', 'seats', customerPhrases.seats, customerPhrases.seatsRule, { required: false, min: 1 }),
          ...termFields(t),
        ],
        submit: t.text(customerPhrases.nextReview),
        data: { id: facts.id, v: facts.v, next: 'review' },
        more: [
          button('customers.chooseProducts', t.text(customerPhrases.addMore), { data: { ...record, next: 'more' } }),
          ...(facts.lines.length > 0
            ? [
                button('customers.chooseProducts', t.text(customerPhrases.dropLast), {
                  data: { ...record, next: 'drop' },
                  plain: true,
                }),
              ]
            : []),
          button('customers.add', t.text(customerPhrases.back), { data: { back: 'yes' }, plain: true }),
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
  decide: ({ addition, asked, chosen, ordered, bases }, { v, seats, term, billing, next }, { actor }) => {
    if (v !== addition.version) return stale(addition);
    if (next === 'drop') return kept(addition, addition.lines.slice(0, -1), next);
    const [product, ...others] = chosen;
    if (asked && (!product || others.length > 0)) return refuse(customerPhrases.notSold, { field: 'product' });
    if (!product && (addition.lines.length === 0 || next === 'more'))
      return refuse(customerPhrases.oneAtLeast, { field: 'product' });
    const wrong = product && (seatsProblem(product, seats) ?? planProblem(product, term, billing, actor.language));
    if (wrong) return wrong;
    const all = product ? [...ordered.filter((p) => p.id !== product.id), product] : ordered;
    const alone = next === 'review' ? withoutBase(all, []) : undefined;
    if (alone) return baseNeeded(alone, bases, actor.language);
    const lines = product
      ? [
          ...addition.lines.filter((l) => l.productId !== product.id),
          {
            productId: product.id,
            seats: seats ?? product.min,
            term: term ?? usualTerm(product),
            billing: billing ?? usualBilling(product, term),
          },
        ]
      : addition.lines;
    return kept(addition, lines, next);
  },
});

const stale = (addition: Addition): Refusal =>
  refuse(customerPhrases.stale, {
    next: (t) => [button('customers.chooseProducts', t.text(customerPhrases.proceed), { data: { id: addition.id } })],
  });

const kept = (addition: Addition, lines: Addition['lines'], next: 'review' | 'more' | 'drop') =>
  done(
    redirectTo(next === 'review' ? 'customers.review' : 'customers.chooseProducts', { id: addition.id }),
    put('additions', { ...addition, lines }),
  );

/** Requests a new subscription from the provider (SUB-8). */

import { z } from 'zod';
import { billings, type Product, terms } from '../../domain/product.js';
import { change } from '../../kernel/command.js';
import { isFound, type Refusal, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import type { Localizer } from '../../kernel/localizer.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { acceptFirst, hindranceOf } from '../agreements/readiness.js';
import { soldLike, soldProducts } from '../catalog/find.js';
import { noProvider } from '../customers/request-customer.js';
import { usualBilling, usualTerm } from '../orders/new-subscription.js';
import { planProblem, seatsInput } from '../orders/order-lines.js';
import { sent } from '../orders/order-request.js';
import { orderPhrases } from '../orders/phrases.js';
import { type Held, namesOf, theCustomer } from '../relationships/find.js';
import { companyField, productField, seatsField, termFields } from '../subscriptions/fields.js';
import { subscriptionPhrases } from '../subscriptions/phrases.js';
import { messageField, wholeSeats } from './request-fields.js';

const providersOf = ({ relationships }: Held): readonly string[] => [
  ...new Set(relationships.flatMap((r) => r.withIds)),
];

interface AskForm {
  readonly customer?: { readonly id: string; readonly name: string };
  readonly products: readonly Pick<Product, 'id' | 'names'>[];
  readonly providers: readonly { readonly title: string; readonly value: string }[];
}

export const requestSubscription = change({
  verb: 'orderRequests.requestSubscription',
  formerly: ['orders.askAdd'],
  who: 'orders.request',
  listed: false,
  words: { title: orderPhrases.title },
  input: z
    .object({
      id: input.id.optional(),
      company: input.line(200).optional(),
      product: input.line(200),
      seats: seatsInput,
      term: z.enum(terms).optional(),
      billing: z.enum(billings).optional(),
      provider: input.line(200).optional(),
      message: input.lines(1000).optional(),
      told: z.literal('yes'),
    })
    .refine((i) => i.id ?? i.company, { path: ['company'] }),
  form: {
    load: async (view, actor, typed): Promise<AskForm | Refusal> => {
      const said = typed.id !== undefined || typed.company !== undefined;
      const held = said ? await theCustomer(view, actor, typed, 'orderRequests.requestSubscription') : undefined;
      if (held && !isFound(held)) return held;
      const ids = held ? providersOf(held) : [];
      const names = await namesOf(view, ids);
      return {
        ...(held ? { customer: { id: held.customer.id, name: held.customer.name } } : {}),
        products: await soldProducts(view),
        providers: ids.map((value, at) => ({ title: names[at] ?? value, value })),
      };
    },
    view: ({ customer, products, providers }: AskForm, t: Localizer) => ({
      icon: '🛒',
      title: t.markdown(orderPhrases.title),
      lines: [...(customer ? [escapeMarkdown(customer.name)] : []), t.markdown(orderPhrases.cannotOrder)],
      fields: [
        ...(customer ? [] : [companyField(t)]),
        productField(t, products),
        seatsField(t),
        ...termFields(t),
        ...(providers.length > 1
          ? [field(t, 'choice', 'provider', orderPhrases.provider, orderPhrases.providerRule, { choices: providers })]
          : []),
        messageField(t),
      ],
      submit: t.text(orderPhrases.toProvider),
      data: { told: 'yes', ...(customer ? { id: customer.id } : {}) },
    }),
    sample: {
      products: [{ id: 'VISIO-2', names: { en: 'Visio Plan 2', fr: 'Visio Plan 2' } }],
      providers: [],
    },
  },
  complete: async (view, typed): Promise<Readonly<Record<string, string>>> => {
    const [likely, ...others] = typed.product === undefined ? [] : await soldLike(view, typed.product);
    return { ...(likely && others.length === 0 ? { product: likely.id } : {}) };
  },
  load: async (view, asked, { actor }) => {
    const held = await theCustomer(view, actor, asked, 'orderRequests.requestSubscription');
    if (!isFound(held)) return held;
    const hindrance = await hindranceOf(view, actor.organization);
    if (hindrance?.why === 'newVersion') return acceptFirst(actor, hindrance.label);
    const ids = providersOf(held);
    const chosen = ids.length === 1 ? ids[0] : ids.find((id) => id === asked.provider);
    return {
      held,
      none: ids.length === 0,
      provider: chosen ? await view.get('organizations', chosen) : undefined,
      products: await soldLike(view, asked.product),
    };
  },
  decide: ({ held, none, provider, products }, { seats, term, billing, message }, context) => {
    if (none) return noProvider;
    if (!provider) return refuse(orderPhrases.providerRule, { field: 'provider' });
    const [product, ...others] = products;
    if (!product || others.length > 0) return refuse(subscriptionPhrases.productRule, { field: 'product' });
    const wrong = wholeSeats(seats) ?? planProblem(product, term, billing, context.actor.language);
    if (wrong) return wrong;
    const kept = term ?? usualTerm(product);
    const paid = { term: kept, billing: billing ?? usualBilling(product, kept) };
    return sent(
      provider,
      {
        verb: 'subscriptions.add',
        company: held.customer.name,
        product: product.names,
        seats: String(seats),
        ...paid,
        message,
        data: {
          id: held.customer.id,
          product: product.id,
          seats: String(seats),
          ...paid,
          reseller: context.actor.organization.id,
        },
      },
      context,
    );
  },
});

/** A reseller sends its provider what only the provider may order, in one click (SUB-8). */
import { z } from 'zod';
import type { Member } from '../actor.js';
import type { Field } from '../card.js';
import { show } from '../card.js';
import { nameOf, soldLike, soldProducts } from '../catalogue/find.js';
import type { Product } from '../catalogue/product.js';
import { change } from '../command.js';
import { type Held, namesOf, theCustomer } from '../customers/find.js';
import { noProvider } from '../customers/requesting.js';
import { seatsInput } from '../customers/steps.js';
import { done, isFound, type Refusal, refuse } from '../decision.js';
import { acceptFirst, hindranceOf } from '../enrollment/agreement.js';
import { type Pen, phrase } from '../language.js';
import * as input from '../text.js';
import type { View } from '../view.js';
import { targetsOf } from './changing.js';
import { theSubscription } from './find.js';
import { isMeant, type MeantForm, meantForm, meantInput, meantView } from './form.js';
import { words } from './phrases.js';
import { words as requestWords } from './request-phrases.js';
import { sent, sentCard } from './requests.js';

const messageField = (pen: Pen): Field => ({
  kind: 'multiline',
  id: 'message',
  label: pen.plain(requestWords.message),
  maxLength: 1000,
  error: pen.plain(requestWords.messageRule),
});
const seatsField = (pen: Pen, value?: string): Field => ({
  kind: 'number',
  id: 'seats',
  label: pen.plain(words.seats),
  required: true,
  min: 1,
  error: pen.plain(words.seatsRule),
  ...(value ? { value } : {}),
});
const unsaid = {
  title: requestWords.title,
  help: phrase({ en: 'Asks the provider for an order', fr: 'Demande une commande au fournisseur' }),
  examples: { en: [], fr: [] },
};
const wholeSeats = (seats: number | undefined): Refusal | undefined =>
  seats !== undefined && Number.isInteger(seats) && seats > 0 ? undefined : refuse(words.seatsRule, { field: 'seats' });

const providersOf = ({ relationships }: Held): readonly string[] => [
  ...new Set(relationships.flatMap((r) => r.withIds)),
];

interface AskForm {
  readonly customer?: { readonly id: string; readonly name: string };
  readonly products: readonly Pick<Product, 'id' | 'names'>[];
  readonly providers: readonly { readonly title: string; readonly value: string }[];
}

export const askAdd = change({
  verb: 'orders.askAdd',
  who: 'orders.request',
  listed: false,
  words: unsaid,
  input: z
    .object({
      id: input.id.optional(),
      company: input.line(200).optional(),
      product: input.line(200),
      seats: seatsInput,
      provider: input.line(200).optional(),
      message: input.lines(1000).optional(),
      told: z.literal('yes'),
    })
    .refine((i) => i.id ?? i.company, { path: ['company'] }),
  form: {
    load: async (view, actor, typed): Promise<AskForm | Refusal> => {
      const said = typed.id !== undefined || typed.company !== undefined;
      const held = said ? await theCustomer(view, actor as Member, typed, 'orders.askAdd') : undefined;
      if (held && !isFound(held)) return held;
      const ids = held ? providersOf(held) : [];
      const names = await namesOf(view, ids);
      return {
        ...(held ? { customer: { id: held.customer.id, name: held.customer.name } } : {}),
        products: await soldProducts(view),
        providers: ids.map((value, at) => ({ title: names[at] ?? value, value })),
      };
    },
    view: ({ customer, products, providers }: AskForm, pen: Pen) => ({
      icon: '🛒',
      title: pen.say(requestWords.title),
      lines: [...(customer ? [pen.typed(customer.name)] : []), pen.say(requestWords.cannotOrder)],
      fields: [
        ...(customer
          ? []
          : [
              {
                kind: 'text' as const,
                id: 'company',
                label: pen.plain(words.company),
                required: true,
                maxLength: 200,
                error: pen.plain(words.companyRule),
              },
            ]),
        {
          kind: 'choice' as const,
          id: 'product',
          label: pen.plain(words.product),
          required: true,
          error: pen.plain(words.productRule),
          choices: products.map((p) => ({ title: nameOf(p, pen), value: p.id })),
        },
        seatsField(pen),
        ...(providers.length > 1
          ? [
              {
                kind: 'choice' as const,
                id: 'provider',
                label: pen.plain(requestWords.provider),
                required: true,
                error: pen.plain(requestWords.providerRule),
                choices: providers,
              },
            ]
          : []),
        messageField(pen),
      ],
      submit: pen.plain(requestWords.toProvider),
      data: { told: 'yes', ...(customer ? { id: customer.id } : {}) },
    }),
    sample: {
      products: [{ id: 'VISIO-2', names: { en: 'Visio Plan 2', fr: 'Visio Plan 2' } }],
      providers: [],
    },
  },
  load: async (view, asked, { actor }) => {
    const held = await theCustomer(view, actor, asked, 'orders.askAdd');
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
  decide: ({ held, none, provider, products }, { seats, message }, context) => {
    if (none) return noProvider;
    if (!provider) return refuse(requestWords.providerRule, { field: 'provider' });
    const [product, ...others] = products;
    if (!product || others.length > 0) return refuse(words.productRule, { field: 'product' });
    const wrong = wholeSeats(seats);
    if (wrong) return wrong;
    return done(
      show(sentCard, { provider: provider.name }),
      ...sent(
        provider,
        {
          verb: 'subscriptions.add',
          company: held.customer.name,
          product: product.names,
          seats: String(seats),
          message,
          data: {
            id: held.customer.id,
            product: product.id,
            seats: String(seats),
            reseller: context.actor.organization.id,
          },
        },
        context,
      ),
    );
  },
});

const loadExisting = async (view: View, actor: Member, asked: Parameters<typeof theSubscription>[2], verb: string) => {
  const found = await theSubscription(view, actor, asked, verb);
  if (!isFound(found)) return found;
  const provider = await view.get('organizations', found.subscription.providerId);
  return provider ? { found, provider } : refuse(words.notFound);
};

export const askSeats = change({
  verb: 'orders.askSeats',
  who: 'orders.request',
  listed: false,
  words: unsaid,
  input: z
    .object({ ...meantInput, seats: seatsInput, message: input.lines(1000).optional(), told: z.literal('yes') })
    .refine(isMeant, { path: ['company'] }),
  form: {
    load: (view, actor, typed) => meantForm(view, actor as Member, typed, 'orders.askSeats'),
    view: (form: MeantForm, pen: Pen) => {
      const view = meantView(form, pen, {
        icon: '🛒',
        title: requestWords.title,
        lines: [pen.say(requestWords.cannotOrder)],
        fields: [seatsField(pen, form.seats), messageField(pen)],
        submit: requestWords.toProvider,
      });
      return { ...view, data: { ...view.data, told: 'yes' } };
    },
    sample: { seats: '5' },
  },
  load: (view, asked, { actor }) => loadExisting(view, actor, asked, 'orders.askSeats'),
  decide: ({ found, provider }, { seats, message }, context) => {
    const wrong = wholeSeats(seats);
    if (wrong) return wrong;
    return done(
      show(sentCard, { provider: provider.name }),
      ...sent(
        provider,
        {
          verb: 'subscriptions.changeSeats',
          company: found.held.customer.name,
          product: found.names,
          seats: String(seats),
          message,
          data: { subscription: found.subscription.id, seats: String(seats) },
        },
        context,
      ),
    );
  },
});

export const askUpgrade = change({
  verb: 'orders.askUpgrade',
  who: 'orders.request',
  listed: false,
  words: unsaid,
  input: z
    .object({
      subscription: input.id.optional(),
      id: input.id.optional(),
      company: input.line(200).optional(),
      product: input.line(200),
      message: input.lines(1000).optional(),
      told: z.literal('yes'),
    })
    .refine(isMeant, { path: ['company'] }),
  form: {
    load: (view, actor, typed) => meantForm(view, actor as Member, typed, 'orders.askUpgrade', { byProduct: false }),
    view: (form: MeantForm, pen: Pen) => {
      const view = meantView(form, pen, {
        icon: '🛒',
        title: requestWords.title,
        product: false,
        lines: [pen.say(requestWords.cannotOrder)],
        fields: [
          {
            kind: 'text',
            id: 'product',
            label: pen.plain(words.upgradeTo),
            required: true,
            maxLength: 200,
            error: pen.plain(words.productRule),
          },
          messageField(pen),
        ],
        submit: requestWords.toProvider,
      });
      return { ...view, data: { ...view.data, told: 'yes' } };
    },
    sample: {},
  },
  load: async (view, { product, ...asked }, { actor }) => {
    const all = await loadExisting(view, actor, asked, 'orders.askUpgrade');
    if (!isFound(all)) return all;
    const targets = await targetsOf(view, all.found.subscription.productId);
    const likely = await soldLike(view, product);
    return { ...all, target: likely.find((p) => targets.some((t) => t.id === p.id)) };
  },
  decide: ({ found, provider, target }, { message }, context) => {
    if (!target) return refuse(words.noPath, { from: found.names[context.actor.language] }, { field: 'product' });
    return done(
      show(sentCard, { provider: provider.name }),
      ...sent(
        provider,
        {
          verb: 'subscriptions.upgrade',
          company: found.held.customer.name,
          product: target.names,
          message,
          data: { subscription: found.subscription.id, product: target.id },
        },
        context,
      ),
    );
  },
});

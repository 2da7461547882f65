/** Orders a subscription for an existing customer (SUB-1, CUS-7, TRN-7). */

import { z } from 'zod';
import { billings, type Product, terms } from '../../domain/product.js';
import { type ActiveSubscription, type Subscription, termEndAfter } from '../../domain/subscription.js';
import { type Actor, type Member, may } from '../../kernel/actor.js';
import { button, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, isFound, put, type Refusal, refuse, whichOf } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import { escapeMarkdown, type Language, type Localizer, phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { hindranceOf } from '../agreements/readiness.js';
import { nameOf, productById, soldLike, soldProducts, waysOf } from '../catalog/find.js';
import { newSubscription, returnDaysOf, usualBilling, usualTerm } from '../orders/new-subscription.js';
import { basesOf, seatsInput } from '../orders/order-lines.js';
import { closed, requestFor } from '../orders/order-request.js';
import { fieldOf, missing, readinessCard, wordsOf } from '../orders/readiness.js';
import { type Held, onlyResellerOf, partnerChoices, thePartner } from '../relationships/find.js';
import { customerOf, onlyIndirect, refuseIndirect } from './buyer.js';
import { doneCard } from './change-cards.js';
import { serversOf } from './change-summary.js';
import { endPhrases } from './end-phrases.js';
import { type Ending, endingSoon, endOf, endsWithField } from './ends-together.js';
import { listed, tellOthers } from './facts.js';
import { companyField, productField, seatsField, termFields } from './fields.js';
import { subscriptionPhrases } from './phrases.js';
import { returnUntil, reviewFacts } from './review.js';
import { reviewPhrases } from './review-phrases.js';

type Choices = readonly { readonly title: string; readonly value: string }[];
interface AddForm {
  readonly customer?: { readonly id: string; readonly name: string };
  readonly products: readonly Pick<Product, 'id' | 'names'>[];
  readonly resellers?: Choices;
  /** The only reseller of the customer. */
  readonly onlyReseller?: string;
  /** Active subscriptions with which its first term can end. */
  readonly together: readonly Ending[];
  readonly requestId?: string;
}
const none = 'none';

const termOf = (text: string | undefined) => terms.find((term) => term === text);

async function prefilled(view: View, actor: Member, held: Held): Promise<{ readonly onlyReseller?: string }> {
  const only = await onlyResellerOf(view, actor, held);
  return only ? { onlyReseller: only } : {};
}

export const add = change({
  verb: 'subscriptions.add',
  who: 'orders.place',
  typed: 'order',
  // A reseller sends an order request instead (SUB-8).
  meant: (actor: Actor) =>
    !may(actor, 'orders.place') && may(actor, 'orders.request') ? 'orderRequests.requestSubscription' : undefined,
  words: {
    title: subscriptionPhrases.addTitle,
    help: phrase({ en: 'Orders a subscription for a customer', fr: 'Commande un abonnement pour un client' }),
  },
  input: z
    .object({
      id: input.id.optional(),
      company: input.line(200).optional(),
      product: input.line(200),
      seats: seatsInput,
      term: z.enum(terms).optional(),
      billing: z.enum(billings).optional(),
      reseller: input.line(200).optional(),
      /** A second subscription to a product that the customer has is meant (SUB-14). */
      second: z.literal('yes').optional(),
      /** A subscription with whose term the first one ends (SUB-14). */
      endsWith: input.id.optional(),
      requestId: input.id.optional(),
    })
    .refine((i) => i.id ?? i.company, { path: ['company'] }),
  form: {
    load: async (view, actor, typed): Promise<AddForm | Refusal> => {
      const said = typed.id !== undefined || typed.company !== undefined;
      const held = said ? await customerOf(view, actor, typed) : undefined;
      if (held && !isFound(held) && held.field === undefined) return held;
      const found = held && isFound(held) ? held : undefined;
      if (found && found.relationships.length > 0 && onlyIndirect(actor, found)) return refuseIndirect(found);
      return {
        ...(found ? { customer: { id: found.customer.id, name: found.customer.name } } : {}),
        products: await soldProducts(view),
        together: found ? await endingSoon(view, actor, found) : [],
        ...(typed.requestId ? { requestId: typed.requestId } : {}),
        ...(may(actor, 'subscriptions.reseller')
          ? {
              resellers: await partnerChoices(view, actor, 'provider'),
              ...(found && (await prefilled(view, actor, found))),
            }
          : {}),
      };
    },
    view: ({ customer, products, resellers, onlyReseller, requestId, together }: AddForm, t: Localizer) => ({
      icon: '📦',
      title: t.markdown(subscriptionPhrases.newTitle),
      lines: [
        ...(customer ? [escapeMarkdown(customer.name)] : []),
        ...(resellers ? [t.markdown(subscriptionPhrases.givesReseller)] : []),
      ],
      fields: [
        ...(customer ? [] : [companyField(t)]),
        productField(t, products),
        seatsField(t),
        ...termFields(t),
        ...endsWithField(t, together),
        ...(resellers
          ? [
              field(t, 'choice', 'reseller', subscriptionPhrases.reseller, subscriptionPhrases.resellerRule, {
                required: false,
                value: onlyReseller ?? none,
                choices: [{ title: t.text(subscriptionPhrases.noReseller), value: none }, ...resellers],
              }),
            ]
          : []),
      ],
      submit: t.text(subscriptionPhrases.submit),
      data: { ...(customer ? { id: customer.id } : {}), ...(requestId ? { requestId } : {}) },
    }),
    sample: {
      together: [{ id: 'SUB-1', names: { en: 'Visio Plan 1', fr: 'Visio Plan 1' }, at: '2027-10-01T09:00:00.000Z' }],
      products: [{ id: 'VISIO-2', names: { en: 'Visio Plan 2', fr: 'Visio Plan 2' } }],
      resellers: [{ title: 'Lumière Informatique', value: 'ORG-LUMIERE' }],
    },
  },
  complete: async (view, typed, actor) => {
    const held =
      typed.id === undefined && typed.company === undefined ? undefined : await customerOf(view, actor, typed);
    const found = held && isFound(held) ? held : undefined;
    const [likely, ...others] = typed.product === undefined ? [] : await soldLike(view, typed.product);
    const product = likely && others.length === 0 ? await productById(view, likely.id) : undefined;
    const reseller =
      found && typed.reseller === undefined && may(actor, 'subscriptions.reseller')
        ? ((await onlyResellerOf(view, actor, found)) ?? none)
        : undefined;
    return {
      ...(found ? { id: found.customer.id } : {}),
      ...(product
        ? {
            product: product.id,
            term: typed.term ?? usualTerm(product),
            billing: typed.billing ?? usualBilling(product, termOf(typed.term) ?? usualTerm(product)),
          }
        : {}),
      ...(reseller ? { reseller } : {}),
    };
  },
  load: async (view, asked, { actor, now }) => {
    const held = await customerOf(view, actor, asked);
    if (!isFound(held)) return held;
    const likely = await soldLike(view, asked.product);
    const named = asked.reseller !== undefined && asked.reseller !== none;
    const partner = named ? await thePartner(view, actor, 'provider', asked.reseller ?? '') : undefined;
    const request = await requestFor(view, actor, asked.requestId);
    // The card may name a former partner only if it shares the customer or sent the request.
    const former = named && !partner ? await view.get('organizations', asked.reseller ?? '') : undefined;
    const known =
      former && (request?.reseller.id === former.id || held.relationships.some((r) => r.withIds.includes(former.id)))
        ? former
        : undefined;
    const product = likely.length === 1 && likely[0] ? await productById(view, likely[0].id) : undefined;
    const active = (await view.find('subscriptions', 'customer', held.customer.id, { limit: 200 })).items.filter(
      (s) => s.status === 'active' && s.providerId === actor.organization.id,
    );
    return {
      held,
      provider: actor.organization,
      servers: await serversOf(view, held, { customerId: held.customer.id, providerId: actor.organization.id }),
      likely,
      product,
      ways: await waysOf(view, product?.id ?? ''),
      named,
      reseller: partner ?? known,
      hindrance: partner && (await hindranceOf(view, partner)),
      partnered: partner !== undefined,
      active,
      returnDays: await returnDaysOf(view, product, now),
      bases: product ? await basesOf(view, [product]) : {},
      request,
    };
  },
  review: ({ held, product, reseller, provider, active, returnDays }, { seats = 0, term, billing, endsWith }, t) => {
    const names = product?.names ?? { en: '', fr: '' };
    const kept = term ?? (product ? usualTerm(product) : 'P1Y');
    const end = endOf(active, kept, endsWith, t.now) ?? termEndAfter(t.now, kept);
    const after = {
      customer: held.customer.name,
      names,
      ...(product ? { product } : {}),
      market: held.customer.country,
      subscription: {
        seats,
        term: kept,
        billing: billing ?? (product ? usualBilling(product, kept) : 'monthly'),
        renewal: product?.kind === 'licence',
        ...(reseller ? { resellerId: reseller.id, resellerMpnId: reseller.mpnId } : {}),
      },
      parties: reseller ? { [reseller.id]: reseller.name } : {},
      provider,
    } as const;
    return {
      icon: '🧾',
      title: t.markdown(reviewPhrases.orderTitle, { name: held.customer.name, product: nameOf({ names }, t) }),
      facts: reviewFacts(after, undefined, t),
      notes: [returnUntil(t, returnDays, end)],
      act: t.text(reviewPhrases.order, { seats }),
    };
  },
  decide: (found, asked, context) => {
    const { held, likely, product, reseller, request } = found;
    const { actor, now } = context;
    if (held.relationships.length > 0 && onlyIndirect(actor, held)) return refuseIndirect(held);
    const order = Object.fromEntries(
      Object.entries({ ...asked, id: held.customer.id, company: undefined, seats: asked.seats?.toString() }).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    );
    if (likely.length > 1)
      return whichOf(subscriptionPhrases.whichProduct, likely, (p, t) =>
        button('subscriptions.add', nameOf(p, t), { data: { ...order, product: p.id } }),
      );
    if (found.named && !reseller) return refuse(subscriptionPhrases.resellerRule, { field: 'reseller' });
    const lacks = missing(
      {
        customer: held.customer,
        related: held.relationships.length > 0,
        orderer: actor.organization,
        reseller,
        partnered: found.partnered,
        hindrance: found.hindrance,
        product,
        seats: asked.seats,
        term: asked.term,
        billing: asked.billing,
        active: found.active.map((s) => s.productId),
        bases: found.bases,
      },
      actor.language,
    );
    const [first, ...others] = lacks.flatMap(({ what, facts }) => {
      const field = fieldOf[what];
      return field ? [{ field, refusal: wordsOf(what), facts }] : [];
    });
    if (first && lacks.length === others.length + 1) return { ...first, others };
    if (lacks.length > 0 || !product || asked.seats === undefined)
      return done(show(readinessCard, { missing: lacks, order }));
    const [same] = found.active.filter((s) => s.productId === product.id);
    if (same && !asked.second)
      return moreOrSecond(same, product, {
        seats: asked.seats,
        name: held.customer.name,
        language: actor.language,
        order,
      });

    const term = asked.term ?? usualTerm(product);
    const termEnd = endOf(found.active, term, asked.endsWith, now);
    if (asked.endsWith !== undefined && asked.endsWith !== none && termEnd === undefined)
      return refuse(endPhrases.endsWithRule, { field: 'endsWith' });
    const made = newSubscription(
      {
        customer: held.customer,
        providerId: actor.organization.id,
        product,
        seats: asked.seats,
        term: asked.term,
        billing: asked.billing,
        reseller,
        returnDays: found.returnDays,
        termEnd,
      },
      context,
    );
    const said = { what: 'ordered', name: held.customer.name, seats: asked.seats } as const;
    const parties = {
      [actor.organization.id]: actor.organization.name,
      ...(reseller ? { [reseller.id]: reseller.name } : {}),
    };
    return done(
      show(doneCard, {
        said,
        subscription: listed(made, product.names, parties, actor, held.relationships, found.ways),
        customerId: held.customer.id,
      }),
      put('subscriptions', made),
      ...tellOthers(
        { held, subscription: made as ActiveSubscription, names: product.names, servers: found.servers },
        made as ActiveSubscription,
        actor,
        said,
        request?.reseller.id,
      ),
      ...(request ? closed(request, actor, now, { said, names: product.names, customerId: held.customer.id }) : []),
    );
  },
});

/** SUB-14: a product that the customer already has. */
const moreOrSecond = (
  same: Subscription,
  product: Product,
  {
    seats,
    name,
    language,
    order,
  }: { seats: number; name: string; language: Language; order: Readonly<Record<string, string>> },
): Refusal => ({
  ...refuse(reviewPhrases.alreadyThere, { name, product: product.names[language], seats: same.seats }),
  kind: 'disambiguation',
  next: (t) => [
    ...(product.min < product.max
      ? [
          button(
            'subscriptions.changeSeats',
            t.text(reviewPhrases.moreOnIt, { more: seats, seats: same.seats + seats }),
            {
              data: {
                subscription: same.id,
                seats: String(same.seats + seats),
                ...(order.requestId ? { requestId: order.requestId } : {}),
              },
            },
          ),
        ]
      : []),
    button('subscriptions.add', t.text(reviewPhrases.second), { data: { ...order, second: 'yes' } }),
    ...(endOf([same], termOf(order.term) ?? usualTerm(product), same.id, t.now)
      ? [
          button('subscriptions.add', t.text(endPhrases.secondWith, { at: same.termEnd }), {
            data: { ...order, second: 'yes', endsWith: same.id },
          }),
        ]
      : []),
  ],
});

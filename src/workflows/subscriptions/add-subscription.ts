/** Orders a subscription for an existing customer (SUB-1, CUS-7, TRN-7). */

import { z } from 'zod';
import { type Product, termLabels, terms } from '../../domain/product.js';
import type { ActiveSubscription } from '../../domain/subscription.js';
import { type Actor, may } from '../../kernel/actor.js';
import { button, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, isFound, put, type Refusal, refuse, whichOf } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import { escapeMarkdown, type Localizer, phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { hindranceOf } from '../agreements/readiness.js';
import { nameOf, productById, soldLike, soldProducts, waysOf } from '../catalog/find.js';
import { newSubscription } from '../orders/new-subscription.js';
import { basesOf, seatsInput } from '../orders/order-lines.js';
import { closed, requestFor } from '../orders/order-request.js';
import { fieldOf, missing, readinessCard, wordsOf } from '../orders/readiness.js';
import { partnerChoices, thePartner } from '../relationships/find.js';
import { customerOf, onlyIndirect, refuseIndirect } from './buyer.js';
import { doneCard } from './change-cards.js';
import { serversOf } from './change-summary.js';
import { listed, tellOthers } from './facts.js';
import { companyField, productField, seatsField } from './fields.js';
import { subscriptionPhrases } from './phrases.js';

type Choices = readonly { readonly title: string; readonly value: string }[];
interface AddForm {
  readonly customer?: { readonly id: string; readonly name: string };
  readonly products: readonly Pick<Product, 'id' | 'names'>[];
  readonly resellers?: Choices;
  readonly requestId?: string;
}
const none = 'none';

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
      reseller: input.line(200).optional(),
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
        ...(typed.requestId ? { requestId: typed.requestId } : {}),
        ...(may(actor, 'subscriptions.reseller') ? { resellers: await partnerChoices(view, actor, 'provider') } : {}),
      };
    },
    view: ({ customer, products, resellers, requestId }: AddForm, t: Localizer) => ({
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
        field(t, 'choice', 'term', subscriptionPhrases.term, subscriptionPhrases.termRule, {
          required: false,
          choices: terms.map((term) => ({ title: t.text(termLabels[term]), value: term })),
        }),
        ...(resellers
          ? [
              field(t, 'choice', 'reseller', subscriptionPhrases.reseller, subscriptionPhrases.resellerRule, {
                required: false,
                value: none,
                choices: [{ title: t.text(subscriptionPhrases.noReseller), value: none }, ...resellers],
              }),
            ]
          : []),
      ],
      submit: t.text(subscriptionPhrases.submit),
      data: { ...(customer ? { id: customer.id } : {}), ...(requestId ? { requestId } : {}) },
    }),
    sample: {
      products: [{ id: 'VISIO-2', names: { en: 'Visio Plan 2', fr: 'Visio Plan 2' } }],
      resellers: [{ title: 'Lumière Informatique', value: 'ORG-LUMIERE' }],
    },
  },
  load: async (view, asked, { actor }) => {
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
    const active = (await view.find('subscriptions', 'customer', held.customer.id, { limit: 200 })).items
      .filter((s) => s.status === 'active' && s.providerId === actor.organization.id)
      .map((s) => s.productId);
    return {
      held,
      servers: await serversOf(view, held, { customerId: held.customer.id, providerId: actor.organization.id }),
      likely,
      product,
      ways: await waysOf(view, product?.id ?? ''),
      named,
      reseller: partner ?? known,
      hindrance: partner && (await hindranceOf(view, partner)),
      partnered: partner !== undefined,
      active,
      bases: product ? await basesOf(view, [product]) : {},
      request,
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
        active: found.active,
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

    const made = newSubscription(
      {
        customer: held.customer,
        providerId: actor.organization.id,
        product,
        seats: asked.seats,
        term: asked.term,
        reseller,
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
        actor,
        said,
        request?.reseller.id,
      ),
      ...(request ? closed(request, actor, now, { said, names: product.names, customerId: held.customer.id }) : []),
    );
  },
});

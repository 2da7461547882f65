/** Upgrades a subscription along the paths of the catalogue and keeps its licences (SUB-4). */

import { z } from 'zod';
import type { Product } from '../../domain/product.js';
import { button } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, isFound, type Refusal, refuse, whichOf } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import { escapeMarkdown, type Localizer, phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { nameOf, productById, productsMeant, targetsOf, waysOf } from '../catalog/find.js';
import { requestFor } from '../orders/order-request.js';
import {
  answering,
  asks,
  kept,
  licencesOf,
  notOrderer,
  recordProblem,
  unscheduled,
  withParties,
} from './change-summary.js';
import { targetField } from './fields.js';
import { type Found, theSubscription } from './find.js';
import { completeMeant, isMeant, type MeantForm, meantForm, meantView } from './form.js';
import { subscriptionPhrases } from './phrases.js';
import { changeReview } from './review.js';

/** Prefers the subscriptions that can be upgraded to the named product. */
export const leadsTo =
  (view: View, product: string) =>
  async (productId: string): Promise<boolean> =>
    (await productsMeant(view, product, await targetsOf(view, productId))).length > 0;

/** Add-ons of the customer whose only base is this subscription. */
export async function addOnsOf(
  view: View,
  { subscription }: Found,
  target: Product | undefined,
): Promise<readonly Product[]> {
  const all = (await view.find('subscriptions', 'customer', subscription.customerId, { limit: 200 })).items.filter(
    (s) => s.status === 'active' && s.providerId === subscription.providerId && s.id !== subscription.id,
  );
  const products = await Promise.all(all.map((s) => productById(view, s.productId)));
  const there = [...all.map((s) => s.productId), target?.id];
  return products.filter(
    (p): p is Product =>
      p?.bases.includes(subscription.productId) === true && !p.bases.some((base) => there.includes(base)),
  );
}

export const upgrade = change({
  verb: 'subscriptions.upgrade',
  who: 'orders.place',
  typed: 'order',
  meant: asks('orderRequests.requestUpgrade'),
  words: {
    title: subscriptionPhrases.upgradeTitle,
    help: phrase({
      en: 'Upgrades a subscription, licences carried over',
      fr: 'Met à niveau un abonnement en reprenant les licences',
    }),
  },
  input: z
    .object({
      subscription: input.id.optional(),
      id: input.id.optional(),
      company: input.line(200).optional(),
      /** The target product. */
      product: input.line(200),
      requestId: input.id.optional(),
    })
    .refine(isMeant, { path: ['company'] }),
  form: {
    load: async (view, actor, typed): Promise<(MeantForm & { targets: readonly Product[] }) | Refusal> => {
      const form = await meantForm(view, actor, typed, 'subscriptions.upgrade', { byProduct: false });
      if (!isFound(form)) return form;
      const { found, ...known } = form;
      if (!found) return { ...known, targets: [] };
      const targets = await targetsOf(view, found.subscription.productId);
      return targets.length > 0
        ? { ...known, targets }
        : refuse(subscriptionPhrases.noPaths, { from: found.names[actor.language] });
    },
    view: (form: MeantForm & { targets: readonly Product[] }, t: Localizer) =>
      meantView(form, t, {
        icon: '⬆️',
        title: subscriptionPhrases.upgradeTitle,
        product: false,
        fields:
          form.targets.length > 0
            ? [
                field(t, 'choice', 'product', subscriptionPhrases.upgradeTo, subscriptionPhrases.productRule, {
                  choices: form.targets.map((p) => ({ title: nameOf(p, t), value: p.id })),
                }),
              ]
            : [targetField(t)],
        submit: subscriptionPhrases.upgrade,
      }),
    sample: { targets: [] },
  },
  complete: (view, typed, actor) =>
    completeMeant(view, actor, typed, 'subscriptions.upgrade', {
      byProduct: false,
      ...(typed.product ? { preferred: leadsTo(view, typed.product) } : {}),
    }),
  load: async (view, asked, { actor }) => {
    const { product, ...meant } = asked;
    const leads = leadsTo(view, product);
    const found = await theSubscription(view, actor, meant, 'subscriptions.upgrade', { product }, leads);
    if (!isFound(found)) return found;
    const targets = await productsMeant(view, product, await targetsOf(view, found.subscription.productId));
    const [target, ...more] = targets;
    return {
      found: await withParties(view, found),
      target: more.length === 0 ? target : undefined,
      ways: await waysOf(view, target?.id ?? found.subscription.productId),
      targets,
      hanging: await addOnsOf(view, found, target),
      record: await recordProblem(view, found),
      request: await requestFor(view, actor, asked.requestId),
    };
  },
  confirm: ({ found, target }, _input, t) => ({
    icon: '⬆️',
    title: t.markdown(subscriptionPhrases.upgradeQuestion, {
      from: nameOf(found, t),
      to: target ? nameOf(target, t) : '',
    }),
    lines: [escapeMarkdown(found.held.customer.name), t.markdown(subscriptionPhrases.upgradeWhat, licencesOf(found))],
    yes: t.text(subscriptionPhrases.upgrade),
  }),
  review: ({ found, target }, _input, t) =>
    changeReview(found, { subscription: {}, ...(target ? { names: target.names } : {}) }, t, {
      icon: '⬆️',
      notes: [t.markdown(subscriptionPhrases.upgradeWhat, licencesOf(found))],
      act: t.text(subscriptionPhrases.upgrade),
    }),
  decide: ({ found, target, ways, targets, hanging, record, request }, _input, { actor, now }) => {
    const { subscription, held, parties, names } = found;
    const other = notOrderer(found, actor, {
      provider: parties[subscription.providerId] ?? '',
      verb: 'orderRequests.requestUpgrade',
    });
    if (other) return other;
    if (targets.length > 1)
      return whichOf(subscriptionPhrases.whichProduct, targets, (p, t) =>
        button('subscriptions.upgrade', nameOf(p, t), { data: { subscription: subscription.id, product: p.id } }),
      );
    if (!target) return refuse(subscriptionPhrases.noPath, { from: names[actor.language] }, { field: 'product' });
    if (subscription.seats > target.max)
      return refuse(subscriptionPhrases.tooManySeats, { max: target.max }, { field: 'product' });
    const [addOn] = hanging;
    if (addOn)
      return refuse(subscriptionPhrases.addOnsHang, { product: addOn.names[actor.language] }, { field: 'product' });
    if (record) return record;
    const said = { what: 'upgraded', name: held.customer.name, from: names } as const;
    const next = { ...unscheduled(subscription), productId: target.id, upgradedFrom: subscription.productId };
    return done(...kept(found, next, actor, said, { names: target.names, ways, answers: answering(request, now) }));
  },
});

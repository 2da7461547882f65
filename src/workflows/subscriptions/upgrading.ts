/** A subscription upgraded along the catalogue's paths, licences carried over (SUB-4). */
import { z } from 'zod';
import type { Member } from '../actor.js';
import { nameOf, productById, productsMeant, targetsOf, waysOf } from '../catalogue/find.js';
import type { Product } from '../catalogue/product.js';
import { change } from '../command.js';
import { done, isFound, type Refusal, refuse, whichOf } from '../decision.js';
import { type Pen, phrase } from '../language.js';
import * as input from '../text.js';
import type { View } from '../view.js';
import { examples } from './examples.js';
import { targetField } from './fields.js';
import { type Found, theSubscription } from './find.js';
import { isMeant, type MeantForm, meantForm, meantView } from './form.js';
import { answering, asks, kept, notOrderer, withParties } from './keeping.js';
import { words } from './phrases.js';
import { requestFor } from './requests.js';

/** Of several subscriptions, the one that has a path to what was named is meant. */
export const leadsTo =
  (view: View, product: string) =>
  async (productId: string): Promise<boolean> =>
    (await productsMeant(view, product, await targetsOf(view, productId))).length > 0;

/** The customer's add-ons that hang on this subscription alone. */
async function addOnsOf(view: View, { subscription }: Found, target: Product | undefined): Promise<readonly Product[]> {
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
  meant: asks('orders.askUpgrade'),
  words: {
    title: words.upgradeTitle,
    help: phrase({
      en: 'Upgrades a subscription, licences carried over',
      fr: 'Met à niveau un abonnement en reprenant les licences',
    }),
    examples: examples['subscriptions.upgrade'],
  },
  input: z
    .object({
      subscription: input.id.optional(),
      id: input.id.optional(),
      company: input.line(200).optional(),
      /** What it becomes. */
      product: input.line(200),
      requestId: input.id.optional(),
    })
    .refine(isMeant, { path: ['company'] }),
  form: {
    load: async (view, actor, typed): Promise<(MeantForm & { targets: readonly Product[] }) | Refusal> => {
      const form = await meantForm(view, actor as Member, typed, 'subscriptions.upgrade', { byProduct: false });
      if (!isFound(form)) return form;
      const { found, ...known } = form;
      if (!found) return { ...known, targets: [] };
      const targets = await targetsOf(view, found.subscription.productId);
      return targets.length > 0 ? { ...known, targets } : refuse(words.noPaths, { from: found.names[actor.language] });
    },
    view: (form: MeantForm & { targets: readonly Product[] }, pen: Pen) =>
      meantView(form, pen, {
        icon: '⬆️',
        title: words.upgradeTitle,
        product: false,
        fields:
          form.targets.length > 0
            ? [
                {
                  kind: 'choice',
                  id: 'product',
                  label: pen.plain(words.upgradeTo),
                  required: true,
                  error: pen.plain(words.productRule),
                  choices: form.targets.map((p) => ({ title: nameOf(p, pen), value: p.id })),
                },
              ]
            : [targetField(pen)],
        submit: words.upgrade,
      }),
    sample: { targets: [] },
  },
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
      request: await requestFor(view, actor, asked.requestId),
    };
  },
  confirm: ({ found, target }, _input, pen) => ({
    icon: '⬆️',
    title: pen.say(words.upgradeQuestion, {
      from: nameOf(found, pen),
      to: target ? nameOf(target, pen) : '',
    }),
    lines: [pen.typed(found.held.customer.name), pen.say(words.upgradeWhat, found.subscription)],
    yes: pen.plain(words.upgrade),
  }),
  decide: ({ found, target, ways, targets, hanging, request }, _input, { actor, now }) => {
    const { subscription, held, parties, names } = found;
    const other = notOrderer(found, actor, parties[subscription.providerId] ?? '', 'orders.askUpgrade');
    if (other) return other;
    if (targets.length > 1)
      return whichOf(words.whichProduct, targets, (p, pen) => ({
        title: nameOf(p, pen),
        verb: 'subscriptions.upgrade',
        data: { subscription: subscription.id, product: p.id },
      }));
    if (!target) return refuse(words.noPath, { from: names[actor.language] }, { field: 'product' });
    if (subscription.seats > target.max) return refuse(words.tooManySeats, { max: target.max }, { field: 'product' });
    const [addOn] = hanging;
    if (addOn) return refuse(words.addOnsHang, { product: addOn.names[actor.language] }, { field: 'product' });
    const said = { what: 'upgraded', name: held.customer.name, from: names } as const;
    const next = { ...subscription, productId: target.id, upgradedFrom: subscription.productId };
    return done(...kept(found, next, actor, said, { names: target.names, ways, answers: answering(request, now) }));
  },
});

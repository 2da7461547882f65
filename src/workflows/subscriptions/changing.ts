/** The orderer's changes: more or fewer licences, upgrades along the catalogue's paths, marked as ended (SUB-4, TRN-8). */
import { z } from 'zod';
import { type Actor, type Member, may } from '../actor.js';
import { show } from '../card.js';
import { nameOf, productById, productsMeant } from '../catalogue/find.js';
import type { Product } from '../catalogue/product.js';
import { change } from '../command.js';
import { seatsInput } from '../customers/steps.js';
import { done, isFound, put, type Refusal, refuse, whichOf } from '../decision.js';
import { type Pen, phrase } from '../language.js';
import * as input from '../text.js';
import type { View } from '../view.js';
import { doneCard, type Said } from './cards.js';
import { examples } from './examples.js';
import { listed, partyNames, tellOthers } from './facts.js';
import { type Found, theSubscription } from './find.js';
import { isMeant, type MeantForm, meantForm, meantInput, meantView } from './form.js';
import { words } from './phrases.js';
import { closed, requestFor } from './requests.js';
import { isMoved } from './sight.js';
import type { ActiveSubscription } from './subscription.js';
import { subscriptionLife } from './subscription.js';

/** A reseller asks its provider for what it cannot order (SUB-8). */
export const asks =
  (verb: string) =>
  (actor: Actor): string | undefined =>
    !may(actor, 'orders.place') && may(actor, 'orders.request') ? verb : undefined;

/** Only who ordered a subscription changes the order. */
export function notOrderer(
  { subscription }: Found,
  actor: Member,
  provider: string,
  askVerb: string,
): Refusal | undefined {
  if (subscription.providerId === actor.organization.id) return undefined;
  return may(actor, 'orders.request')
    ? refuse(
        words.providerOrders,
        { provider },
        {
          next: (pen) => [
            { title: pen.plain(words.askProvider), verb: askVerb, data: { subscription: subscription.id } },
          ],
        },
      )
    : refuse(words.notOurs);
}

export const withParties = async (view: View, found: Found) => ({
  ...found,
  parties: await partyNames(view, [
    found.subscription.providerId,
    found.subscription.resellerId,
    found.subscription.supportId,
    ...found.held.relationships.flatMap((r) => r.withIds),
  ]),
});
export type WithParties = Awaited<ReturnType<typeof withParties>>;

/** The subscription as it now stands, kept, shown and told to the other side. */
export const kept = (found: WithParties, next: ActiveSubscription, actor: Member, said: Said, names = found.names) =>
  [
    show(doneCard, { said, subscription: listed(next, names, found.parties, actor, found.held.relationships) }),
    put('subscriptions', next),
    ...tellOthers({ ...found, subscription: next, names }, actor, said),
  ] as const;

export const changeSeats = change({
  verb: 'subscriptions.changeSeats',
  who: 'orders.place',
  meant: asks('orders.askSeats'),
  words: {
    title: words.seatsTitle,
    help: phrase({
      en: 'More or fewer licences of a subscription',
      fr: 'Plus ou moins de licences pour un abonnement',
    }),
    examples: examples['subscriptions.changeSeats'],
  },
  input: z
    .object({ ...meantInput, seats: seatsInput, requestId: input.id.optional() })
    .refine(isMeant, { path: ['company'] }),
  form: {
    load: (view, actor, typed) => meantForm(view, actor as Member, typed, 'subscriptions.changeSeats'),
    view: (form: MeantForm, pen: Pen) =>
      meantView(form, pen, {
        icon: '🔢',
        title: words.seatsTitle,
        fields: [
          {
            kind: 'number',
            id: 'seats',
            label: pen.plain(words.seats),
            required: true,
            min: 1,
            error: pen.plain(words.seatsRule),
            ...(form.seats ? { value: form.seats } : {}),
          },
        ],
        submit: words.submit,
      }),
    sample: {
      known: { id: 'SUB-1', title: { en: 'Contoso: Visio Plan 2', fr: 'Contoso\u00a0: Visio Plan 2' } },
      seats: '5',
    },
  },
  load: async (view, asked, { actor }) => {
    const carry: Record<string, string> = asked.seats === undefined ? {} : { seats: String(asked.seats) };
    const found = await theSubscription(view, actor, asked, 'subscriptions.changeSeats', carry);
    if (!isFound(found)) return found;
    return {
      found: await withParties(view, found),
      product: await productById(view, found.subscription.productId),
      request: await requestFor(view, actor, asked.requestId),
    };
  },
  decide: ({ found, product, request }, { seats }, { actor, now }) => {
    const { subscription, held, parties } = found;
    const other = notOrderer(found, actor, parties[subscription.providerId] ?? '', 'orders.askSeats');
    if (other) return other;
    const [min, max] = [product?.min ?? 1, product?.max ?? subscription.seats];
    if (seats === undefined || !Number.isInteger(seats) || seats < min || seats > max)
      return refuse(words.missSeats, { min, max }, { field: 'seats' });
    if (seats < subscription.assigned)
      return refuse(words.underAssigned, { assigned: subscription.assigned }, { field: 'seats' });
    if (seats === subscription.seats) return refuse(words.seatsSame, { field: 'seats' });
    const said = { what: 'seats', name: held.customer.name, before: subscription.seats, seats } as const;
    const [reply, ...effects] = kept(found, { ...subscription, seats }, actor, said);
    return done(reply, ...effects, ...(request ? closed(request, actor, now) : []));
  },
});

/** The products that a subscription can be upgraded to now. */
export async function targetsOf(view: View, productId: string): Promise<readonly Product[]> {
  const product = await productById(view, productId);
  const targets = await Promise.all((product?.upgrades ?? []).map((id) => productById(view, id)));
  return targets.filter((target) => target?.sold === true) as readonly Product[];
}

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
            : [
                {
                  kind: 'text',
                  id: 'product',
                  label: pen.plain(words.upgradeTo),
                  required: true,
                  maxLength: 200,
                  error: pen.plain(words.productRule),
                },
              ],
        submit: words.upgrade,
      }),
    sample: { targets: [] },
  },
  load: async (view, asked, { actor }) => {
    const { product, ...meant } = asked;
    // of several subscriptions, the one that has a path to what was named
    const leads = async (productId: string): Promise<boolean> =>
      (await productsMeant(view, product, await targetsOf(view, productId))).length > 0;
    const found = await theSubscription(view, actor, meant, 'subscriptions.upgrade', { product }, leads);
    if (!isFound(found)) return found;
    const targets = await productsMeant(view, product, await targetsOf(view, found.subscription.productId));
    const [target, ...more] = targets;
    return {
      found: await withParties(view, found),
      target: more.length === 0 ? target : undefined,
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
  decide: ({ found, target, targets, hanging, request }, _input, { actor, now }) => {
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
    const [reply, ...effects] = kept(found, next, actor, said, target.names);
    return done(reply, ...effects, ...(request ? closed(request, actor, now) : []));
  },
});

/** A direct subscription that the customer's provider has ordered anew (TRN-8). */
export const end = change({
  verb: 'subscriptions.end',
  who: 'orders.place',
  listed: false,
  words: {
    title: words.endTitle,
    help: phrase({
      en: 'Marks a moved direct subscription as ended',
      fr: 'Marque comme terminé un abonnement direct transféré',
    }),
    examples: { en: [], fr: [] },
  },
  input: z.object({ subscription: input.id }),
  load: async (view, asked, { actor }) => {
    const found = await theSubscription(view, actor, asked, 'subscriptions.end');
    return isFound(found) ? withParties(view, found) : found;
  },
  confirm: (found, _input, pen) => ({
    icon: '🏁',
    title: pen.say(words.endQuestion, { product: nameOf(found, pen), name: found.held.customer.name }),
    lines: [pen.say(words.endWhat)],
    yes: pen.plain(words.yes),
  }),
  decide: (found, _input, { actor, now }) => {
    const { subscription, held, names, parties } = found;
    const status = subscriptionLife.next(subscription.status, 'end');
    if (status !== 'ended' || subscription.providerId !== actor.organization.id) return refuse(words.notOurs);
    if (!isMoved(actor, held.relationships)) return refuse(words.notMoved, { name: held.customer.name });
    const { remindAt: _none, ...rest } = subscription;
    const next = { ...rest, status, endedAt: now };
    return done(
      show(doneCard, {
        said: { what: 'ended', name: held.customer.name },
        subscription: listed(next, names, parties, actor, held.relationships),
      }),
      put('subscriptions', next),
    );
  },
});

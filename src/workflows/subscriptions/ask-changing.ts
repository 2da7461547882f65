/** A reseller asks its provider for more licences or an upgrade, in one click (SUB-8). */
import { z } from 'zod';
import type { Member } from '../actor.js';
import { soldLike, targetsOf } from '../catalogue/find.js';
import { change } from '../command.js';
import { seatsInput } from '../customers/order-lines.js';
import { isFound, refuse } from '../decision.js';
import type { Pen } from '../language.js';
import * as input from '../text.js';
import type { View } from '../view.js';
import { messageField, unsaid, wholeSeats } from './asking.js';
import { seatsField, targetField } from './fields.js';
import { theSubscription } from './find.js';
import { isMeant, type MeantForm, meantForm, meantInput, meantView } from './form.js';
import { words } from './phrases.js';
import { words as requestWords } from './request-phrases.js';
import { sent } from './requests.js';
import { leadsTo } from './upgrading.js';

const loadExisting = async (
  view: View,
  actor: Member,
  asked: Parameters<typeof theSubscription>[2],
  verb: string,
  preferred?: (productId: string) => Promise<boolean>,
) => {
  const found = await theSubscription(view, actor, asked, verb, {}, preferred);
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
    if (seats === found.subscription.seats) return refuse(words.seatsSame, { field: 'seats' });
    return sent(
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
    load: (view, actor, typed) =>
      meantForm(view, actor as Member, typed, 'orders.askUpgrade', {
        byProduct: false,
        ...(typed.product ? { preferred: leadsTo(view, typed.product) } : {}),
      }),
    view: (form: MeantForm, pen: Pen) => {
      const view = meantView(form, pen, {
        icon: '🛒',
        title: requestWords.title,
        product: false,
        lines: [pen.say(requestWords.cannotOrder)],
        fields: [targetField(pen), messageField(pen)],
        submit: requestWords.toProvider,
      });
      return { ...view, data: { ...view.data, told: 'yes' } };
    },
    sample: {},
  },
  load: async (view, { product, ...asked }, { actor }) => {
    const all = await loadExisting(view, actor, asked, 'orders.askUpgrade', leadsTo(view, product));
    if (!isFound(all)) return all;
    const targets = await targetsOf(view, all.found.subscription.productId);
    const likely = await soldLike(view, product);
    return { ...all, target: likely.find((p) => targets.some((t) => t.id === p.id)) };
  },
  decide: ({ found, provider, target }, { message }, context) => {
    if (!target) return refuse(words.noPath, { from: found.names[context.actor.language] }, { field: 'product' });
    return sent(
      provider,
      {
        verb: 'subscriptions.upgrade',
        company: found.held.customer.name,
        product: target.names,
        message,
        data: { subscription: found.subscription.id, product: target.id },
      },
      context,
    );
  },
});

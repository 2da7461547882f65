/** A reseller asks its provider for more licences or an upgrade, in one click (SUB-8). */

import { z } from 'zod';
import type { Member } from '../../kernel/actor.js';
import { change } from '../../kernel/command.js';
import { isFound, refuse } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import type { Verb } from '../../kernel/verb.js';
import type { View } from '../../kernel/view.js';
import { soldLike, targetsOf } from '../catalog/find.js';
import { seatsField, targetField } from '../subscriptions/fields.js';
import { theSubscription } from '../subscriptions/find.js';
import { isMeant, type MeantForm, meantForm, meantInput, meantView } from '../subscriptions/form.js';
import { subscriptionPhrases } from '../subscriptions/phrases.js';
import { leadsTo } from '../subscriptions/upgrade-subscription.js';
import { seatsInput } from './order-lines.js';
import { sent } from './order-requests.js';
import { orderPhrases as requestWords } from './phrases.js';
import { messageField, unsaid, wholeSeats } from './request.js';

const loadExisting = async (
  view: View,
  actor: Member,
  asked: Parameters<typeof theSubscription>[2],
  verb: Verb,
  preferred?: (productId: string) => Promise<boolean>,
) => {
  const found = await theSubscription(view, actor, asked, verb, {}, preferred);
  if (!isFound(found)) return found;
  const provider = await view.get('organizations', found.subscription.providerId);
  return provider ? { found, provider } : refuse(subscriptionPhrases.notFound);
};

export const askSeats = change({
  verb: 'orderRequests.requestSeats',
  formerly: ['orders.askSeats'],
  who: 'orders.request',
  listed: false,
  words: unsaid,
  input: z
    .object({ ...meantInput, seats: seatsInput, message: input.lines(1000).optional(), told: z.literal('yes') })
    .refine(isMeant, { path: ['company'] }),
  form: {
    load: (view, actor, typed) => meantForm(view, actor as Member, typed, 'orderRequests.requestSeats'),
    view: (form: MeantForm, t: Localizer) => {
      const view = meantView(form, t, {
        icon: '🛒',
        title: requestWords.title,
        lines: [t.markdown(requestWords.cannotOrder)],
        fields: [seatsField(t, form.seats), messageField(t)],
        submit: requestWords.toProvider,
      });
      return { ...view, data: { ...view.data, told: 'yes' } };
    },
    sample: { seats: '5' },
  },
  load: (view, asked, { actor }) => loadExisting(view, actor, asked, 'orderRequests.requestSeats'),
  decide: ({ found, provider }, { seats, message }, context) => {
    const wrong = wholeSeats(seats);
    if (wrong) return wrong;
    if (seats === found.subscription.seats) return refuse(subscriptionPhrases.seatsSame, { field: 'seats' });
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
  verb: 'orderRequests.requestUpgrade',
  formerly: ['orders.askUpgrade'],
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
      meantForm(view, actor as Member, typed, 'orderRequests.requestUpgrade', {
        byProduct: false,
        ...(typed.product ? { preferred: leadsTo(view, typed.product) } : {}),
      }),
    view: (form: MeantForm, t: Localizer) => {
      const view = meantView(form, t, {
        icon: '🛒',
        title: requestWords.title,
        product: false,
        lines: [t.markdown(requestWords.cannotOrder)],
        fields: [targetField(t), messageField(t)],
        submit: requestWords.toProvider,
      });
      return { ...view, data: { ...view.data, told: 'yes' } };
    },
    sample: {},
  },
  load: async (view, { product, ...asked }, { actor }) => {
    const all = await loadExisting(view, actor, asked, 'orderRequests.requestUpgrade', leadsTo(view, product));
    if (!isFound(all)) return all;
    const targets = await targetsOf(view, all.found.subscription.productId);
    const likely = await soldLike(view, product);
    return { ...all, target: likely.find((p) => targets.some((t) => t.id === p.id)) };
  },
  decide: ({ found, provider, target }, { message }, context) => {
    if (!target)
      return refuse(subscriptionPhrases.noPath, { from: found.names[context.actor.language] }, { field: 'product' });
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

/** Requests an upgrade from the provider (SUB-8). */

import { z } from 'zod';
import { change } from '../../kernel/command.js';
import { isFound, refuse } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { soldLike, targetsOf } from '../catalog/find.js';
import { sent } from '../orders/order-request.js';
import { orderPhrases } from '../orders/phrases.js';
import { targetField } from '../subscriptions/fields.js';
import { isMeant, type MeantForm, meantForm, meantView } from '../subscriptions/form.js';
import { subscriptionPhrases } from '../subscriptions/phrases.js';
import { leadsTo } from '../subscriptions/upgrade-subscription.js';
import { messageField, withProvider } from './request-fields.js';

export const requestUpgrade = change({
  verb: 'orderRequests.requestUpgrade',
  formerly: ['orders.askUpgrade'],
  who: 'orders.request',
  listed: false,
  words: { title: orderPhrases.title },
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
      meantForm(view, actor, typed, 'orderRequests.requestUpgrade', {
        byProduct: false,
        ...(typed.product ? { preferred: leadsTo(view, typed.product) } : {}),
      }),
    view: (form: MeantForm, t: Localizer) => {
      const view = meantView(form, t, {
        icon: '🛒',
        title: orderPhrases.title,
        product: false,
        lines: [t.markdown(orderPhrases.cannotOrder)],
        fields: [targetField(t), messageField(t)],
        submit: orderPhrases.toProvider,
      });
      return { ...view, data: { ...view.data, told: 'yes' } };
    },
    sample: {},
  },
  load: async (view, { product, ...asked }, { actor }) => {
    const all = await withProvider(view, actor, asked, 'orderRequests.requestUpgrade', leadsTo(view, product));
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

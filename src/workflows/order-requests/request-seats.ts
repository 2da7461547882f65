/** Requests another number of licences from the provider (SUB-8). */

import { z } from 'zod';
import { change } from '../../kernel/command.js';
import { refuse } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { seatsInput } from '../orders/order-lines.js';
import { sent } from '../orders/order-request.js';
import { orderPhrases } from '../orders/phrases.js';
import { seatsField } from '../subscriptions/fields.js';
import { isMeant, type MeantForm, meantForm, meantInput, meantView } from '../subscriptions/form.js';
import { subscriptionPhrases } from '../subscriptions/phrases.js';
import { messageField, wholeSeats, withProvider } from './request-fields.js';

export const requestSeats = change({
  verb: 'orderRequests.requestSeats',
  formerly: ['orders.askSeats'],
  who: 'orders.request',
  listed: false,
  words: { title: orderPhrases.title },
  input: z
    .object({ ...meantInput, seats: seatsInput, message: input.lines(1000).optional(), told: z.literal('yes') })
    .refine(isMeant, { path: ['company'] }),
  form: {
    reads: ['more'],
    load: (view, actor, typed) => meantForm(view, actor, typed, 'orderRequests.requestSeats'),
    view: (form: MeantForm, t: Localizer) => {
      const view = meantView(form, t, {
        icon: '🛒',
        title: orderPhrases.title,
        lines: [t.markdown(orderPhrases.cannotOrder)],
        fields: [seatsField(t, form.seats), messageField(t)],
        submit: orderPhrases.toProvider,
      });
      return { ...view, data: { ...view.data, told: 'yes' } };
    },
    sample: { seats: '5' },
  },
  load: (view, asked, { actor }) => withProvider(view, actor, asked, 'orderRequests.requestSeats'),
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

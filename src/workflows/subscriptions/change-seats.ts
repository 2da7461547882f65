/** Changes the number of licences of a subscription (SUB-4). */

import { z } from 'zod';
import { button } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, isFound, refuse } from '../../kernel/effects.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { productById } from '../catalog/find.js';
import { seatsInput } from '../orders/order-lines.js';
import { requestFor } from '../orders/order-request.js';
import { readinessPhrases } from '../orders/readiness-phrases.js';
import { answering, asks, kept, notOrderer, withParties } from './change-summary.js';
import { seatsField } from './fields.js';
import { theSubscription } from './find.js';
import { completeMeant, isMeant, type MeantForm, meantForm, meantInput, meantView } from './form.js';
import { subscriptionPhrases } from './phrases.js';
import { changeReview, returnUntil } from './review.js';
import { reviewPhrases } from './review-phrases.js';

export const changeSeats = change({
  verb: 'subscriptions.changeSeats',
  who: 'orders.place',
  typed: 'order',
  meant: asks('orderRequests.requestSeats'),
  words: {
    title: subscriptionPhrases.seatsTitle,
    help: phrase({
      en: 'More or fewer licences of a subscription',
      fr: 'Plus ou moins de licences pour un abonnement',
    }),
  },
  input: z
    .object({ ...meantInput, seats: seatsInput, requestId: input.id.optional() })
    .refine(isMeant, { path: ['company'] }),
  form: {
    reads: ['more'],
    load: (view, actor, typed) => meantForm(view, actor, typed, 'subscriptions.changeSeats'),
    view: (form: MeantForm, t: Localizer) =>
      meantView(form, t, {
        icon: '🔢',
        title: subscriptionPhrases.seatsTitle,
        fields: [seatsField(t, form.seats)],
        submit: subscriptionPhrases.submit,
      }),
    sample: {
      known: { id: 'SUB-1', title: { en: 'Contoso: Visio Plan 2', fr: 'Contoso\u00a0: Visio Plan 2' } },
      seats: '5',
    },
  },
  complete: (view, typed, actor) => completeMeant(view, actor, typed, 'subscriptions.changeSeats'),
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
  review: ({ found }, { seats = 0 }, t) => {
    const { subscription } = found;
    const more = seats - subscription.seats;
    const { termEnd: at, renewal: on } = subscription;
    return changeReview(found, { subscription: { seats } }, t, {
      icon: '🔢',
      notes: [more > 0 ? returnUntil(t) : t.markdown(reviewPhrases.reduced)],
      act: more > 0 ? t.text(reviewPhrases.addSeats, { more }) : t.text(reviewPhrases.removeSeats, { fewer: -more }),
      later: {
        text: t.markdown(reviewPhrases.seatsLater, { at, seats: subscription.seats, on }),
        actions: on
          ? [
              button('subscriptions.setRenewal', t.text(subscriptionPhrases.turnOff), {
                data: { subscription: subscription.id, onOff: 'false' },
              }),
            ]
          : [],
      },
    });
  },
  decide: ({ found, product, request }, { seats }, { actor, now }) => {
    const { subscription, held, parties } = found;
    const other = notOrderer(found, actor, {
      provider: parties[subscription.providerId] ?? '',
      verb: 'orderRequests.requestSeats',
    });
    if (other) return other;
    const [min, max] = [product?.min ?? 1, product?.max ?? subscription.seats];
    if (seats === undefined || !Number.isInteger(seats) || seats < min || seats > max)
      return refuse(readinessPhrases.missSeats, { min, max }, { field: 'seats' });
    if (seats < subscription.assigned)
      return refuse(subscriptionPhrases.underAssigned, { assigned: subscription.assigned }, { field: 'seats' });
    if (seats === subscription.seats) return refuse(subscriptionPhrases.seatsSame, { field: 'seats' });
    const said = { what: 'seats', name: held.customer.name, before: subscription.seats, seats } as const;
    return done(...kept(found, { ...subscription, seats }, actor, said, { answers: answering(request, now) }));
  },
});

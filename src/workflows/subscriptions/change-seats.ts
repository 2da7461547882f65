/** Changes the number of licences of a subscription (SUB-4). */

import { z } from 'zod';
import { additionsAfter, lockedSeats } from '../../domain/return-window.js';
import type { ActiveSubscription } from '../../domain/subscription.js';
import { button } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, isFound, refuse } from '../../kernel/effects.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import { daysAfter } from '../../kernel/settings.js';
import * as input from '../../kernel/text.js';
import { productById } from '../catalog/find.js';
import { returnDaysOf } from '../orders/new-subscription.js';
import { seatsInput } from '../orders/order-lines.js';
import { requestFor } from '../orders/order-request.js';
import { readinessPhrases } from '../orders/readiness-phrases.js';
import { answering, asks, kept, notOrderer, recordProblem, unscheduled, withParties } from './change-summary.js';
import { endPhrases } from './end-phrases.js';
import { seatsField } from './fields.js';
import { theSubscription } from './find.js';
import { completeMeant, isMeant, type MeantForm, meantForm, meantInput, meantView } from './form.js';
import { subscriptionPhrases } from './phrases.js';
import { changeReview, returnUntil } from './review.js';
import { reviewPhrases } from './review-phrases.js';

/** Offers the number at renewal instead (SUB-12). */
const atRenewal = ({ id }: Pick<ActiveSubscription, 'id'>, seats: number, t: Localizer) =>
  button('subscriptions.scheduleChange', t.text(endPhrases.fewerAtRenewal, { seats }), {
    data: { subscription: id, seats: String(seats) },
  });

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
  load: async (view, asked, { actor, now }) => {
    const carry: Record<string, string> = asked.seats === undefined ? {} : { seats: String(asked.seats) };
    const found = await theSubscription(view, actor, asked, 'subscriptions.changeSeats', carry);
    if (!isFound(found)) return found;
    const product = await productById(view, found.subscription.productId);
    return {
      found: await withParties(view, found),
      product,
      days: await returnDaysOf(view, product, now),
      record: await recordProblem(view, found),
      request: await requestFor(view, actor, asked.requestId),
    };
  },
  review: ({ found, days }, { seats = 0 }, t) => {
    const { subscription } = found;
    const more = seats - subscription.seats;
    return changeReview(found, { subscription: { seats } }, t, {
      icon: '🔢',
      notes: [
        more > 0 ? returnUntil(t, days, subscription.termEnd) : t.markdown(reviewPhrases.reduced),
        ...(subscription.scheduled ? [t.markdown(endPhrases.undoesSchedule)] : []),
      ],
      act: more > 0 ? t.text(reviewPhrases.addSeats, { more }) : t.text(reviewPhrases.removeSeats, { fewer: -more }),
      later: {
        text: t.markdown(endPhrases.scheduleIntro, { at: subscription.termEnd }),
        actions: subscription.once ? [] : [atRenewal(subscription, seats, t)],
      },
    });
  },
  decide: ({ found, product, days, record, request }, { seats }, { actor, now }) => {
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
    const locked = lockedSeats(subscription, now);
    if (seats < locked)
      return refuse(
        endPhrases.lockedSeats,
        { locked, end: subscription.termEnd },
        {
          next: (t) => (subscription.once ? [] : [atRenewal(subscription, seats, t)]),
        },
      );
    if (seats > subscription.seats && record) return record;
    const { additions: _before, ...rest } = unscheduled(subscription);
    const next = { ...rest, seats, ...additionsAfter(subscription, seats, { now, until: daysAfter(now, days) }) };
    const said = { what: 'seats', name: held.customer.name, before: subscription.seats, seats } as const;
    return done(...kept(found, next, actor, said, { answers: answering(request, now) }));
  },
});

/** Cancels a subscription within its days; afterwards names the ways that are left (SUB-11, SUB-12). */

import { z } from 'zod';
import { isReturnable, returnUntilOf } from '../../domain/return-window.js';
import { type ActiveSubscription, subscriptionLife } from '../../domain/subscription.js';
import { may } from '../../kernel/actor.js';
import { button, show, type VerbButton } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, isFound, put, refuse } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import { nameOf } from '../catalog/find.js';
import { doneCard, undoButtons } from './change-cards.js';
import { licencesOf, withParties } from './change-summary.js';
import { endPhrases } from './end-phrases.js';
import { listed, tellOthers } from './facts.js';
import { theSubscription } from './find.js';
import { completeMeant, isMeant, type MeantForm, meantForm, meantInput, meantView } from './form.js';
import { subscriptionPhrases } from './phrases.js';
import { changeReview } from './review.js';
import { addOnsOf } from './upgrade-subscription.js';

/** The ways at the end of the term, for those who may choose one. */
export const waysAtEnd = ({ id, once, renewal }: ActiveSubscription, t: Localizer): readonly VerbButton[] =>
  once
    ? []
    : [
        ...(renewal
          ? [
              button('subscriptions.decideEnd', t.text(endPhrases.endThen), {
                data: { subscription: id, end: 'cancel' },
              }),
            ]
          : []),
        button('subscriptions.showEnd', t.text(endPhrases.endTitle), { data: { subscription: id } }),
      ];

export const cancel = change({
  verb: 'subscriptions.cancel',
  who: ['orders.place', 'subscriptions.renewal'],
  typed: 'order',
  words: { title: endPhrases.cancelTitle, help: endPhrases.cancelHelp },
  input: z.object(meantInput).refine(isMeant, { path: ['company'] }),
  form: {
    load: (view, actor, typed) => meantForm(view, actor, typed, 'subscriptions.cancel'),
    view: (form: MeantForm, t: Localizer) =>
      meantView(form, t, {
        icon: '🛑',
        title: endPhrases.cancelTitle,
        fields: [],
        submit: endPhrases.cancelTitle,
      }),
    sample: {},
  },
  complete: (view, typed, actor) => completeMeant(view, actor, typed, 'subscriptions.cancel'),
  load: async (view, asked, { actor }) => {
    const found = await theSubscription(view, actor, asked, 'subscriptions.cancel');
    if (!isFound(found)) return found;
    return { ...(await withParties(view, found)), hanging: await addOnsOf(view, found, undefined) };
  },
  confirm: (found, _input, t) => ({
    icon: '🛑',
    title: t.markdown(endPhrases.cancelQuestion, { product: nameOf(found, t), name: found.held.customer.name }),
    lines: [t.markdown(endPhrases.cancelWhat, licencesOf(found))],
    yes: t.text(endPhrases.cancelTitle),
  }),
  review: (found, _input, t) =>
    changeReview(found, { subscription: {} }, t, {
      icon: '🛑',
      notes: [t.markdown(endPhrases.cancelWhat, licencesOf(found))],
      act: t.text(endPhrases.cancelTitle),
      later: {
        text: t.markdown(endPhrases.endOn, { at: found.subscription.termEnd }),
        actions: waysAtEnd(found.subscription, t),
      },
    }),
  decide: (found, _input, { actor, now }) => {
    const { subscription, held, names, parties, ways, hanging } = found;
    const { termEnd: end } = subscription;
    const next = (t: Localizer) => (may(actor, 'subscriptions.renewal') ? waysAtEnd(subscription, t) : []);
    if (subscription.providerId !== actor.organization.id)
      return refuse(endPhrases.cancelTheirs, { provider: parties[subscription.providerId] ?? '', end }, { next });
    if (!may(actor, 'orders.place')) return refuse(endPhrases.cancelNotYours, { next });
    const shown = listed(subscription, names, parties, actor, held.relationships, ways);
    if (!isReturnable(subscription, now) && !subscription.extended)
      return refuse(
        endPhrases.cancelLate,
        { until: returnUntilOf(subscription), end },
        { next: (t) => [...next(t), ...undoButtons(shown, t)] },
      );
    const [addOn] = hanging;
    if (addOn) return refuse(subscriptionPhrases.addOnsHang, { product: addOn.names[actor.language] });
    const status = subscriptionLife.next(subscription.status, 'cancel');
    if (status !== 'cancelled') return refuse(subscriptionPhrases.notActive);
    const { remindAt: _none, scheduled: _undone, additions: _gone, ...rest } = subscription;
    const ended = { ...rest, status, endedAt: now };
    const said = { what: 'cancelled', name: held.customer.name } as const;
    return done(
      show(doneCard, { said, subscription: listed(ended, names, parties, actor, held.relationships, ways) }),
      put('subscriptions', ended),
      ...tellOthers(found, subscription, actor, said),
    );
  },
});

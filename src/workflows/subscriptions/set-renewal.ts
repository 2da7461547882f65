/** Turns automatic renewal on or off (SUB-4, SUB-6). */

import { z } from 'zod';
import { change } from '../../kernel/command.js';
import { done, isFound, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import { kept, unscheduled, withParties } from './change-summary.js';
import { undecided } from './decide-end.js';
import { theSubscription } from './find.js';
import { completeMeant, isMeant, type MeantForm, meantForm, meantInput, meantView } from './form.js';
import { subscriptionPhrases } from './phrases.js';
import { changeReview } from './review.js';
import { reviewPhrases } from './review-phrases.js';

export const renewal = change({
  verb: 'subscriptions.setRenewal',
  formerly: ['subscriptions.renewal'],
  who: 'subscriptions.renewal',
  typed: 'order',
  words: {
    title: subscriptionPhrases.renewalTitle,
    help: phrase({ en: 'Turns automatic renewal on or off', fr: 'Active ou désactive le renouvellement automatique' }),
  },
  input: z.object({ ...meantInput, onOff: z.enum(['true', 'false']) }).refine(isMeant, { path: ['company'] }),
  form: {
    load: (view, actor, typed) => meantForm(view, actor, typed, 'subscriptions.setRenewal'),
    view: (form: MeantForm, t: Localizer) =>
      meantView(form, t, {
        icon: '🔁',
        title: subscriptionPhrases.renewalTitle,
        fields: [
          field(t, 'choice', 'onOff', subscriptionPhrases.renewalTitle, subscriptionPhrases.renewalRule, {
            choices: [
              { title: t.text(subscriptionPhrases.renewalOn), value: 'true' },
              { title: t.text(subscriptionPhrases.renewalOff), value: 'false' },
            ],
          }),
        ],
        submit: subscriptionPhrases.submit,
      }),
    sample: {},
  },
  complete: (view, typed, actor) => completeMeant(view, actor, typed, 'subscriptions.setRenewal'),
  load: async (view, asked, { actor }) => {
    const found = await theSubscription(view, actor, asked, 'subscriptions.setRenewal', { onOff: asked.onOff });
    return isFound(found) ? withParties(view, found) : found;
  },
  review: (found, { onOff }, t) =>
    changeReview(found, { subscription: { renewal: onOff === 'true' } }, t, {
      icon: '🔁',
      notes: [t.markdown(reviewPhrases.changeAgain)],
      act: t.text(onOff === 'true' ? subscriptionPhrases.turnOn : subscriptionPhrases.turnOff),
      later: { text: t.markdown(reviewPhrases.renewalLater, { at: found.subscription.termEnd }), actions: [] },
    }),
  decide: (found, { onOff }, { actor }) => {
    const { subscription, held } = found;
    const on = onOff === 'true';
    if (on && subscription.once) return refuse(subscriptionPhrases.renewalNever);
    if (subscription.renewal === on && !subscription.extend) return refuse(subscriptionPhrases.sameAlready);
    const next = { ...undecided(on ? subscription : unscheduled(subscription)), renewal: on };
    const said = { what: 'renewal', name: held.customer.name, on, at: subscription.termEnd } as const;
    return done(...kept(found, next, actor, said));
  },
});

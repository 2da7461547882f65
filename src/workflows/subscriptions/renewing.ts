/** Automatic renewal on or off: by the orderer or the reseller that manages the subscription (SUB-4, SUB-6). */
import { z } from 'zod';
import type { Member } from '../actor.js';
import { change } from '../command.js';
import { done, isFound, refuse } from '../decision.js';
import { type Pen, phrase } from '../language.js';
import { examples } from './examples.js';
import { theSubscription } from './find.js';
import { isMeant, type MeantForm, meantForm, meantInput, meantView } from './form.js';
import { kept, withParties } from './keeping.js';
import { words } from './phrases.js';

export const renewal = change({
  verb: 'subscriptions.renewal',
  who: 'subscriptions.renewal',
  words: {
    title: words.renewalTitle,
    help: phrase({ en: 'Turns automatic renewal on or off', fr: 'Active ou désactive le renouvellement automatique' }),
    examples: examples['subscriptions.renewal'],
  },
  input: z.object({ ...meantInput, onOff: z.enum(['true', 'false']) }).refine(isMeant, { path: ['company'] }),
  form: {
    load: (view, actor, typed) => meantForm(view, actor as Member, typed, 'subscriptions.renewal'),
    view: (form: MeantForm, pen: Pen) =>
      meantView(form, pen, {
        icon: '🔁',
        title: words.renewalTitle,
        fields: [
          {
            kind: 'choice',
            id: 'onOff',
            label: pen.plain(words.renewalTitle),
            required: true,
            error: pen.plain(words.renewalRule),
            choices: [
              { title: pen.plain(words.renewalOn), value: 'true' },
              { title: pen.plain(words.renewalOff), value: 'false' },
            ],
          },
        ],
        submit: words.submit,
      }),
    sample: {},
  },
  load: async (view, asked, { actor }) => {
    const found = await theSubscription(view, actor, asked, 'subscriptions.renewal', { onOff: asked.onOff });
    return isFound(found) ? withParties(view, found) : found;
  },
  decide: (found, { onOff }, { actor }) => {
    const { subscription, held } = found;
    const on = onOff === 'true';
    if (on && subscription.once) return refuse(words.renewalNever);
    if (subscription.renewal === on) return refuse(words.sameAlready);
    const said = { what: 'renewal', name: held.customer.name, on, at: subscription.termEnd } as const;
    return done(...kept(found, { ...subscription, renewal: on }, actor, said));
  },
});

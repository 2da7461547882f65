/** Takes a licence back from a user of a customer (SUB-5). */

import { change } from '../../kernel/command.js';
import { done, put, refuse, remove } from '../../kernel/effects.js';
import { phrase } from '../../kernel/localizer.js';
import { nameOf } from '../catalog/find.js';
import { licensed } from './find.js';
import { licenceDone, licenceForm, meantInput } from './license-form.js';
import { licensePhrases } from './phrases.js';

export const removeLicense = change({
  verb: 'licenses.remove',
  who: 'licences.manage',
  typed: 'order',
  words: {
    title: licensePhrases.takeBack,
    help: phrase({
      en: 'Takes a licence back from a customer’s user',
      fr: 'Reprend une licence à un utilisateur d’un client',
    }),
  },
  input: meantInput,
  form: licenceForm(licensePhrases.takeBack),
  load: (view, asked, { actor }) => licensed(view, actor, asked, 'licenses.remove'),
  confirm: ({ found, user }, _input, t) => ({
    icon: '🎫',
    title: t.markdown(licensePhrases.takeQuestion, { product: nameOf(found, t), user: user.name }),
    lines: [t.markdown(licensePhrases.takeWhat)],
    yes: t.text(licensePhrases.takeBack),
  }),
  decide: (all, _input, { actor }) => {
    const { found, user, licence } = all;
    const { subscription } = found;
    if (!licence) return refuse(licensePhrases.hasNot, { user: user.name, product: found.names[actor.language] });
    const assigned = Math.max(0, subscription.assigned - 1);
    return done(
      licenceDone(all, assigned, true),
      put('subscriptions', { ...subscription, assigned }),
      remove('licences', licence.id),
    );
  },
});

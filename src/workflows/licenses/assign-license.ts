/** Assigns a licence of a subscription to a user of the customer (SUB-5). */

import { change } from '../../kernel/command.js';
import { done, put, refuse } from '../../kernel/effects.js';
import { phrase } from '../../kernel/localizer.js';
import { licensed } from './find.js';
import { licenceDone, licenceForm, meantInput } from './license-form.js';
import { licensePhrases } from './phrases.js';

export const assign = change({
  verb: 'licenses.assign',
  who: 'licences.manage',
  words: {
    title: licensePhrases.assign,
    help: phrase({ en: 'Gives a customer’s user a licence', fr: 'Donne une licence à un utilisateur d’un client' }),
  },
  input: meantInput,
  form: licenceForm(licensePhrases.assign),
  load: (view, asked, { actor }) => licensed(view, actor, asked, 'licenses.assign'),
  decide: (all, _input, { actor, ids }) => {
    const { found, user, licence } = all;
    const { subscription } = found;
    const product = found.names[actor.language];
    if (licence) return refuse(licensePhrases.has, { user: user.name, product });
    if (subscription.assigned >= subscription.seats)
      return refuse(licensePhrases.full, { product, seats: subscription.seats });
    const assigned = subscription.assigned + 1;
    return done(
      licenceDone(all, assigned, false),
      put('subscriptions', { ...subscription, assigned }),
      put('licences', {
        id: ids.sorted(),
        customerId: subscription.customerId,
        subscriptionId: subscription.id,
        customerUserId: user.id,
      }),
    );
  },
});

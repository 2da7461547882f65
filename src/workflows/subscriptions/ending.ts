/** A direct subscription marked as ended, once it is moved (TRN-8). */
import { z } from 'zod';
import { show } from '../card.js';
import { nameOf } from '../catalogue/find.js';
import { change } from '../command.js';
import { done, isFound, put, refuse } from '../decision.js';
import { phrase } from '../language.js';
import * as input from '../text.js';
import { listed } from './facts.js';
import { theSubscription } from './find.js';
import { withParties } from './keeping.js';
import { words } from './phrases.js';
import { doneCard } from './said.js';
import { isMoved } from './sight.js';
import { subscriptionLife } from './subscription.js';

/** A direct subscription that the customer's provider has ordered anew (TRN-8). */
export const end = change({
  verb: 'subscriptions.end',
  who: 'orders.place',
  listed: false,
  words: {
    title: words.endTitle,
    help: phrase({
      en: 'Marks a moved direct subscription as ended',
      fr: 'Marque comme terminé un abonnement direct transféré',
    }),
    examples: { en: [], fr: [] },
  },
  input: z.object({ subscription: input.id }),
  load: async (view, asked, { actor }) => {
    const found = await theSubscription(view, actor, asked, 'subscriptions.end');
    return isFound(found) ? withParties(view, found) : found;
  },
  confirm: (found, _input, pen) => ({
    icon: '🏁',
    title: pen.say(words.endQuestion, { product: nameOf(found, pen), name: found.held.customer.name }),
    lines: [pen.say(words.endWhat)],
    yes: pen.plain(words.yes),
  }),
  decide: (found, _input, { actor, now }) => {
    const { subscription, held, names, parties, ways } = found;
    const status = subscriptionLife.next(subscription.status, 'end');
    if (status !== 'ended' || subscription.providerId !== actor.organization.id) return refuse(words.notOurs);
    if (!isMoved(actor, held.relationships)) return refuse(words.notMoved, { name: held.customer.name });
    const { remindAt: _none, ...rest } = subscription;
    const next = { ...rest, status, endedAt: now };
    return done(
      show(doneCard, {
        said: { what: 'ended', name: held.customer.name },
        subscription: listed(next, names, parties, actor, held.relationships, ways),
      }),
      put('subscriptions', next),
    );
  },
});

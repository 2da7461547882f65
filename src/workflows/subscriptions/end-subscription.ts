/** Marks a direct subscription as ended once the provider of the customer has ordered it anew (TRN-8). */

import { z } from 'zod';
import { subscriptionLife } from '../../domain/subscription.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, isFound, put, refuse } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { nameOf } from '../catalog/find.js';
import { doneCard } from './change-cards.js';
import { withParties } from './change-summary.js';
import { listed } from './facts.js';
import { theSubscription } from './find.js';
import { subscriptionPhrases } from './phrases.js';
import { isMoved } from './visibility.js';

export const end = change({
  verb: 'subscriptions.end',
  who: 'orders.place',
  listed: false,
  words: { title: subscriptionPhrases.endTitle },
  input: z.object({ subscription: input.id }),
  load: async (view, asked, { actor }) => {
    const found = await theSubscription(view, actor, asked, 'subscriptions.end');
    return isFound(found) ? withParties(view, found) : found;
  },
  confirm: (found, _input, t) => ({
    icon: '🏁',
    title: t.markdown(subscriptionPhrases.endQuestion, { product: nameOf(found, t), name: found.held.customer.name }),
    lines: [t.markdown(subscriptionPhrases.endWhat)],
    yes: t.text(subscriptionPhrases.yes),
  }),
  decide: (found, _input, { actor, now }) => {
    const { subscription, held, names, parties, ways } = found;
    const status = subscriptionLife.next(subscription.status, 'end');
    if (status !== 'ended' || subscription.providerId !== actor.organization.id)
      return refuse(subscriptionPhrases.notOurs);
    if (!isMoved(actor, held.relationships)) return refuse(subscriptionPhrases.notMoved, { name: held.customer.name });
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

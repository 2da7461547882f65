/** Takes an addition of licences back within its days (SUB-11). */

import { z } from 'zod';
import { openAdditions } from '../../domain/return-window.js';
import { change } from '../../kernel/command.js';
import { done, isFound, refuse } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { kept, notOrderer, unscheduled, withParties } from './change-summary.js';
import { endPhrases } from './end-phrases.js';
import { theSubscription } from './find.js';
import { subscriptionPhrases } from './phrases.js';

export const undoAddition = change({
  verb: 'subscriptions.undoAddition',
  who: 'orders.place',
  listed: false,
  pressed: true,
  words: { title: endPhrases.undoTitle },
  /** `at` names the addition. */
  input: z.object({ subscription: input.id, at: z.iso.datetime() }),
  load: async (view, asked, { actor }) => {
    const found = await theSubscription(view, actor, asked, 'subscriptions.undoAddition');
    return isFound(found) ? withParties(view, found) : found;
  },
  decide: (found, { at }, { actor, now }) => {
    const { subscription, held } = found;
    const other = notOrderer(found, actor);
    if (other) return other;
    const open = openAdditions(subscription, now);
    const undone = open.find((one) => one.at === at);
    if (!undone) return refuse(endPhrases.undoGone);
    const seats = subscription.seats - undone.seats;
    if (seats < subscription.assigned)
      return refuse(subscriptionPhrases.underAssigned, { assigned: subscription.assigned });
    const { additions: _before, ...rest } = unscheduled(subscription);
    const others = open.filter((one) => one !== undone);
    const next = { ...rest, seats, ...(others.length > 0 ? { additions: others } : {}) };
    return done(
      ...kept(found, next, actor, { what: 'seats', name: held.customer.name, before: subscription.seats, seats }),
    );
  },
});

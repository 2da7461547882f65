/** Field and checks that all order requests share (SUB-8). */

import type { Member } from '../../kernel/actor.js';
import type { Field } from '../../kernel/card.js';
import { isFound, type Refusal, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import type { Localizer } from '../../kernel/localizer.js';
import type { Verb } from '../../kernel/verb.js';
import type { View } from '../../kernel/view.js';
import { orderPhrases } from '../orders/phrases.js';
import { theSubscription } from '../subscriptions/find.js';
import { subscriptionPhrases } from '../subscriptions/phrases.js';

export const messageField = (t: Localizer): Field =>
  field(t, 'multiline', 'message', orderPhrases.message, orderPhrases.messageRule, {
    required: false,
    maxLength: 1000,
  });
export const wholeSeats = (seats: number | undefined): Refusal | undefined =>
  seats !== undefined && Number.isInteger(seats) && seats > 0
    ? undefined
    : refuse(subscriptionPhrases.seatsRule, { field: 'seats' });

/** The subscription with the provider that ordered it. */
export const withProvider = async (
  view: View,
  actor: Member,
  asked: Parameters<typeof theSubscription>[2],
  verb: Verb,
  preferred?: (productId: string) => Promise<boolean>,
) => {
  const found = await theSubscription(view, actor, asked, verb, {}, preferred);
  if (!isFound(found)) return found;
  const provider = await view.get('organizations', found.subscription.providerId);
  return provider ? { found, provider } : refuse(subscriptionPhrases.notFound);
};

/** Removes a user of a customer and the licences of the user (SUB-5, SUB-6). */
import { z } from 'zod';
import type { CustomerUser } from '../../domain/license.js';
import type { Subscription } from '../../domain/subscription.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, inTrailOf, type Put, put, type Remove, refuse, remove } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { heldBy } from '../relationships/find.js';
import { relationshipPhrases } from '../relationships/phrases.js';
import { isVisible } from '../subscriptions/visibility.js';
import { noAccess } from './access.js';
import { licencesOf } from './list-customer-users.js';
import { licensePhrases } from './phrases.js';
import { userDoneCard } from './user-card.js';

export const removeUser = change({
  verb: 'customerUsers.remove',
  formerly: ['customers.removeUser'],
  who: 'licences.manage',
  listed: false,
  words: { title: licensePhrases.removeUser },
  input: z.object({ user: input.id }),
  load: async (view, { user: id }, { actor }) => {
    const user: CustomerUser | undefined = await view.get('customerUsers', id);
    const held = user ? await heldBy(view, actor.organization.id, user.customerId) : undefined;
    if (!user || !held) return refuse(relationshipPhrases.notFound);
    const licences = await licencesOf(view, user.id);
    const subscriptions = await Promise.all(licences.map((l) => view.get('subscriptions', l.subscriptionId)));
    return { user, held, licences, subscriptions: subscriptions.filter((s): s is Subscription => s !== undefined) };
  },
  confirm: ({ user, licences }, _input, t) => ({
    icon: '👤',
    title: t.markdown(licensePhrases.removeQuestion, { name: user.name }),
    lines: [t.markdown(licensePhrases.removeWhat, { n: licences.length })],
    yes: t.text(licensePhrases.yes),
  }),
  decide: ({ user, held, licences, subscriptions }, _input, { actor }) => {
    const refusal = noAccess(actor, held);
    if (refusal) return refusal;
    const { customer } = held;
    // Changes of subscriptions that the actor may not see go to the audit trail of their provider (ORG-3).
    const inTrail = <E extends Put | Remove>(subscriptionId: string, effect: E): E => {
      const of = subscriptions.find(({ id }) => id === subscriptionId);
      return !of || isVisible(of, actor, held.relationships) ? effect : inTrailOf(of.providerId, effect);
    };
    return done(
      show(userDoneCard, { customerId: customer.id, user: user.name, name: customer.name, gone: true }),
      remove('customerUsers', user.id),
      ...licences.map(({ id, subscriptionId }) => inTrail(subscriptionId, remove('licences', id))),
      ...subscriptions.map((s) => inTrail(s.id, put('subscriptions', { ...s, assigned: Math.max(0, s.assigned - 1) }))),
    );
  },
});

/** A customer's users added and removed by whoever has admin access to it (SUB-5, SUB-6). */

import { z } from 'zod';
import type { CustomerUser } from '../../domain/license.js';
import type { Subscription } from '../../domain/subscription.js';
import { button, card, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, inTrailOf, type Put, put, type Refusal, type Remove, refuse, remove } from '../../kernel/effects.js';
import { escapeMarkdown, type Localizer, phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { heldBy } from '../relationships/find.js';
import { relationshipPhrases } from '../relationships/phrases.js';
import { isVisible } from '../subscriptions/visibility.js';
import { noAccess } from './access.js';
import { licencesOf } from './list-customer-users.js';
import { licensePhrases } from './phrases.js';

export interface UserDone {
  readonly customerId: string;
  readonly user: string;
  readonly name: string;
  readonly gone: boolean;
}
export const userDoneCard = card<UserDone>('customer.user', {
  view: ({ customerId, user, name, gone }, t) => ({
    icon: '👤',
    title: escapeMarkdown(user),
    lines: [t.markdown(gone ? licensePhrases.removed : licensePhrases.added, { user, name })],
    actions: [button('customerUsers.list', t.text(licensePhrases.topic), { data: { id: customerId } })],
  }),
  sample: { customerId: 'CUS-1', user: 'Ada Ito', name: 'Contoso SARL', gone: false },
});

export const addUser = change({
  verb: 'customerUsers.add',
  formerly: ['customers.addUser'],
  who: 'licences.manage',
  listed: false,
  words: {
    title: licensePhrases.addUser,
    help: phrase({ en: 'Adds a user of a customer', fr: 'Ajoute un utilisateur d’un client' }),
  },
  input: z.object({ id: input.id, name: input.line(100), email: input.email }),
  form: {
    load: async (view, actor, { id = '' }): Promise<{ id: string; name: string } | Refusal> => {
      const held = actor.kind === 'member' ? await heldBy(view, actor.organization.id, id) : undefined;
      return held ? { id, name: held.customer.name } : refuse(relationshipPhrases.notFound);
    },
    view: ({ id, name }: { id: string; name: string }, t: Localizer) => ({
      icon: '👤',
      title: t.markdown(licensePhrases.addUser),
      lines: [escapeMarkdown(name)],
      fields: [
        {
          kind: 'text',
          id: 'name',
          label: t.text(licensePhrases.name),
          required: true,
          maxLength: 100,
          error: t.text(licensePhrases.nameRule),
        },
        {
          kind: 'email',
          id: 'email',
          label: t.text(licensePhrases.email),
          required: true,
          maxLength: 254,
          error: t.text(licensePhrases.emailRule),
        },
      ],
      submit: t.text(licensePhrases.add),
      data: { id },
    }),
    sample: { id: 'CUS-1', name: 'Contoso SARL' },
  },
  load: async (view, { id, email }, { actor }) => {
    const held = await heldBy(view, actor.organization.id, id);
    if (!held) return refuse(relationshipPhrases.notFound);
    return { held, taken: await view.one('customerUsers', 'email', `${id}|${email}`) };
  },
  decide: ({ held, taken }, { name, email }, { actor, ids }) => {
    const barred = noAccess(actor, held);
    if (barred) return barred;
    if (taken) return refuse(licensePhrases.taken, { email }, { field: 'email' });
    const { customer } = held;
    return done(
      show(userDoneCard, { customerId: customer.id, user: name, name: customer.name, gone: false }),
      put('customerUsers', { id: ids.readable('CU'), customerId: customer.id, name, email }),
    );
  },
});

export const removeUser = change({
  verb: 'customerUsers.remove',
  formerly: ['customers.removeUser'],
  who: 'licences.manage',
  listed: false,
  words: {
    title: licensePhrases.removeUser,
    help: phrase({ en: 'Removes a user of a customer', fr: 'Supprime un utilisateur d’un client' }),
  },
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
    const barred = noAccess(actor, held);
    if (barred) return barred;
    const { customer } = held;
    // of what the actor may not know of, its own trail says nothing either
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

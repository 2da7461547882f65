/** A customer's users added and removed by whoever has admin access to it (SUB-5, SUB-6). */
import { z } from 'zod';
import { card, show } from '../card.js';
import { change } from '../command.js';
import { heldBy } from '../customers/find.js';
import { words as customerWords } from '../customers/listing-phrases.js';
import { done, put, type Refusal, refuse, remove } from '../decision.js';
import { type Pen, phrase } from '../language.js';
import * as input from '../text.js';
import { noAccess } from './access.js';
import type { CustomerUser } from './licence.js';
import { words } from './licence-phrases.js';
import type { Subscription } from './subscription.js';
import { licencesOf } from './users.js';

export interface UserDone {
  readonly customerId: string;
  readonly user: string;
  readonly name: string;
  readonly gone: boolean;
}
export const userDoneCard = card<UserDone>('customer.user', {
  view: ({ customerId, user, name, gone }, pen) => ({
    icon: '👤',
    title: pen.typed(user),
    lines: [pen.say(gone ? words.removed : words.added, { user, name })],
    actions: [{ title: pen.plain(words.topic), verb: 'customers.users', data: { id: customerId } }],
  }),
  sample: { customerId: 'CUS-1', user: 'Ada Ito', name: 'Contoso SARL', gone: false },
});

export const addUser = change({
  verb: 'customers.addUser',
  who: 'licences.manage',
  listed: false,
  words: {
    title: words.addUser,
    help: phrase({ en: 'Adds a user of a customer', fr: 'Ajoute un utilisateur d’un client' }),
    examples: { en: [], fr: [] },
  },
  input: z.object({ id: input.id, name: input.line(100), email: input.email }),
  form: {
    load: async (view, actor, { id = '' }): Promise<{ id: string; name: string } | Refusal> => {
      const held = actor.kind === 'member' ? await heldBy(view, actor.organization.id, id) : undefined;
      return held ? { id, name: held.customer.name } : refuse(customerWords.notFound);
    },
    view: ({ id, name }: { id: string; name: string }, pen: Pen) => ({
      icon: '👤',
      title: pen.say(words.addUser),
      lines: [pen.typed(name)],
      fields: [
        {
          kind: 'text',
          id: 'name',
          label: pen.plain(words.name),
          required: true,
          maxLength: 100,
          error: pen.plain(words.nameRule),
        },
        {
          kind: 'email',
          id: 'email',
          label: pen.plain(words.email),
          required: true,
          maxLength: 254,
          error: pen.plain(words.emailRule),
        },
      ],
      submit: pen.plain(words.add),
      data: { id },
    }),
    sample: { id: 'CUS-1', name: 'Contoso SARL' },
  },
  load: async (view, { id, email }, { actor }) => {
    const held = await heldBy(view, actor.organization.id, id);
    if (!held) return refuse(customerWords.notFound);
    return { held, taken: await view.one('customerUsers', 'email', `${id}|${email}`) };
  },
  decide: ({ held, taken }, { name, email }, { actor, ids }) => {
    const barred = noAccess(actor, held);
    if (barred) return barred;
    if (taken) return refuse(words.taken, { email }, { field: 'email' });
    const { customer } = held;
    return done(
      show(userDoneCard, { customerId: customer.id, user: name, name: customer.name, gone: false }),
      put('customerUsers', { id: ids.readable('CU'), customerId: customer.id, name, email }),
    );
  },
});

export const removeUser = change({
  verb: 'customers.removeUser',
  who: 'licences.manage',
  listed: false,
  words: {
    title: words.removeUser,
    help: phrase({ en: 'Removes a user of a customer', fr: 'Supprime un utilisateur d’un client' }),
    examples: { en: [], fr: [] },
  },
  input: z.object({ user: input.id }),
  load: async (view, { user: id }, { actor }) => {
    const user: CustomerUser | undefined = await view.get('customerUsers', id);
    const held = user ? await heldBy(view, actor.organization.id, user.customerId) : undefined;
    if (!user || !held) return refuse(customerWords.notFound);
    const licences = await licencesOf(view, user.id);
    const subscriptions = await Promise.all(licences.map((l) => view.get('subscriptions', l.subscriptionId)));
    return { user, held, licences, subscriptions: subscriptions.filter((s): s is Subscription => s !== undefined) };
  },
  confirm: ({ user, licences }, _input, pen) => ({
    icon: '👤',
    title: pen.say(words.removeQuestion, { name: user.name }),
    lines: [pen.say(words.removeWhat, { n: licences.length })],
    yes: pen.plain(words.yes),
  }),
  decide: ({ user, held, licences, subscriptions }, _input, { actor }) => {
    const barred = noAccess(actor, held);
    if (barred) return barred;
    const { customer } = held;
    return done(
      show(userDoneCard, { customerId: customer.id, user: user.name, name: customer.name, gone: true }),
      remove('customerUsers', user.id),
      ...licences.map((licence) => remove('licences', licence.id)),
      ...subscriptions.map((s) => put('subscriptions', { ...s, assigned: Math.max(0, s.assigned - 1) })),
    );
  },
});

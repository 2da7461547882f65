/** A customer's users: listed, added, removed by whoever has admin access to it (SUB-5, SUB-6). */
import { z } from 'zod';
import { may } from '../actor.js';
import { card, show } from '../card.js';
import { nameOf, productNamed } from '../catalogue/find.js';
import type { Product } from '../catalogue/product.js';
import { change, query } from '../command.js';
import { heldBy, theCustomer } from '../customers/find.js';
import { words as customerWords } from '../customers/listing-phrases.js';
import { words as adminWords } from '../customers/phrases.js';
import { done, isFound, put, type Refusal, refuse, remove } from '../decision.js';
import { type Pen, phrase } from '../language.js';
import * as input from '../text.js';
import type { View } from '../view.js';
import { noAccess } from './access.js';
import { customerForm } from './form.js';
import type { CustomerUser, Licence } from './licence.js';
import { words } from './licence-phrases.js';
import type { Subscription } from './subscription.js';

interface ListedUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly products: readonly Product['names'][];
}
interface UsersFacts {
  readonly customerId: string;
  readonly name: string;
  readonly items: readonly ListedUser[];
  readonly next?: string;
  readonly manages: boolean;
  /** The admin account that was made with the customer can get a new password. */
  readonly resets: boolean;
}
export const usersCard = card<UsersFacts>('customer.users', {
  view: ({ customerId, name, items, next, manages, resets }, pen) => ({
    icon: '👥',
    title: pen.say(words.title, { name }),
    ...(items.length === 0 ? { lines: [pen.say(words.none)] } : {}),
    items: items.map((one) => ({
      title: pen.typed(one.name),
      lines: [
        pen.typed(one.email),
        one.products.length > 0
          ? pen.typed(pen.words.list(one.products.map((names) => nameOf({ names }, pen))))
          : pen.say(words.noLicence),
      ],
      actions: manages
        ? [
            { title: pen.plain(words.assign), verb: 'licenses.assign', data: { id: customerId, user: one.email } },
            ...(one.products.length > 0
              ? [
                  {
                    title: pen.plain(words.takeBack),
                    verb: 'licenses.remove',
                    data: { id: customerId, user: one.email },
                  },
                ]
              : []),
            {
              title: pen.plain(words.removeUser),
              verb: 'customers.removeUser',
              data: { user: one.id },
              style: 'destructive' as const,
            },
          ]
        : [],
    })),
    actions: [
      ...(next
        ? [{ title: pen.plain(words.more), verb: 'customers.users', data: { id: customerId, after: next } }]
        : []),
      ...(manages ? [{ title: pen.plain(words.addUser), verb: 'customers.addUser', data: { id: customerId } }] : []),
      ...(resets
        ? [{ title: pen.plain(adminWords.reset), verb: 'customers.resetAdmin', data: { id: customerId } }]
        : []),
    ],
  }),
  sample: {
    customerId: 'CUS-1',
    name: 'Contoso SARL',
    items: [
      {
        id: 'CU-1',
        name: 'Ada Ito',
        email: 'ada@contoso.example',
        products: [{ en: 'Visio Plan 2', fr: 'Visio Plan 2' }],
      },
    ],
    next: 'x',
    manages: true,
    resets: true,
  },
});

/** The licences of one user. */
export const licencesOf = async (view: View, userId: string): Promise<readonly Licence[]> =>
  (await view.find('licences', 'user', userId, { limit: 200 })).items;

export const users = query({
  verb: 'customers.users',
  who: 'customers.see',
  listed: false,
  words: {
    title: words.topic,
    help: phrase({ en: 'A customer’s users and their licences', fr: 'Les utilisateurs d’un client et leurs licences' }),
    examples: { en: [], fr: [] },
  },
  input: z
    .object({ id: input.id.optional(), company: input.line(200).optional(), after: z.string().max(400).optional() })
    .refine((i) => i.id ?? i.company, { path: ['company'] }),
  form: { view: (_facts, pen) => customerForm(pen, customerWords.askTitle, words.topic), sample: {} },
  load: async (view, asked, { actor }) => {
    const held = await theCustomer(view, actor, asked, 'customers.users');
    if (!isFound(held)) return held;
    const page = await view.find('customerUsers', 'customer', held.customer.id, {
      limit: 6,
      ...(asked.after ? { after: asked.after } : {}),
    });
    const items = await Promise.all(
      page.items.map(async ({ id, name, email }): Promise<ListedUser> => {
        const subscriptions = await Promise.all(
          (await licencesOf(view, id)).map((licence) => view.get('subscriptions', licence.subscriptionId)),
        );
        const products = await Promise.all(
          subscriptions.filter((s) => s !== undefined).map((s) => productNamed(view, s.productId)),
        );
        return { id, name, email, products };
      }),
    );
    return { held, items, next: page.next };
  },
  answer: ({ held, items, next }, _input, { actor }) => {
    const manages = noAccess(actor, held) === undefined && may(actor, 'licences.manage');
    return show(usersCard, {
      customerId: held.customer.id,
      name: held.customer.name,
      items,
      ...(next ? { next } : {}),
      manages,
      resets: manages && held.customer.adminUser !== undefined,
    });
  },
});

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

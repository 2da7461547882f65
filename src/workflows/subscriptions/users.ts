/** A customer's users and their licences (SUB-5). */
import { z } from 'zod';
import { may } from '../actor.js';
import { card, show } from '../card.js';
import { nameOf, productNamed } from '../catalogue/find.js';
import type { Product } from '../catalogue/product.js';
import { query } from '../command.js';
import { theCustomer } from '../customers/find.js';
import { words as customerWords } from '../customers/listing-phrases.js';
import { words as adminWords } from '../customers/phrases.js';
import { isFound } from '../decision.js';
import { phrase } from '../language.js';
import * as input from '../text.js';
import type { View } from '../view.js';
import { noAccess } from './access.js';
import { customerForm } from './form.js';
import type { Licence } from './licence.js';
import { words } from './licence-phrases.js';

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

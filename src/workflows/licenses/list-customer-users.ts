/** Lists the users of a customer with their licences (SUB-5). */

import { z } from 'zod';
import type { License } from '../../domain/license.js';
import type { Product } from '../../domain/product.js';
import { may } from '../../kernel/actor.js';
import { button, card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { isFound } from '../../kernel/effects.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { nameOf, productNamed } from '../catalog/find.js';
import { customerForm } from '../relationships/customer-form.js';
import { theCustomer } from '../relationships/find.js';
import { isVisible } from '../subscriptions/visibility.js';
import { noAccess } from './access.js';
import { licensePhrases } from './phrases.js';

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
  /** The actor may reset the password of the admin account that was created with the customer. */
  readonly resets: boolean;
}
export const usersCard = card<UsersFacts>('customer.users', {
  view: ({ customerId, name, items, next, manages, resets }, t) => ({
    icon: '👥',
    title: t.markdown(licensePhrases.title, { name }),
    ...(items.length === 0 ? { lines: [t.markdown(licensePhrases.none)] } : {}),
    items: items.map((one) => ({
      title: escapeMarkdown(one.name),
      lines: [
        escapeMarkdown(one.email),
        one.products.length > 0
          ? escapeMarkdown(t.format.list(one.products.map((names) => nameOf({ names }, t))))
          : t.markdown(licensePhrases.noLicence),
      ],
      actions: manages
        ? [
            button('licenses.assign', t.text(licensePhrases.assign), { data: { id: customerId, user: one.email } }),
            ...(one.products.length > 0
              ? [
                  button('licenses.remove', t.text(licensePhrases.takeBack), {
                    data: { id: customerId, user: one.email },
                  }),
                ]
              : []),
            button('customerUsers.remove', t.text(licensePhrases.removeUser), {
              data: { user: one.id },
              style: 'destructive' as const,
            }),
          ]
        : [],
    })),
    actions: [
      ...(next
        ? [button('customerUsers.list', t.text(licensePhrases.more), { data: { id: customerId, after: next } })]
        : []),
      ...(manages ? [button('customerUsers.add', t.text(licensePhrases.addUser), { data: { id: customerId } })] : []),
      ...(resets
        ? [button('customers.resetAdmin', t.text(licensePhrases.resetAdmin), { data: { id: customerId } })]
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

export const licencesOf = async (view: View, userId: string): Promise<readonly License[]> =>
  (await view.find('licences', 'user', userId, { limit: 200 })).items;

export const listUsers = query({
  verb: 'customerUsers.list',
  formerly: ['customers.listUsers', 'customers.users'],
  who: 'customers.see',
  listed: false,
  words: { title: licensePhrases.topic },
  input: z
    .object({ id: input.id.optional(), company: input.line(200).optional(), after: z.string().max(400).optional() })
    .refine((i) => i.id ?? i.company, { path: ['company'] }),
  form: { view: (_facts, t) => customerForm(t, licensePhrases.topic), sample: {} },
  load: async (view, asked, { actor }) => {
    const held = await theCustomer(view, actor, asked, 'customerUsers.list');
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
          subscriptions
            .filter((s) => s !== undefined)
            .filter((s) => isVisible(s, actor, held.relationships))
            .map((s) => productNamed(view, s.productId)),
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

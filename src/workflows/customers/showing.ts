/** One customer in full, with what this person may do now (CUS-9, TRN-7). */
import { z } from 'zod';
import { may } from '../actor.js';
import type { Button, Fact } from '../card.js';
import { card, show } from '../card.js';
import { query } from '../command.js';
import { isFound } from '../decision.js';
import { type Pen, phrase } from '../language.js';
import { type ListedSubscription, sampleSubscription, subscriptionItem } from '../subscriptions/cards.js';
import { listedAll } from '../subscriptions/facts.js';
import { seenSubscriptions } from '../subscriptions/find.js';
import { customerForm } from '../subscriptions/form.js';
import { words as subscriptionWords } from '../subscriptions/phrases.js';
import * as input from '../text.js';

import { oneAddress } from './cards.js';
import type { Customer } from './customer.js';
import { examples } from './examples.js';
import { namesOf, theCustomer } from './find.js';
import { originWords, relationWords, words } from './listing-phrases.js';
import type { Kind, Origin } from './relationship.js';

interface Relation {
  readonly kind: Kind;
  readonly origin: Origin;
  readonly since: string;
  readonly partners: readonly string[];
  readonly adminAccess: boolean;
}
interface CustomerFacts extends Pick<Customer, 'id' | 'name' | 'domain' | 'country'> {
  readonly contact: Customer['contact'];
  readonly address?: Customer['address'];
  readonly registrationNumber?: string;
  readonly adminUser?: string;
  readonly relations: readonly Relation[];
  readonly subscriptions: readonly ListedSubscription[];
  readonly moreSubscriptions: boolean;
  readonly users: number;
  readonly moreUsers: boolean;
  readonly orders: boolean;
  readonly asks: boolean;
  readonly bills: boolean;
  readonly removes: boolean;
}

const billing = 'https://partner.microsoft.com/dashboard/v2/billing';

const relationText = (relation: Relation, pen: Pen): string =>
  [
    pen.plain(words.relation, { ...relation, kind: pen.plain(relationWords[relation.kind]) }),
    ...(relation.adminAccess ? [pen.plain(words.adminAccess)] : []),
    pen.plain(words.came, { origin: pen.plain(originWords[relation.origin]) }),
  ].join(' · ');

function facts(f: CustomerFacts, pen: Pen): Fact[] {
  const { contact } = f;
  const supports = [...new Set(f.subscriptions.map((s) => s.support))];
  const services = [...new Set(f.subscriptions.filter((s) => s.status === 'active').map((s) => s.names[pen.language]))];
  return [
    { title: pen.plain(words.domain), value: pen.typed(f.domain) },
    {
      title: pen.plain(words.address),
      value: pen.typed(f.address ? oneAddress(f.address, pen) : pen.words.country(f.country)),
    },
    {
      title: pen.plain(words.contact),
      value: pen.typed([contact.name, contact.email, contact.phone].filter(Boolean).join(', ')),
    },
    ...(f.registrationNumber ? [{ title: pen.plain(words.registration), value: pen.typed(f.registrationNumber) }] : []),
    ...(f.adminUser ? [{ title: pen.plain(words.admin), value: pen.typed(f.adminUser) }] : []),
    {
      title: pen.plain(words.relationships),
      value: pen.typed(f.relations.map((relation) => relationText(relation, pen)).join(' — ')),
    },
    { title: pen.plain(words.users), value: pen.say(words.usersCount, { n: f.users, more: f.moreUsers }) },
    ...(services.length > 0 ? [{ title: pen.plain(words.services), value: pen.typed(pen.words.list(services)) }] : []),
    ...(supports.length > 0 ? [{ title: pen.plain(words.support), value: pen.typed(pen.words.list(supports)) }] : []),
  ];
}

function actions(f: CustomerFacts, pen: Pen): Button[] {
  const data = { id: f.id };
  return [
    ...(f.orders
      ? [
          {
            title: pen.plain(f.bills ? words.products : words.addSubscription),
            verb: 'subscriptions.add',
            data,
          },
        ]
      : []),
    ...(f.asks ? [{ title: pen.plain(subscriptionWords.askOrder), verb: 'orders.askAdd', data }] : []),
    ...(f.moreSubscriptions ? [{ title: pen.plain(words.moreSubscriptions), verb: 'subscriptions.list', data }] : []),
    { title: pen.plain(words.usersButton), verb: 'customers.users', data },
    ...(f.bills ? [{ title: pen.plain(words.billing), url: billing }] : []),
    ...(f.removes
      ? [{ title: pen.plain(words.remove), verb: 'customers.remove', data, style: 'destructive' as const }]
      : []),
  ];
}

export const customerCard = card<CustomerFacts>('customer', {
  view: (f, pen) => ({
    icon: '🏢',
    title: pen.typed(f.name),
    status: { text: pen.plain(words.account), tone: 'neutral' },
    ...(f.subscriptions.length === 0 ? { lines: [pen.say(words.noSubscription)] } : {}),
    facts: facts(f, pen),
    items: f.subscriptions.map((s) => subscriptionItem(s, pen)),
    actions: actions(f, pen),
  }),
  sample: {
    id: 'CUS-1',
    name: 'Contoso SARL',
    domain: 'contoso.onmicrosoft.com',
    country: 'FR',
    address: { line1: '1 rue du Port', city: 'Nantes', postalCode: '44000', country: 'FR' },
    contact: { name: 'Ada Ito', email: 'ada@contoso.example' },
    relations: [
      {
        kind: 'direct',
        origin: 'ownMarketing',
        since: '2026-10-01T09:00:00.000Z',
        partners: [],
        adminAccess: true,
      },
      {
        kind: 'indirect',
        origin: 'provider',
        since: '2026-11-01T09:00:00.000Z',
        partners: ['Armor Distribution'],
        adminAccess: true,
      },
    ],
    subscriptions: [sampleSubscription],
    moreSubscriptions: true,
    users: 3,
    moreUsers: false,
    orders: true,
    asks: true,
    bills: true,
    removes: true,
  },
});

const shown = 4;

export const showCustomer = query({
  verb: 'customers.show',
  who: 'customers.see',
  words: {
    title: words.open,
    help: phrase({ en: 'One customer with everything you can do', fr: 'Un client et tout ce que vous pouvez faire' }),
    examples: examples['customers.show'],
  },
  input: z
    .object({ id: input.id.optional(), company: input.line(200).optional() })
    .refine((i) => i.id ?? i.company, { path: ['company'] }),
  form: { view: (_facts, pen) => customerForm(pen, words.askTitle, words.open), sample: {} },
  load: async (view, asked, { actor }) => {
    const held = await theCustomer(view, actor, asked, 'customers.show');
    if (!isFound(held)) return held;
    const page = await seenSubscriptions(view, actor, held, { limit: shown });
    const users = await view.find('customerUsers', 'customer', held.customer.id, { limit: 100 });
    const relations = await Promise.all(
      held.relationships.map(async ({ kind, origin, since, withIds, adminAccess }) => ({
        kind,
        origin,
        since,
        partners: await namesOf(view, withIds),
        adminAccess,
      })),
    );
    return {
      held,
      relations,
      subscriptions: await listedAll(view, actor, page.items.slice(0, shown), held.relationships),
      moreSubscriptions: page.next !== undefined || page.items.length > shown,
      users: users.items.length,
      moreUsers: users.next !== undefined,
    };
  },
  answer: ({ held, ...rest }, _input, { actor }) => {
    const { id, name, domain, country, address, contact, registrationNumber, adminUser } = held.customer;
    const { capabilities } = actor.organization;
    const direct = held.relationships.some((r) => r.kind === 'direct');
    const provider = capabilities.includes('indirectProvider');
    return show(customerCard, {
      id,
      name,
      domain,
      country,
      contact,
      ...(address ? { address } : {}),
      ...(registrationNumber ? { registrationNumber } : {}),
      ...(adminUser ? { adminUser } : {}),
      ...rest,
      orders: (provider || direct) && may(actor, 'orders.place'),
      asks: !provider && held.relationships.some((r) => r.kind === 'indirect') && may(actor, 'orders.request'),
      bills: direct && capabilities.includes('directBill'),
      removes: may(actor, 'customers.remove'),
    });
  },
});

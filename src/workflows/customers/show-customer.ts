/** Shows one customer with the actions that the actor may take (CUS-9, TRN-7). */

import { z } from 'zod';
import type { Customer } from '../../domain/customer.js';
import { type Kind, type Origin, originLabels, relationshipKindLabels } from '../../domain/relationship.js';
import { may } from '../../kernel/actor.js';
import type { Button, Fact } from '../../kernel/card.js';
import { button, card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { isFound } from '../../kernel/effects.js';
import { escapeMarkdown, type Localizer, phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { customerForm } from '../relationships/customer-form.js';
import { namesOf, theCustomer } from '../relationships/find.js';
import { type ListedSubscription, sampleSubscription, subscriptionItem } from '../subscriptions/cards.js';
import { listedAll } from '../subscriptions/facts.js';
import { seenSubscriptions } from '../subscriptions/find.js';
import { subscriptionPhrases as subscriptionWords } from '../subscriptions/phrases.js';
import { oneAddress } from './cards.js';
import { customerListPhrases } from './list-phrases.js';

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

const relationText = (relation: Relation, t: Localizer): string =>
  [
    t.text(customerListPhrases.relation, { ...relation, kind: t.text(relationshipKindLabels[relation.kind]) }),
    ...(relation.adminAccess ? [t.text(customerListPhrases.adminAccess)] : []),
    t.text(customerListPhrases.came, { origin: t.text(originLabels[relation.origin]) }),
  ].join(' · ');

function facts(f: CustomerFacts, t: Localizer): Fact[] {
  const { contact } = f;
  const supports = [...new Set(f.subscriptions.flatMap((s) => s.support ?? []))];
  const services = [...new Set(f.subscriptions.filter((s) => s.status === 'active').map((s) => s.names[t.language]))];
  return [
    { title: t.text(customerListPhrases.domain), value: escapeMarkdown(f.domain) },
    {
      title: t.text(customerListPhrases.address),
      value: escapeMarkdown(f.address ? oneAddress(f.address, t) : t.format.country(f.country)),
    },
    {
      title: t.text(customerListPhrases.contact),
      value: escapeMarkdown([contact.name, contact.email, contact.phone].filter(Boolean).join(', ')),
    },
    ...(f.registrationNumber
      ? [{ title: t.text(customerListPhrases.registration), value: escapeMarkdown(f.registrationNumber) }]
      : []),
    ...(f.adminUser ? [{ title: t.text(customerListPhrases.admin), value: escapeMarkdown(f.adminUser) }] : []),
    {
      title: t.text(customerListPhrases.relationships),
      value: escapeMarkdown(f.relations.map((relation) => relationText(relation, t)).join(' — ')),
    },
    {
      title: t.text(customerListPhrases.users),
      value: t.markdown(customerListPhrases.usersCount, { n: f.users, more: f.moreUsers }),
    },
    ...(services.length > 0
      ? [{ title: t.text(customerListPhrases.services), value: escapeMarkdown(t.format.list(services)) }]
      : []),
    ...(supports.length > 0
      ? [{ title: t.text(customerListPhrases.support), value: escapeMarkdown(t.format.list(supports)) }]
      : []),
  ];
}

function actions(f: CustomerFacts, t: Localizer): Button[] {
  const data = { id: f.id };
  return [
    ...(f.orders
      ? [
          button(
            'subscriptions.add',
            t.text(f.bills ? customerListPhrases.products : customerListPhrases.addSubscription),
            { data },
          ),
        ]
      : []),
    ...(f.asks ? [button('orderRequests.requestSubscription', t.text(subscriptionWords.askOrder), { data })] : []),
    ...(f.moreSubscriptions
      ? [button('subscriptions.list', t.text(customerListPhrases.moreSubscriptions), { data })]
      : []),
    button('customerUsers.list', t.text(customerListPhrases.usersButton), { data }),
    ...(f.bills ? [{ title: t.text(customerListPhrases.billing), url: billing }] : []),
    ...(f.removes
      ? [button('customers.remove', t.text(customerListPhrases.remove), { data, style: 'destructive' as const })]
      : []),
  ];
}

export const customerCard = card<CustomerFacts>('customer', {
  view: (f, t) => ({
    icon: '🏢',
    title: escapeMarkdown(f.name),
    about: { company: f.name },
    status: { text: t.text(customerListPhrases.account), tone: 'neutral' },
    ...(f.subscriptions.length === 0 ? { lines: [t.markdown(customerListPhrases.noSubscription)] } : {}),
    facts: facts(f, t),
    items: f.subscriptions.map((s) => subscriptionItem(s, t)),
    actions: actions(f, t),
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
    title: customerListPhrases.open,
    help: phrase({ en: 'One customer with everything you can do', fr: 'Un client et tout ce que vous pouvez faire' }),
  },
  input: z
    .object({ id: input.id.optional(), company: input.line(200).optional() })
    .refine((i) => i.id ?? i.company, { path: ['company'] }),
  form: { view: (_facts, t) => customerForm(t, customerListPhrases.open), sample: {} },
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

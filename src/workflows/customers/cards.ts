/** Cards of adding a customer: review, confirmation, reset of the admin password (CUS-1, CUS-2). */

import type { Details } from '../../domain/customer-addition.js';
import { type Billing, billingLabels, type Product, type Term, termLabels } from '../../domain/product.js';
import type { CardView } from '../../kernel/card.js';
import { button, card } from '../../kernel/card.js';
import type { Localizer } from '../../kernel/localizer.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import { nameOf } from '../catalog/find.js';
import { customerPhrases } from './phrases.js';

export interface Line {
  readonly product: Product['names'];
  readonly seats: number;
  readonly term?: Term;
  readonly billing?: Billing;
}
/** A change since the review. */
export interface Change {
  readonly what: 'product' | 'gone' | 'seats' | 'partnership';
  readonly product?: Product['names'];
  readonly reseller?: string;
  readonly min?: number;
  readonly max?: number;
}

/** An order line with its term and billing (SUB-10). */
export const lineFacts = ({ product, seats, term, billing }: Line, t: Localizer) => ({
  product: nameOf({ names: product }, t),
  seats,
  term: term && t.text(termLabels[term]),
  billing: billing && t.text(billingLabels[billing]),
});
const lineText = (line: Line, t: Localizer): string => t.text(customerPhrases.line, lineFacts(line, t));

export const oneAddress = (address: Details['address'], t: Localizer): string =>
  [
    address.line1,
    address.line2,
    [address.postalCode, address.city].filter(Boolean).join(' '),
    address.state,
    t.format.country(address.country),
  ]
    .filter(Boolean)
    .join(', ');

function changeText(change: Change, t: Localizer) {
  const product = change.product ? nameOf({ names: change.product }, t) : '';
  if (change.what === 'partnership')
    return t.markdown(customerPhrases.changedPartnership, { reseller: change.reseller ?? '' });
  if (change.what === 'gone') return t.markdown(customerPhrases.changedGone, { product });
  if (change.what === 'seats')
    return t.markdown(customerPhrases.changedSeats, { product, min: change.min ?? 0, max: change.max ?? 0 });
  return t.markdown(customerPhrases.changedProduct, { product });
}

export interface ReviewFacts {
  readonly id: string;
  readonly v: number;
  readonly details: Details;
  readonly lines: readonly Line[];
  readonly reseller?: string;
  readonly odd: boolean;
  readonly changes: readonly Change[];
}
export const reviewCard = card<ReviewFacts>('customer.review', {
  view: ({ id, v, details, lines, reseller, odd, changes }, t) => ({
    icon: '🔎',
    title: t.markdown(customerPhrases.reviewTitle),
    lines: [
      ...(changes.length > 0
        ? [t.markdown(customerPhrases.changedTitle), ...changes.map((change) => changeText(change, t))]
        : []),
      ...(odd ? [t.markdown(customerPhrases.nameOdd, { name: details.name })] : []),
    ],
    facts: [
      { title: t.text(customerPhrases.company), value: escapeMarkdown(details.name) },
      { title: t.text(customerPhrases.primaryDomain), value: escapeMarkdown(details.domain) },
      { title: t.text(customerPhrases.line1), value: escapeMarkdown(oneAddress(details.address, t)) },
      {
        title: t.text(customerPhrases.contact),
        value: escapeMarkdown(
          [`${details.contact.first} ${details.contact.last}`, details.contact.email, details.contact.phone]
            .filter(Boolean)
            .join(', '),
        ),
      },
      {
        title: t.text(customerPhrases.reseller),
        value: reseller ? escapeMarkdown(reseller) : t.markdown(customerPhrases.noReseller),
      },
      {
        title: t.text(customerPhrases.order),
        value: escapeMarkdown(lines.map((line) => lineText(line, t)).join(' · ')),
      },
    ],
    notes: [
      ...(reseller
        ? [t.markdown(customerPhrases.gives), t.markdown(customerPhrases.givesSubscription, { reseller })]
        : []),
      t.markdown(customerPhrases.reviewNote),
    ],
    actions: [
      button('customers.submit', t.text(customerPhrases.submit), { data: { id, v }, style: 'positive' }),
      button('customers.chooseProducts', t.text(customerPhrases.back), { data: { id } }),
      button('customers.discard', t.text(customerPhrases.cancel), { data: { id } }),
    ],
  }),
  sample: {
    id: 'ADD-1',
    v: 2,
    details: {
      name: 'Contoso SARL',
      domain: 'contoso.onmicrosoft.com',
      country: 'FR',
      language: 'fr',
      address: { line1: '1 rue du Port', city: 'Nantes', postalCode: '44000', country: 'FR' },
      contact: { first: 'Ada', last: 'Ito', email: 'ada@contoso.example' },
    },
    lines: [{ product: { en: 'Visio Plan 2', fr: 'Visio Plan 2' }, seats: 3 }],
    reseller: 'Lumière Informatique',
    odd: true,
    changes: [
      { what: 'seats', product: { en: 'Visio Plan 2', fr: 'Visio Plan 2' }, min: 1, max: 300 },
      { what: 'partnership', reseller: 'Lumière Informatique' },
    ],
  },
});

/** @param given the discarded details, as values of the form */
export const undoneCard = card<{ name: string; given?: Readonly<Record<string, string>> }>('customer.undone', {
  view: (facts, t) => ({
    icon: '↩️',
    title: t.markdown(customerPhrases.undoneTitle),
    lines: [t.markdown(customerPhrases.undone, { name: facts.name })],
    actions: [button('customers.add', t.text(customerPhrases.startOver), { data: { ...facts.given, as: 'form' } })],
  }),
  sample: { name: 'Contoso SARL' },
});

/** Secrets: present only in the first answer, never stored. */
interface SetupInfo {
  readonly userName?: string;
  readonly password?: string;
}
/** The credentials of the admin account of the customer, shown once (CUS-2). */
const setupInfo = ({ userName, password }: SetupInfo, t: Localizer): Pick<CardView, 'status' | 'facts'> =>
  password && userName
    ? {
        status: { text: t.text(customerPhrases.setupInfo), tone: 'neutral' },
        facts: [
          { title: t.text(customerPhrases.userName), value: escapeMarkdown(userName) },
          { title: t.text(customerPhrases.password), value: escapeMarkdown(password) },
        ],
      }
    : {};

export interface ConfirmationFacts extends SetupInfo {
  readonly id: string;
  readonly name: string;
  readonly reseller?: string;
}
export const confirmationCard = card<ConfirmationFacts>('customer.confirmation', {
  view: (facts, t) => ({
    icon: '✅',
    title: t.markdown(customerPhrases.confirmation),
    lines: [
      facts.reseller
        ? t.markdown(customerPhrases.createdFor, { name: facts.name, reseller: facts.reseller })
        : t.markdown(customerPhrases.created, { name: facts.name }),
      t.markdown(facts.password ? customerPhrases.setupOnce : customerPhrases.setupShown),
    ],
    ...setupInfo(facts, t),
    actions: [button('customers.show', t.text(customerPhrases.showCustomer), { data: { id: facts.id } })],
  }),
  sample: {
    id: 'CUS-1',
    name: 'Contoso SARL',
    userName: 'admin@contoso.onmicrosoft.com',
    password: 'Abcd-Efgh-Jkmn-Pqrs',
  },
});

export const adminResetCard = card<SetupInfo & { readonly id: string; readonly name: string }>('customer.adminReset', {
  view: (facts, t) => ({
    icon: '🔐',
    title: t.markdown(customerPhrases.resetTitle),
    lines: [
      t.markdown(customerPhrases.resetDone, { name: facts.name }),
      t.markdown(facts.password ? customerPhrases.setupOnce : customerPhrases.setupShown),
    ],
    ...setupInfo(facts, t),
    actions: [button('customers.show', t.text(customerPhrases.showCustomer), { data: { id: facts.id } })],
  }),
  sample: {
    id: 'CUS-1',
    name: 'Contoso SARL',
    userName: 'admin@contoso.onmicrosoft.com',
    password: 'Abcd-Efgh-Jkmn-Pqrs',
  },
});

export interface ToldFacts {
  readonly id: string;
  readonly provider: string;
  readonly name: string;
  readonly lines: readonly Line[];
}
export const toldCard = card<ToldFacts>('customer.told', {
  view: ({ id, provider, name, lines }, t) => ({
    icon: '🏢',
    title: t.markdown(customerPhrases.toldTitle),
    lines: [t.markdown(customerPhrases.told, { provider, name, order: lines.map((line) => lineText(line, t)) })],
    actions: [button('customers.show', t.text(customerPhrases.showCustomer), { data: { id } })],
  }),
  sample: {
    id: 'CUS-1',
    provider: 'Armor Distribution',
    name: 'Contoso SARL',
    lines: [{ product: { en: 'Visio Plan 2', fr: 'Visio Plan 2' }, seats: 3 }],
  },
});

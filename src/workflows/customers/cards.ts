import type { CardView } from '../card.js';
import { card } from '../card.js';
import { nameOf } from '../catalogue/find.js';
import type { Product } from '../catalogue/product.js';
import type { Pen } from '../language.js';
import type { Details } from './addition.js';
import { words } from './phrases.js';

export interface Line {
  readonly product: Product['names'];
  readonly seats: number;
}
/** What has changed since the review: in what way, and what of. */
export interface Change {
  readonly what: 'product' | 'gone' | 'seats' | 'partnership';
  readonly product?: Product['names'];
  readonly reseller?: string;
  readonly min?: number;
  readonly max?: number;
}

const lineText = (line: Line, pen: Pen): string =>
  pen.plain(words.line, { product: nameOf({ names: line.product }, pen), seats: line.seats });

export const oneAddress = (address: Details['address'], pen: Pen): string =>
  [
    address.line1,
    address.line2,
    [address.postalCode, address.city].filter(Boolean).join(' '),
    address.state,
    pen.words.country(address.country),
  ]
    .filter(Boolean)
    .join(', ');

function changeText(change: Change, pen: Pen) {
  const product = change.product ? nameOf({ names: change.product }, pen) : '';
  if (change.what === 'partnership') return pen.say(words.changedPartnership, { reseller: change.reseller ?? '' });
  if (change.what === 'gone') return pen.say(words.changedGone, { product });
  if (change.what === 'seats')
    return pen.say(words.changedSeats, { product, min: change.min ?? 0, max: change.max ?? 0 });
  return pen.say(words.changedProduct, { product });
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
  view: ({ id, v, details, lines, reseller, odd, changes }, pen) => ({
    icon: '🔎',
    title: pen.say(words.reviewTitle),
    lines: [
      ...(changes.length > 0 ? [pen.say(words.changedTitle), ...changes.map((change) => changeText(change, pen))] : []),
      ...(odd ? [pen.say(words.nameOdd, { name: details.name })] : []),
    ],
    facts: [
      { title: pen.plain(words.company), value: pen.typed(details.name) },
      { title: pen.plain(words.primaryDomain), value: pen.typed(details.domain) },
      { title: pen.plain(words.line1), value: pen.typed(oneAddress(details.address, pen)) },
      {
        title: pen.plain(words.contact),
        value: pen.typed(
          [`${details.contact.first} ${details.contact.last}`, details.contact.email, details.contact.phone]
            .filter(Boolean)
            .join(', '),
        ),
      },
      {
        title: pen.plain(words.reseller),
        value: reseller ? pen.typed(reseller) : pen.say(words.noReseller),
      },
      { title: pen.plain(words.order), value: pen.typed(lines.map((line) => lineText(line, pen)).join(' · ')) },
    ],
    notes: [
      ...(reseller ? [pen.say(words.gives), pen.say(words.givesSubscription, { reseller })] : []),
      pen.say(words.reviewNote),
    ],
    actions: [
      { title: pen.plain(words.submit), verb: 'customers.submit', data: { id, v }, style: 'positive' },
      { title: pen.plain(words.back), verb: 'customers.products', data: { id } },
      { title: pen.plain(words.cancel), verb: 'customers.giveUp', data: { id } },
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

export const undoneCard = card<{ name: string }>('customer.undone', {
  view: (facts, pen) => ({
    icon: '↩️',
    title: pen.say(words.undoneTitle),
    lines: [pen.say(words.undone, facts)],
    actions: [{ title: pen.plain(words.startOver), verb: 'customers.add' }],
  }),
  sample: { name: 'Contoso SARL' },
});

/** Secrets: there only in the answer to the press. */
interface SetupInfo {
  readonly userName?: string;
  readonly password?: string;
}
/** **Setup info**: how the customer's admin signs in, shown once (CUS-2). */
const setupInfo = ({ userName, password }: SetupInfo, pen: Pen): Pick<CardView, 'status' | 'facts'> =>
  password && userName
    ? {
        status: { text: pen.plain(words.setupInfo), tone: 'neutral' },
        facts: [
          { title: pen.plain(words.userName), value: pen.typed(userName) },
          { title: pen.plain(words.password), value: pen.typed(password) },
        ],
      }
    : {};

export interface ConfirmationFacts extends SetupInfo {
  readonly id: string;
  readonly name: string;
  readonly reseller?: string;
}
export const confirmationCard = card<ConfirmationFacts>('customer.confirmation', {
  view: (facts, pen) => ({
    icon: '✅',
    title: pen.say(words.confirmation),
    lines: [
      facts.reseller
        ? pen.say(words.createdFor, { name: facts.name, reseller: facts.reseller })
        : pen.say(words.created, { name: facts.name }),
      pen.say(facts.password ? words.setupOnce : words.setupShown),
    ],
    ...setupInfo(facts, pen),
    actions: [{ title: pen.plain(words.showCustomer), verb: 'customers.show', data: { id: facts.id } }],
  }),
  sample: {
    id: 'CUS-1',
    name: 'Contoso SARL',
    userName: 'admin@contoso.onmicrosoft.com',
    password: 'Abcd-Efgh-Jkmn-Pqrs',
  },
});

export const adminResetCard = card<SetupInfo & { readonly id: string; readonly name: string }>('customer.adminReset', {
  view: (facts, pen) => ({
    icon: '🔐',
    title: pen.say(words.resetTitle),
    lines: [
      pen.say(words.resetDone, { name: facts.name }),
      pen.say(facts.password ? words.setupOnce : words.setupShown),
    ],
    ...setupInfo(facts, pen),
    actions: [{ title: pen.plain(words.showCustomer), verb: 'customers.show', data: { id: facts.id } }],
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
  view: ({ id, provider, name, lines }, pen) => ({
    icon: '🏢',
    title: pen.say(words.toldTitle),
    lines: [pen.say(words.told, { provider, name, order: lines.map((line) => lineText(line, pen)) })],
    actions: [{ title: pen.plain(words.showCustomer), verb: 'customers.show', data: { id } }],
  }),
  sample: {
    id: 'CUS-1',
    provider: 'Armor Distribution',
    name: 'Contoso SARL',
    lines: [{ product: { en: 'Visio Plan 2', fr: 'Visio Plan 2' }, seats: 3 }],
  },
});

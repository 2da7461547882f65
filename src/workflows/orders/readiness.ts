/** Lists all conditions that an order does not meet, each with the buttons that fix it (CUS-7, SUB-1, SUB-2). */

import type { Customer } from '../../domain/customer.js';
import type { Organization } from '../../domain/organization.js';
import { type Billing, type Product, plansFor, type Term } from '../../domain/product.js';
import { sellsIn } from '../../domain/regions.js';
import type { Button } from '../../kernel/card.js';
import { button, card } from '../../kernel/card.js';
import type { Facts, Language, Localizer, Phrase } from '../../kernel/localizer.js';
import type { Hindrance } from '../agreements/readiness.js';
import { nameOf } from '../catalog/find.js';
import { usualTerm } from './new-subscription.js';
import { withoutBase } from './order-lines.js';
import { readinessPhrases } from './readiness-phrases.js';

export interface Missing {
  readonly what:
    | 'missRelationship'
    | 'missPartnership'
    | 'missAgreement'
    | 'missVersion'
    | 'missMpn'
    | 'missCountry'
    | 'missOwnCountry'
    | 'missSold'
    | 'missSeats'
    | 'missBase'
    | 'missTerm'
    | 'missBilling';
  readonly facts: Facts;
}

export interface Ordered {
  readonly customer: Pick<Customer, 'name' | 'country'>;
  /** The ordering organisation has a relationship with the customer. */
  readonly related: boolean;
  readonly orderer: Organization;
  readonly reseller?: Organization | undefined;
  readonly partnered: boolean;
  /** Why no new order may name the reseller (ENR-15). */
  readonly hindrance?: Hindrance | undefined;
  readonly product?: Product | undefined;
  readonly seats: number | undefined;
  readonly term?: Term | undefined;
  readonly billing?: Billing | undefined;
  /** Products that the customer has from the ordering organisation. */
  readonly active: readonly string[];
  readonly bases: Readonly<Record<string, Product['names']>>;
}

const of = (fails: boolean, what: Missing['what'], facts: Facts = {}): Missing[] => (fails ? [{ what, facts }] : []);

/** What the partner of record lacks, on orders and on changes of a subscription (SUB-2, SUB-13). */
export function missingOfRecord({
  customer,
  reseller,
  partnered,
  hindrance,
}: Pick<Ordered, 'customer' | 'reseller' | 'partnered' | 'hindrance'>): readonly Missing[] {
  const named = { reseller: reseller?.name ?? '' };
  return [
    ...of(reseller !== undefined && !partnered, 'missPartnership', named),
    ...of(hindrance?.why === 'notActive', 'missAgreement', named),
    ...(hindrance?.why === 'newVersion' ? of(true, 'missVersion', { ...named, label: hindrance.label }) : []),
    ...of(reseller !== undefined && reseller.mpnId === undefined, 'missMpn', named),
    ...of(reseller !== undefined && !sellsIn(reseller.country, customer.country), 'missCountry', {
      ...named,
      country: reseller?.country ?? '',
    }),
  ];
}

export function missing(order: Ordered, language: Language): readonly Missing[] {
  const { customer, orderer, product, seats, term, billing } = order;
  const addOn = product && withoutBase([product], order.active);
  return [
    ...of(!order.related, 'missRelationship', { customer: customer.name }),
    ...of(!sellsIn(orderer.country, customer.country), 'missOwnCountry', { country: customer.country }),
    ...missingOfRecord(order),
    ...of(!product?.sold, 'missSold'),
    ...of(
      product !== undefined &&
        !(seats !== undefined && Number.isInteger(seats) && seats >= product.min && seats <= product.max),
      'missSeats',
      { min: product?.min ?? 1, max: product?.max ?? 1 },
    ),
    ...of(product !== undefined && term !== undefined && !product.terms.includes(term), 'missTerm', {
      product: product?.names[language] ?? '',
    }),
    ...of(
      product !== undefined &&
        billing !== undefined &&
        !plansFor(product, term ?? usualTerm(product)).includes(billing),
      'missBilling',
      { product: product?.names[language] ?? '' },
    ),
    ...of(addOn !== undefined, 'missBase', {
      product: addOn ? nameOf(addOn, { language }) : '',
      bases: addOn?.bases.map((id) => order.bases[id]?.[language] ?? id) ?? [],
    }),
  ];
}

/** The field of the order form that corrects the condition. */
export const fieldOf: Partial<Record<Missing['what'], string>> = {
  missSold: 'product',
  missBase: 'product',
  missSeats: 'seats',
  missTerm: 'term',
  missBilling: 'billing',
};
export const wordsOf = (what: Missing['what']): Phrase<Facts> => readinessPhrases[what] as unknown as Phrase<Facts>;

export interface ReadinessFacts {
  readonly missing: readonly Missing[];
  /** The submitted order, which the buttons prefill. */
  readonly order: Readonly<Record<string, string>>;
}

function fixes({ what, facts }: Missing, order: ReadinessFacts['order'], t: Localizer): Button[] {
  const { reseller: _without, ...rest } = order;
  if (what === 'missPartnership')
    return [
      button('partnerships.request', t.text(readinessPhrases.requestPartnership), {
        data: { reseller: String(facts.reseller ?? '') },
      }),
      button('subscriptions.add', t.text(readinessPhrases.withoutReseller), { data: { ...rest, reseller: 'none' } }),
    ];
  if (what === 'missAgreement' || what === 'missVersion' || what === 'missMpn' || what === 'missCountry')
    return [
      button('subscriptions.add', t.text(readinessPhrases.withoutReseller), { data: { ...rest, reseller: 'none' } }),
    ];
  if (what === 'missRelationship' && order.requestId)
    return [button('orderRequests.decline', t.text(readinessPhrases.askJoint), { data: { id: order.requestId } })];
  if (fieldOf[what]) {
    const { product: _product, seats: _seats, ...kept } = order;
    return [button('subscriptions.add', t.text(readinessPhrases.correct), { data: kept })];
  }
  return [];
}

/** Pairs each condition with its buttons; a button that fixes several appears once. */
function fixed(all: readonly Missing[], order: ReadinessFacts['order'], t: Localizer) {
  const offered = new Set<string>();
  return all.map((one) => {
    const actions = fixes(one, order, t).filter(({ title }) => !offered.has(title));
    for (const { title } of actions) offered.add(title);
    return { one, actions };
  });
}

export const readinessCard = card<ReadinessFacts>('subscription.readiness', {
  view: ({ missing: all, order }, t) => ({
    icon: '🧾',
    title: t.markdown(readinessPhrases.notReadyTitle),
    lines: [t.markdown(readinessPhrases.notReady)],
    items: fixed(all, order, t).map(({ one, actions }) => ({
      title: t.markdown(wordsOf(one.what), one.facts),
      actions,
    })),
  }),
  sample: {
    missing: [
      { what: 'missPartnership', facts: { reseller: 'Lumière Informatique' } },
      { what: 'missSeats', facts: { min: 1, max: 300 } },
      { what: 'missRelationship', facts: { customer: 'Contoso SARL' } },
    ],
    order: { id: 'CUS-1', product: 'VISIO-2', seats: '0', reseller: 'ORG-LUMIERE', requestId: '01' },
  },
});

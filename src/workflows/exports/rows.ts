/** The columns and rows of exported files: the names of Partner Center and a few more (CUS-9). */

import type { Customer } from '../../domain/customer.js';
import type { Download } from '../../domain/export.js';
import type { Organization } from '../../domain/organization.js';
import { type ActiveRelationship, listKey, relationshipKindLabels } from '../../domain/relationship.js';
import { type Subscription, subscriptionStatusLabels } from '../../domain/subscription.js';
import { type Language, type Localizer, phrase } from '../../kernel/localizer.js';
import type { View } from '../../kernel/view.js';
import { productNamed } from '../catalog/find.js';
import { columnName } from '../files/columns.js';
import { customerColumns, type SharedColumn } from '../files/customer-columns.js';
import { heldBy, isActive, namesOf } from '../relationships/find.js';
import { partyNames } from '../subscriptions/facts.js';
import { seenSubscriptions } from '../subscriptions/find.js';
import { knowsParty } from '../subscriptions/visibility.js';

const phrases = {
  yes: phrase({ en: 'yes', fr: 'oui' }),
  no: phrase({ en: 'no', fr: 'non' }),
};

type Cell = string | number;
type Names = Readonly<Record<Language, string>>;
interface ExportColumn<R> {
  readonly name: Names;
  cell(row: R, t: Localizer): Cell;
}
const column = <R>(en: string, fr: string, cell: ExportColumn<R>['cell']): ExportColumn<R> => ({
  name: { en, fr },
  cell,
});
/** A column that imports have too, under the same name. */
const shared = <R, T>(of: SharedColumn<T>, value: (row: R) => T): ExportColumn<R> => ({
  name: { en: columnName(of, 'en'), fr: columnName(of, 'fr') },
  cell: (row, t) => of.write(value(row), t),
});

interface Piece {
  readonly rows: readonly (readonly Cell[])[];
  readonly next?: string;
}
const dayOf = (instant: string): string => instant.slice(0, 10);

interface CustomerRow {
  readonly relationship: ActiveRelationship;
  readonly customer: Customer | undefined;
  readonly partners: readonly string[];
}
const customers: readonly ExportColumn<CustomerRow>[] = [
  column('Microsoft ID', 'ID Microsoft', ({ relationship }) => relationship.customerId),
  shared(customerColumns.company, ({ relationship }) => relationship.name),
  shared(customerColumns.domain, ({ relationship }) => relationship.domain),
  column('Relationship', 'Relation', ({ relationship }, t) => t.text(relationshipKindLabels[relationship.kind])),
  shared(customerColumns.country, ({ customer }) => customer?.country ?? ''),
  shared(customerColumns.email, ({ customer }) => customer?.contact.email ?? ''),
  shared(customerColumns.origin, ({ relationship }) => relationship.origin),
  column('Partners', 'Partenaires', ({ partners }) => partners.join(', ')),
  column('Since', 'Depuis', ({ relationship }) => dayOf(relationship.since)),
];

interface SubscriptionRow {
  readonly subscription: Subscription;
  readonly customer: Customer;
  readonly product: Names;
  /** Names of organisations by id. */
  readonly parties: Readonly<Record<string, string>>;
}
const subscriptions: readonly ExportColumn<SubscriptionRow>[] = [
  column('Subscription ID', 'ID de l’abonnement', ({ subscription }) => subscription.id),
  column('Subscription', 'Abonnement', ({ product }, t) => product[t.language]),
  column('Quantity', 'Quantité', ({ subscription }) => subscription.seats),
  column('Status', 'État', ({ subscription }, t) => t.text(subscriptionStatusLabels[subscription.status])),
  column('Reseller', 'Revendeur', ({ subscription: { resellerId = '' }, parties }) => parties[resellerId] ?? ''),
  shared(customerColumns.company, ({ customer }) => customer.name),
  shared(customerColumns.domain, ({ customer }) => customer.domain),
  column('Provider', 'Fournisseur', ({ subscription, parties }) => parties[subscription.providerId] ?? ''),
  column('Assigned', 'Attribuées', ({ subscription }) => subscription.assigned),
  column('Term end', 'Fin de la durée', ({ subscription }) => dayOf(subscription.termEnd)),
  column('Automatic renewal', 'Renouvellement automatique', ({ subscription }, t) =>
    t.text(subscription.renewal ? phrases.yes : phrases.no),
  ),
];

const columns = { customers, subscriptions };
export const headOf = (what: Download['what'], language: Language): readonly string[] =>
  columns[what].map(({ name }) => name[language]);

export async function customerRows(
  view: View,
  of: Extract<Download, { what: 'customers' }>,
  after: string | undefined,
  t: Localizer,
): Promise<Piece> {
  const { kind, origin, partnerId, search } = of.filter;
  const key = listKey(of.organizationId, { kind, origin, withId: partnerId });
  const paging = { limit: 100, ...(after ? { after } : {}) };
  const page = search
    ? await view.search('relationships', search, { index: 'list', key }, paging)
    : await view.find('relationships', 'list', key, paging);
  const rows = await Promise.all(
    page.items.filter(isActive).map(async (relationship) => {
      const customer = await view.get('customers', relationship.customerId);
      const row = { relationship, customer, partners: await namesOf(view, relationship.withIds) };
      return customers.map(({ cell }) => cell(row, t));
    }),
  );
  return { rows, ...(page.next ? { next: page.next } : {}) };
}

/** The subscriptions of a page of customers that this organisation sees. */
export async function subscriptionRows(
  view: View,
  organization: Organization,
  after: string | undefined,
  t: Localizer,
): Promise<Piece> {
  const page = await view.find('relationships', 'list', listKey(organization.id), {
    limit: 20,
    ...(after ? { after } : {}),
  });
  const rows: (readonly Cell[])[] = [];
  for (const related of page.items) {
    const held = await heldBy(view, organization.id, related.customerId);
    // a customer that is direct and indirect is listed twice
    if (!held || held.relationships[0]?.id !== related.id) continue;
    let from: string | undefined;
    do {
      const seen = await seenSubscriptions(view, { organization }, held, { limit: 200, after: from });
      const parties = await partyNames(
        view,
        seen.items.flatMap((one) => [one.providerId, one.resellerId]),
      );
      for (const subscription of seen.items) {
        const product = await productNamed(view, subscription.productId);
        const { resellerId, ...others } = subscription;
        const known = resellerId !== undefined && knowsParty(subscription, organization.id, resellerId);
        const row = { subscription: known ? subscription : others, customer: held.customer, product, parties };
        rows.push(subscriptions.map(({ cell }) => cell(row, t)));
      }
      from = seen.next;
    } while (from !== undefined);
  }
  return { rows, ...(page.next ? { next: page.next } : {}) };
}

/** The rows of what is exported, a piece at a time, under the official column names and a few more (CUS-9). */

import type { Download } from '../../domain/export.js';
import type { Organization } from '../../domain/organization.js';
import { listKey, originLabels, relationshipKindLabels } from '../../domain/relationship.js';
import { subscriptionStatusLabels } from '../../domain/subscription.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import type { View } from '../../kernel/view.js';
import { productNamed } from '../catalog/find.js';
import { heldBy, isActive, namesOf } from '../relationships/find.js';
import { partyNames } from '../subscriptions/facts.js';
import { seenSubscriptions } from '../subscriptions/find.js';

const words = {
  yes: phrase({ en: 'yes', fr: 'oui' }),
  no: phrase({ en: 'no', fr: 'non' }),
};

export const heads = {
  customers: {
    en: [
      'Microsoft ID',
      'Company name',
      'Primary domain name',
      'Relationship',
      'Country/region',
      'Contact email',
      'Origin',
      'Partners',
      'Since',
    ],
    fr: [
      'ID Microsoft',
      'Nom de la société',
      'Nom de domaine principal',
      'Relation',
      'Pays/région',
      'Adresse e-mail du contact',
      'Origine',
      'Partenaires',
      'Depuis',
    ],
  },
  subscriptions: {
    en: [
      'Subscription ID',
      'Subscription',
      'Quantity',
      'Status',
      'Reseller',
      'Company name',
      'Primary domain name',
      'Provider',
      'Assigned',
      'Term end',
      'Automatic renewal',
    ],
    fr: [
      'ID de l’abonnement',
      'Abonnement',
      'Quantité',
      'État',
      'Revendeur',
      'Nom de la société',
      'Nom de domaine principal',
      'Fournisseur',
      'Attribuées',
      'Fin de la durée',
      'Renouvellement automatique',
    ],
  },
} as const;

type Row = readonly (string | number)[];
interface Piece {
  readonly rows: readonly Row[];
  readonly next?: string;
}
const dayOf = (instant: string): string => instant.slice(0, 10);

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
    page.items.filter(isActive).map(async (r): Promise<Row> => {
      const customer = await view.get('customers', r.customerId);
      return [
        r.customerId,
        r.name,
        r.domain,
        t.text(relationshipKindLabels[r.kind]),
        t.format.country(customer?.country ?? ''),
        customer?.contact.email ?? '',
        t.text(originLabels[r.origin]),
        (await namesOf(view, r.withIds)).join(', '),
        dayOf(r.since),
      ];
    }),
  );
  return { rows, ...(page.next ? { next: page.next } : {}) };
}

/** Of each customer of the page, what this organisation sees. */
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
  const rows: Row[] = [];
  for (const related of page.items) {
    const held = await heldBy(view, organization.id, related.customerId);
    // who is direct and indirect at once stands in the list twice
    if (!held || held.relationships[0]?.id !== related.id) continue;
    let from: string | undefined;
    do {
      const seen = await seenSubscriptions(view, { organization }, held, { limit: 200, after: from });
      const names = await partyNames(
        view,
        seen.items.flatMap((s) => [s.providerId, s.resellerId]),
      );
      for (const s of seen.items)
        rows.push([
          s.id,
          (await productNamed(view, s.productId))[t.language],
          s.seats,
          t.text(subscriptionStatusLabels[s.status]),
          s.resellerId ? (names[s.resellerId] ?? '') : '',
          held.customer.name,
          held.customer.domain,
          names[s.providerId] ?? '',
          s.assigned,
          dayOf(s.termEnd),
          t.text(s.renewal ? words.yes : words.no),
        ]);
      from = seen.next;
    } while (from !== undefined);
  }
  return { rows, ...(page.next ? { next: page.next } : {}) };
}

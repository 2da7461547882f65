/**
 * A provider with so many customers. Every second one it serves alone, the others with one of three resellers; each has
 * one or two subscriptions. The same count always gives the same records.
 */

import { customer } from '../../src/domain/customer.js';
import { partnership } from '../../src/domain/partnership.js';
import { relationship } from '../../src/domain/relationship.js';
import { subscription } from '../../src/domain/subscription.js';
import type { Write } from '../../src/store/store.js';
import { company } from './names.js';

export const provider = 'ORG-ARMOR';
export const resellers = ['ORG-LUMIERE', 'ORG-BLUEPEAK', 'ORG-SHANNON'] as const;

const since = '2026-02-03T09:00:00.000Z';
const first = { version: 1, createdAt: since, updatedAt: since };
const products = ['M365-BB', 'M365-BS', 'M365-BP', 'O365-E1'];

export const customerId = (number: number): string => `CUS-N${number}`;
/** The first subscription of a customer. */
export const subscriptionId = (number: number): string => `SUB-N${number}`;
/** Numbers of customers that only the provider serves, so that a change notifies no other partner. */
export const servedAlone = (nth: number): number => nth * 2;

export const partnershipWrites = (): Write[] =>
  resellers.map((resellerId) => ({
    put: 'partnerships',
    record: partnership.parse({
      ...first,
      id: `PAR-${resellerId}`,
      status: 'active',
      providerId: provider,
      resellerId,
      invitationId: `INV-${resellerId}`,
      since,
      adminAccess: false,
    }),
  }));

export function customerWrites(number: number): Write[] {
  const { name, domain, city, country, contact } = company(number);
  const id = customerId(number);
  const reseller = number % 2 === 0 ? undefined : resellers[((number - 1) / 2) % resellers.length];
  const related = { ...first, status: 'active', customerId: id, since, adminAccess: true, name, domain };
  const origin = number % 5 === 0 ? 'microsoftReferral' : 'ownMarketing';
  return [
    {
      put: 'customers',
      record: customer.parse({
        ...first,
        id,
        name,
        domain,
        country,
        language: country === 'FR' ? 'fr' : 'en',
        address: {
          line1: `${(number % 90) + 1} rue du Port`,
          city,
          postalCode: `${10_000 + (number % 80_000)}`,
          country,
        },
        contact: { name: contact, email: `contact@${domain}`, phone: `+33 2 ${10_000_000 + number}` },
      }),
    },
    ...(reseller
      ? [
          { partnerId: provider, withIds: [reseller], kind: 'indirect', origin },
          { partnerId: reseller, withIds: [provider], kind: 'indirect', origin: 'provider' },
        ]
      : [{ partnerId: provider, withIds: [], kind: 'direct', origin }]
    ).map(
      (one): Write => ({
        put: 'relationships',
        record: relationship.parse({ ...related, ...one, id: `REL-N${number}-${one.partnerId}` }),
      }),
    ),
    ...['', 'B'].slice(0, 1 + (number % 2)).map(
      (suffix, at): Write => ({
        put: 'subscriptions',
        record: subscription.parse({
          ...first,
          id: `${subscriptionId(number)}${suffix}`,
          status: 'active',
          customerId: id,
          customerName: name,
          providerId: provider,
          productId: products[(number + at) % products.length],
          seats: 10 + (number % 40),
          assigned: number % 10,
          term: 'P1Y',
          termStart: since,
          // far away: no reminder falls due while something else is measured
          termEnd: '2039-02-03T09:00:00.000Z',
          renewal: true,
        }),
      }),
    ),
  ];
}

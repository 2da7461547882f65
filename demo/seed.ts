/** Seeds an empty store with the demo's organisations, people, directory entries and customers. */

import { customer } from '../src/domain/customer.js';
import { directoryEntry } from '../src/domain/directory-entry.js';
import { organization } from '../src/domain/organization.js';
import { profile } from '../src/domain/partner-profile.js';
import { personId } from '../src/domain/person.js';
import { relationship } from '../src/domain/relationship.js';
import { nextReminder, subscription } from '../src/domain/subscription.js';
import { user } from '../src/domain/user.js';
import { dayOfMonth, monthsAfter } from '../src/kernel/calendar.js';
import { capabilities } from '../src/kernel/permissions.js';
import { daysAfter } from '../src/kernel/settings.js';
import type { View } from '../src/kernel/view.js';
import type { Store, Write } from '../src/store/store.js';
import { builtIn } from '../src/workflows/catalog/built-in.js';
import type { Cast, CastCustomer, CastOrganization } from './cast.js';

/**
 * Stores the cast in one transaction, each user account bound to its Teams identity. Does nothing if the store contains an
 * organisation.
 * @param now ISO 8601, UTC
 * @returns whether the cast was stored
 */
export const seed = (store: Store, cast: Cast, now: string): Promise<boolean> =>
  store.transaction(async (view) => {
    const fresh = await isFresh(view);
    const writes = [
      ...cast.organizations.flatMap((of) => writesFor(of, now)),
      ...registerOf(cast, now),
      ...cast.customers.flatMap((of) => customerWrites(of, now)),
    ];
    return { writes: fresh ? writes : [], result: fresh };
  });

async function isFresh(view: View): Promise<boolean> {
  const pages = await Promise.all(
    capabilities.map((capability) => view.find('organizations', 'capability', capability, { limit: 1 })),
  );
  return pages.every(({ items }) => items.length === 0);
}

const registerOf = ({ register = [] }: Cast, now: string): Write[] =>
  register.map(({ mpnId, membershipAccount, ...given }) => ({
    put: 'profiles',
    record: profile.parse({
      ...given,
      id: mpnId,
      account: membershipAccount,
      version: 1,
      createdAt: now,
      updatedAt: now,
    }),
  }));

function writesFor({ people, directory, ...of }: CastOrganization, now: string): Write[] {
  const first = { version: 1, createdAt: now, updatedAt: now };
  return [
    { put: 'organizations', record: organization.parse({ ...of, ...first }) },
    ...people.map(
      ({ aadObjectId, ...person }): Write => ({
        put: 'users',
        record: user.parse({
          ...person,
          ...first,
          id: `USR-${aadObjectId.slice(0, 8).toUpperCase()}`,
          organizationId: of.id,
          personId: personId(of.tenantId, aadObjectId),
        }),
      }),
    ),
    ...(directory ? [directory] : []).map(
      (entry): Write => ({
        put: 'directory',
        record: directoryEntry.parse({ ...entry, ...first, id: of.id, organizationId: of.id, name: of.name }),
      }),
    ),
  ];
}

function customerWrites({ relationships, subscriptions, ...of }: CastCustomer, now: string): Write[] {
  const first = { version: 1, createdAt: now, updatedAt: now };
  const partners = relationships.map(({ organizationId }) => organizationId);
  return [
    { put: 'customers', record: customer.parse({ ...of, ...first }) },
    ...relationships.map(
      ({ organizationId, sinceDays, ...related }, at): Write => ({
        put: 'relationships',
        record: relationship.parse({
          ...related,
          ...first,
          since: daysAfter(now, -sinceDays),
          id: `REL-${of.id}-${at}`,
          status: 'active',
          customerId: of.id,
          partnerId: organizationId,
          withIds: related.kind === 'indirect' ? partners.filter((id) => id !== organizationId) : [],
          adminAccess: true,
          name: of.name,
          domain: of.domain,
        }),
      }),
    ),
    ...subscriptions.map(({ id, product, licences, assigned, orderedBy, renewal, daysLeft }): Write => {
      const named = builtIn.find(({ names }) => names.en === product);
      if (!named) throw new Error(`no product is called ${product}`);
      const termEnd = daysAfter(`${now.slice(0, 10)}T00:00:00.000Z`, daysLeft);
      return {
        put: 'subscriptions',
        record: subscription.parse({
          ...first,
          id,
          status: 'active',
          customerId: of.id,
          customerName: of.name,
          providerId: orderedBy,
          productId: named.id,
          seats: licences,
          assigned,
          term: 'P1Y',
          termStart: monthsAfter(new Date(termEnd), -12).toISOString(),
          termEnd,
          anchorDay: dayOfMonth(termEnd),
          renewal,
          remindAt: nextReminder(termEnd, now),
        }),
      };
    }),
  ];
}

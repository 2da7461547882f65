/** Puts the demo's organisations, people and directory entries into a fresh store. */
import type { Store, Write } from '../src/store/store.js';
import { directoryEntry } from '../src/workflows/directory/entry.js';
import { organization } from '../src/workflows/organizations/organization.js';
import { personId } from '../src/workflows/people/person.js';
import { capabilities } from '../src/workflows/permissions.js';
import { profile } from '../src/workflows/programme/profile.js';
import { user } from '../src/workflows/users/user.js';
import type { View } from '../src/workflows/view.js';
import type { Cast, CastOrganization } from './cast.js';

/**
 * Keeps the cast in one transaction, every account bound to its person already. A store that holds an organisation
 * is left as it is.
 * @param now ISO 8601, UTC
 * @returns whether anything was kept
 */
export const seed = (store: Store, cast: Cast, now: string): Promise<boolean> =>
  store.transaction(async (view) => {
    const fresh = await isFresh(view);
    return {
      writes: fresh ? [...cast.organizations.flatMap((of) => writesFor(of, now)), ...registerOf(cast, now)] : [],
      result: fresh,
    };
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

/** Creates the operator organisation at the first start and its missing administrators at every start (ORG-7). */
import { organization, unknownCountry } from '../../domain/organization.js';
import { personId } from '../../domain/person.js';
import { nameless, user } from '../../domain/user.js';
import type { Store, Write } from '../../store/store.js';

/**
 * @param now ISO 8601, UTC
 * @returns an error message if the tenant belongs to a partner, otherwise `undefined`
 */
export const ensureOperator = (
  store: Store,
  { tenantId, admins }: { readonly tenantId: string; readonly admins: readonly string[] },
  now: string,
): Promise<string | undefined> =>
  store.transaction(async (view) => {
    const first = { version: 1, createdAt: now, updatedAt: now };
    const known = await view.one('organizations', 'tenant', tenantId);
    if (known && !known.capabilities.includes('operator'))
      return {
        writes: [],
        result: `OPERATOR_TENANT_ID: tenant ${tenantId} already belongs to partner "${known.name}". Set the operator's own tenant.`,
      };
    const operator =
      known ??
      organization.parse({
        ...first,
        id: 'ORG-OPERATOR',
        name: 'CSP',
        tenantId,
        capabilities: ['operator'],
        country: unknownCountry,
        active: true,
      });
    const writes: Write[] = known ? [] : [{ put: 'organizations', record: operator }];
    for (const admin of admins) {
      const person = personId(tenantId, admin);
      if (await view.one('users', 'person', person)) continue;
      const address = nameless(admin);
      writes.push({
        put: 'users',
        record: user.parse({
          ...first,
          id: `USR-${admin.toUpperCase()}`,
          organizationId: operator.id,
          name: address,
          email: address,
          roles: ['globalAdmin', 'adminAgent'],
          personId: person,
        }),
      });
    }
    return { writes, result: undefined };
  });

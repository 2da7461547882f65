/** Names that nobody outside an organisation may ever read: shown to somebody else, they tell of a leak. */
import type { Cast } from '../../demo/cast.js';
import { listKey } from '../../src/domain/relationship.js';
import type { World } from '../program.js';

export const canaryOf = (organizationId: string): string => `Canary${organizationId.replace(/\W/g, '')}`;

/** Gives every partner a customer and a subscription of its own, under its canary's name; their ids, to be tried out. */
export async function secretCustomers(world: World, cast: Cast): Promise<readonly string[]> {
  const stamps = { version: 1, createdAt: world.clock.now(), updatedAt: world.clock.now() };
  const partners = cast.organizations.filter(({ capabilities }) => !capabilities.includes('operator'));
  const writes = partners.flatMap(({ id: partnerId, capabilities }, at) => {
    const name = canaryOf(partnerId);
    const customerId = `CUS-SECRET${at}`;
    const domain = `${name.toLowerCase()}.example`;
    const kind = capabilities.includes('directBill') ? ('direct' as const) : ('indirect' as const);
    return [
      {
        put: 'customers' as const,
        record: {
          ...stamps,
          id: customerId,
          name,
          domain,
          country: 'FR',
          language: 'fr' as const,
          contact: { name, email: `it@${domain}` },
        },
      },
      {
        put: 'relationships' as const,
        record: {
          ...stamps,
          id: `REL-SECRET${at}`,
          status: 'active' as const,
          customerId,
          partnerId,
          kind,
          origin: 'ownMarketing' as const,
          since: stamps.createdAt,
          withIds: [],
          adminAccess: true,
          name,
          domain,
        },
      },
      {
        put: 'subscriptions' as const,
        record: {
          ...stamps,
          id: `SUB-SECRET${at}`,
          status: 'active' as const,
          customerId,
          customerName: name,
          providerId: partnerId,
          productId: 'VISIO2',
          seats: 5,
          assigned: 0,
          term: 'P1Y' as const,
          termStart: stamps.createdAt,
          termEnd: '2027-11-21T09:00:00.000Z',
          renewal: true,
        },
      },
    ];
  });
  await world.bot.store.transaction(async () => ({ writes, result: undefined }));
  const kept = await world.kept((view) =>
    Promise.all(partners.map(({ id }) => view.find('relationships', 'list', listKey(id), { limit: 1 }))),
  );
  if (kept.some(({ items }) => items.length === 0)) throw new Error('a canary was not kept');
  return writes.map(({ record }) => record.id);
}

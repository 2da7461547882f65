/** Closed records and an audit entry that were last changed long ago. */
import type { AnyRecord } from '../../src/kernel/collection.js';
import type { Write } from '../../src/store/store.js';
import type { World } from '../program.js';

export const closed = {
  requests: 'withdrawn',
  orderRequests: 'withdrawn',
  verifications: 'replaced',
  directoryChanges: 'rejected',
  invitations: 'revoked',
  subscriptions: 'ended',
} as const;

/** The fields that any of them requires. */
const fields = (at: string) => ({
  resellerId: 'ORG-BLUEPEAK',
  providerId: 'ORG-ARMOR',
  organizationId: 'ORG-ARMOR',
  fromOrganizationId: 'ORG-ARMOR',
  fromUserId: 'USR-OLD',
  kind: 'partnership',
  email: 'old@old.example',
  draft: { language: 'fr', subject: 'x', body: 'x' },
  contact: { name: 'Old', email: 'old@old.example' },
  by: { userId: 'USR-OLD', name: 'Old' },
  name: 'Old',
  profiles: {},
  askedBy: 'USR-OLD',
  askedAt: at,
  sentAt: at,
  expiresAt: at,
  endedAt: at,
  decidedBy: 'Old',
  decidedAt: at,
  reason: 'x',
  verb: 'users.add',
  data: {},
  actorId: 'system',
  actorName: '',
  conversation: '',
  collection: 'users',
  recordId: 'USR-OLD',
  before: {},
  after: {},
});

export async function longAgo(world: World, at: string, name = 'OLD'): Promise<void> {
  const stamped = (record: object, id: string): AnyRecord =>
    ({ ...fields(at), ...record, id, version: 1, createdAt: at, updatedAt: at }) as AnyRecord;
  await world.bot.store.transaction(async (view) => {
    const [subscription] = (await view.find('subscriptions', 'provider', 'ORG-ARMOR')).items;
    const writes = Object.entries(closed).map(([put, status]) => ({
      put,
      record: stamped({ ...(put === 'subscriptions' ? subscription : {}), status }, `${name}-${put}`),
    }));
    return {
      writes: [...writes, { put: 'audit', record: stamped({}, `${name}-audit`) }] as Write[],
      result: undefined,
    };
  });
}

/** USR-4, ORG-3: the rights that a change is made with are those of the moment at which it is kept. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RecordOf } from '../../src/kernel/collection.js';
import type { Write } from '../../src/store/store.js';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';

let world: World;
let owen: Person;
beforeEach(async () => {
  world = await program();
  owen = world.person('Owen Fitzgerald');
  await owen.says('help');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world.end();
});

type User = RecordOf<'users'>;
type Organization = RecordOf<'organizations'>;
const next = <R extends { readonly version: number }>(record: R, change: Partial<R>): R => ({
  ...record,
  ...change,
  version: record.version + 1,
});

/** After the sender was identified and before the change is decided, something else is kept. */
function meanwhile(change: (user: User, organization: Organization) => Write): void {
  for (const { store } of world.bots) {
    const { transaction } = store;
    vi.spyOn(store, 'transaction').mockImplementationOnce(async (decide) => {
      await transaction(async (view) => {
        const user = await view.one('users', 'email', 'owen.fitzgerald@armor-distribution.example');
        const organization = await view.get('organizations', 'ORG-ARMOR');
        if (!user || !organization) throw new Error('Owen is gone');
        return { writes: [change(user, organization)], result: undefined };
      });
      return transaction(decide);
    });
  }
}

let addresses = 0;
const invites = () => {
  addresses += 1;
  return owen.forges('partnerships.request', { email: `info@reseller-${addresses}.example` });
};
const sent = async () => (await world.kept((view) => view.find('invitations', 'from', 'ORG-ARMOR'))).items.length;

test('USR-4: a role that is taken away while a change is made is not used for it', async () => {
  meanwhile((user) => ({ put: 'users', record: next(user, { roles: ['helpdeskAgent'] }) }));
  await invites();
  owen.reads(/takes one of these roles/, /Gaëlle Le Bihan/);
  expect(await sent()).toBe(0);
});

test('USR-4, USR-7: neither is an account that is removed, or whose identity is unbound', async () => {
  meanwhile((user) => {
    const { personId: _unbound, ...rest } = user;
    return { put: 'users', record: next(rest, {}) };
  });
  await invites();
  owen.reads(/needs a user account/);
  expect(await sent()).toBe(0);
});

test('USR-4: neither is what the organisation is no more', async () => {
  meanwhile((_user, organization) => ({
    put: 'organizations',
    record: next(organization, { capabilities: ['directBill'] }),
  }));
  await invites();
  owen.reads(/is a direct-bill partner/);
  expect(await sent()).toBe(0);
});

test('USR-4: what leaves the right alone leaves the change alone, which is made once', async () => {
  meanwhile((user) => ({ put: 'users', record: next(user, { language: 'fr' }) }));
  await invites();
  owen.reads(/info@reseller-\d\.example/);
  expect(await sent()).toBe(1);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPostgresStore } from '../../src/store/postgres/index.js';
import { type Store, StoreUnavailable } from '../../src/store/store.js';
import { records } from '../../src/workflows/records.js';
import { type Server, startServer } from './database.js';
import { getOrganization, keep, next, notice, organization, putNotice, putOrganization, t0 } from './samples.js';
import { type Opened, storeContract } from './store.contract.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
}, 120_000);
afterAll(() => server.dispose());

const open = (url: string): Promise<Store> => openPostgresStore({ url, records, connections: 8 });

storeContract('the PostgreSQL store', async (): Promise<Opened> => {
  const url = await server.database();
  let store = await open(url);
  return {
    store,
    async reopen() {
      await store.close();
      store = await open(url);
      return store;
    },
    dispose: () => store.close(),
  };
});

describe('two replicas on one database', () => {
  test('see each other’s changes, and lose none of them when they change the same', async () => {
    const url = await server.database();
    const [one, two] = await Promise.all([open(url), open(url)]);
    await keep(one, putOrganization(organization('a', { name: '0' })));
    const increment = (store: Store) =>
      store.transaction(async (view) => {
        const record = await view.get('organizations', 'a');
        if (!record) throw new Error('gone');
        return {
          writes: [putOrganization(next(record, { name: String(Number(record.name) + 1) }))],
          result: undefined,
        };
      });
    await Promise.all(Array.from({ length: 20 }, (_, i) => increment(i % 2 ? one : two)));
    expect((await getOrganization(two, 'a'))?.name).toBe('20');
    await Promise.all([one.close(), two.close()]);
  });

  test('claim each notice once', async () => {
    const url = await server.database();
    const [one, two] = await Promise.all([open(url), open(url)]);
    await keep(one, ...Array.from({ length: 30 }, (_, i) => putNotice(notice(`n${i}`, { to: `user:${i}` }))));
    const taken = await Promise.all([one, two, one, two].map((store) => store.claim(t0, 10, 60_000)));
    const ids = taken.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const rest = (await one.claim(t0, 30, 60_000)).map(({ id }) => id);
    expect(ids.length + rest.length).toBe(30);
    await Promise.all([one.close(), two.close()]);
  });
});

describe('a server that goes away', () => {
  test('is named when the bot starts without it', async () => {
    const attempt = open('postgres://nobody:nothing@127.0.0.1:1/none');
    await expect(attempt).rejects.toThrow(StoreUnavailable);
    await expect(attempt).rejects.toThrow(/^the database does not answer as it should \(ECONNREFUSED\)/);
  });

  test('refuses while it is away, and is used again when it is back, with everything in it', async () => {
    const url = await server.database();
    const store = await open(url);
    await keep(store, putOrganization(organization('a')));
    await server.stop();
    await expect(keep(store, putOrganization(organization('b')))).rejects.toThrow(StoreUnavailable);
    await expect(getOrganization(store, 'a')).rejects.toThrow(StoreUnavailable);
    await server.start();
    expect(await getOrganization(store, 'a')).toBeDefined();
    await keep(store, putOrganization(organization('b')));
    expect(await getOrganization(store, 'b')).toBeDefined();
    await store.close();
  }, 60_000);

  test('keeps text that a database cannot hold without what it cannot', async () => {
    const store = await open(await server.database());
    await keep(store, putOrganization(organization('a', { name: 'A\u0000B' })));
    expect((await getOrganization(store, 'a'))?.name).toBe('AB');
    expect(await getOrganization(store, '\u0000')).toBeUndefined();
    await store.close();
  });
});

/** A store moved from a folder into a database and back. */
import { readdir, rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collections as records } from '../../src/domain/collections.js';
import { nodeFiles } from '../../src/store/json/files.js';
import { paths as pathsIn } from '../../src/store/json/folder.js';
import { openPostgresStore } from '../../src/store/postgres/store.js';
import { type Store, StoreUnavailable } from '../../src/store/store.js';
import { copyStore } from '../../src/store/tools/copy.js';
import { check, repair } from '../../src/store/tools/repair.js';
import { type Server, startServer } from './database.js';
import { folder, open } from './disk.js';
import {
  getOrganization,
  keep,
  next,
  notice,
  organization,
  putNotice,
  putOrganization,
  resellers,
  t0,
} from './samples.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
}, 120_000);
afterAll(() => server.dispose());

const copy = (from: string, to: string) => copyStore(from, to, records, t0);
const inDatabase = (url: string): Promise<Store> => openPostgresStore({ url, records });

/** More than one batch of organisations, one of them in its second version, and notices. */
async function fill(store: Store): Promise<void> {
  const all = Array.from({ length: 1203 }, (_, i) => organization(`o${i}`, { name: `Organisation Été ${i}` }));
  await keep(store, ...all.map(putOrganization));
  await keep(store, putOrganization(next(organization('o7'), { name: 'Nul\u0000 part' })), putNotice(notice('n1')));
}

test('from a folder into a database and back: the same records, the same sums, found in the same ways', async () => {
  const [first, second, url] = [await folder(), await folder(), await server.database()];
  const before = await open(first);
  await fill(before);
  const list = await before.read((view) => resellers(view, { limit: 200 }));
  await before.close();

  const sums = await copy(first, url);
  expect(sums.organizations?.count).toBe(1203);
  const database = await inDatabase(url);
  expect(await database.read((view) => resellers(view, { limit: 200 }))).toEqual(list);
  const found = await database.read((view) =>
    view.search('organizations', 'ete 1202', { index: 'capability', key: 'indirectReseller' }),
  );
  expect(found.items.map(({ id }) => id)).toEqual(['o1202']);
  expect((await database.claim(t0, 10, 1000)).map(({ id }) => id)).toEqual(['n1']);
  await keep(database, putOrganization(organization('more')));
  await database.close();

  const back = await copy(url, second);
  expect(back.organizations?.count).toBe(1204);
  expect(back.notices).toEqual(sums.notices);
  const after = await open(second);
  expect((await getOrganization(after, 'o7'))?.version).toBe(2);
  expect((await getOrganization(after, 'o7'))?.name).toBe('Nul part');
  await keep(after, putOrganization(organization('again')));
  await after.close();
  await (await open(second)).close();
});

test('a copy in a folder is whole for the check and for the repair, also one that was made without a journal', async () => {
  const [source, target] = [await folder(), await folder()];
  const store = await open(source);
  await keep(store, putOrganization(organization('a')));
  await store.close();
  await copy(source, target);
  expect((await readdir(target)).sort()).toEqual(['journal.ndjson', 'state.json']);
  const paths = pathsIn(target);
  for (const remove of [false, true]) {
    if (remove) await rm(paths.journal);
    expect((await check(nodeFiles, paths, records, 1)).problems).toEqual([]);
    expect((await repair(nodeFiles, paths, records, 1, t0)).problems).toEqual([]);
  }
});

test('a target that holds a store already is refused and left as it is', async () => {
  const [source, target, url] = [await folder(), await folder(), await server.database()];
  for (const home of [source, target]) {
    const store = await open(home);
    await keep(store, putOrganization(organization(home === source ? 'a' : 'b')));
    await store.close();
  }
  await expect(copy(source, target)).rejects.toThrow(/already holds a store/);
  const store = await open(target);
  expect(await getOrganization(store, 'a')).toBeUndefined();
  await store.close();
  await copy(source, url);
  await expect(copy(target, url)).rejects.toThrow(StoreUnavailable);
  const database = await inDatabase(url);
  expect(await getOrganization(database, 'b')).toBeUndefined();
  await database.close();
});

test('a folder that a bot has, or that holds nothing, is refused', async () => {
  const [home, empty] = [await folder(), await folder()];
  const store = await open(home);
  await keep(store, putOrganization(organization('a')));
  await expect(copy(home, await folder())).rejects.toThrow(/locked by/);
  await store.close();
  await expect(copy(empty, await folder())).rejects.toThrow(/no store in this folder/);
  expect(await readdir(empty)).toEqual([]);
});

test('a database that is not there, or does not let in, is named in one line', async () => {
  const home = await folder();
  const store = await open(home);
  await keep(store, putOrganization(organization('a')));
  await store.close();
  const [nowhere, stranger] = [
    'postgres://csp:x@localhost:1/csp',
    (await server.database()).replace('of-the-test', 'x'),
  ];
  await expect(copy(home, nowhere)).rejects.toThrow(/^PostgreSQL is unavailable \(ECONNREFUSED\)/);
  await expect(copy(stranger, await folder())).rejects.toThrow(/^PostgreSQL is unavailable \(28P01\)/);
});

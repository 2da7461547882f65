/** Older data is brought to the present format at the start, once, with the files from before kept beside it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatAfter, type Migration, migrations } from '../../src/store/json/formats.js';
import { StoreDamaged } from '../../src/store/store.js';
import { asAfterCrash, folder, open, systemError, tellingFiles } from './disk.js';
import { getOrganization, keep, next, organization, putOrganization } from './samples.js';

/** Marks every name; carried out twice, it would show. */
const mark: Migration = (collections) => {
  const organizations = collections.get('organizations') ?? new Map();
  for (const [id, record] of organizations) organizations.set(id, { ...record, name: `${record.name}!` });
};

async function inFormat1(): Promise<string> {
  const home = await folder();
  const store = await open(home);
  await keep(store, putOrganization(organization('a', { name: 'A' })));
  await store.compact();
  await keep(store, putOrganization(organization('b', { name: 'B' })));
  await store.close();
  return home;
}

test('a folder of each format there has been opens', async () => {
  const fixtures = join(import.meta.dirname, '../fixtures/store');
  expect(await readdir(fixtures)).toEqual(Array.from({ length: formatAfter(migrations) }, (_, i) => `format-${i + 1}`));
  for (const fixture of await readdir(fixtures)) {
    const home = await asAfterCrash(join(fixtures, fixture));
    const store = await open(home);
    expect(await getOrganization(store, 'a')).toMatchObject({ name: 'Renamed', version: 2 });
    expect(await getOrganization(store, 'b')).toBeUndefined();
    expect(await getOrganization(store, 'c')).toBeDefined();
    const [first] = await store.claim('2026-03-01T09:00:00.000Z', 1, 1000);
    expect(first).toMatchObject({ id: 'n', facts: { name: 'Zoë 🦊' } });
    await store.close();
  }
});

test('a folder is migrated once, step by step, and its journal continues', async () => {
  const home = await inFormat1();
  const before = await readFile(join(home, 'journal.ndjson'));
  let store = await open(home, { migrations: [mark] });
  expect((await getOrganization(store, 'a'))?.name).toBe('A!');
  expect((await getOrganization(store, 'b'))?.name).toBe('B!');
  await keep(store, putOrganization(next(organization('b'), { name: 'B2' })));
  await store.close();
  expect((await readdir(home)).sort()).toEqual([
    'journal.ndjson',
    'journal.ndjson.format-1',
    'state.json',
    'state.json.format-1',
  ]);
  expect(await readFile(join(home, 'journal.ndjson.format-1'))).toEqual(before);
  store = await open(home, { migrations: [mark, mark, mark] });
  expect((await getOrganization(store, 'a'))?.name).toBe('A!!!');
  expect((await getOrganization(store, 'b'))?.name).toBe('B2!!');
  await store.compact();
  await keep(store, putOrganization(organization('c', { name: 'C' })));
  await store.close();
  store = await open(home, { migrations: [mark, mark, mark] });
  expect((await getOrganization(store, 'a'))?.name).toBe('A!!!');
  expect((await getOrganization(store, 'c'))?.name).toBe('C');
  await store.close();
});

test('a crash before any step of it leaves the old data or the new', async () => {
  const home = await inFormat1();
  const crashed: string[] = [];
  const files = tellingFiles(async () => void crashed.push(await asAfterCrash(home)));
  await (await open(home, { migrations: [mark], files })).close();
  expect(crashed.length).toBeGreaterThan(4);
  for (const copy of crashed) {
    const store = await open(copy, { migrations: [mark] });
    expect((await getOrganization(store, 'a'))?.name).toBe('A!');
    expect((await getOrganization(store, 'b'))?.name).toBe('B!');
    await store.close();
  }
});

test('a migration that fails leaves everything as it was', async () => {
  const home = await inFormat1();
  const failing: Migration = () => {
    throw new Error('cannot be brought over');
  };
  await expect(open(home, { migrations: [failing] })).rejects.toThrow('cannot be brought over');
  const files = tellingFiles((step) => {
    if (step === 'write state.json.tmp') throw systemError('ENOSPC');
  });
  await expect(open(home, { migrations: [mark], files })).rejects.toThrow('ENOSPC');
  const store = await open(home);
  expect((await getOrganization(store, 'a'))?.name).toBe('A');
  await store.close();
});

test('data of a later version of the bot is refused', async () => {
  const home = await inFormat1();
  await (await open(home, { migrations: [mark] })).close();
  await expect(open(home)).rejects.toThrow(StoreDamaged);
  await expect(open(home)).rejects.toThrow('it is in data format 2, and this version of the bot knows 1');
});

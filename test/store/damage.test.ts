/** What a start makes of a folder that is not as it was left: it recovers and says so, or refuses and changes nothing. */
import { copyFile, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Files, nodeFiles } from '../../src/store/json/files.js';
import { paths } from '../../src/store/json/folder.js';
import { readHistory } from '../../src/store/json/history.js';
import { StoreDamaged } from '../../src/store/store.js';
import { asAfterCrash, folder, open } from './disk.js';
import { getOrganization, keep, next, notice, organization, putNotice, putOrganization } from './samples.js';

/** A folder with a snapshot of three commits and a journal of three more; the last one holds two records. */
async function kept(): Promise<string> {
  const home = await folder();
  const store = await open(home);
  for (const id of ['a', 'b', 'c']) await keep(store, putOrganization(organization(id)));
  await store.compact();
  await keep(store, putOrganization(organization('d')));
  await keep(store, putOrganization(next(organization('a'), { name: 'Zoë' })));
  await keep(store, putOrganization(organization('e')), putNotice(notice('n')));
  await store.close();
  return home;
}

/** Ids of the organisations a folder holds, and what was said when it was opened. */
async function opened(home: string): Promise<{ ids: string[]; said: string[] }> {
  const said: string[] = [];
  const warn = (_: object, message: string) => void said.push(message);
  const store = await open(home, { log: { info: () => {}, warn, error: warn } });
  const page = await store.read((view) => view.find('organizations', 'capability', 'indirectReseller'));
  const both = await store.read(async (view) => [await view.get('organizations', 'e'), await view.get('notices', 'n')]);
  expect(both[0] === undefined).toBe(both[1] === undefined);
  await store.close();
  return { ids: page.items.map(({ id }) => id).sort(), said };
}

const contents = async (home: string) =>
  Promise.all((await readdir(home)).sort().map(async (name) => [name, await readFile(join(home, name))] as const));

async function refuses(home: string, place: string | RegExp): Promise<void> {
  const before = await contents(home);
  const attempt = open(home);
  await expect(attempt).rejects.toThrow(StoreDamaged);
  await expect(attempt).rejects.toThrow(place);
  await expect(attempt).rejects.toThrow('store:repair');
  expect(await contents(home)).toEqual(before);
}

/** A folder's files in memory, of which the test changes bytes. */
async function inMemory(home: string) {
  const contents = new Map(
    await Promise.all((await readdir(home)).map(async (name) => [name, await readFile(join(home, name))] as const)),
  );
  const files: Files = { ...nodeFiles, read: async (path) => contents.get(basename(path)) };
  return { contents, read: () => readHistory(files, paths(home), 1) };
}

describe('the last line of the journal', () => {
  test('torn at any byte is dropped', async () => {
    const { contents, read } = await inMemory(await kept());
    const whole = contents.get('journal.ndjson') ?? Buffer.alloc(0);
    const start = whole.lastIndexOf(10, -2) + 1;
    for (let length = start; length < whole.byteLength; length++) {
      contents.set('journal.ndjson', whole.subarray(0, length));
      const { journal, low } = await read();
      expect(journal).toEqual({ bytes: start, torn: length - start });
      expect(low.data.position.at).toBe(5);
      expect([...(low.data.collections.get('organizations')?.keys() ?? [])]).toEqual(['a', 'b', 'c', 'd']);
    }
  });

  test.each([1, 30, 400, -1])(
    'a last line of %i bytes is truncated and logged, and the store continues',
    async (cut) => {
      const home = await kept();
      const journal = join(home, 'journal.ndjson');
      const whole = await readFile(journal);
      const start = whole.lastIndexOf(10, -2) + 1;
      await writeFile(journal, whole.subarray(0, cut < 0 ? whole.byteLength + cut : start + cut));
      expect(await opened(home)).toMatchObject({ ids: ['a', 'b', 'c', 'd'], said: ['store.journal.truncated'] });
      expect((await readFile(journal)).byteLength).toBe(start);
      const store = await open(home);
      await keep(store, putOrganization(organization('f')));
      await store.close();
      expect(await opened(home)).toEqual({ ids: ['a', 'b', 'c', 'd', 'f'], said: [] });
    },
  );

  test('for which only the room was made (zeros) is dropped', async () => {
    const home = await kept();
    const journal = join(home, 'journal.ndjson');
    const { byteLength } = await readFile(journal);
    await truncate(journal, byteLength + 4096);
    expect(await opened(home)).toMatchObject({ ids: ['a', 'b', 'c', 'd', 'e'], said: ['store.journal.truncated'] });
  });
});

describe('a flipped bit', () => {
  test.each(['journal.ndjson', 'state.json'])('anywhere in %s refuses to start, and says where', async (name) => {
    const { contents, read } = await inMemory(await kept());
    const whole = contents.get(name) ?? Buffer.alloc(0);
    for (let bit = 0; bit < 8 * whole.byteLength; bit += 3) {
      const flipped = Buffer.from(whole);
      const byte = bit >> 3;
      flipped[byte] = (flipped[byte] ?? 0) ^ (1 << (bit & 7));
      contents.set(name, flipped);
      const line =
        name === 'state.json' ? '' : `, line ${whole.subarray(0, byte).filter((each) => each === 10).length + 1} `;
      await expect(read()).rejects.toThrow(`${name}${line}`);
    }
  });

  test('in a journal that is being folded refuses too; a cut line likewise, as it was set aside whole', async () => {
    const { contents, read } = await inMemory(await kept());
    const whole = contents.get('journal.ndjson') ?? Buffer.alloc(0);
    contents.set('journal.ndjson', Buffer.alloc(0));
    for (let byte = 0; byte < whole.byteLength; byte++) {
      const flipped = Buffer.from(whole);
      flipped[byte] = (flipped[byte] ?? 0) ^ (1 << (byte & 7));
      contents.set('journal.folding.ndjson', flipped);
      await expect(read()).rejects.toThrow(/journal\.folding\.ndjson, (line|byte) \d.*store:repair/);
    }
    const start = whole.lastIndexOf(10, -2) + 1;
    for (let length = start + 1; length < whole.byteLength; length++) {
      contents.set('journal.folding.ndjson', whole.subarray(0, length));
      await expect(read()).rejects.toThrow(`journal.folding.ndjson, byte ${start}: its last line is not whole`);
    }
  });

  test('changes nothing in the folder', async () => {
    for (const name of ['journal.ndjson', 'state.json']) {
      const home = await kept();
      const bytes = await readFile(join(home, name));
      bytes[100] = (bytes[100] ?? 0) ^ 4;
      await writeFile(join(home, name), bytes);
      await refuses(home, name);
    }
  });
});

describe('never an empty store, nor a part of one:', () => {
  test.each([
    ['the snapshot is missing', (home: string) => rm(join(home, 'state.json')), 'state.json: it is missing'],
    ['the snapshot is empty', (home: string) => writeFile(join(home, 'state.json'), ''), 'state.json'],
    ['the snapshot is cut', (home: string) => truncate(join(home, 'state.json'), 500), 'state.json'],
    ['the journal is missing', (home: string) => rm(join(home, 'journal.ndjson')), 'journal.ndjson: it is missing'],
    [
      'a line of the journal is missing',
      async (home: string) => {
        const journal = join(home, 'journal.ndjson');
        const lines = (await readFile(journal, 'utf8')).split('\n');
        await writeFile(journal, [lines[0], ...lines.slice(2)].join('\n'));
      },
      /line 2 .*commit 6 where 5 is next/,
    ],
    [
      'the journal lacks its beginning',
      async (home: string) => {
        const journal = join(home, 'journal.ndjson');
        await writeFile(journal, (await readFile(journal, 'utf8')).split('\n').slice(1).join('\n'));
      },
      /line 1 .*commit 5 where 4 is next/,
    ],
    [
      'a line of the journal stands there twice',
      async (home: string) => {
        const journal = join(home, 'journal.ndjson');
        const lines = (await readFile(journal, 'utf8')).split('\n');
        await writeFile(journal, [lines[0], lines[0], ...lines.slice(1)].join('\n'));
      },
      /line 2 .*commit 4 where 5 is next/,
    ],
  ])('%s', async (_, harm, place) => {
    const home = await kept();
    await harm(home);
    await refuses(home, place);
  });

  test('the journal is of another history', async () => {
    const [home, other] = [await kept(), await folder()];
    const store = await open(other);
    for (const id of ['x', 'y', 'z']) await keep(store, putOrganization(organization(id)));
    await store.compact();
    await keep(store, putOrganization(organization('w')));
    await store.close();
    await copyFile(join(other, 'journal.ndjson'), join(home, 'journal.ndjson'));
    await refuses(home, /line 1 .*follows another commit 3/);
  });

  test('the journal is older than the snapshot', async () => {
    const home = await kept();
    const old = await asAfterCrash(home);
    const store = await open(home);
    await store.compact();
    await keep(store, putOrganization(organization('f')));
    await store.compact();
    await store.close();
    await copyFile(join(old, 'journal.ndjson'), join(home, 'journal.ndjson'));
    await refuses(home, 'it ends with commit 6, and the snapshot beside it with commit 7');
  });

  test('a collection that this version of the bot does not know', async () => {
    const home = await kept();
    const { collections: records } = await import('../../src/domain/collections.js');
    const { notices: _, ...others } = records;
    await expect(open(home, { records: others })).rejects.toThrow('knows no collection notices');
  });
});

test('the snapshot is plain JSON, one record a line', async () => {
  const home = await kept();
  const text = await readFile(join(home, 'state.json'), 'utf8');
  const state = JSON.parse(text);
  expect(state.store).toMatchObject({ format: 1, at: 3 });
  expect(state.collections.organizations).toEqual(['a', 'b', 'c'].map((id) => organization(id)));
  expect(text.split('\n').filter((line) => line.includes('"tenantId"'))).toHaveLength(3);
  const lines = (await readFile(join(home, 'journal.ndjson'), 'utf8')).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).at)).toEqual([4, 5, 6]);
});

test('a store that was opened and never written to opens again', async () => {
  const home = await folder();
  await (await open(home)).close();
  const store = await open(home);
  expect(await getOrganization(store, 'a')).toBeUndefined();
  await store.close();
});

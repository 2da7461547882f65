/** A damaged folder is checked, and made usable again with what can be read; nothing goes without a copy. */
import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collections as records } from '../../src/domain/collections.js';
import { nodeFiles } from '../../src/store/json/files.js';
import { paths } from '../../src/store/json/folder.js';
import { StoreDamaged, StoreUnavailable } from '../../src/store/store.js';
import { check, repair } from '../../src/store/tools/repair.js';
import { asAfterCrash, folder, open, systemError, tellingFiles } from './disk.js';
import { at, getOrganization, keep, next, notice, organization, putNotice, putOrganization } from './samples.js';

const now = '2026-03-01T10:00:00.000Z';
const checked = (home: string) => check(nodeFiles, paths(home), records, 1);
const repaired = (home: string) => repair(nodeFiles, paths(home), records, 1, now);

/** `a`, `b`, `c` in the snapshot (commits 1 to 3); `d`, a new `a`, `e` with a notice, without `b` in the journal. */
async function kept(): Promise<string> {
  const home = await folder();
  const store = await open(home);
  for (const id of ['a', 'b', 'c']) await keep(store, putOrganization(organization(id)));
  await store.compact();
  await keep(store, putOrganization(organization('d')));
  await keep(store, putOrganization(next(organization('a'), { name: 'New', updatedAt: at(5) })));
  await keep(store, putOrganization(organization('e')), putNotice(notice('n')));
  await keep(store, { remove: 'organizations', id: 'b' });
  await store.close();
  return home;
}

async function change(home: string, name: string, how: (text: string) => string): Promise<void> {
  const path = join(home, name);
  await writeFile(path, how(await readFile(path, 'utf8')));
}

/** Ids of the organisations, once the folder opens and takes changes again. */
async function usable(home: string): Promise<string[]> {
  let store = await open(home);
  await keep(store, putOrganization(organization('z')));
  await store.close();
  store = await open(home);
  const page = await store.read((view) => view.find('organizations', 'capability', 'indirectReseller'));
  await store.close();
  return page.items.map(({ id }) => id).sort();
}

describe('a check', () => {
  test('of a sound folder finds nothing', async () => {
    const home = await kept();
    expect(await checked(home)).toEqual({
      counts: { organizations: 4, notices: 1 },
      commits: 7,
      format: 1,
      torn: 0,
      problems: [],
    });
  });

  test('tells a torn line from damage', async () => {
    const home = await kept();
    const journal = join(home, 'journal.ndjson');
    await truncate(journal, (await readFile(journal)).byteLength - 10);
    const { torn, problems, commits } = await checked(home);
    expect(torn).toBeGreaterThan(0);
    expect(problems).toEqual([]);
    expect(commits).toBe(6);
  });

  test('check names the damaged places and changes nothing', async () => {
    const home = await kept();
    await change(home, 'journal.ndjson', (text) => text.replace('"New"', '"Now"'));
    const before = await readFile(join(home, 'journal.ndjson'));
    const { problems } = await checked(home);
    expect(problems[0]).toMatch(/journal\.ndjson, line 2 \(byte \d+\): its checksum does not match/);
    expect(await readFile(join(home, 'journal.ndjson'))).toEqual(before);
  });

  test('of a folder without a store says so', async () => {
    await expect(checked(await folder())).rejects.toThrow('there is no store in this folder');
  });
});

describe('a repair', () => {
  test('repair of an undamaged folder changes no record', async () => {
    const home = await kept();
    expect(await repaired(home)).toMatchObject({ problems: [], counts: { organizations: 4, notices: 1 } });
    expect(await usable(home)).toEqual(['a', 'c', 'd', 'e', 'z']);
  });

  test('loses the damaged commit of the journal whole, and no other', async () => {
    const home = await kept();
    const damaged = await readFile(join(home, 'journal.ndjson'));
    await change(home, 'journal.ndjson', (text) => text.replace('"greeting"', '"grEEting"'));
    const { problems, copy } = await repaired(home);
    expect(problems).toEqual([
      expect.stringMatching(/journal\.ndjson, line 3: it is not as it was written/),
      expect.stringMatching(/commits 6 to 6 are missing/),
    ]);
    expect(basename(copy)).toBe('before-repair-2026-03-01T10-00-00-000Z');
    const inCopy = await readFile(join(copy, 'journal.ndjson'));
    expect(inCopy.byteLength).toBe(damaged.byteLength);
    expect(inCopy.toString()).toContain('grEEting');
    expect(await usable(home)).toEqual(['a', 'c', 'd', 'z']);
    expect(await checked(home)).toMatchObject({ problems: [] });
  });

  test('keeps every record of the snapshot that can be read', async () => {
    const home = await kept();
    await change(home, 'state.json', (text) => text.replace('"id":"c"', '"id"c"'));
    const { problems } = await repaired(home);
    expect(problems).toEqual([
      expect.stringMatching('its checksum does not match'),
      expect.stringMatching(/state\.json, line 7: it cannot be read/),
    ]);
    expect(await usable(home)).toEqual(['a', 'd', 'e', 'z']);
  });

  test.each([
    ['the head of the snapshot', '"format"', ['a', 'c', 'd', 'e', 'z']],
    ['the name of a collection in it', '    "organizations": [', ['a', 'd', 'e', 'z']],
  ])('goes on without %s', async (_, part, ids) => {
    const home = await kept();
    await change(home, 'state.json', (text) => text.replace(part, `${part.slice(0, 5)}\u0000${part.slice(6)}`));
    await expect(open(home)).rejects.toThrow(StoreDamaged);
    expect((await repaired(home)).problems.length).toBeGreaterThan(1);
    expect(await usable(home)).toEqual(ids);
  });

  test.each([
    ['state.json', ['a', 'd', 'e', 'z']],
    ['journal.ndjson', ['a', 'b', 'c', 'z']],
  ])('goes on without %s', async (name, ids) => {
    const home = await kept();
    await rm(join(home, name));
    expect((await repaired(home)).problems).toContainEqual(expect.stringMatching(`${name}: it is missing`));
    expect(await usable(home)).toEqual(ids);
  });

  test('leaves out records that no store would take', async () => {
    const home = await kept();
    await change(home, 'state.json', (text) => text.replace('"tenantId":"tenant-c"', '"tenantId":"tenant-a"'));
    const { problems } = await repaired(home);
    expect(problems).toContainEqual('organizations/c: a has the same tenant');
    expect(await usable(home)).toEqual(['a', 'd', 'e', 'z']);
    await change(home, 'state.json', (text) => text.replace('"country":"FR"', '"country":"France"'));
    expect((await repaired(home)).problems).toContainEqual(expect.stringMatching(/^organizations\/\w: .*country/s));
  });

  test('that is cut short can be begun again', async () => {
    const home = await kept();
    await change(home, 'journal.ndjson', (text) => text.replace('"New"', '"Now"'));
    const copies: string[] = [];
    const files = tellingFiles(async () => void copies.push(await asAfterCrash(home)));
    await repair(files, paths(home), records, 1, now);
    expect(copies.length).toBeGreaterThan(6);
    for (const copy of copies) {
      await repaired(copy);
      expect(await usable(copy)).toEqual(['a', 'c', 'd', 'e', 'z']);
    }
  });

  test('touches nothing when the copy cannot be made', async () => {
    const home = await kept();
    const before = await readFile(join(home, 'journal.ndjson'));
    const files = {
      ...nodeFiles,
      copy: async () => {
        throw systemError('ENOSPC');
      },
    };
    await expect(repair(files, paths(home), records, 1, now)).rejects.toThrow('ENOSPC');
    expect(await readFile(join(home, 'journal.ndjson'))).toEqual(before);
    expect(await usable(home)).toEqual(['a', 'c', 'd', 'e', 'z']);
  });

  test('keeps out while a bot is at work', async () => {
    const home = await kept();
    const store = await open(home);
    await expect(repaired(home)).rejects.toThrow(StoreUnavailable);
    expect(await getOrganization(store, 'a')).toBeDefined();
    await store.close();
  });
});

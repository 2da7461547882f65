/** The journal is compacted while the store is in use; an interrupted compaction loses no data. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonStore } from '../../src/store/json/store.js';
import type { Store } from '../../src/store/store.js';
import { asAfterCrash, folder, later, open, type Step, systemError, tellingFiles } from './disk.js';
import { getOrganization, keep, next, organization, putOrganization } from './samples.js';

const fill = async (store: Store, prefix: string, count: number) => {
  for (let i = 0; i < count; i++) await keep(store, putOrganization(organization(`${prefix}${i}`)));
};

const names = async (home: string) => (await readdir(home)).filter((name) => name !== 'store.lock').sort();

/** Every organisation, by id. */
async function everything(store: Store): Promise<Record<string, unknown>> {
  const page = await store.read((view) => view.find('organizations', 'capability', 'indirectReseller', { limit: 200 }));
  return Object.fromEntries(page.items.map((record) => [record.id, record]));
}

async function reopened(home: string): Promise<Record<string, unknown>> {
  const store = await open(home);
  const found = await everything(store);
  await store.close();
  return found;
}

describe('folding', () => {
  test('leaves a snapshot, an empty journal and nothing else', async () => {
    const home = await folder();
    const store = await open(home);
    await fill(store, 'a', 10);
    await keep(
      store,
      { remove: 'organizations', id: 'a3' },
      putOrganization(next(organization('a4'), { name: 'New' })),
    );
    const before = await everything(store);
    await store.compact();
    expect(await names(home)).toEqual(['journal.ndjson', 'state.json']);
    expect((await stat(join(home, 'journal.ndjson'))).size).toBe(0);
    expect(await everything(store)).toEqual(before);
    await fill(store, 'b', 3);
    await store.compact();
    await fill(store, 'c', 1);
    const after = await everything(store);
    await store.close();
    expect(await reopened(home)).toEqual(after);
    expect(JSON.parse(await readFile(join(home, 'state.json'), 'utf8')).store.at).toBe(14);
  });

  test('commits continue during compaction', async () => {
    const home = await folder();
    await (await open(home)).close();
    const [begun, held] = [later(), later()];
    const files = tellingFiles((step) => {
      if (step !== 'write state.json.tmp') return undefined;
      begun.now();
      return held.promise;
    });
    const store = await open(home, { files });
    await fill(store, 'a', 5);
    const folded = store.compact();
    await begun.promise;
    await fill(store, 'b', 5);
    expect(Object.keys(await reopened(await asAfterCrash(home)))).toHaveLength(10);
    held.now();
    await folded;
    await fill(store, 'c', 5);
    expect(Object.keys(await reopened(await asAfterCrash(home)))).toHaveLength(15);
    await store.close();
    expect(Object.keys(await reopened(home))).toHaveLength(15);
  });

  test('begins by itself once the journal is larger than the limit and than the snapshot', async () => {
    const home = await folder();
    const store = await open(home, { compactAbove: 3000 });
    const snapshot = async () => (await stat(join(home, 'state.json'))).size;
    const empty = await snapshot();
    await fill(store, 'a', 4);
    expect(await snapshot()).toBe(empty);
    await fill(store, 'b', 40);
    await store.close();
    expect(await snapshot()).toBeGreaterThan(empty);
    expect(Object.keys(await reopened(home))).toHaveLength(44);
  });
});

/** Every step the disk takes from `compact()` on, in order. */
async function stepsOfFolding(): Promise<Step[]> {
  const home = await folder();
  const steps: Step[] = [];
  const store = await open(home, { files: tellingFiles((step) => void steps.push(step)) });
  await fill(store, 'a', 3);
  const before = steps.length;
  await store.compact();
  await store.close();
  return steps.slice(before);
}

test('a crash before any step of compaction loses nothing', async () => {
  const steps = await stepsOfFolding();
  expect(steps).toEqual([
    'open journal.ndjson.tmp',
    'rename journal.ndjson',
    expect.stringMatching(/^syncFolder /),
    'rename journal.ndjson.tmp',
    expect.stringMatching(/^syncFolder /),
    'open state.json.tmp',
    'write state.json.tmp',
    'write state.json.tmp',
    'sync state.json.tmp',
    'rename state.json.tmp',
    expect.stringMatching(/^syncFolder /),
    'remove journal.folding.ndjson',
    expect.stringMatching(/^syncFolder /),
  ]);
  const home = await folder();
  const crashed: string[] = [];
  let watching = false;
  const files = tellingFiles(async () => {
    if (watching) crashed.push(await asAfterCrash(home));
  });
  const store = await open(home, { files });
  await fill(store, 'a', 3);
  const whole = await everything(store);
  watching = true;
  await store.compact();
  watching = false;
  await store.close();
  expect(crashed).toHaveLength(steps.length);
  for (const copy of crashed) {
    const again = await open(copy);
    expect(await everything(again)).toEqual(whole);
    await fill(again, 'b', 1);
    await again.compact();
    await again.close();
    expect(await names(copy)).toEqual(['journal.ndjson', 'state.json']);
    expect(Object.keys(await reopened(copy))).toHaveLength(4);
  }
});

describe('a disk that fails while folding', () => {
  /** What folding does when one step fails: the disk's other steps are carried out. */
  async function failing(at: number, code: string): Promise<{ store: JsonStore; home: string; heal: () => void }> {
    const home = await folder();
    let count = Number.NEGATIVE_INFINITY;
    const files = tellingFiles(() => {
      if (count++ === at) throw systemError(code);
    });
    const store = await open(home, { files });
    await fill(store, 'a', 3);
    count = 0;
    await expect(store.compact()).rejects.toThrow();
    return { store, home, heal: () => (count = Number.NEGATIVE_INFINITY) };
  }

  test.each([
    [0, 'opening the next journal'],
    [1, 'setting the journal aside'],
    [5, 'opening the snapshot'],
    [6, 'writing it'],
    [7, 'writing its end'],
    [8, 'syncing it'],
    [9, 'renaming it'],
    [10, 'syncing the folder'],
    [11, 'removing the journal'],
    [12, 'syncing the folder once more'],
  ])('(step %i) when %s, goes on, and folds later', async (at) => {
    const { store, home, heal } = await failing(at, 'ENOSPC');
    heal();
    await fill(store, 'b', 2);
    expect(Object.keys(await reopened(await asAfterCrash(home)))).toHaveLength(5);
    await store.compact();
    await fill(store, 'c', 2);
    await store.compact();
    expect(await names(home)).toEqual(['journal.ndjson', 'state.json']);
    await store.close();
    expect(Object.keys(await reopened(home))).toHaveLength(7);
  });

  test.each([2, 3, 4])('(step %i) between the two journals acknowledges nothing until a restart', async (at) => {
    const { store, home, heal } = await failing(at, 'EIO');
    heal();
    await expect(fill(store, 'b', 1)).rejects.toThrow(/restart/);
    await expect(getOrganization(store, 'a1')).rejects.toThrow(/restart/);
    await store.close();
    const again = await open(home);
    expect(Object.keys(await everything(again))).toHaveLength(3);
    await fill(again, 'b', 1);
    await again.close();
  });

  test('says so, and does not try again at once', async () => {
    const home = await folder();
    const said: string[] = [];
    await (await open(home)).close();
    const files = tellingFiles((step) => {
      if (step === 'write state.json.tmp') throw systemError('ENOSPC');
    });
    const error = (_: object, message: string) => void said.push(message);
    const store = await open(home, { files, compactAbove: 2000, log: { info: () => {}, warn: () => {}, error } });
    await fill(store, 'a', 20);
    await store.close();
    expect(said.length).toBeGreaterThan(0);
    expect(said.length).toBeLessThan(6);
    expect(said[0]).toBe('store.compaction.failed');
    expect(Object.keys(await reopened(home))).toHaveLength(20);
  });
});

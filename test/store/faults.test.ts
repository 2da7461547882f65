/** What a running store makes of a disk that is full or fails. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { StoreUnavailable } from '../../src/store/store.js';
import { asAfterCrash, folder, later, open, type Step, systemError, tellingFiles } from './disk.js';
import { getOrganization, keep, notice, organization, putNotice, putOrganization, t0 } from './samples.js';

/** A store on a disk of which the test says how it takes each step. */
async function onDisk(): Promise<{
  home: string;
  store: Awaited<ReturnType<typeof open>>;
  when: (told: (step: Step) => Promise<unknown> | unknown) => void;
  steps: Step[];
}> {
  let answer: (step: Step) => Promise<unknown> | unknown = () => {};
  const steps: Step[] = [];
  const files = tellingFiles((step) => {
    steps.push(step);
    return answer(step);
  });
  const home = await folder();
  const store = await open(home, { files });
  return {
    home,
    store,
    when: (told) => {
      answer = told;
    },
    steps,
  };
}

const fails = (at: Step, code: string) => (step: Step) => {
  if (step === at) throw systemError(code);
};

describe('a full disk', () => {
  test.each(['ENOSPC', 'EDQUOT', 'EFBIG'])(
    '(%s) rejects the change, keeps showing the rest, and goes on',
    async (code) => {
      const { home, store, when } = await onDisk();
      await keep(store, putOrganization(organization('a')));
      const durable = await readFile(join(home, 'journal.ndjson'));
      when(fails('write journal.ndjson', code));
      const attempt = keep(store, putOrganization(organization('b')), putNotice(notice('n')));
      await expect(attempt).rejects.toThrow(StoreUnavailable);
      await expect(attempt).rejects.toThrow(/journal\.ndjson cannot grow.*Free disk space/);
      expect(await getOrganization(store, 'a')).toBeDefined();
      expect(await getOrganization(store, 'b')).toBeUndefined();
      expect(await store.claim(t0, 10, 1000)).toEqual([]);
      expect(await readFile(join(home, 'journal.ndjson'))).toEqual(durable);
      when(() => {});
      await keep(store, putOrganization(organization('b')));
      await store.close();
      const again = await open(home);
      expect(await getOrganization(again, 'b')).toBeDefined();
      await again.close();
    },
  );

  test('that takes a part of the line: the part is cut off again', async () => {
    const { home, store, when } = await onDisk();
    await keep(store, putOrganization(organization('a')));
    const durable = await readFile(join(home, 'journal.ndjson'));
    let writes = 0;
    when((step) => {
      if (step !== 'write journal.ndjson') return undefined;
      writes += 1;
      if (writes > 1) throw systemError('ENOSPC');
      return 20;
    });
    await expect(keep(store, putOrganization(organization('b')))).rejects.toThrow(StoreUnavailable);
    expect(await readFile(join(home, 'journal.ndjson'))).toEqual(durable);
    when(() => {});
    await keep(store, putOrganization(organization('c')));
    await store.close();
    const again = await open(home);
    expect(await getOrganization(again, 'b')).toBeUndefined();
    expect(await getOrganization(again, 'c')).toBeDefined();
    await again.close();
  });

  test('that takes nothing, without an error, is full', async () => {
    const { store, when } = await onDisk();
    when((step) => (step === 'write journal.ndjson' ? 0 : undefined));
    await expect(keep(store, putOrganization(organization('b')))).rejects.toThrow(/cannot grow/);
    when(() => {});
    await keep(store, putOrganization(organization('b')));
    await store.close();
  });

  test('a write in pieces is a write', async () => {
    const { home, store, when } = await onDisk();
    when((step) => (step.startsWith('write') ? 7 : undefined));
    await keep(store, putOrganization(organization('a')));
    await store.close();
    const again = await open(home);
    expect(await getOrganization(again, 'a')).toEqual(organization('a'));
    await again.close();
  });

  test('rolls back all pending commits and those decided on them', async () => {
    const { store, when } = await onDisk();
    await keep(store, putOrganization(organization('a', { name: 'durable' })));
    const full = later();
    when(async (step) => {
      if (step !== 'write journal.ndjson') return;
      await full.promise;
      throw systemError('ENOSPC');
    });
    const rename = (name: string) =>
      store.transaction(async (view) => {
        const record = await view.get('organizations', 'a');
        if (!record) throw new Error('gone');
        return { writes: [putOrganization({ ...record, name, version: record.version + 1 })], result: name };
      });
    const first = rename('first');
    const second = rename('second');
    const seen = later();
    const halfway = store.transaction(async (view) => {
      const record = await view.get('organizations', 'a');
      seen.now();
      await full.promise;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return { writes: [], result: record?.name };
    });
    await seen.promise;
    const reader = getOrganization(store, 'a');
    await new Promise((resolve) => setImmediate(resolve));
    full.now();
    const outcomes = await Promise.allSettled([first, second, halfway, reader]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
    expect(
      outcomes.every((outcome) => outcome.status === 'rejected' && outcome.reason instanceof StoreUnavailable),
    ).toBe(true);
    when(() => {});
    expect((await getOrganization(store, 'a'))?.name).toBe('durable');
    expect(await rename('third')).toBe('third');
    expect(await getOrganization(store, 'a')).toMatchObject({ name: 'third', version: 2 });
    await store.close();
  });
});

describe('a failing disk', () => {
  test.each<[string, Step]>([
    ['the write', 'write journal.ndjson'],
    ['the sync', 'sync journal.ndjson'],
  ])('that fails %s acknowledges nothing, then or later, until a restart', async (_, at) => {
    const { home, store, when } = await onDisk();
    await keep(store, putOrganization(organization('a')));
    when(fails(at, 'EIO'));
    const attempt = keep(store, putOrganization(organization('b')));
    await expect(attempt).rejects.toThrow(StoreUnavailable);
    await expect(attempt).rejects.toThrow(/cannot be written \(EIO.*restart the bot/);
    when(() => {});
    await expect(keep(store, putOrganization(organization('c')))).rejects.toThrow(StoreUnavailable);
    await expect(getOrganization(store, 'a')).rejects.toThrow(StoreUnavailable);
    await expect(store.claim(t0, 1, 1)).rejects.toThrow(StoreUnavailable);
    await expect(store.compact()).rejects.toThrow(StoreUnavailable);
    await store.close();
    const again = await open(home);
    expect(await getOrganization(again, 'a')).toBeDefined();
    expect(await getOrganization(again, 'c')).toBeUndefined();
    await keep(again, putOrganization(organization('c')));
    await again.close();
  });

  test('that is full and cannot be cut back is a failing disk', async () => {
    const { store, when } = await onDisk();
    when((step) => {
      if (step === 'write journal.ndjson') throw systemError('ENOSPC');
      if (step === 'truncate journal.ndjson') throw systemError('EIO');
    });
    await expect(keep(store, putOrganization(organization('a')))).rejects.toThrow(/restart/);
    when(() => {});
    await expect(keep(store, putOrganization(organization('a')))).rejects.toThrow(/restart/);
    await store.close();
  });

  test('truncates unsynced entries, so that a restart does not restore them', async () => {
    const { home, store, when } = await onDisk();
    let syncs = 0;
    when((step) => {
      if (step !== 'sync journal.ndjson') return;
      syncs += 1;
      if (syncs === 1) throw systemError('EIO');
    });
    await expect(keep(store, putOrganization(organization('a')))).rejects.toThrow(StoreUnavailable);
    await store.close();
    const again = await open(home);
    expect(await getOrganization(again, 'a')).toBeUndefined();
    await again.close();
  });
});

describe('durable before it is said', () => {
  test('nothing that a transaction answers, a read shows or a claim hands out is ahead of the disk', async () => {
    const { home, store, when } = await onDisk();
    const disk = later();
    when((step) => (step === 'sync journal.ndjson' ? disk.promise : undefined));
    const told: string[] = [];
    const say = (name: string) => () => void told.push(name);
    const changed = keep(store, putOrganization(organization('a')), putNotice(notice('n'))).then(say('changed'));
    await new Promise((resolve) => setImmediate(resolve));
    const looked = store.transaction(async (view) => ({ writes: [], result: await view.get('organizations', 'a') }));
    const answered = looked.then((record) => say(`answered ${record?.id}`)());
    await new Promise((resolve) => setTimeout(resolve, 5));
    const read = getOrganization(store, 'a').then((record) => say(`read ${record?.id}`)());
    const claimed = store.claim(t0, 1, 1).then(([first]) => say(`claimed ${first?.id}`)());
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told).toEqual([]);
    disk.now();
    await Promise.all([changed, answered, read, claimed]);
    expect(told.sort()).toEqual(['answered a', 'changed', 'claimed n', 'read a']);
    await store.close();
    expect(await readFile(join(home, 'journal.ndjson'), 'utf8')).toContain('"put":"organizations"');
  });

  test('a read of durable data does not wait', async () => {
    const { store, steps } = await onDisk();
    await keep(store, putOrganization(organization('a')));
    const before = steps.length;
    await getOrganization(store, 'a');
    expect(steps).toHaveLength(before);
    await store.close();
  });

  test('a read waits for no commit of which it saw nothing', async () => {
    const { store, when } = await onDisk();
    await keep(store, putOrganization(organization('a')));
    const disk = later();
    when((step) => (step === 'sync journal.ndjson' ? disk.promise : undefined));
    let known = false;
    const told = keep(store, putNotice(notice('n'))).then(() => {
      known = true;
    });
    expect(await getOrganization(store, 'a')).toBeDefined();
    const { id } = await store.transaction(async (view) => {
      const found = await view.get('organizations', 'a');
      return { writes: [], result: { id: found?.id } };
    });
    expect([id, known]).toEqual(['a', false]);
    disk.now();
    await told;
    await store.close();
  });

  test('commits of the moment share one write and one sync', async () => {
    const { home, store, steps } = await onDisk();
    const before = steps.length;
    await Promise.all(Array.from({ length: 40 }, (_, i) => keep(store, putOrganization(organization(`o${i}`)))));
    expect(steps.slice(before)).toEqual(['write journal.ndjson', 'sync journal.ndjson']);
    const crashed = await open(await asAfterCrash(home));
    expect(await getOrganization(crashed, 'o39')).toBeDefined();
    await crashed.close();
    await store.close();
  });

  test('a notice whose delivery could not be noted stays leased', async () => {
    const { store, when } = await onDisk();
    await keep(store, putNotice(notice('n')));
    expect(await store.claim(t0, 1, 60_000)).toHaveLength(1);
    when(fails('write journal.ndjson', 'ENOSPC'));
    await expect(keep(store, { remove: 'notices', id: 'n' })).rejects.toThrow(StoreUnavailable);
    expect(await store.claim(t0, 1, 60_000)).toEqual([]);
    await store.close();
  });
});

/** (3) Commits a second of the JSON store, against the minimum of a journal and against lowdb without a journal. */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { collections as records } from '../src/domain/collections.js';
import type { Subscription } from '../src/domain/subscription.js';
import { nodeFiles } from '../src/store/json/files.js';
import { paths } from '../src/store/json/folder.js';
import { formatAfter, migrations } from '../src/store/json/formats.js';
import { readHistory } from '../src/store/json/history.js';
import { openJsonStore } from '../src/store/json/store.js';
import type { Store, Write } from '../src/store/store.js';
import { atLeast, type Benchmark, type How, type Row } from './benchmark.js';
import { alternate, type Slice, sliceOf } from './harness/alternate.js';
import { perSecond, thousands } from './harness/figures.js';
import { GroupedAppends } from './harness/grouped-appends.js';
import { subscriptionId } from './world/customers.js';
import { folderWith, shared } from './world/folder.js';

export const commits: Benchmark = {
  name: 'commits',
  title: 'Commits',
  about:
    'What a durable change writes (the record, its audit entry, the kept answer), in one process. The bare limit appends ' +
    'lines of the same length, ready made, as many callers at once, all that wait with one write and one fdatasync. ' +
    'lowdb writes its whole file for a commit and waits for no disk.',
  run,
};

const at = '2026-11-02T09:00:00.000Z';

async function run(how: How): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const customers of how.quick ? [10_000] : [10_000, 100_000]) rows.push(...(await withCustomers(how, customers)));
  return rows;
}

async function withCustomers(how: How, customers: number): Promise<readonly Row[]> {
  const folder = await folderWith(customers);
  const bareFolder = await mkdtemp(join(shared(), 'bare-'));
  const store = await openJsonStore({ folder, records, now: () => at, compactAbove: Number.POSITIVE_INFINITY });
  const bare = await GroupedAppends.open(join(bareFolder, 'journal.ndjson'));
  try {
    const line = await oneLine(store, folder);
    const what = `commits with ${thousands(customers)} customers`;
    const rows: Row[] = [];
    for (const atOnce of [1, 10, 50]) {
      const taken = await alternate(how.rounds, {
        store: () => callers(atOnce, how.sliceMs, (caller) => commit(store, caller)),
        bare: () => callers(atOnce, how.sliceMs, () => bare.append(line)),
      });
      const ratio = taken.ratio('store', 'bare');
      rows.push({
        id: `commits/bare/${customers}/${atOnce}`,
        what: `${what}, ${atOnce} at once`,
        ours: perSecond(taken.of('store').perSecond),
        against: `append and fdatasync of ${line.length} characters`,
        theirs: perSecond(taken.of('bare').perSecond),
        ratio,
        aim: atLeast(0.8, ratio),
      });
    }
    return [...rows, await againstLowdb(how, store, folder, join(bareFolder, 'lowdb.json'), customers)];
  } finally {
    await bare.close();
    await store.close();
    for (const one of [folder, bareFolder]) await rm(one, { recursive: true, force: true });
  }
}

/** The bytes that one commit appends. */
async function oneLine(store: Store, folder: string): Promise<string> {
  const journal = join(folder, 'journal.ndjson');
  const { size } = await stat(journal);
  await commit(store, 0);
  return (await readFile(journal)).subarray(size).toString();
}

async function callers(atOnce: number, ms: number, work: (caller: number) => Promise<unknown>): Promise<Slice> {
  const took: number[] = [];
  const begun = performance.now();
  const caller = async (number: number): Promise<void> => {
    for (let before = begun; before - begun < ms; ) {
      before = performance.now();
      await work(number);
      took.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, number) => caller(number)));
  return sliceOf(took, performance.now() - begun);
}

let count = 0;

export const commit = (store: Store, caller: number): Promise<void> =>
  store.transaction(async (view) => {
    const subscription = await view.get('subscriptions', subscriptionId(caller));
    if (!subscription) throw new Error('the store has no such subscription');
    return { writes: writes({ ...subscription, version: subscription.version + 1, updatedAt: at }), result: undefined };
  });

/** The writes of `subscriptions.setRenewal`. */
export function writes(before: Subscription): Write[] {
  count += 1;
  const first = { version: 1, createdAt: at, updatedAt: at };
  const id = `01KNBENCH${String(count).padStart(17, '0')}`;
  const after = { ...before, renewal: !before.renewal };
  return [
    { put: 'subscriptions', record: after },
    {
      put: 'audit',
      record: {
        id,
        organizationId: before.providerId,
        actorId: '8beb96f8-de3d-4c44-b551-ec0dfd3bde9d|0d6f4f0c-6a39-4f0e-9f5a-3f4a3e1f5d11',
        actorName: 'Gaëlle Le Bihan',
        conversation: 'a:8beb96f8-de3d-4c44-b551-ec0dfd3bde9d:0d6f4f0c-6a39-4f0e-9f5a-3f4a3e1f5d11',
        verb: 'subscriptions.setRenewal',
        collection: 'subscriptions',
        recordId: before.id,
        before: { renewal: before.renewal },
        after: { renewal: after.renewal },
        ...first,
      },
    },
    {
      put: 'turns',
      record: {
        id: `turn-${id}`,
        at,
        personId: '8beb96f8-de3d-4c44-b551-ec0dfd3bde9d|0d6f4f0c-6a39-4f0e-9f5a-3f4a3e1f5d11',
        card: 'subscription.done',
        facts: {
          said: { what: 'renewal', name: before.customerName, on: after.renewal, at: before.termEnd },
          subscription: after,
        },
        answered: false,
        ...first,
      },
    },
  ];
}

async function againstLowdb(how: How, store: Store, folder: string, file: string, customers: number): Promise<Row> {
  const { collections } = (await readHistory(nodeFiles, paths(folder), formatAfter(migrations))).low.data;
  const all = Object.fromEntries([...collections].map(([name, of]) => [name, [...of.values()]]));
  const low = new Low<Record<string, unknown[]>>(new JSONFile(file), all);
  const ms = how.quick ? how.sliceMs : 3 * how.sliceMs;
  const taken = await alternate(how.rounds, {
    store: () => callers(1, how.sliceMs, (caller) => commit(store, caller)),
    lowdb: () =>
      callers(1, ms, () => {
        const [before] = low.data.subscriptions as Subscription[];
        if (before) for (const write of writes(before)) if ('put' in write) low.data[write.put]?.push(write.record);
        return low.write();
      }),
  });
  return {
    id: `commits/lowdb/${customers}`,
    what: `commits with ${thousands(customers)} customers, one at a time`,
    ours: perSecond(taken.of('store').perSecond),
    against: 'lowdb',
    theirs: perSecond(taken.of('lowdb').perSecond),
    ratio: taken.ratio('store', 'lowdb'),
  };
}

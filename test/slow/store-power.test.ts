/** The power goes at every step of a store's life; what was acknowledged is there, and nothing is there by halves. */
import { expect, test } from 'vitest';
import type { JsonStore } from '../../src/store/json/store.js';
import type { Store } from '../../src/store/store.js';
import { folder, open } from '../store/disk.js';
import { Disk } from '../store/power.js';
import { getOrganization, keep, notice, organization, putNotice, putOrganization } from '../store/samples.js';

const writers = 3;
const rounds = 4;

/** Some at a time change their own organisation and its notice, always both; answers what was acknowledged of each. */
async function work(store: Store, acknowledged: Map<string, number>): Promise<void> {
  await Promise.all(
    Array.from({ length: writers }, async (_, i) => {
      const id = `w${i}`;
      for (let round = 0; round < rounds; round++) {
        const version = await store.transaction(async (view) => {
          const version = ((await view.get('organizations', id))?.version ?? 0) + 1;
          const records = [
            putOrganization(organization(id, { version, name: `Round ${version}` })),
            putNotice(notice(id, { version, attempts: version })),
          ];
          return { writes: records, result: version };
        });
        acknowledged.set(id, version);
      }
    }),
  );
}

async function check(store: Store, acknowledged: ReadonlyMap<string, number>): Promise<void> {
  for (let i = 0; i < writers; i++) {
    const id = `w${i}`;
    const [organization, notice] = await store.read(
      async (view) => [await view.get('organizations', id), await view.get('notices', id)] as const,
    );
    const version = organization?.version ?? 0;
    expect(version).toBeGreaterThanOrEqual(acknowledged.get(id) ?? 0);
    expect(notice?.attempts ?? 0).toBe(version);
    if (organization) expect(organization.name).toBe(`Round ${version}`);
  }
}

/** Opens, works, compacts, works on while compacting, closes. */
async function life(home: string, disk: Disk, acknowledged: Map<string, number>): Promise<void> {
  let store: JsonStore | undefined;
  try {
    store = await open(home, { files: disk });
    await work(store, acknowledged);
    await Promise.all([store.compact(), work(store, acknowledged)]);
    await store.compact();
  } finally {
    await store?.close().catch(() => {});
  }
}

/** Random numbers that come again with the same seed. */
function dice(seed: number): (most: number) => number {
  let state = seed + 1;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * (most + 1));
  };
}

test('nothing that was acknowledged is lost, at whichever step the power goes, and then again', async () => {
  const home = await folder();
  const whole = new Disk();
  await life(home, whole, new Map());
  expect(whole.steps).toBeGreaterThan(40);

  for (let lostAt = 0; lostAt < whole.steps; lostAt++) {
    for (const seed of [0, 1, 2]) {
      const some = dice(lostAt * 10 + seed);
      const acknowledged = new Map<string, number>();
      const first = new Disk();
      first.lostAt = lostAt;
      await life(home, first, acknowledged).catch(() => {});

      const second = first.afterPowerLoss(some);
      second.lostAt = some(20);
      await life(home, second, acknowledged).catch(() => {});

      const third = second.afterPowerLoss(some);
      const store = await open(home, { files: third });
      await check(store, acknowledged);
      await work(store, acknowledged);
      await store.compact();
      await store.close();
      const again = await open(home, { files: third });
      await check(again, acknowledged);
      await keep(again, putOrganization(organization('last')));
      expect(await getOrganization(again, 'last')).toBeDefined();
      await again.close();
    }
  }
});

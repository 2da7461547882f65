/** Store folders with a given number of customers: created once a run through the store, then copied. */

import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCast } from '../../demo/cast.js';
import { seed } from '../../demo/seed.js';
import { collections as records } from '../../src/domain/collections.js';
import { openJsonStore } from '../../src/store/json/store.js';
import { customerWrites, partnershipWrites } from './customers.js';

const now = '2026-11-02T09:00:00.000Z';
const atOnce = 2_000;

/** Where a run keeps what its benchmarks share; the command sets it, and clears up behind itself. */
export const shared = (): string => process.env.BENCH_FOLDER ?? tmpdir();

export const temporary = (): Promise<string> => mkdtemp(join(shared(), 'bench-'));

async function make(folder: string, customers: number): Promise<void> {
  const store = await openJsonStore({ folder, records, now: () => now, compactAbove: Number.POSITIVE_INFINITY });
  await seed(store, loadCast(), now);
  await store.transaction(async () => ({ writes: partnershipWrites(), result: undefined }));
  for (let from = 0; from < customers; from += atOnce) {
    const count = Math.min(atOnce, customers - from);
    const writes = Array.from({ length: count }, (_, at) => customerWrites(from + at)).flat();
    await store.transaction(async () => ({ writes, result: undefined }));
  }
  await store.compact();
  await store.close();
}

/** A new folder with the demo cast and this number of additional customers. */
export async function folderWith(customers: number): Promise<string> {
  const made = join(shared(), `customers-${customers}`);
  if (!existsSync(made)) {
    const half = await temporary();
    await make(half, customers);
    await cp(half, made, { recursive: true });
    await rm(half, { recursive: true });
  }
  const own = await temporary();
  await cp(made, own, { recursive: true });
  return own;
}

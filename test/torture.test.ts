/** The short run of `npm run torture`. */
import { beforeAll, expect, test } from 'vitest';
import { build } from './harness/process.js';
import { torture } from './torture/torture.js';

beforeAll(build, 180_000);

test('killed again and again, the bot loses nothing and does nothing twice', async () => {
  const { problems, kills, answered } = await torture({ kills: 15, seed: 7 });
  expect(problems).toEqual([]);
  expect(kills).toBe(15);
  expect(answered).toBeGreaterThan(20);
}, 300_000);

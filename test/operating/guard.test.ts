/** A process that has little left asks not to be sent more. */
import { afterEach, expect, test } from 'vitest';
import { calmMs, createOverloadDetector, type OverloadDetector, type Probes } from '../../src/ops/overload.js';
import { program, type World } from '../program.js';

const said: string[] = [];
const log = {
  info: (_: object, message: string) => void said.push(message),
  warn: (_: object, message: string) => void said.push(message),
} as Parameters<typeof createOverloadDetector>[1];
const limits = { lagMs: 200, heapPercent: 90 };

let guard: OverloadDetector;
let world: World | undefined;
afterEach(async () => {
  guard?.stop();
  await world?.end();
  world = undefined;
  said.length = 0;
});

/** What the guard is told instead of what this process feels. */
function felt() {
  const now = { lag: 0, heap: 50, at: 0 };
  const senses: Probes = { lag: () => now.lag, heap: () => now.heap, now: () => now.at, stop: () => {} };
  guard = createOverloadDetector(limits, log, senses);
  return now;
}

test.each([
  ['the event loop was held up for 900 ms', { lag: 900 }],
  ['95 % of the heap is in use', { heap: 95 }],
])('%s: said once, until it was calm for a while', (trouble, state) => {
  const now = felt();
  expect(guard.trouble()).toBeUndefined();
  Object.assign(now, state);
  expect(guard.trouble()).toBe(trouble);
  now.at = 3_000;
  expect(guard.trouble()).toBe(trouble);
  Object.assign(now, { lag: 0, heap: 50, at: 3_000 + calmMs - 1 });
  expect(guard.trouble()).toBe(trouble);
  now.at += 1;
  expect(guard.trouble()).toBeUndefined();
  expect(said).toEqual([`${trouble}: no more is taken until it is calm again`, 'it is calm again']);
});

test('a loop that was really held up is noticed, and the load balancer is told', async () => {
  world = await program({ config: { limits: { ...limits, lagMs: 100 } } });
  const until = performance.now() + 300;
  while (performance.now() < until);
  const { status, text } = await world.visit('/readyz');
  expect([status, JSON.parse(text)]).toEqual([
    503,
    { ready: false, because: expect.stringMatching(/^the event loop was held up for \d+ ms$/) },
  ]);
  expect((await world.visit('/healthz')).status).toBe(200);
  expect((await world.visit('/metrics')).text).toMatch(/^csp_overloaded 1$/m);
  // it asks not to be sent more; what comes all the same is answered
  expect((await world.person('Aoife Brennan').says('help')).title).toContain('Help');
});

/** An overloaded process fails `/readyz` until it has recovered. */
import { afterEach, expect, test } from 'vitest';
import {
  calmMs,
  createOverloadDetector,
  type Overload,
  type OverloadDetector,
  type Probes,
} from '../../src/ops/overload.js';
import { program, type World } from '../program.js';

const logged: { readonly event: string; readonly fields: object }[] = [];
const log = {
  info: (fields: object, event: string) => void logged.push({ event, fields }),
  warn: (fields: object, event: string) => void logged.push({ event, fields }),
} as Parameters<typeof createOverloadDetector>[1];
const limits = { lagMs: 200, heapPercent: 90 };

let detector: OverloadDetector;
let world: World | undefined;
afterEach(async () => {
  detector?.stop();
  await world?.end();
  world = undefined;
  logged.length = 0;
});

/** Replaces the measurements of this process. */
function probed() {
  const now = { lag: 0, heap: 50, at: 0 };
  const probes: Probes = { lag: () => now.lag, heap: () => now.heap, now: () => now.at, stop: () => {} };
  detector = createOverloadDetector(limits, log, probes);
  return now;
}

test.each<[Overload['cause'], { lag?: number; heap?: number }, Overload]>([
  ['event_loop', { lag: 900 }, { cause: 'event_loop', value: 900, limit: 200 }],
  ['heap', { heap: 95 }, { cause: 'heap', value: 95, limit: 90 }],
])('overload of the %s is logged once and clears after a while below the limits', (_, state, overload) => {
  const now = probed();
  expect(detector.check()).toBeUndefined();
  Object.assign(now, state);
  expect(detector.check()).toEqual(overload);
  now.at = 3_000;
  expect(detector.check()).toEqual(overload);
  Object.assign(now, { lag: 0, heap: 50, at: 3_000 + calmMs - 1 });
  expect(detector.check()).toEqual(overload);
  now.at += 1;
  expect(detector.check()).toBeUndefined();
  expect(logged).toEqual([
    { event: 'overload.detected', fields: overload },
    { event: 'overload.cleared', fields: {} },
  ]);
});

test('a blocked event loop fails /readyz; requests are still answered', async () => {
  world = await program({ config: { limits: { ...limits, lagMs: 100 } } });
  const until = performance.now() + 300;
  while (performance.now() < until);
  const { status, text } = await world.visit('/readyz');
  expect([status, JSON.parse(text)]).toEqual([
    503,
    { ready: false, because: expect.stringMatching(/^event-loop lag of \d+ ms exceeds 100 ms$/) },
  ]);
  expect((await world.visit('/healthz')).status).toBe(200);
  expect((await world.visit('/metrics')).text).toMatch(/^csp_overloaded 1$/m);
  expect((await world.person('Aoife Brennan').says('help')).title).toContain('Help');
});

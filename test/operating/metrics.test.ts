/** The numbers of a bot at work, as Prometheus reads them. */
import { afterEach, expect, test } from 'vitest';
import { partners } from '../customers/scenes.js';
import { program, replicated, type World } from '../program.js';

let world: World;
afterEach(() => world.end());

/** The value of the line that begins so; 0 where there is none. */
async function read(series: string): Promise<number> {
  const { status, text } = await world.visit('/metrics');
  expect(status).toBe(200);
  const line = text.split('\n').find((one) => one.startsWith(`${series} `));
  return Number(line?.split(' ').at(-1) ?? 0);
}
const turns = (command: string, outcome: string) => read(`csp_turns_total{command="${command}",outcome="${outcome}"}`);

// each replica counts for itself
test.skipIf(replicated)('turns are counted by command and by what came of them, and timed', async () => {
  world = await program();
  const aoife = world.person('Aoife Brennan');
  await partners(world);
  expect(await turns('partnerships.accept', 'changed')).toBe(1);
  await aoife.says('my partnerships');
  await aoife.says('mes partenariats');
  expect(await turns('partnerships.list', 'shown')).toBe(2);
  expect(await turns('partnerships.accept', 'asked')).toBe(1);
  await aoife.forges('partnerships.accept', { id: 'INV-ZZZZZZZZ' });
  expect(await turns('partnerships.accept', 'refused')).toBe(1);
  expect(await read('csp_turn_seconds_count{outcome="shown"}')).toBeGreaterThanOrEqual(2);
  expect(await read('csp_store_seconds_count{operation="transaction",result="ok"}')).toBeGreaterThan(2);
});

test.skipIf(replicated)('a verb that somebody made up is no series of its own', async () => {
  world = await program();
  await world.person('Aoife Brennan').forges('made.up', {});
  expect(await turns('none', 'refused')).toBe(1);
  expect((await world.visit('/metrics')).text).not.toContain('made.up');
});

test.skipIf(replicated)('the outbox: how much waits and how long; what the channel did not take', async () => {
  world = await program();
  const owen = world.person('Owen Fitzgerald');
  await partners(world);
  const waits = await read('csp_outbox_notices');
  expect(waits).toBeGreaterThan(0);
  world.clock.advance(90_000);
  expect(await read('csp_outbox_oldest_seconds')).toBeGreaterThanOrEqual(90);
  world.connector.fails({ in: owen.personal, status: 503 });
  await world.bot.flush();
  expect(await read('csp_channel_errors_total{status="503"}')).toBe(1);
  expect(await read('csp_notices_total{end="failed"}')).toBe(1);
  await world.later('PT1M');
  expect(await read('csp_outbox_notices')).toBe(0);
  expect(await read('csp_outbox_oldest_seconds')).toBe(0);
  expect(await read('csp_notices_total{end="delivered"}')).toBeGreaterThanOrEqual(1);
  expect(await read('csp_overloaded')).toBe(0);
});

test('with a registration, metrics need the token, and without METRICS_TOKEN they are not served', async () => {
  const identity = { appId: '11111111-2222-4333-8444-555555555555', appType: 'MultiTenant', password: 'x' } as const;
  world = await program({ config: { identity, metricsToken: 'a token of sixteen', linkSecret: 's'.repeat(32) } });
  const status = async (headers = {}) => (await world.visit('/metrics', { headers })).status;
  expect(await status()).toBe(401);
  expect(await status({ authorization: 'Bearer a token of another' })).toBe(401);
  expect(await status({ authorization: 'Bearer a token of sixteen' })).toBe(200);
  await world.end();
  world = await program({ config: { identity, linkSecret: 's'.repeat(32) } });
  expect(await status({ authorization: 'Bearer a token of sixteen' })).toBe(404);
});

/** The bot at work while its database goes away and comes back. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { program, type World } from '../program.js';
import { type Server, startServer } from '../store/database.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
}, 120_000);
afterAll(() => server.dispose());

let world: World;
afterEach(() => world.end());

test('people are told that nothing was done; when it is back, so is everything, and what waited is delivered', async () => {
  world = await program({ config: { databaseUrl: await server.database(), linkSecret: 's'.repeat(32) } });
  const aoife = world.person('Aoife Brennan');
  const gaelle = world.person('Gaëlle Le Bihan');
  await aoife.says('help');
  await gaelle.says('aide');
  await aoife.forges('partnerships.ask', { provider: 'Armor Distribution' });
  const ready = async () => {
    const { status, text } = await world.visit('/readyz');
    return [status, JSON.parse(text)];
  };
  expect(await ready()).toEqual([200, { ready: true }]);

  await server.stop();
  expect(await ready()).toEqual([503, { ready: false, because: 'the store does not respond' }]);
  expect((await world.visit('/healthz')).status).toBe(200);
  expect((await aoife.forges('partnerships.withdraw')).text).toMatch(/Sorry.*\n.*Nothing was left half done.*\n.*E-/);
  expect((await gaelle.forges('partnerships.list')).text).toMatch(/Désolé.*\n.*Rien n’a été fait à moitié/);
  await world.bot.tick().catch(() => {});
  const { text } = await world.visit('/metrics');
  expect(text).toMatch(/csp_store_seconds_count\{operation="(read|transaction)",result="unavailable"\} [1-9]/);
  expect(text).toMatch(/^csp_outbox_notices Nan$/im);

  await server.start();
  expect(await ready()).toEqual([200, { ready: true }]);
  await gaelle.wasTold(/Bluepeak IT/);
  expect((await aoife.forges('partnerships.withdraw')).text).not.toMatch(/Sorry/);
}, 90_000);

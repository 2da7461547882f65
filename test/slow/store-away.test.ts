/** The bot at work while its database goes away and comes back. */
import { type AddressInfo, connect, createServer } from 'node:net';
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

/** Passes everything on to the database, until it is told to lose it. */
class Wire {
  /** Packets are dropped in both directions; nothing is closed. */
  frozen = false;
  /** The next commits reach the database, their answers do not come back and the connection breaks. */
  losesCommits = 0;
  readonly #server;

  constructor(host: string, port: number) {
    this.#server = createServer((inside) => {
      const outside = connect(port, host);
      const both = [inside, outside];
      for (const one of both)
        one
          .on('error', () => {})
          .on('close', () => {
            for (const other of both) other.destroy();
          });
      let lost = false;
      inside.on('data', (chunk: Buffer) => {
        if (this.frozen) return;
        if (this.losesCommits > 0 && chunk.includes('COMMIT')) {
          this.losesCommits -= 1;
          lost = true;
        }
        outside.write(chunk);
      });
      outside.on('data', (chunk: Buffer) => {
        if (lost) inside.destroy();
        else if (!this.frozen) inside.write(chunk);
      });
    });
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return (this.#server.address() as AddressInfo).port;
  }
  close(): void {
    this.#server.close();
  }
}

async function behind(): Promise<{ wire: Wire; databaseUrl: string }> {
  const url = new URL(await server.database());
  const wire = new Wire(url.hostname, Number(url.port));
  url.host = `127.0.0.1:${await wire.listen()}`;
  return { wire, databaseUrl: url.href };
}

test('a database that falls silent: every turn is answered within its time, /readyz within a second', async () => {
  const { wire, databaseUrl } = await behind();
  world = await program({ config: { databaseUrl, linkSecret: 's'.repeat(32) } });
  const aoife = world.person('Aoife Brennan');
  await aoife.says('help');
  wire.frozen = true;
  for (let n = 0; n < 3; n++) {
    const began = performance.now();
    const [said, pressed, ready] = await Promise.all([
      aoife.says('help'),
      aoife.forges('partnerships.ask', { provider: 'Armor Distribution' }),
      world.visit('/readyz').then(({ status }) => ({ status, ms: performance.now() - began })),
    ]);
    expect(performance.now() - began).toBeLessThan(12_000);
    for (const { text } of [said, pressed]) expect(text).toMatch(/Sorry.*\n.*\n.*E-/);
    expect(ready.status).toBe(503);
    expect(ready.ms).toBeLessThan(1_000);
  }
  wire.frozen = false;
  expect((await aoife.says('help')).text).not.toMatch(/Sorry/);
  wire.close();
}, 90_000);

test('a commit whose answer is lost is found out: made once, and answered', async () => {
  const { wire, databaseUrl } = await behind();
  world = await program({ config: { databaseUrl, linkSecret: 's'.repeat(32) } });
  const aoife = world.person('Aoife Brennan');
  const gaelle = world.person('Gaëlle Le Bihan');
  await aoife.says('help');
  await gaelle.says('aide');
  wire.losesCommits = 1;
  let asked = await aoife.forges('partnerships.ask', { provider: 'Armor Distribution' });
  if (/Sorry/.test(asked.text)) asked = await world.redeliver(asked); // a read was lost instead
  expect(asked.text).toMatch(/Armor Distribution/);
  await gaelle.wasTold(/Bluepeak IT/);
  await gaelle.wasNotTold();
  wire.close();
}, 60_000);

/** What clients send that nobody authorised, or send slowly, at length or too often. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createLog } from '../../src/ops/log.js';
import { connectionLimits, limits, limitsOf } from '../../src/web/limits.js';
import type { Route } from '../../src/web/route.js';
import { listen, type Web, type WebParts } from '../../src/web/server.js';
import { Issuer } from '../harness/issuer.js';
import type { Person } from '../harness/person.js';
import { Echo } from '../harness/stub.js';
import { program, type World } from '../program.js';

/** Sends bytes, and nothing more; the status and what else came until the server closed, or until `enough`. */
async function sends(port: number, bytes: string, enough = /\r\n\r\n/): Promise<{ status: number; text: string }> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write(bytes);
  let got = '';
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    got += chunk;
    if (enough.test(got)) break;
  }
  socket.destroy();
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(got)?.[1] ?? 0), text: got };
}
/** The head of a request whose body does not come. */
const head = (path: string, type: string, more = '', length = 400_000_000): string =>
  `POST ${path} HTTP/1.1\r\nHost: bot\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n${more}\r\n`;

describe('before anybody is authorised, nothing of a body is read', () => {
  let issuer: Issuer;
  beforeAll(async () => {
    issuer = await Issuer.start();
  });
  afterAll(() => issuer.stop());
  let world: World;
  afterEach(() => world.end());

  test('a message without the channel’s token is refused by its head', async () => {
    world = await program({
      conversation: () => new Echo(),
      config: { identity: issuer.identity, linkSecret: 'x'.repeat(32), serviceHosts: ['127.0.0.1'] },
    });
    const other = await Issuer.start();
    const tokens = ['', 'Authorization: Bearer a.b.c\r\n', `Authorization: Bearer ${other.token('http://x/')}\r\n`];
    for (const token of tokens)
      expect((await sends(world.bot.port, head('/api/messages', 'application/json', token))).status, token).toBe(401);
    const token = `Authorization: Bearer ${issuer.token('http://x/')}\r\n`;
    expect((await sends(world.bot.port, head('/api/messages', 'application/json', token))).status).toBe(413);
    await other.stop();
  });

  test('CUS-8: a file is refused without the link, and without the token of its page', async () => {
    world = await program();
    const helene: Person = world.person('Hélène Marchetti');
    await helene.says('importer des clients');
    const path = helene.opens('Page de dépôt').replace('https://bot.example', '');
    const type = 'multipart/form-data; boundary=x';
    const wrong = path.replace(/\.[\w-]{22}/, `.${'x'.repeat(22)}`);
    expect((await sends(world.bot.port, head(wrong, type))).status).toBe(404);
    const page = await world.visit(path);
    const cookie = `Cookie: ${page.headers.get('set-cookie')?.split(';')[0]}\r\n`;
    expect((await sends(world.bot.port, head(path, type, cookie))).status).toBe(403);
    expect((await sends(world.bot.port, head(`${path}&token=x`, type, cookie))).status).toBe(403);
    const action = /<form method="post" action="([^"]*)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await sends(world.bot.port, head(action, type))).status).toBe(403);
    expect((await sends(world.bot.port, head(action, type, cookie))).status).toBe(413);
  });

  test('a form is refused without the link', async () => {
    world = await program();
    const type = 'application/x-www-form-urlencoded';
    for (const path of ['/i/INV-1.x', '/drafts/INV-1.x', '/v/VER-1.x'])
      expect((await sends(world.bot.port, head(path, type))).status, path).toBe(404);
  });
});

describe('every route keeps to its row', () => {
  let web: Web;
  afterEach(() => web.close(100));
  const log = createLog('silent');
  const row = { bytes: 1_000, bodyMs: 150, atOnce: 2 };
  const tight = Object.fromEntries(
    Object.entries(limits).map(([name, { bytes }]) => [name, { ...row, bytes: bytes && row.bytes }]),
  );
  const open = async (
    parts: Partial<WebParts> = {},
    more: Partial<Parameters<typeof listen>[0]> = {},
  ): Promise<number> => {
    web = await listen({ port: 0, host: '127.0.0.1', log, ...more });
    web.open({
      messages: async ({ read }) => ({ status: 200, body: await read() }),
      pages: [],
      ready: async () => undefined,
      ...parts,
    });
    return web.port;
  };
  /** A route whose page comes when it is told to. */
  const held = (method: Route['method'], path: string) => {
    let go = (): void => {};
    const gone = new Promise<void>((resolve) => (go = resolve));
    const route: Route = {
      method,
      path,
      handler: async ({ read }) => {
        if (method === 'POST') await read();
        await gone;
        return { body: 'done' };
      },
    };
    return { route, go: () => go() };
  };

  test('a route without a row is not opened', async () => {
    web = await listen({ port: 0, host: '127.0.0.1', log });
    const pages: Route[] = [{ method: 'GET', path: '/new/:ref', handler: () => ({}) }];
    expect(() => web.open({ messages: async () => ({ status: 200 }), pages, ready: async () => undefined })).toThrow(
      'GET /new/:ref has no row',
    );
  });

  test('the rows are small, and shorter than the time for a whole request', async () => {
    await open();
    for (const [name, { bytes, bodyMs, atOnce }] of Object.entries(limits)) {
      expect(bytes, name).toBeLessThan(5 << 20);
      expect(bytes > 0, name).toBe(name.startsWith('POST'));
      expect(bodyMs + connectionLimits.headersMs, name).toBeLessThan(connectionLimits.requestMs);
      // what strangers, and holders of links, can make the bot keep at once
      if (name !== 'POST /api/messages') expect(bytes * atOnce, name).toBeLessThan(20 << 20);
    }
  });

  test.each(Object.keys(limits).filter((name) => name.startsWith('POST')))(
    '%s: too long, too slow, too many',
    async (name) => {
      const path = name.slice('POST '.length).replace(/:\w+/, 'x');
      const type =
        path.startsWith('/api') || path.startsWith('/local') ? 'application/json' : 'application/x-www-form-urlencoded';
      const pages = /^\/(api|local)/.test(path)
        ? []
        : [
            {
              method: 'POST',
              path: name.slice(5),
              handler: async (page: Parameters<Route['handler']>[0]) => ({ body: String((await page.read()).fields) }),
            } as const,
          ];
      const port = await open(
        { pages, clock: { now: () => '2026-11-20T09:00:00.000Z', advance: async () => {} } },
        { limits: tight },
      );
      expect((await sends(port, head(path, type, '', 1_001))).status).toBe(413);
      const waiting = [1, 2].map(() => sends(port, `${head(path, type, '', 900)}{`, /\r\n\r\n[\s\S]/));
      await new Promise((resolve) => setTimeout(resolve, 30));
      const third = await sends(port, head(path, type, '', 900));
      expect([third.status, /retry-after: 1\r/i.test(third.text)]).toEqual([429, true]);
      for (const { status, text } of await Promise.all(waiting))
        expect([status, /connection: close/i.test(text)]).toEqual([408, true]);
      const chunked = `POST ${path} HTTP/1.1\r\nHost: bot\r\nContent-Type: ${type}\r\nTransfer-Encoding: chunked\r\n\r\n`;
      expect((await sends(port, `${chunked}7d0\r\n${'x'.repeat(2_000)}`)).status).toBe(413);
    },
  );

  test.each(Object.keys(limits).filter((name) => name.startsWith('GET /i/') || name === 'GET /tab'))(
    '%s: too many',
    async (name) => {
      const path = name.slice('GET '.length);
      const { route, go } = held('GET', path);
      const port = await open(
        { pages: [{ ...route, busy: () => ({ status: 429, body: 'Un instant' }) }] },
        { limits: tight },
      );
      const url = `http://127.0.0.1:${port}${path.replace(/:\w+/, 'x')}`;
      const two = [fetch(url), fetch(url)];
      await new Promise((resolve) => setTimeout(resolve, 50));
      const third = await fetch(url);
      expect([third.status, await third.text()]).toEqual([429, 'Un instant']);
      go();
      for (const one of await Promise.all(two)) expect(await one.text()).toBe('done');
      expect((await fetch(url)).status).toBe(200);
    },
  );

  test('a connection without a complete request is closed; one that was answered stays open', async () => {
    const port = await open({}, { connections: { headersMs: 200, keepAliveMs: 10_000 } });
    const opened = (bytes: string): Socket => {
      const socket = connect(port, '127.0.0.1');
      socket.write(bytes);
      return socket;
    };
    const silent = connect(port, '127.0.0.1');
    const slow = opened('GET /healthz HTTP/1.1\r\nX-A: ');
    const kept = opened('GET /healthz HTTP/1.1\r\nHost: bot\r\n\r\n');
    await once(kept, 'data');
    expect(await text(slow)).toMatch(/^HTTP\/1\.1 408 /);
    await text(silent);
    expect(kept.destroyed).toBe(false);
    kept.write('GET /healthz HTTP/1.1\r\nHost: bot\r\n\r\n');
    expect(String((await once(kept, 'data'))[0])).toMatch(/^HTTP\/1\.1 200 [\s\S]*Keep-Alive: timeout=10/i);
    kept.destroy();
  });

  test('beyond its connections the server closes new ones at once', async () => {
    const port = await open({}, { connections: { connections: 2 } });
    const [one, two] = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
    await Promise.all([once(one, 'connect'), once(two, 'connect')]);
    const three = connect(port, '127.0.0.1');
    three.on('error', () => {});
    await once(three, 'close');
    one.destroy();
    two.destroy();
  });
});

test('every row belongs to a route of the bot', async () => {
  const world = await program();
  const known = async (name: string): Promise<boolean> => {
    const [method = '', path = ''] = name.split(' ');
    const { status } = await world.visit(path.replace(/:\w+/, 'page.css'), { method });
    return status !== 405 && (status !== 404 || path.includes(':ref'));
  };
  for (const name of Object.keys(limits)) expect(await known(name), name).toBe(true);
  expect(() => limitsOf('GET', '/i/:other')).toThrow();
  await world.end();
});

import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, test } from 'vitest';
import { createLog } from '../../src/ops/log.js';
import { after } from '../../src/web/duration.js';
import { limits } from '../../src/web/limits.js';
import type { PageRequest, Route } from '../../src/web/route.js';
import { listen, type Web, type WebParts } from '../../src/web/server.js';

const log = createLog('silent');
const plain = { bytes: 0, bodyMs: 0, atOnce: 9 };
/** The pages of this file. */
const own = {
  'GET /i/:link': plain,
  'POST /i/:link': { bytes: 131_072, bodyMs: 9_000, atOnce: 9 },
  'GET /broken': plain,
};
let web: Web;
afterEach(() => web.close(100));

async function open(parts: Partial<WebParts> = {}, host = '127.0.0.1'): Promise<string> {
  web = await listen({ port: 0, host, log, limits: { ...limits, ...own } });
  web.open({ messages: async () => ({ status: 200 }), pages: [], ready: async () => undefined, ...parts });
  return `http://127.0.0.1:${web.port}`;
}

describe('pages', () => {
  const asked: PageRequest[] = [];
  const pages: Route[] = [
    {
      method: 'GET',
      path: '/i/:link',
      handler: (page) => {
        asked.push(page);
        return { body: '<p>Bienvenue</p>' };
      },
    },
    {
      method: 'POST',
      path: '/i/:link',
      handler: async (page) => ({
        status: 303,
        headers: { location: `/${(await page.read()).fields.get('to')}` },
      }),
    },
    {
      method: 'GET',
      path: '/broken',
      handler: () => {
        throw new Error('secret internals');
      },
    },
  ];

  test('get the request and set security headers', async () => {
    const url = await open({ pages });
    const response = await fetch(`${url}/i/INV-1.abc?lang=fr`, { headers: { 'accept-language': 'fr' } });
    expect([response.status, await response.text()]).toEqual([200, '<p>Bienvenue</p>']);
    expect(asked[0]).toMatchObject({ params: { link: 'INV-1.abc' }, from: '127.0.0.1' });
    expect(asked[0]?.query.get('lang')).toBe('fr');
    expect(asked[0]?.headers['accept-language']).toBe('fr');
    const { headers } = response;
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('server')).toBeNull();
    expect((await fetch(`${url}/i/INV-1.abc`, { method: 'HEAD' })).status).toBe(200);
  });

  test('bind a browser to https where they are reached by it: every answer, an error too', async () => {
    const url = await open({ pages, secure: true });
    for (const path of ['/i/x', '/broken', '/nowhere', '/healthz'])
      expect((await fetch(url + path)).headers.get('strict-transport-security'), path).toBe('max-age=31536000');
  });

  test('take forms, of a decent size', async () => {
    const url = await open({ pages });
    const post = (body: string | URLSearchParams) => fetch(`${url}/i/x`, { method: 'POST', body, redirect: 'manual' });
    const sent = await post(new URLSearchParams({ to: 'there' }));
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/there']);
    expect((await post(new URLSearchParams({ to: 'x'.repeat(140_000) }))).status).toBe(413);
    expect((await post('{"to":"there"}')).status).toBe(415);
  });

  test('fail without a word of why', async () => {
    const url = await open({ pages });
    const response = await fetch(`${url}/broken`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
  });

  test('are not there, or are asked nonsense', async () => {
    const url = await open({ pages });
    expect((await fetch(`${url}/nowhere`)).status).toBe(404);
    expect((await fetch(`${url}/i/%E0%A4%A`)).status).toBeLessThan(500);
    expect((await fetch(`${url}/i/${'x'.repeat(5000)}`)).status).toBe(404);
    expect((await fetch(`${url}/api/messages`)).status).toBe(405);
  });
});

test('alive as soon as it is open, ready while the store answers', async () => {
  let trouble: string | undefined;
  const url = await open({ ready: async () => trouble });
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  trouble = 'the store does not answer';
  const response = await fetch(`${url}/readyz`);
  expect([response.status, await response.json()]).toEqual([
    503,
    { ready: false, because: 'the store does not answer' },
  ]);
});

test('requests before the start is complete get 503 with Retry-After', async () => {
  web = await listen({ port: 0, host: '127.0.0.1', log });
  const early = await fetch(`http://127.0.0.1:${web.port}/api/messages`, { method: 'POST', body: '{}' });
  expect([early.status, early.headers.get('retry-after')]).toEqual([503, '1']);
});

test('an internal error is a 500 without its message', async () => {
  const url = await open({ messages: () => Promise.reject(new Error('secret internals')) });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/api/messages`, { method: 'POST', headers, body: '{}' });
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('secret');
});

describe('the clock', () => {
  const start = '2026-01-31T10:00:00.000Z';
  let now: string;
  const clock = {
    now: () => now,
    advance: async (ms: number) => {
      now = new Date(Date.parse(now) + ms).toISOString();
    },
  };
  const move = async (url: string, order: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}/local/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(order),
    });
    return { status: response.status, body: await response.json() };
  };

  test('moves on by a duration, or to an instant', async () => {
    now = start;
    const url = await open({ clock });
    expect(await move(url, { advance: 'P8D' })).toEqual({ status: 200, body: { now: '2026-02-08T10:00:00.000Z' } });
    expect(await move(url, { set: '2027-01-01T01:00:00+01:00' })).toEqual({
      status: 200,
      body: { now: '2027-01-01T00:00:00.000Z' },
    });
  });

  test.each([
    { advance: '8 days' },
    { advance: 'P' },
    { advance: 8 },
    { set: 'tomorrow' },
    {},
    null,
    { set: '2020-01-01T00:00:00Z' },
  ])('refuses %j', async (order) => {
    now = start;
    const url = await open({ clock });
    expect((await move(url, order)).status).toBe(400);
    expect(now).toBe(start);
  });

  test('is not there for others than this machine', async () => {
    now = start;
    const url = await open({ clock }, '0.0.0.0');
    expect((await move(url, { advance: 'P8D' }, { 'x-forwarded-for': '203.0.113.7' })).status).toBe(404);
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((one) => one?.family === 'IPv4' && !one.internal);
    if (outside) expect((await move(`http://${outside.address}:${web.port}`, { advance: 'P8D' })).status).toBe(404);
    expect(now).toBe(start);
    expect((await move(await open(), { advance: 'P8D' })).status).toBe(404);
  });
});

test('durations', () => {
  const from = '2026-01-31T10:00:00.000Z';
  expect(after(from, 'PT90M')).toBe('2026-01-31T11:30:00.000Z');
  expect(after(from, 'P1W')).toBe('2026-02-07T10:00:00.000Z');
  expect(after(from, 'P1Y1DT1S')).toBe('2027-02-01T10:00:01.000Z');
  expect(after(from, 'P1M')).toBe('2026-02-28T10:00:00.000Z');
  expect(after('2028-02-29T10:00:00.000Z', 'P1Y')).toBe('2029-02-28T10:00:00.000Z');
  // a clock change is no shorter day
  expect(after('2027-03-27T22:30:00.000Z', 'P1D')).toBe('2027-03-28T22:30:00.000Z');
  for (const nonsense of ['P', 'PT', 'P1DT', '1D', 'P-1D', 'P999999999Y'])
    expect(after(from, nonsense)).toBeUndefined();
});

test('closing waits for running requests', async () => {
  let finish = (): void => {};
  const url = await open({
    messages: () => new Promise((resolve) => (finish = () => resolve({ status: 200, body: { done: true } }))),
  });
  const headers = { 'content-type': 'application/json' };
  const answer = fetch(`${url}/api/messages`, { method: 'POST', headers, body: '{}' });
  await new Promise((resolve) => setTimeout(resolve, 100));
  const closed = web.close(5_000);
  finish();
  expect((await answer).status).toBe(200);
  await closed;
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
});

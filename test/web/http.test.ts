/** The pages over HTTP, through the bot's own server. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen, type Web } from '../../src/web/server.js';
import { openSite, type Site } from './site.js';

const note = (): void => {};
const log = { debug: note, info: note, warn: note, error: note };
let site: Site;
let web: Web;
let origin: string;
beforeAll(async () => {
  site = await openSite();
  web = await listen({ port: 0, host: '127.0.0.1', log });
  web.open({ pages: site.routes, messages: async () => ({ status: 404 }), ready: async () => undefined });
  origin = `http://127.0.0.1:${web.port}`;
});
afterAll(async () => {
  await web.close();
  await site.close();
});

test('a page comes with the headers that keep it to itself', async () => {
  const answer = await fetch(origin + site.link('i'), { headers: { 'accept-language': 'fr' } });
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': expect.stringContaining("form-action 'self' https://teams.microsoft.com;"),
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
    'x-content-type-options': 'nosniff',
  });
  expect(await answer.text()).toContain('<html lang="fr">');
});

test('a form goes from the page to Teams', async () => {
  const page = await fetch(origin + site.link('i'));
  const token = /name="token" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  const answer = await fetch(origin + site.link('i'), {
    method: 'POST',
    body: new URLSearchParams({ token }),
    headers: { cookie },
    redirect: 'manual',
  });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/chat\/0\/0\?users=28:/);
});

test('the longest text that is allowed is taken', async () => {
  const page = await fetch(origin + site.link('drafts'));
  const html = await page.text();
  const link = /data-link="([^"]+)"/.exec(html)?.[1] ?? '';
  const body = `${link}\n`.padEnd(8000, '€');
  const answer = await fetch(origin + site.link('drafts'), {
    method: 'POST',
    body: new URLSearchParams({
      token: /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '',
      v: '2',
      subject: 'Long',
      body,
      do: 'edit',
    }),
    headers: { cookie: page.headers.get('set-cookie')?.split(';')[0] ?? '' },
    redirect: 'manual',
  });
  expect(answer.status).toBe(303);
});

test('mail files and page assets have their content type', async () => {
  const mail = await fetch(`${origin}${site.link('drafts')}/message.eml`);
  expect(mail.headers.get('content-type')).toBe('message/rfc822');
  expect(mail.headers.get('content-disposition')).toBe('attachment; filename="INV-7K2M9QXD.eml"');
  for (const [name, type] of [
    ['page.js', 'text/javascript; charset=utf-8'],
    ['page.css', 'text/css; charset=utf-8'],
    ['icon.svg', 'image/svg+xml'],
  ]) {
    const file = await fetch(`${origin}/assets/${name}`);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, type]);
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
  }
  expect((await fetch(`${origin}/assets/..%2fpackage.json`)).status).toBe(404);
});

test('malformed addresses get a plain answer', async () => {
  for (const path of [
    '/i/%zz',
    '/i/%00',
    '/i/a%2fb',
    '/drafts/%F0%9F%8E%89.x',
    '/drafts/x/message.eml',
    '/i/..%2f..',
  ]) {
    const answer = await fetch(origin + path);
    expect(answer.status, path).toBeGreaterThanOrEqual(400);
    expect(answer.status, path).toBeLessThan(500);
  }
  expect((await fetch(origin + site.link('i'), { method: 'HEAD' })).status).toBe(200);
  expect((await fetch(origin + site.link('reminders'), { method: 'POST' })).status).toBe(405);
});

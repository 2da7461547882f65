/** What stands before every page: forms from elsewhere, too many requests, failures, files. */
import { afterEach, describe, expect, test } from 'vitest';
import { StoreUnavailable } from '../../src/store/store.js';
import { openSite, type Site } from './site.js';

let site: Site;
afterEach(() => site.close());

describe('a form that does not come from its page', () => {
  test('is refused with the next step, and the typed text stays', async () => {
    site = await openSite();
    const page = await site.get(site.link('drafts'));
    const other = await site.get(site.link('drafts'));
    const landing = await site.get(site.link('i'));
    const typed = { subject: 'Mine', body: '<Mine>', v: '1', do: 'edit' };
    const token = page.field('token');
    const forged = {
      'no cookie': site.post(site.link('drafts'), { ...typed, token }),
      'no token': site.post(site.link('drafts'), typed, {}, page.cookie),
      'an empty one': site.post(site.link('drafts'), { ...typed, token: '' }, {}, page.cookie),
      'an empty cookie': site.post(site.link('drafts'), { ...typed, token }, {}, 'form='),
      'another visit’s token': site.post(
        site.link('drafts'),
        { ...typed, token: other.field('token') },
        {},
        page.cookie,
      ),
      'another page’s token': site.post(
        site.link('drafts'),
        { ...typed, token: landing.field('token') },
        {},
        landing.cookie,
      ),
      'a link’s signature': site.post(
        site.link('drafts'),
        { ...typed, token: site.links.sign('drafts', site.id, site.expiresAt) },
        {},
        page.cookie,
      ),
    };
    for (const answer of await Promise.all(Object.values(forged))) {
      expect(answer.status).toBe(403);
      expect(answer.text).toContain('Open the page again, in a browser that allows cookies');
      expect(answer.typed).toBe('<Mine>');
      expect(answer.html).toContain(`href="${site.link('drafts')}?lang=en"`);
    }
    expect((await site.invitation()).version).toBe(1);
  });

  test('is refused on the landing page too, in French, and nothing counts as opened', async () => {
    site = await openSite();
    const answer = await site.post(site.link('i'), {}, { language: 'fr' });
    expect([answer.status, answer.text.includes('Rien n’a été modifié')]).toEqual([403, true]);
    expect((await site.invitation()).openedAt).toBeUndefined();
  });

  test('to a link that does not hold gets the page that everybody gets there', async () => {
    site = await openSite();
    const wrong = site.link('i', 'INV-00000000');
    const [posted, looked] = [await site.post(wrong, {}), await site.get(wrong)];
    expect([posted.status, posted.html]).toEqual([404, looked.html]);
  });

  test('the cookie is for this page alone, and leaves it only towards this site', async () => {
    site = await openSite();
    const page = await site.get(site.link('drafts'));
    expect(page.headers['set-cookie']).toMatch(
      new RegExp(
        `^form=[\\w-]{22}; Path=${site.link('drafts').replace('.', '\\.')}; HttpOnly; SameSite=Strict; Secure$`,
      ),
    );
    const local = await openSite({ publicUrl: 'http://localhost:3978' });
    expect((await local.get(local.link('drafts'))).headers['set-cookie']).not.toContain('Secure');
    await local.close();
  });

  test('a browser that was here keeps its cookie: pages opened before go on working', async () => {
    site = await openSite();
    const page = await site.get(site.link('i'));
    const again = await site.get(site.link('i'), { headers: { cookie: `theme=dark; ${page.cookie}` } });
    expect(again.headers['set-cookie']).toBeUndefined();
    expect(again.field('token')).toBe(page.field('token'));
  });
});

describe('too many requests', () => {
  test('from one address: asked to wait, in their language, and taken again a minute later', async () => {
    site = await openSite();
    const statuses = new Set<number>();
    for (let n = 0; n < 60; n++) statuses.add((await site.get(site.link('i', `INV-${n}`))).status);
    expect([...statuses]).toEqual([404]);
    const refused = await site.get(site.link('i'), { language: 'fr' });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(refused.text).toMatch(/Réessayez dans \d+ secondes?\./);
    expect((await site.get(site.link('i'), { from: '203.0.113.8' })).status).toBe(200);
    site.clock.advance(Number(refused.headers['retry-after']) * 1000);
    expect((await site.get(site.link('i'))).status).toBe(200);
  });

  test('one link accepts twenty forms a minute from all senders together', async () => {
    site = await openSite();
    const page = await site.get(site.link('i'));
    const post = (n: number) =>
      site.post(site.link('i'), { token: page.field('token') }, { from: `203.0.113.${n}` }, page.cookie);
    for (let n = 0; n < 20; n++) expect((await post(n)).status).toBe(303);
    expect((await post(99)).status).toBe(429);
    expect((await site.get(site.link('i'))).status).toBe(200);
  });

  test('an IPv6 network counts as one; others are not held up', async () => {
    site = await openSite();
    for (let n = 0; n < 60; n++) await site.get(site.link('i'), { from: `2001:db8:0:1::${n.toString(16)}` });
    expect((await site.get(site.link('i'), { from: '2001:0db8::1:aaaa:bbbb:cccc:dddd' })).status).toBe(429);
    expect((await site.get(site.link('i'), { from: '2001:db8:0:2::1' })).status).toBe(200);
    expect((await site.get(site.link('i'), { from: '::ffff:192.0.2.1' })).status).toBe(200);
  });

  test('behind a proxy, only the address that the proxy reports counts', async () => {
    site = await openSite({ proxies: 1 });
    const by = (chain: string) => site.get(site.link('i'), { from: '10.0.0.1', headers: { 'x-forwarded-for': chain } });
    for (let n = 0; n < 60; n++) await by(`198.51.100.${n}, 203.0.113.9`);
    expect((await by('198.51.100.200, 203.0.113.9')).status).toBe(429);
    expect((await by('203.0.113.9, 203.0.113.10')).status).toBe(200);
    const direct = await openSite();
    const forged = (n: number) => direct.get(direct.link('i'), { headers: { 'x-forwarded-for': `198.51.100.${n}` } });
    for (let n = 0; n < 60; n++) await forged(n);
    expect((await forged(61)).status).toBe(429);
    await direct.close();
  });
});

describe('a failure', () => {
  test('is an apology with the reference of the log line and no other detail', async () => {
    site = await openSite({
      conversation: {
        opens: async () => true,
        byLink: async () => {
          throw new Error('secret detail');
        },
      },
    });
    const page = await site.get(site.link('i'), { language: 'fr' });
    expect(page.status).toBe(500);
    expect(page.html).not.toContain('secret');
    const reference = /P-[0-9A-F]{10}/.exec(page.text)?.[0];
    expect(page.text).toContain('Désolé\u00a0: rien n’a été modifié.');
    expect(site.errors).toEqual([expect.objectContaining({ reference, linkType: 'i' })]);
  });

  test('a store that is unavailable is named as the reason', async () => {
    site = await openSite({
      conversation: {
        opens: async () => true,
        byLink: async () => {
          throw new StoreUnavailable('disk full');
        },
      },
    });
    const page = await site.get(site.link('i'));
    expect([page.status, page.text.includes('Nothing can be saved at the moment')]).toEqual([503, true]);
  });
});

describe('every page', () => {
  test('takes scripts and styles from files of this host alone, and has none inside', async () => {
    site = await openSite();
    for (const address of [site.link('i'), site.link('drafts'), site.link('reminders'), '/i/x']) {
      const page = await site.get(address);
      expect(page.headers['content-security-policy']).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; " +
          "base-uri 'none'; form-action 'self' https://teams.microsoft.com; frame-ancestors 'none'",
      );
      expect(page.html).not.toMatch(/<style|style=|\son\w+=|<script[^>]*>[^<]/);
      for (const [, file] of page.html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)) {
        const asset = await site.get(file ?? '');
        expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
        expect(asset.body.length).toBeGreaterThan(100);
      }
    }
    expect((await site.get('/assets/page.js?v=old')).headers['cache-control']).toBe('no-cache');
  });

  test('keeps to the path of its public address', async () => {
    site = await openSite({ publicUrl: 'https://apps.example/bot' });
    const page = await site.get(site.link('drafts'));
    expect(page.html).toContain(`action="/bot${site.link('drafts')}?lang=en"`);
    expect(page.html).toContain('href="/bot/assets/page.css');
    expect(page.headers['set-cookie']).toContain('Path=/bot/drafts/');
  });
});

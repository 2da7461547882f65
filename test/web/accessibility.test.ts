/** axe-core finds nothing on the pages: every room, ended and unknown, in both languages, light and dark, at 320 px. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, type Web } from '../../src/web/server.js';
import { hasBrowser, openBrowser } from '../harness/browser.js';
import { openSite, type Site } from './site.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const note = (): void => {};
const log = { debug: note, info: note, warn: note, error: note };
const found = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`;

let browser: Browser;
let site: Site;
let web: Web;

describe.skipIf(!hasBrowser)('in Chromium', () => {
  beforeAll(async () => {
    browser = await openBrowser();
    web = await listen({ port: 0, host: '127.0.0.1', log });
    site = await openSite({ publicUrl: `http://127.0.0.1:${web.port}`, botId: undefined });
    await site.keep({ status: 'revoked', endedAt: site.clock.now() }, 'INV-ENDED000');
    await site.keep({ kind: 'customer' }, 'INV-CUSTOMER');
    await site.keep({ kind: 'customer', codes: 1 }, 'INV-CODESENT');
    web.open({ pages: site.routes, messages: async () => ({ status: 404 }), ready: async () => undefined });
  });
  afterAll(async () => {
    await browser.close();
    await web.close();
    await site.close();
  });

  const signed = (id: string) => site.link('i', id, site.links.sign('i', id, site.expiresAt));
  const pages = {
    landing: () => site.link('i'),
    draft: () => site.link('drafts'),
    reminder: () => site.link('reminders'),
    'customer asked': () => signed('INV-CUSTOMER'),
    'customer answering': () => signed('INV-CODESENT'),
    ended: () => signed('INV-ENDED000'),
    unknown: () => site.link('i', 'INV-00000000', 'x'.repeat(22)),
  };

  test.each(Object.entries(pages))('%s', async (_name, path) => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const language of ['en', 'fr']) {
        // what the test runs in the page is no script of the page
        const context = await browser.newContext({
          viewport: { width: 320, height: 640 },
          colorScheme,
          bypassCSP: true,
        });
        const page = await context.newPage();
        await page.goto(`http://127.0.0.1:${web.port}${path()}?lang=${language}`);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
        await page.evaluate(axe);
        expect(await page.evaluate(found), `${colorScheme} ${language}`).toEqual([]);
        await context.close();
      }
  });
});

/** axe-core finds nothing on any page, in both languages, light and dark, at 320 pixels, and nothing sticks out. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser } from '../harness/browser.js';
import { inLanguage, names, openPages, type Pages } from '../harness/page-scenes.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const found = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`;

let browser: Browser;
let pages: Pages;

/** Words of letters alone that stand on two lines: broken for want of room. */
const brokenWords = `(() => {
  const broken = [];
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    for (const { 0: word, index } of node.data.matchAll(/\\p{L}{2,}/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
    }
  return broken;
})()`;

describe.skipIf(!hasBrowser)('in Chromium', () => {
  beforeAll(async () => {
    browser = await openBrowser();
    pages = await openPages();
  });
  afterAll(async () => {
    await browser.close();
    await pages.close();
  });

  // those inside Teams are looked at there: test/app
  const outside = names.filter((name) => name !== 'dialog' && !name.startsWith('tab-'));

  test.each(outside)('%s', async (name) => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const language of ['en', 'fr']) {
        // what the test runs in the page is no script of the page
        const context = await browser.newContext({
          viewport: { width: 320, height: 640 },
          colorScheme,
          bypassCSP: true,
        });
        const page = await context.newPage();
        await page.route(/res\.cdn\.office\.net/, (route) => route.abort());
        await page.goto(inLanguage(pages.addresses[name], language));
        expect(await page.evaluate('document.documentElement.scrollWidth'), `${colorScheme} ${language}`).toBe(320);
        expect(await page.evaluate(brokenWords), `${colorScheme} ${language}`).toEqual([]);
        await page.evaluate(axe);
        expect(await page.evaluate(found), `${colorScheme} ${language}`).toEqual([]);
        await context.close();
      }
  });
});

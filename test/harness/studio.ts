/** Cards drawn as Teams draws them: Microsoft's own renderer in a real Chromium, with colours and sizes like Teams'. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { browserFonts, openBrowser } from './browser.js';
import type { CardJson } from './card.js';

export interface Picture {
  readonly card: CardJson;
  /** Pixels: 600 as in a wide chat, 320 as on a small phone. */
  readonly width: 600 | 320;
  readonly theme: 'light' | 'dark';
}
export interface Row {
  readonly caption: string;
  readonly pictures: readonly Picture[];
}
/** What is wrong with a picture: cut text, whatever sticks out, nothing drawn. */
export type Complaints = readonly string[];

const origin = 'https://studio.example';
const here = fileURLToPath(new URL('studio', import.meta.url));
const { resolve } = createRequire(import.meta.url);

const html = `<!doctype html><meta charset="utf-8">
<link rel="stylesheet" href="/page.css">
<script src="/adaptivecards.js"></script><script src="/page.js"></script>`;

const types: Readonly<Record<string, string>> = { css: 'text/css', js: 'text/javascript' };

async function served(path: string): Promise<{ contentType: string; body: string | Buffer }> {
  if (path === '/') return { contentType: 'text/html', body: html };
  const file = path.startsWith('/open-sans/')
    ? join(await browserFonts(), 'Open_Sans', path.slice('/open-sans/'.length))
    : path === '/twemoji.woff2'
      ? resolve('twemoji-colr-font/twemoji.woff2')
      : path === '/adaptivecards.js'
        ? resolve('adaptivecards/dist/adaptivecards.min.js')
        : join(here, path);
  return { contentType: types[file.split('.').pop() ?? ''] ?? 'font/any', body: await readFile(file) };
}

export interface Studio {
  /** Draws the rows below one another; the complaints of each picture, in order. */
  draw(rows: readonly Row[]): Promise<readonly Complaints[]>;
  /** How many elements of the page a selector finds. */
  count(selector: string): Promise<number>;
  /** All that is drawn, as a PNG. */
  photograph(): Promise<Buffer>;
  close(): Promise<void>;
}

export async function openStudio(): Promise<Studio> {
  const browser = await openBrowser();
  const page: Page = await browser.newPage({ viewport: { width: 1000, height: 800 }, locale: 'en-GB' });
  await page.route('**/*', async (route) => {
    const { origin: from, pathname } = new URL(route.request().url());
    return from === origin ? route.fulfill(await served(pathname)) : route.abort();
  });
  await page.goto(`${origin}/`);
  await page.evaluate('loadFonts().then(() => {})');
  return {
    async draw(rows) {
      const found: { complaints: string[]; empty: boolean }[] = await page.evaluate(`lay(${JSON.stringify(rows)})`);
      return found.map(({ complaints, empty }) => (empty ? ['there is no picture'] : complaints));
    },
    count: (selector) => page.locator(selector).count(),
    photograph: () => page.locator('body').screenshot(),
    close: () => browser.close(),
  };
}

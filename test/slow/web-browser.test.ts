/** The pages in a real browser: copying, the mail program, small screens, no script. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listen, type Web } from '../../src/web/server.js';
import { hasBrowser, openBrowser } from '../harness/browser.js';
import { openSite, type Site } from '../web/site.js';

const note = (): void => {};
const log = { debug: note, info: note, warn: note, error: note };
let browser: Browser;
let context: BrowserContext;
let site: Site;
let web: Web;
let origin: string;
/** What the browser complained of. */
let complaints: string[];

describe.skipIf(!hasBrowser)('in Chromium', () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    web = await listen({ port: 0, host: '127.0.0.1', log });
    origin = `http://127.0.0.1:${web.port}`;
    site = await openSite({ publicUrl: origin, botId: undefined });
    web.open({ pages: site.routes, messages: async () => ({ status: 404 }), ready: async () => undefined });
    complaints = [];
  });
  afterEach(async () => {
    await context.close();
    await web.close();
    await site.close();
  });

  async function visit(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    context = await browser.newContext({ locale: 'en-GB', ...options });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    context.setDefaultTimeout(5000);
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(origin + path);
    return page;
  }
  const clipboard = (page: Page): Promise<string> => page.evaluate('navigator.clipboard.readText()');
  const body = (page: Page) => page.getByLabel('Message', { exact: true });

  test('an invitation: its line is copied, and going on leads to it', async () => {
    const page = await visit(site.link('i'));
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('Copied to the clipboard.').waitFor();
    expect(await clipboard(page)).toBe(`accept ${site.link('i').slice('/i/'.length)}`);
    await page.getByRole('button', { name: 'Continue in Microsoft Teams' }).click();
    await page.waitForURL(/#line$/);
    expect((await site.invitation()).openedAt).toBeDefined();
    expect(complaints).toEqual([]);
  });

  test('a draft: edited, warned, mended, copied, saved, handed over', async () => {
    const page = await visit(site.link('drafts'));
    const link = (await page.locator('form').getAttribute('data-link')) ?? '';
    const warning = page.getByText('The personal link is missing from your text');
    await body(page).fill('My own words, à moi');
    await warning.waitFor();
    await body(page).fill(`My own words, à moi: ${link}`);
    await warning.waitFor({ state: 'hidden' });

    // the mail program would take what is saved
    await page.getByRole('link', { name: 'Open in email' }).click();
    await page.getByText('Your changes are not saved yet.').waitFor();
    await page.getByRole('button', { name: 'Copy to clipboard' }).click();
    await page.getByText('Copied to the clipboard.').waitFor();
    expect(await clipboard(page)).toBe(`My own words, à moi: ${link}`);

    await page.getByRole('button', { name: 'Update' }).click();
    await page.getByText('Your text is saved.').waitFor();
    const mailto = new URL((await page.getByRole('link', { name: 'Open in email' }).getAttribute('href')) ?? '');
    expect(mailto.searchParams.get('body')).toBe(`My own words, à moi: ${link}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download .eml' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('INV-7K2M9QXD.eml');

    await body(page).fill('Gone');
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('so nothing was saved').waitFor();
    await page.getByText('Your changes are not saved yet.').waitFor();
    await page.getByRole('button', { name: 'Copy to clipboard' }).click();
    expect(await clipboard(page)).not.toBe('Gone');
    await page.getByRole('button', { name: 'Put the link back' }).click();
    await page.getByText('Your text is saved.').waitFor();
    expect(await body(page).inputValue()).toBe(`Gone\n\n${link}`);
    await page.getByRole('button', { name: 'Done' }).dblclick();
    await page.getByText('Recorded as handed over').waitFor();
    expect((await site.invitation()).handedOverAt).toBeDefined();
    // a refused form is answered 422, which the console repeats
    expect(complaints.filter((text) => !text.includes('422'))).toEqual([]);
  });

  test('CUS-6: a customer answers: asks for the code, mistypes it, accepts; clicked twice it is one answer', async () => {
    await site.keep({ kind: 'customer' });
    const page = await visit(site.link('i'), { viewport: { width: 320, height: 640 } });
    await page.getByRole('button', { name: 'Send the code' }).click();
    await page.getByText('A code is on its way to amelie@lumiere.example').waitFor();
    await page.getByLabel('Code', { exact: true }).fill('00000000');
    await page.getByLabel('Your name').fill('Amélie "Lux" <Duval>');
    await page.getByLabel('Your function').fill('CIO');
    await page.getByLabel('I am a global administrator of this tenant.').check();
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByRole('alert').getByText('This code is not right.').waitFor();
    expect(await page.getByLabel('Your name').inputValue()).toBe('Amélie "Lux" <Duval>');
    expect(await page.getByLabel('I am a global administrator of this tenant.').isChecked()).toBe(true);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await page.getByLabel('Code', { exact: true }).fill(site.links.code('customer', `${site.id}/1`));
    await page.getByRole('button', { name: 'Accept' }).dblclick();
    await page.getByText('Thank you. Méridia Distribution has been told.').waitFor();
    expect(await site.invitation()).toMatchObject({ status: 'accepted', acceptedBy: 'Amélie "Lux" <Duval>' });
    expect(complaints.filter((text) => !text.includes('422'))).toEqual([]);
  });

  test('CUS-6: a customer declines, in French and without scripts', async () => {
    await site.keep({ kind: 'customer' });
    const page = await visit(`${site.link('i')}?lang=fr`, { javaScriptEnabled: false });
    await page.getByRole('button', { name: 'Envoyer le code' }).click();
    await page.getByLabel('Code', { exact: true }).fill(site.links.code('customer', `${site.id}/1`));
    await page.getByLabel('Motif, en cas de refus').fill('Déjà un partenaire');
    await page.getByRole('button', { name: 'Refuser' }).click();
    await page.getByText('Le lien ne fonctionne plus.').waitFor();
    expect(await site.invitation()).toMatchObject({ status: 'declined', reason: 'Déjà un partenaire' });
  });

  test('Enter in the subject saves, and puts no second link in', async () => {
    const page = await visit(site.link('drafts'));
    const before = await body(page).inputValue();
    await page.getByLabel('Subject', { exact: true }).fill('Short');
    await page.getByLabel('Subject', { exact: true }).press('Enter');
    await page.getByText('Your text is saved.').waitFor();
    expect(await body(page).inputValue()).toBe(before.trim());
  });

  test('without scripts everything works but copying', async () => {
    const page = await visit(site.link('drafts'), { javaScriptEnabled: false, locale: 'fr-FR' });
    expect(await page.getByRole('button', { name: 'Copier dans le Presse-papiers' }).count()).toBe(0);
    await page.getByLabel('Message', { exact: true }).fill('Sans lien');
    await page.getByRole('button', { name: 'Mettre à jour' }).click();
    await page.getByRole('button', { name: 'Remettre le lien' }).click();
    await page.getByRole('button', { name: 'Terminé' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Invitation remise');
  });

  test('fits a screen of 320 pixels, light and dark, in both languages', async () => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const room of ['i', 'drafts', 'reminders'])
        for (const lang of ['en', 'fr']) {
          const page = await visit(`${site.link(room)}?lang=${lang}`, {
            viewport: { width: 320, height: 640 },
            colorScheme,
          });
          expect(await page.evaluate('document.documentElement.scrollWidth'), `${room} ${lang}`).toBe(320);
          await context.close();
        }
    expect(complaints).toEqual([]);
  });
});

/** The draft's page in a dialog of Teams, in a real browser (PAR-2, PAR-3). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser } from '../harness/browser.js';
import { type Host, type HostOptions, hostArguments, openInTeams } from '../harness/teams-host.js';
import { program, type World } from '../program.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
let world: World;
let host: Host | undefined;
/** The dialog's page, on this machine. */
let address: string;

describe.skipIf(!hasBrowser)('in Chromium', () => {
  beforeAll(async () => {
    browser = await openBrowser(...hostArguments);
    world = await program();
    const owen = world.person('Owen Fitzgerald');
    await owen.forges('partnerships.request', { email: 'anna@nimbus.example' });
    const dialog = await owen.opensDialog('Edit in a window');
    address = (dialog.url ?? '').replace('https://bot.example', `http://127.0.0.1:${world.bot.port}`);
  });
  afterEach(async () => {
    await host?.close();
    host = undefined;
  });
  afterAll(async () => {
    await browser.close();
    await world.end();
  });

  async function open(options: Partial<HostOptions> = {}): Promise<Host> {
    host = await openInTeams(browser, address, { locale: 'en-GB', theme: 'default', dialog: true, ...options });
    await host.frame.getByLabel('Message', { exact: true }).waitFor();
    await expect.poll(() => host?.calls.some(({ func }) => func === 'appInitialization.success')).toBe(true);
    return host;
  }
  const called = async ({ calls }: Host, func: string): Promise<readonly unknown[]> => {
    await expect.poll(() => calls.some((call) => call.func === func)).toBe(true);
    return calls.find((call) => call.func === func)?.args ?? [];
  };

  test('copying and the mail program go through Teams', async () => {
    const opened = await open();
    await opened.frame.getByRole('button', { name: 'Copy to clipboard' }).click();
    const [copied] = (await called(opened, 'clipboard.writeToClipboard')) as [{ mimeType: string; content: string }];
    expect(copied.mimeType).toBe('text/plain');
    expect(Buffer.from(copied.content, 'base64').toString()).toContain('https://bot.example/i/INV-');
    await opened.frame.getByText('Copied to the clipboard.').waitFor();
    await opened.frame.getByRole('link', { name: 'Open in email' }).click();
    expect((await called(opened, 'executeDeepLink'))[0]).toMatch(/^mailto:anna@nimbus\.example\?subject=.*&body=/);
    expect(opened.complaints).toEqual([]);
  });

  test('the guard of the link watches while one types; what is edited goes to the chat, once', async () => {
    const opened = await open();
    const { frame, calls } = opened;
    const body = frame.getByLabel('Message', { exact: true });
    const text = await body.inputValue();
    await body.fill(text.replace(/https:\S+/, 'https://elsewhere.example'));
    await frame.getByRole('alert').getByText('personal link').first().waitFor();
    await body.fill(`Dear Anna,\n\n${text}`);
    await expect.poll(() => frame.locator('#lost').isHidden()).toBe(true);
    // the mail program takes what is kept: the page says so instead
    await frame.getByRole('link', { name: 'Open in email' }).click();
    await frame.getByText('not saved yet').waitFor();
    expect(calls.some(({ func }) => func === 'executeDeepLink')).toBe(false);
    await frame.getByRole('button', { name: 'Update' }).dblclick();
    const [sent] = await called(opened, 'tasks.completeTask');
    expect(sent).toMatchObject({ verb: 'invitations.edit', id: expect.stringMatching(/^INV-/), v: '1' });
    expect((sent as { body: string }).body.replaceAll('\r\n', '\n')).toContain('Dear Anna');
    expect(calls.filter(({ func }) => func === 'tasks.completeTask')).toHaveLength(1);
  });

  test('Put the link back and Done are orders of their own', async () => {
    const { frame } = await open();
    await frame.getByLabel('Message', { exact: true }).fill('nothing');
    await frame.getByRole('button', { name: 'Put the link back' }).click();
    expect((await called(host as Host, 'tasks.completeTask'))[0]).toMatchObject({
      verb: 'invitations.edit',
      restore: 'yes',
    });
    await host?.close();
    const again = await open();
    await again.frame.getByRole('button', { name: 'Done' }).click();
    expect((await called(again, 'tasks.completeTask'))[0]).toMatchObject({ verb: 'invitations.finish', v: '1' });
  });

  test('every theme, both languages, 320 pixels: nothing overflows, axe finds nothing', async () => {
    for (const theme of ['default', 'dark', 'contrast'])
      for (const lang of ['en', 'fr']) {
        host = await openInTeams(browser, address.replace('lang=en', `lang=${lang}`), {
          locale: lang,
          theme,
          dialog: true,
          width: 320,
        });
        await expect.poll(() => host?.frame.locator('html').getAttribute('data-theme')).toBe(theme);
        const page = host.page.frames().at(-1);
        expect(await page?.evaluate('document.documentElement.scrollWidth'), theme).toBe(320);
        await page?.evaluate(axe);
        const found = (await page?.evaluate('axe.run()')) as { violations: { id: string }[] };
        expect(
          found.violations.map(({ id }) => id),
          `${theme} ${lang}`,
        ).toEqual([]);
        await host.close();
      }
  });

  test('outside Teams the page says so and leads to the one that works there', async () => {
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    await page.route(/res\.cdn\.office\.net/, (route) => route.abort());
    await page.goto(address);
    await page.getByRole('alert').getByText('for a window of Microsoft Teams').waitFor();
    await page.getByRole('link', { name: 'Open the draft as a page' }).click();
    await page.getByRole('heading', { name: 'Invitation draft' }).waitFor();
    await context.close();
  });
});

test('the page may be framed by Teams alone, also when the link no longer holds', async () => {
  const w = await program();
  for (const path of ['/drafts/INV-00000000.xxxxxxxxxxxxxxxxxxxxxx/dialog', '/drafts/x/dialog']) {
    const { status, headers } = await w.visit(path);
    expect(status).toBe(404);
    expect(headers.get('content-security-policy')).toMatch(
      /form-action 'none'; frame-ancestors https:\/\/teams\.microsoft\.com /,
    );
  }
  expect((await w.visit('/drafts/x')).headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  await w.end();
});

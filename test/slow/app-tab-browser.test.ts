/** The tab in a real browser, inside a stand-in for Teams and outside of it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser } from '../harness/browser.js';
import { Entra } from '../harness/entra.js';
import type { Person } from '../harness/person.js';
import { type Host, type HostOptions, hostArguments, openInTeams } from '../harness/teams-host.js';
import { program, type World } from '../program.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
let entra: Entra;
let world: World;
let nolwenn: Person;
let owen: Person;
let host: Host | undefined;

describe.skipIf(!hasBrowser)('in Chromium', () => {
  beforeAll(async () => {
    browser = await openBrowser(...hostArguments);
    entra = await Entra.start();
    world = await program({ config: { signIn: entra.trust } });
    nolwenn = world.person('Nolwenn Le Goff');
    owen = world.person('Owen Fitzgerald');
    for (let at = 0; at < 12; at += 1)
      await nolwenn.forges('partnerships.request', { email: `partner-${at}@nimbus.example` });
  });
  afterEach(async () => {
    await host?.close();
    host = undefined;
  });
  afterAll(async () => {
    await browser.close();
    await entra.stop();
    await world.end();
  });

  const tab = (): string => `http://127.0.0.1:${world.bot.port}/tab`;
  async function open(person: Person, options: Partial<HostOptions> = {}): Promise<Host> {
    const token = entra.token(person);
    host = await openInTeams(browser, tab(), { locale: person.locale, theme: 'default', token, ...options });
    return host;
  }

  /** A page of the tab, by its name in the row of pages. */
  const turnTo = async ({ frame }: Host, name: string) => {
    await frame.getByRole('navigation').getByRole('link', { name }).click();
    const section = frame.getByRole('region', { name });
    await section.getByRole('listitem').first().waitFor();
    return section;
  };

  test('CNV-6: shows what waits, the chart and the lists; searches and leafs, in French and in English', async () => {
    for (const [person, title, waiting, invitations, search, more] of [
      [nolwenn, 'Vue d’ensemble', 'En attente de votre part', 'Nos invitations', 'Rechercher', 'Suite'],
      [owen, 'Overview', 'Waiting for you', 'Our invitations', 'Search', 'More'],
    ] as const) {
      const opened = await open(person);
      const { frame, complaints } = opened;
      await frame.getByRole('heading', { level: 1, name: title }).waitFor();
      await frame.getByRole('region', { name: waiting }).getByText('partner-0@nimbus.example').waitFor();
      expect(await frame.getByRole('region', { name: waiting }).getByRole('heading').count()).toBeGreaterThan(1);
      expect(await frame.locator('.chart .count').allTextContents()).toEqual(['12', '40']);
      const section = await turnTo(opened, invitations);
      const items = section.getByRole('listitem');
      await items.nth(9).waitFor();
      await section.getByRole('button', { name: more }).click();
      await items.nth(11).waitFor();
      const field = section.getByRole('searchbox', { name: search });
      await field.fill('partner-11');
      await expect.poll(() => items.count()).toBe(1);
      expect(await items.first().textContent()).toContain('partner-11@nimbus.example');
      await field.fill('nobody at all');
      await expect.poll(() => items.count()).toBe(0);
      expect(complaints).toEqual([]);
      await host?.close();
    }
  });

  test.each(['default', 'dark', 'contrast'])(
    'theme %s, in both languages, at 320 pixels: nothing overflows, axe finds nothing',
    async (theme) => {
      for (const person of [nolwenn, owen]) {
        const opened = await open(person, { theme, width: 320 });
        const { frame, page, complaints, changeTheme } = opened;
        await frame.getByRole('navigation').waitFor();
        const app = page.frames().at(-1);
        expect(await frame.locator('html').getAttribute('data-theme')).toBe(theme);
        await app?.evaluate(axe);
        for (const name of ['', person === owen ? 'Our invitations' : 'Nos invitations']) {
          if (name) await turnTo(opened, name);
          const where = `${theme} ${person.name} ${name}`;
          expect(await app?.evaluate('document.documentElement.scrollWidth'), where).toBe(320);
          const found = (await app?.evaluate('axe.run()')) as { violations: { id: string; help: string }[] };
          expect(
            found.violations.map(({ id, help }) => `${id}: ${help}`),
            where,
          ).toEqual([]);
        }
        await changeTheme('dark');
        await expect.poll(() => frame.locator('html').getAttribute('data-theme')).toBe('dark');
        expect(complaints).toEqual([]);
        await host?.close();
      }
    },
    60_000,
  );

  test('is used by keyboard alone', async () => {
    const { frame, page } = await open(owen);
    await frame.getByRole('navigation').waitFor();
    const app = page.frames().at(-1);
    const named = 'const e = document.activeElement; e.ariaLabel || e.labels?.[0]?.textContent || e.textContent.trim()';
    const reached: string[] = [];
    const reach = async (what: string): Promise<void> => {
      for (let presses = 0; presses < 30 && reached.at(-1) !== what; presses += 1) {
        await page.keyboard.press('Tab');
        reached.push(String(await app?.evaluate(`(() => { ${named.replace('; ', '; return ')} })()`)));
      }
      expect(reached.at(-1)).toBe(what);
    };
    await reach('Customers');
    await reach('Our invitations');
    await page.keyboard.press('Enter');
    await frame.getByRole('region', { name: 'Our invitations' }).getByRole('listitem').nth(9).waitFor();
    await reach('Search: Our invitations');
    await page.keyboard.type('partner-11');
    await expect
      .poll(() => frame.getByRole('region', { name: 'Our invitations' }).getByRole('listitem').count())
      .toBe(1);
  });

  test('an item leads into the chat with its line, where the bot has a chat', async () => {
    const opened = await open(owen);
    const { frame, page, calls } = opened;
    const items = (await turnTo(opened, 'Our invitations')).getByRole('listitem');
    await items.nth(9).waitFor();
    expect(await frame.getByRole('button', { name: /Open in chat/ }).count()).toBe(0);
    // as the page of a bot with a registration says
    const chat = 'https://teams.microsoft.com/l/chat/0/0?users=28:the-bot';
    await page.frames().at(-1)?.evaluate(`document.querySelector('main').dataset.chat = '${chat}'`);
    await frame.locator('#search-invitations').fill('partner-11');
    await items.getByRole('button', { name: 'Open in chat: Partnership → partner-11@nimbus.example' }).click();
    await expect
      .poll(() => calls.find(({ func }) => func === 'executeDeepLink')?.args?.[0])
      .toContain(`${chat}&message=Show%20the%20draft%20of%20the%20invitation%20INV-`);
  });

  test('somebody whom Teams does not sign in is told so, and can try again', async () => {
    const { frame } = await open(owen, { token: '' });
    await frame.getByText('Teams did not sign you in').waitFor();
    await frame.getByRole('button', { name: 'Try again' }).click();
    await frame.getByText('Teams did not sign you in').waitFor();
    expect(await frame.locator('section:visible, nav:visible').count()).toBe(0);
  });

  test('a deep link leads to its page; each page has an address', async () => {
    const { frame, page } = await open(owen, { subPage: 'invitations' });
    await frame.getByRole('region', { name: 'Our invitations' }).getByRole('listitem').nth(9).waitFor();
    expect(await frame.getByRole('link', { name: 'Our invitations' }).getAttribute('aria-current')).toBe('page');
    expect(await frame.getByRole('region', { name: 'Waiting for you' }).count()).toBe(0);
    await frame.getByRole('link', { name: 'Overview' }).click();
    await frame.getByRole('region', { name: 'Waiting for you' }).waitFor();
    expect(page.frames().at(-1)?.url()).toMatch(/#overview$/);
    await host?.close();
    const other = await open(owen, { subPage: '"><script>' });
    await other.frame.getByRole('region', { name: 'Waiting for you' }).waitFor();
    expect(other.complaints).toEqual([]);
  });

  test('TRN-9, ENR-8: how a transition went so far stands there, with what is next', async () => {
    const etienne = world.person('Étienne Garrigue');
    await etienne.forges('transitions.start');
    const { frame } = await open(etienne);
    const section = frame.locator('section', { has: frame.locator('.timeline') });
    await section.getByRole('listitem').filter({ hasText: 'commencée · Étienne Garrigue' }).waitFor();
    await section.getByText(/Ensuite\s: un administrateur général .* En attente depuis le /).waitFor();
  });

  test('outside Teams the page says so, in both languages', async () => {
    for (const [locale, words, how] of [
      [
        'en-GB',
        'This page lives in Microsoft Teams',
        'In Teams, open the app “CSP partner bot” with your work account: this tab then shows your partnerships',
      ],
      [
        'fr-FR',
        'Cette page s’ouvre dans Microsoft Teams',
        'Dans Teams, ouvrez l’application « Bot partenaire CSP » avec votre compte professionnel : cet onglet y affiche',
      ],
    ] as const) {
      const context = await browser.newContext({ locale });
      const page = await context.newPage();
      await page.route(/res\.cdn\.office\.net/, (route) => route.abort());
      await page.goto(tab());
      await page.getByRole('heading', { name: words }).waitFor();
      await page.getByText(how).waitFor();
      await context.close();
    }
  });
});

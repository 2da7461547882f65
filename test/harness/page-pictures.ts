/** Pictures of every page: in English, wide and light, beside French, at phone width and dark. */
import type { Browser } from 'playwright-core';
import { letterTo, prepared, submitted, linkIn as verificationIn } from '../enrollment/cast.js';
import { program, type World } from '../program.js';
import { openBrowser } from './browser.js';
import { Entra } from './entra.js';
import type { Person } from './person.js';
import { hostArguments, openInTeams } from './teams-host.js';

const shown = {
  landing: 'An invitation · Une invitation',
  'customer-first': 'A customer is asked · Un client est invité',
  'customer-code': 'A customer answers · Un client répond',
  verification: 'An address is verified · Une adresse est vérifiée',
  draft: 'A draft · Un brouillon',
  reminder: 'A reminder · Un rappel',
  ended: 'Over · Terminé',
  unknown: 'No such link · Lien inconnu',
  dialog: 'A draft in a dialog of Teams · Un brouillon dans une fenêtre de Teams',
  'tab-overview': 'The tab · L’onglet',
  'tab-customers': 'The tab’s customers · Les clients de l’onglet',
  outside: 'The tab outside Teams · L’onglet hors de Teams',
} as const;
type Name = keyof typeof shown;
const names = Object.keys(shown) as Name[];
const fileOf = (name: Name): string => `images/page-${name}.png`;

export const pagePictures = names.map((name) => ({ file: fileOf(name), title: shown[name] }));

const look = {
  wide: { language: 'en', width: 640, theme: 'default' },
  phone: { language: 'fr', width: 320, theme: 'dark' },
  contrast: { language: 'en', width: 320, theme: 'contrast' },
} as const;
type Look = (typeof look)[keyof typeof look];

export async function drawPages(): Promise<readonly { file: string; png: Buffer }[]> {
  const browser = await openBrowser(...hostArguments);
  const entra = await Entra.start();
  const world = await program({ config: { signIn: entra.trust } });
  const enrolling = await prepared();
  try {
    await submitted(enrolling);
    const { text } = await letterTo(enrolling.world, 'claire.aubry@nuage-bleu.example');
    const addresses = { ...(await scenes(world)), verification: verificationIn(text) };
    const draw = async (name: Name): Promise<Buffer> => {
      const at = (name === 'verification' ? enrolling.world : world).bot.port;
      const looks = name.startsWith('tab') ? [look.wide, look.phone, look.contrast] : [look.wide, look.phone];
      const pictures: Buffer[] = [];
      for (const one of looks)
        pictures.push(
          name === 'dialog' || name.startsWith('tab')
            ? await inTeams(browser, name, local(addresses[name], at), one, entra.token(whoseTab(world, one)))
            : await byItself(browser, local(addresses[name], at), one),
        );
      return beside(browser, pictures);
    };
    const drawn: { file: string; png: Buffer }[] = [];
    for (const name of names) drawn.push({ file: fileOf(name), png: await draw(name) });
    return drawn;
  } finally {
    await browser.close();
    await entra.stop();
    await world.end();
    await enrolling.world.end();
  }
}

const local = (address: string, port: number): string =>
  address.replace(/^https:\/\/bot\.example/, `http://127.0.0.1:${port}`);
const whoseTab = (world: World, { language }: Look): Person =>
  world.person(language === 'en' ? 'Owen Fitzgerald' : 'Nolwenn Le Goff');

/** What people did before the pages are looked at; the pages' addresses. */
async function scenes(world: World): Promise<Record<Exclude<Name, 'verification'>, string>> {
  const owen = world.person('Owen Fitzgerald');
  const linkIn = (): string => /https:\/\/bot\.example\/i\/[\w.-]+/.exec(owen.last.fields.Message ?? '')?.[0] ?? '';
  const invite = async (verb: string, email: string): Promise<string> => {
    await owen.forges(verb, { email });
    return linkIn();
  };
  const over = await invite('partnership.request', 'contact@zephyr.example');
  await owen.forges('invitations.revoke', { id: /INV-\w+/.exec(over)?.[0], confirmed: 'yes' });
  const customer = await invite('customers.invite', 'nora@quist.example');
  const asked = await invite('customers.invite', 'piet@haven.example');
  await sendsCode(world, asked);
  const landing = await invite('partnership.request', 'anna@nimbus.example');
  const draft = owen.opens('Copy to clipboard');
  const id = /INV-\w+/.exec(landing)?.[0] ?? '';
  const { url: dialog = '' } = await owen.opensDialog('Edit in a window');
  await owen.forges('invitations.remind', { id });
  const reminder = owen.opens('Copy to clipboard');
  const etienne = world.person('Étienne Garrigue');
  await etienne.forges('transition.start');
  return {
    landing,
    'customer-first': customer,
    'customer-code': asked,
    draft,
    reminder,
    ended: over,
    unknown: 'https://bot.example/i/INV-00000000.xxxxxxxxxxxxxxxxxxxxxx',
    dialog,
    'tab-overview': 'https://bot.example/tab',
    'tab-customers': 'https://bot.example/tab#customers',
    outside: 'https://bot.example/tab',
  };
}

async function sendsCode(world: World, link: string): Promise<void> {
  const page = await world.visit(`${link}?lang=en`);
  const token = /name="token" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  await world.submit(`${link}?lang=en`, { token, do: 'code' }, { cookie });
}

/** The address in a language; what stood behind `#` stays behind. */
function inLanguage(address: string, language: string): string {
  const url = new URL(address);
  url.searchParams.set('lang', language);
  return url.href;
}

async function byItself(browser: Browser, address: string, { language, width, theme }: Look): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width, height: 200 },
    locale: language,
    colorScheme: theme === 'dark' ? 'dark' : 'light',
  });
  const page = await context.newPage();
  await page.route(/res\.cdn\.office\.net/, (route) => route.abort());
  await page.goto(inLanguage(address, language));
  await page.waitForLoadState('networkidle');
  const png = await page.screenshot({ fullPage: true });
  await context.close();
  return png;
}

async function inTeams(browser: Browser, name: Name, address: string, { language, width, theme }: Look, token: string) {
  const host = await openInTeams(browser, inLanguage(address, language), {
    locale: language,
    theme,
    token,
    width,
    ...(name === 'dialog' ? { dialog: true } : {}),
  });
  await host.frame.locator(name === 'dialog' ? '#body' : 'nav [aria-current]').waitFor();
  if (name === 'tab-customers') await host.frame.locator('#customers li').first().waitFor();
  const png = await host.photograph();
  await host.close();
  return png;
}

/** One picture of several. */
async function beside(browser: Browser, pictures: readonly Buffer[]): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 200 } });
  const images = pictures.map((png) => `<img src="data:image/png;base64,${png.toString('base64')}">`);
  await page.setContent(
    `<body style="margin:0;display:inline-flex;gap:16px;align-items:flex-start;padding:16px;background:#d8d8dc">${images.join('')}`,
  );
  const png = await page.locator('body').screenshot();
  await page.close();
  return png;
}

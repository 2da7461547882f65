/** Pictures of every page: in English, wide and light, beside French, at phone width and dark. */
import type { Browser } from 'playwright-core';
import type { World } from '../program.js';
import { openBrowser } from './browser.js';
import { inLanguage, type Name, names, openPages, pages } from './page-scenes.js';
import type { Person } from './person.js';
import { hostArguments, openInTeams } from './teams-host.js';

const fileOf = (name: Name): string => `images/page-${name}.png`;

export const pagePictures = names.map((name) => ({ file: fileOf(name), title: pages[name] }));

const look = {
  wide: { language: 'en', width: 640, theme: 'default' },
  phone: { language: 'fr', width: 320, theme: 'dark' },
  contrast: { language: 'en', width: 320, theme: 'contrast' },
} as const;
type Look = (typeof look)[keyof typeof look];

export async function drawPages(): Promise<readonly { file: string; png: Buffer }[]> {
  const browser = await openBrowser(...hostArguments);
  const { world, entra, addresses, close } = await openPages();
  const draw = async (name: Name): Promise<Buffer> => {
    const looks = name.startsWith('tab') ? [look.wide, look.phone, look.contrast] : [look.wide, look.phone];
    const pictures: Buffer[] = [];
    for (const one of looks)
      pictures.push(
        name === 'dialog' || name.startsWith('tab')
          ? await inTeams(browser, name, addresses[name], one, entra.token(whoseTab(world, one)))
          : await byItself(browser, addresses[name], one),
      );
    return beside(browser, pictures);
  };
  try {
    const drawn: { file: string; png: Buffer }[] = [];
    for (const name of names) drawn.push({ file: fileOf(name), png: await draw(name) });
    return drawn;
  } finally {
    await browser.close();
    await close();
  }
}

const whoseTab = (world: World, { language }: Look): Person =>
  world.person(language === 'en' ? 'Owen Fitzgerald' : 'Nolwenn Le Goff');

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

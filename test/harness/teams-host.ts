/**
 * A stand-in for Teams around a page of ours: the page sits in a frame of what Chromium takes for Teams' own address, so
 * that the library's checks of its host run unchanged.
 */
import type { Browser, FrameLocator, Page } from 'playwright-core';

/** So that a page of this machine may stand in a frame of a public address. */
export const hostArguments = ['--disable-features=LocalNetworkAccessChecks,PrivateNetworkAccessChecks'];

export interface HostOptions {
  readonly locale: string;
  /** `default`, `dark`, `contrast` */
  readonly theme: string;
  /** What single sign-on hands out; absent: it is refused. */
  readonly token?: string;
  readonly width?: number;
  /** The page stands in a dialog; otherwise in a tab. */
  readonly dialog?: true;
  /** Where in the tab a deep link leads. */
  readonly subPage?: string;
}

interface Call {
  readonly func: string;
  readonly args?: readonly unknown[];
}

export interface Host {
  readonly page: Page;
  readonly frame: FrameLocator;
  /** What the page asked of Teams. */
  readonly calls: readonly Call[];
  /** What the browser complained of. */
  readonly complaints: readonly string[];
  /** The person changes the theme of Teams. */
  changeTheme(theme: string): Promise<void>;
  /** The page from top to bottom, as a PNG. */
  photograph(): Promise<Buffer>;
  close(): Promise<void>;
}

const teams = 'https://teams.microsoft.com/stand-in';
const frameOf = (url: string): string => `<!doctype html><title>Teams</title><body style="margin:0">
<iframe id="app" src="${url.replaceAll('&', '&amp;')}" style="border:0;width:100%;height:100vh"></iframe>
<script>
const app = document.getElementById('app');
addEventListener('message', async ({ source, data, origin }) => {
  if (source !== app.contentWindow || !data.func) return;
  const args = await teamsHears({ func: data.func, args: data.args });
  if (args) source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, origin);
});
const tell = (func, args) => app.contentWindow.postMessage({ func, args }, '*');
</script>`;

export async function openInTeams(
  browser: Browser,
  url: string,
  { locale, theme, token, width = 900, dialog, subPage }: HostOptions,
): Promise<Host> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const calls: Call[] = [];
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));

  const frameContext = dialog ? 'task' : 'content';
  const supports = { pages: { tabs: {} }, chat: {}, clipboard: {}, dialog: { card: { bot: {} }, url: { bot: {} } } };
  const client = { apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports };
  const answers: Readonly<Record<string, readonly unknown[]>> = {
    initialize: [frameContext, 'desktop', JSON.stringify(client), '2.58.0'],
    getContext: [
      {
        locale,
        theme,
        frameContext,
        hostClientType: 'desktop',
        hostName: 'Teams',
        subEntityId: subPage,
        subPageId: subPage,
      },
    ],
    'authentication.getAuthToken': token ? [true, token] : [false, 'CancelledByUser'],
    executeDeepLink: [true],
    'clipboard.writeToClipboard': [null, true],
  };
  await page.exposeFunction('teamsHears', (call: Call) => {
    calls.push(call);
    return answers[call.func];
  });
  await page.route('**/*', (route) => {
    const address = route.request().url();
    if (address === teams) return route.fulfill({ contentType: 'text/html', body: frameOf(url) });
    if (address.includes('validDomains.json'))
      return route.fulfill({
        headers: { 'access-control-allow-origin': '*' },
        json: { validOrigins: ['teams.microsoft.com'] },
      });
    return new URL(address).hostname === '127.0.0.1' ? route.continue() : route.abort();
  });
  await page.goto(teams);
  return {
    page,
    frame: page.frameLocator('#app'),
    calls,
    complaints,
    changeTheme: (to) => page.evaluate(`tell('themeChange', ['${to}'])`),
    photograph: async () => {
      await page.setViewportSize({ width, height: 100 });
      const height = Number(await page.frames().at(-1)?.evaluate('document.documentElement.scrollHeight'));
      await page.setViewportSize({ width, height });
      return page.screenshot();
    },
    close: () => context.close(),
  };
}

/**
 * `npm start`: the bot with the demo cast, and a chat window each for a provider, a reseller and the operator.
 * The browser opens automatically, unless there is no display, `CI` is set or `DEMO_BROWSER` is `none`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../src/config/config.js';
import { StartupError } from '../src/config/startup-error.js';
import { capabilityWords, roleWords } from '../src/domain/role-phrases.js';
import { start } from '../src/main.js';
import { loadCast } from './cast.js';
import { freePorts, type OpenWindow, openWindow } from './playground.js';
import { type Seat, seats, windowConfig } from './windows.js';

const firstWindowPort = 56_150;

const opensBrowser = ({ DEMO_BROWSER, CI, DISPLAY, WAYLAND_DISPLAY }: NodeJS.ProcessEnv): boolean =>
  DEMO_BROWSER !== 'none' &&
  !CI &&
  (process.platform === 'win32' || process.platform === 'darwin' || Boolean(DISPLAY || WAYLAND_DISPLAY));

const described = ({ organization, person, lines }: Seat, url: string): string => {
  const side = organization.capabilities.map((capability) => capabilityWords[capability].en).join(', ');
  const roles = person.roles.map((role) => roleWords[role].en).join(' and ');
  return [
    `${url}  ${person.name}, ${roles} at ${organization.name} (${side})`,
    ...lines.map((line) => `    › ${line}`),
  ].join('\n');
};

async function demo(): Promise<void> {
  // The windows cannot sign as the Bot Framework does, so this bot always runs in local mode.
  const local = { DEMO: '1', MicrosoftAppId: '', MicrosoftAppPassword: '' };
  const bot = await start(loadConfig({ LOG_LEVEL: 'warn', ...process.env, ...local }));
  const folder = mkdtempSync(join(tmpdir(), 'csp-partner-bot-'));
  const open = new Set<OpenWindow>();
  let stopping = false;

  async function stop(code: number): Promise<void> {
    if (stopping) return;
    stopping = true;
    for (const window of open) window.close();
    await bot.stop();
    if (code === 0) rmSync(folder, { recursive: true, force: true });
    process.exit(code);
  }

  async function sit(seat: Seat, port: number): Promise<string> {
    const window = await openWindow({
      name: seat.organization.id,
      config: windowConfig(seat),
      port,
      bot: `http://127.0.0.1:${bot.port}/api/messages`,
      folder,
      browser: opensBrowser(process.env),
    });
    open.add(window);
    void window.ended.then((how) => {
      open.delete(window);
      if (stopping) return;
      console.error(`${seat.person.name}'s window ended by itself (${how}); its log is in ${folder}`);
      if (open.size > 0) return;
      console.error('No window is left, so the bot stops.');
      void stop(1);
    });
    return described(seat, window.url);
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop(0));
  // npm ends its shell on SIGTERM, and the shell does not forward the signal
  const shell = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== shell && void stop(0), 1_000).unref();
  try {
    const taken = seats(loadCast());
    const ports = await freePorts(taken.length, firstWindowPort);
    const places = await Promise.all(taken.map((seat, i) => sit(seat, ports[i] ?? 0)));
    console.log(`\nThe bot is at ${bot.url}. Open the windows and say something:\n`);
    console.log(`${places.join('\n\n')}\n\nCtrl-C ends it all.`);
  } catch (error) {
    if (stopping) return;
    console.error((error as Error).message);
    await stop(1);
  }
}

demo().catch((error) => {
  console.error(error instanceof StartupError ? error.message : error);
  process.exit(1);
});

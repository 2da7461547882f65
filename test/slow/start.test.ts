/** The bot as its operator starts and stops it: processes on one folder. What else it cannot start with: test/operating. */
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BotProcess } from '../harness/process.js';

let folder: string;
const running: BotProcess[] = [];
const started = (env: Record<string, string> = {}): BotProcess => {
  const bot = new BotProcess({ PORT: '0', DATA_DIR: join(folder, 'data'), DEMO: '1', ...env });
  running.push(bot);
  return bot;
};
const refused = async (env: Record<string, string>, code: number): Promise<string> => {
  const bot = started(env);
  expect(await bot.ends()).toBe(code);
  expect(bot.log).toBe('');
  return bot.complaint;
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'csp-start-'));
});
afterAll(async () => {
  await Promise.all(running.map((bot) => bot.ends('SIGKILL')));
  await rm(folder, { recursive: true, force: true });
});

/** What loading the program and refusing takes here, in milliseconds. */
let refusalMs: number;

test('a wrong configuration is printed whole, a line for each variable, and ends with code 78', async () => {
  const since = performance.now();
  expect(await refused({ PORT: 'http', DEMO: 'perhaps' }, 78)).toMatch(/^PORT: .*\nDEMO: .* Set it to 1 or 0\.\n$/);
  refusalMs = performance.now() - since;
});

test('a data folder that cannot be made ends the start within five seconds', async () => {
  const since = performance.now();
  expect(await refused({ DATA_DIR: '/proc/nothing' }, 78)).toMatch(/^DATA_DIR: cannot write to \/proc\/nothing .*\n$/);
  expect(performance.now() - since).toBeLessThan(2 * refusalMs + 5_000);
});

test('SIGTERM ends a start that waits for a database which accepts connections and never answers', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const bot = started({ DATABASE_URL: `postgres://bot:hush@127.0.0.1:${port}/bot`, LINK_SECRET: 's'.repeat(32) });
  await once(silent, 'connection');
  const since = performance.now();
  expect(await bot.ends('SIGTERM')).toBe(0);
  expect(performance.now() - since).toBeLessThan(5_000);
  silent.close();
});

describe('on one folder, from start to start', () => {
  let bot: BotProcess;
  let secret: string;
  const secretFile = () => join(folder, 'data', 'link-secret');

  test('without a registration the bot starts in local mode, on loopback only', async () => {
    bot = started();
    const port = await bot.ready();
    expect(bot.log).toContain('"mode":"local"');
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((one) => one?.family === 'IPv4' && !one.internal);
    if (outside) await expect(fetch(`http://${outside.address}:${port}/healthz`)).rejects.toThrow();
  });

  test('the secret of its links is made for its owner alone', async () => {
    secret = await readFile(secretFile(), 'utf8');
    expect((await stat(secretFile())).mode & 0o777).toBe(0o600);
  });

  test('a second bot does not start on it', async () => {
    expect(await refused({}, 1)).toMatch(/locked by process \d+/);
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('%s stops it in order, and the next start goes on', async (signal) => {
    expect(await bot.ends(signal)).toBe(0);
    expect(bot.complaint).toBe('');
    bot = started();
    await bot.ready();
  });

  test('after a kill the next start goes on, and the secret is the same', async () => {
    await bot.ends('SIGKILL');
    bot = started();
    await bot.ready();
    expect(await readFile(secretFile(), 'utf8')).toBe(secret);
  });
});

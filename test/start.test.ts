import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BotProcess, build } from './harness/process.js';

let folder: string;
const running: BotProcess[] = [];
const started = (env: Record<string, string> = {}): BotProcess => {
  const bot = new BotProcess({ PORT: '0', DATA_DIR: join(folder, 'data'), ...env });
  running.push(bot);
  return bot;
};
beforeAll(async () => {
  build();
  folder = await mkdtemp(join(tmpdir(), 'csp-start-'));
});
afterEach(() => Promise.all(running.splice(0).map((bot) => bot.ends('SIGKILL'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a bot that cannot start says in one line what to do, and ends with code 1', () => {
  const refused = async (env: Record<string, string>): Promise<string> => {
    const bot = started(env);
    expect(await bot.ends()).toBe(1);
    expect(bot.complaint).toMatch(/^[^\n]+\n$/);
    expect(bot.log).toBe('');
    return bot.complaint;
  };

  test('a bad setting', async () => {
    expect(await refused({ PORT: 'http', DEMO: 'perhaps' })).toMatch(/PORT: set it to .*; DEMO: set it to 1 or 0/);
  });

  test('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await refused({ PORT: String(port) })).toMatch(`PORT: ${port} is taken`);
    other.close();
  });

  test('a folder that cannot be made', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(await refused({ DATA_DIR: join(folder, 'file', 'data') })).toMatch(/^DATA_DIR: the folder .*ENOTDIR/);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that cannot be written', async () => {
    const closed = join(folder, 'closed');
    await mkdir(closed, { mode: 0o500 });
    expect(await refused({ DATA_DIR: closed })).toMatch(/^DATA_DIR: the folder .*EACCES/);
  });

  test('a folder that another bot has', async () => {
    await started().ready();
    expect(await refused({})).toMatch(/in use by process \d+/);
  });

  test('a database that does not answer', async () => {
    const env = { DATABASE_URL: 'postgres://bot:hush@127.0.0.1:1/bot', LINK_SECRET: 's'.repeat(32) };
    expect(await refused(env)).toMatch(/^DATABASE_URL: the database does not answer as it should \(ECONNREFUSED\)/);
  });

  test('a registration without what belongs to it', async () => {
    const env = { MicrosoftAppId: '11111111-2222-4333-8444-555555555555' };
    expect(await refused(env)).toMatch(/MicrosoftAppPassword.*MicrosoftAppTenantId.*LINK_SECRET/);
  });
});

test('without a registration only this machine is listened to, and the bot says so', async () => {
  const bot = started();
  const port = await bot.ready();
  expect(bot.log).toContain('local mode');
  expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal);
  if (outside) await expect(fetch(`http://${outside.address}:${port}/healthz`)).rejects.toThrow();
});

test('the secret of its links is made once, for its owner alone', async () => {
  await started().ready();
  const file = join(folder, 'data', 'link-secret');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s stops it in order, and the next start goes on', async (signal) => {
  const bot = started();
  await bot.ready();
  expect(await bot.ends(signal)).toBe(0);
  expect(bot.complaint).toBe('');
  await started().ready();
});

test('after a kill the next start goes on', async () => {
  const bot = started({ DEMO: '1' });
  await bot.ready();
  await bot.ends('SIGKILL');
  await started({ DEMO: '1' }).ready();
});

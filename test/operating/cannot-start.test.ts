/** What a bot cannot start with, and what it says of it; the process prints it and ends (test/slow/start.test.ts). */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/config.js';
import { StartupError } from '../../src/config/startup-error.js';
import { start } from '../../src/main.js';
import { createLog } from '../../src/ops/log.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'csp-cannot-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The message, and the exit code: 78 if only another configuration helps, 1 if another attempt may succeed. */
async function refusal(env: Record<string, string>): Promise<StartupError> {
  const config = loadConfig({ PORT: '0', DATA_DIR: join(folder, 'data'), ...env });
  const error = await start(config, { log: createLog('silent') }).then(
    () => expect.unreachable('it started'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartupError);
  return error as StartupError;
}
const refused = async (env: Record<string, string>): Promise<string> => (await refusal(env)).message;

test('a port that is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  expect(await refused({ PORT: String(port) })).toMatch(`PORT: port ${port} is already in use.`);
  other.close();
});

test('a folder that cannot be made', async () => {
  await writeFile(join(folder, 'file'), '');
  expect(await refused({ DATA_DIR: join(folder, 'file', 'data') })).toMatch(/^DATA_DIR: cannot write to .*ENOTDIR/);
});

test.runIf(process.platform === 'linux')('a folder that the system lets nobody make', async () => {
  const { message, exitCode } = await refusal({ DATA_DIR: '/proc/nothing/data' });
  expect(message).toMatch(/^DATA_DIR: cannot write to \/proc\/nothing\/data \(ENOENT on mkdir of nothing\)/);
  expect(exitCode).toBe(78);
});

test.skipIf(process.getuid?.() === 0)('a folder that cannot be written', async () => {
  const closed = join(folder, 'closed');
  await mkdir(closed, { mode: 0o500 });
  expect(await refused({ DATA_DIR: closed })).toMatch(/^DATA_DIR: cannot write to .*EACCES/);
});

// what the system answers for these, it answers for a disk that is full, and for one that fails
test.runIf(process.platform === 'linux').each([
  [
    'is full',
    'state.json.tmp',
    '/dev/full',
    /^DATA_DIR: cannot write to .*ENOSPC on write of state\.json\.tmp\)\. Free disk space/,
  ],
  ['fails', 'state.json', '/proc/self/mem', /^DATA_DIR: cannot read .*EIO on read of state\.json\)\. Check the disk/],
])('a disk that %s', async (_, file, as, said) => {
  const home = await mkdtemp(join(folder, 'disk-'));
  await symlink(as, join(home, file));
  expect(await refused({ DATA_DIR: home })).toMatch(said);
});

test('a database that does not answer', async () => {
  const env = { DATABASE_URL: 'postgres://bot:hush@127.0.0.1:1/bot', LINK_SECRET: 's'.repeat(32) };
  const { message, exitCode } = await refusal(env);
  expect(message).toMatch(/^DATABASE_URL: PostgreSQL is unavailable \(ECONNREFUSED\)/);
  expect(exitCode).toBe(1);
});

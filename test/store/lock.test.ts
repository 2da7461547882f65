/** One process at a time in a folder. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { takeLock } from '../../src/store/json/lock.js';
import { StoreDamaged, StoreUnavailable } from '../../src/store/store.js';
import { folder, open } from './disk.js';
import { t0 } from './samples.js';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill();
});

/** A process that does nothing until it is ended. */
function another(): ChildProcess & { pid: number } {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  children.push(child);
  if (child.pid === undefined) throw new Error('no process');
  return child as ChildProcess & { pid: number };
}

async function ended(): Promise<number> {
  const child = another();
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
  return child.pid;
}

const lockOf = (parts: object) => JSON.stringify({ host: hostname(), pid: 1, started: '', since: t0, ...parts });

async function locked(text: string): Promise<string> {
  const path = join(await folder(), 'store.lock');
  await writeFile(path, text);
  return path;
}

test('a second store in the folder is refused with the holder and the remedy', async () => {
  const home = await folder();
  const store = await open(home);
  const attempt = open(home);
  await expect(attempt).rejects.toThrow(StoreUnavailable);
  await expect(attempt).rejects.toThrow(`locked by process ${process.pid} on ${hostname()} since ${t0}`);
  await expect(attempt).rejects.toThrow(join(home, 'store.lock'));
  await store.close();
  await (await open(home)).close();
});

test('a failed open releases the folder lock', async () => {
  const home = await folder();
  await (await open(home)).close();
  const snapshot = join(home, 'state.json');
  const whole = await readFile(snapshot);
  await writeFile(snapshot, 'x');
  await expect(open(home)).rejects.toThrow(StoreDamaged);
  await writeFile(snapshot, whole);
  await (await open(home)).close();
});

test('the lock of a living process holds', async () => {
  const path = await locked(lockOf({ pid: another().pid }));
  await expect(takeLock(path, t0)).rejects.toThrow(StoreUnavailable);
});

test('the lock of a process that is gone is taken over', async () => {
  const path = await locked(lockOf({ pid: await ended() }));
  const release = await takeLock(path, t0);
  expect(JSON.parse(await readFile(path, 'utf8')).pid).toBe(process.pid);
  await release();
  await expect(stat(path)).rejects.toThrow('ENOENT');
});

test.runIf(process.platform === 'linux')(
  'the lock of a process whose pid another one has now is taken over',
  async () => {
    for (const pid of [process.pid, another().pid]) {
      const release = await takeLock(await locked(lockOf({ pid, started: 'an-earlier-boot:17' })), t0);
      await release();
    }
  },
);

test.runIf(process.platform === 'linux')(
  'the lock of a process that ended unnoticed by its parent is taken over',
  async () => {
    const parent = spawn('sh', ['-c', 'sleep 0.05 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    children.push(parent);
    const pid = Number(await once(parent.stdout, 'data'));
    const fields = async () => (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
    const path = await locked(lockOf({ pid, started: `${boot}:${(await fields())[19]}` }));
    await vi.waitUntil(async () => (await fields())[0] === 'Z', { timeout: 10_000 });
    await (await takeLock(path, t0))();
  },
);

test('the lock of another machine holds: it cannot be looked at from here', async () => {
  const path = await locked(lockOf({ host: 'elsewhere', pid: await ended() }));
  await expect(takeLock(path, t0)).rejects.toThrow('on elsewhere');
});

test('an empty lock holds while its process may be writing it, and no longer', async () => {
  const path = await locked('');
  await expect(takeLock(path, t0)).rejects.toThrow('a process that is starting');
  const earlier = new Date(Date.now() - 60_000);
  await utimes(path, earlier, earlier);
  await (await takeLock(path, t0))();
});

test('of many that find a stale lock, one takes it over', async () => {
  const path = await locked(lockOf({ pid: await ended() }));
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(path, t0)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('letting go removes only the own lock', async () => {
  const path = join(await folder(), 'store.lock');
  const release = await takeLock(path, t0);
  await writeFile(path, lockOf({ pid: 4711 }));
  await release();
  expect(JSON.parse(await readFile(path, 'utf8')).pid).toBe(4711);
});

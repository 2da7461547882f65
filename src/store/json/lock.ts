/**
 * Folder lock: one process at a time. The lock file names the process by host, pid and start time, so the stale lock of
 * an ended process is taken over automatically, even if its pid was reused. A lock written by another host is never taken
 * over, because its process cannot be checked from here. A replaced container should therefore keep its host name.
 */
import { type FileHandle, open, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { StoreUnavailable } from '../store.js';
import { hasCode } from './files.js';

interface Holder {
  readonly host: string;
  readonly pid: number;
  /** Start time, to detect a reused pid. Empty if the system does not provide it. */
  readonly started: string;
  /** Shown to the operator. */
  readonly since: string;
}

/** A lock file that stays empty longer was left by a power cut: writing it takes microseconds. */
const emptyForMs = 10_000;

/**
 * Locks the folder and returns the release function.
 * @param now ISO 8601
 * @throws StoreUnavailable if another process, or another store of this process, holds it
 */
export async function takeLock(path: string, now: string): Promise<() => Promise<void>> {
  const mine = JSON.stringify({ host: hostname(), pid: process.pid, started: await startOf(process.pid), since: now });
  for (;;) {
    if (await created(path, mine)) return () => release(path, mine);
    const found = await textOf(path);
    if (found === undefined) continue;
    if (await isHeld(path, found)) throw heldBy(path, found);
    await removeStale(path, found);
  }
}

async function created(path: string, text: string): Promise<boolean> {
  let file: FileHandle;
  try {
    file = await open(path, 'wx', 0o600);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
  try {
    await file.writeFile(text);
  } finally {
    await file.close();
  }
  return true;
}

/**
 * Removes a stale lock. Of several processes that find it, one at a time may remove it, and only if it is unchanged. The
 * process that then creates the next lock holds the folder.
 */
async function removeStale(path: string, stale: string): Promise<void> {
  const claim = `${path}.takeover`;
  if (!(await created(claim, ''))) {
    if (!(await isLeftOver(claim))) throw heldBy(path, '');
    await rm(claim, { force: true });
    return;
  }
  try {
    if ((await textOf(path)) === stale && !(await isHeld(path, stale))) await rm(path, { force: true });
  } finally {
    await rm(claim, { force: true });
  }
}

async function release(path: string, mine: string): Promise<void> {
  if ((await textOf(path)) === mine) await rm(path, { force: true });
}

async function isHeld(path: string, text: string): Promise<boolean> {
  const holder = parse(text);
  if (holder === undefined) return !(await isLeftOver(path));
  if (holder.host !== hostname()) return true;
  if (!isAlive(holder.pid)) return false;
  return holder.started === '' || holder.started === (await startOf(holder.pid));
}

async function isLeftOver(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined || Date.now() - found.mtimeMs > emptyForMs;
}

function heldBy(path: string, text: string): StoreUnavailable {
  const holder = parse(text);
  const who = holder ? `process ${holder.pid} on ${holder.host} since ${holder.since}` : 'a process that is starting';
  return new StoreUnavailable(
    `The folder is locked by ${who}. Stop that process or use another folder. If it no longer runs, delete ${path}.`,
  );
}

function parse(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}

/** Boot id and start time of a process from /proc; empty without /proc, `ended` for a zombie. */
async function startOf(pid: number): Promise<string> {
  const boot = await textOf('/proc/sys/kernel/random/boot_id');
  const status = await textOf(`/proc/${pid}/stat`);
  if (boot === undefined || status === undefined) return '';
  // The name in parentheses may contain any character. The state follows it, and 19 fields later the start time.
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
  const zombie = fields[0] === 'Z' || fields[0] === 'X';
  return zombie ? 'ended' : `${boot.trim()}:${fields[19]}`;
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ESRCH')) return undefined;
    throw error;
  }
}

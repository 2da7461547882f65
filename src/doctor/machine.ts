/** Checks of the machine: Node, the port and the data folder. */
import { open, rm, stat, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '../config/config.js';
import { codeOf, type Finding, ok, problem, warning } from './finding.js';

const recommended = [22, 24];

export function checkNode(version: string): Finding {
  const [major = 0] = version.replace('v', '').split('.').map(Number);
  return recommended.includes(major)
    ? ok('Node', `${version}.`)
    : warning('Node', `${version} works, but is not recommended. Install Node ${recommended.join(' or ')}.`);
}

export async function checkPort({ port, identity }: Config): Promise<Finding> {
  const server = createServer();
  try {
    await new Promise<void>((listening, failed) => {
      server.once('error', failed).listen(port, identity ? undefined : '127.0.0.1', listening);
    });
    return ok('PORT', `port ${port} is free.`);
  } catch (error) {
    return codeOf(error) === 'EADDRINUSE'
      ? warning('PORT', `port ${port} is in use. Unless that is the bot, stop the other process or set another port.`)
      : problem('PORT', `cannot listen on port ${port} (${codeOf(error)}). Set PORT to a value from 1024 to 65535.`);
  } finally {
    server.close();
  }
}

const syncs = 15;
const slowSyncMs = 50;
const leastFreeBytes = 1 << 30;

/** Writes and syncs a file in the folder, or in the nearest existing folder above it, and removes it. */
export async function checkFolder({ dataDir }: Config): Promise<Finding> {
  const folder = await nearestFolder(resolve(dataDir));
  const file = join(folder, `.doctor-${process.pid}`);
  try {
    const ms = await medianSyncMs(file);
    const { bavail, bsize } = await statfs(folder);
    const found = `${dataDir} can be written; a synced write takes ${ms.toFixed(1)} ms.`;
    if (bavail * bsize < leastFreeBytes)
      return warning('DATA_DIR', `${found} Less than 1 GiB is free on this disk. Free space or choose another folder.`);
    return ms > slowSyncMs
      ? warning('DATA_DIR', `${found} Each change waits for one: use a faster or a local disk.`)
      : ok('DATA_DIR', found);
  } catch (error) {
    return problem(
      'DATA_DIR',
      `cannot write to ${folder} (${codeOf(error)}). Grant the bot's account write access or choose another folder.`,
    );
  } finally {
    await rm(file, { force: true }).catch(() => {});
  }
}

async function nearestFolder(path: string): Promise<string> {
  const above = dirname(path);
  return above === path || (await stat(path).catch(() => undefined)) ? path : nearestFolder(above);
}

async function medianSyncMs(file: string): Promise<number> {
  const handle = await open(file, 'wx', 0o600);
  try {
    const times: number[] = [];
    for (let written = 0; written < syncs; written += 1) {
      const since = performance.now();
      await handle.write('x'.repeat(512));
      await handle.datasync();
      times.push(performance.now() - since);
    }
    return times.sort((a, b) => a - b)[(syncs - 1) / 2] ?? 0;
  } finally {
    await handle.close();
  }
}

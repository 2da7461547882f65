/** Disks for tests: folders that go away, and disks that are slow or fail. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach } from 'vitest';
import { collections as records } from '../../src/domain/collections.js';
import { type Files, nodeFiles, type OpenFile } from '../../src/store/json/files.js';
import { type JsonStore, type JsonStoreOptions, openJsonStore } from '../../src/store/json/store.js';
import { t0 } from './samples.js';

const folders: string[] = [];

/** A new folder, gone after the test. */
export async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'store-'));
  folders.push(made);
  return made;
}
afterEach(async () => {
  await Promise.all(folders.splice(0).map((made) => rm(made, { recursive: true, force: true })));
});

/** A folder as it stands now, without its lock: what a machine finds that starts after a crash at this moment. */
export async function asAfterCrash(of: string): Promise<string> {
  const copy = await folder();
  await cp(of, copy, { recursive: true, filter: (path) => basename(path) !== 'store.lock' });
  return copy;
}

export const open = (inFolder: string, options: Partial<JsonStoreOptions> = {}): Promise<JsonStore> =>
  openJsonStore({ folder: inFolder, records, now: () => t0, ...options });

/** What the disk is about to do, as `write journal.ndjson`. */
export type Step = `${'open' | 'write' | 'sync' | 'truncate' | 'rename' | 'remove' | 'syncFolder'} ${string}`;

/**
 * Node's disk, which first tells every step: throw to fail it, wait to make it slow, answer a number to let a write take
 * only so many bytes.
 */
export function tellingFiles(told: (step: Step) => Promise<unknown> | unknown): Files {
  const name = (path: string) => basename(path);
  return {
    ...nodeFiles,
    async open(path, mode) {
      await told(`open ${name(path)}`);
      const file = await nodeFiles.open(path, mode);
      const telling: OpenFile = {
        async write(bytes, position) {
          const taken = await told(`write ${name(path)}`);
          return file.write(typeof taken === 'number' ? bytes.subarray(0, taken) : bytes, position);
        },
        async sync() {
          await told(`sync ${name(path)}`);
          await file.sync();
        },
        async truncate(length) {
          await told(`truncate ${name(path)}`);
          await file.truncate(length);
        },
        close: () => file.close(),
      };
      return telling;
    },
    async rename(from, to) {
      await told(`rename ${name(from)}`);
      await nodeFiles.rename(from, to);
    },
    async remove(path) {
      await told(`remove ${name(path)}`);
      await nodeFiles.remove(path);
    },
    async syncFolder(path) {
      await told(`syncFolder ${name(path)}`);
      await nodeFiles.syncFolder(path);
    },
  };
}

/** An error as the system gives it. */
export const systemError = (code: string): Error => Object.assign(new Error(`${code}: simulated`), { code });

/** A promise and what settles it. */
export function later(): { promise: Promise<void>; now: () => void } {
  let now = () => {};
  const promise = new Promise<void>((resolve) => {
    now = resolve;
  });
  return { promise, now };
}

/** The file operations of the JSON store. Tests replace them to simulate a slow, full or failing disk. */
import { copyFile, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

export interface OpenFile {
  /** Writes at `position`. Returns the number of bytes written, which may be fewer than given. */
  write(bytes: Uint8Array, position: number): Promise<number>;
  /** Resolves once the content is on disk (fdatasync). */
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

export interface Files {
  /** `create` creates or truncates the file; `existing` fails if the file does not exist. */
  open(path: string, mode: 'create' | 'existing'): Promise<OpenFile>;
  /** The whole file, or `undefined` if it does not exist. */
  read(path: string): Promise<Buffer | undefined>;
  rename(from: string, to: string): Promise<void>;
  /** Resolves once the copy's content is on disk. */
  copy(from: string, to: string): Promise<void>;
  /** If the file does not exist, does nothing. */
  remove(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  /** Makes creations, renames and removals in the folder durable. */
  syncFolder(path: string): Promise<void>;
}

const ours = 0o600;

/** Adds the path to errors of open files, which Node omits. */
const of = (path: string) => (error: unknown) => {
  throw error instanceof Error ? Object.assign(error, { path }) : error;
};

export const nodeFiles: Files = {
  async open(path, mode) {
    const handle = await open(path, mode === 'create' ? 'w' : 'r+', ours);
    const failed = of(path);
    return {
      write: async (bytes, position) =>
        (await handle.write(bytes, 0, bytes.byteLength, position).catch(failed)).bytesWritten,
      sync: () => handle.datasync().catch(failed),
      truncate: (length) => handle.truncate(length).catch(failed),
      close: () => handle.close(),
    };
  },
  async read(path) {
    try {
      return await readFile(path);
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return undefined;
      return of(path)(error);
    }
  },
  rename,
  async copy(from, to) {
    await copyFile(from, to);
    const handle = await open(to, 'r+');
    try {
      await handle.datasync();
    } finally {
      await handle.close();
    }
  },
  remove: (path) => rm(path, { force: true }),
  async makeFolder(path) {
    for (const made of await makeMissing(resolve(path))) await nodeFiles.syncFolder(dirname(made));
  },
  async syncFolder(path) {
    // Windows cannot open folders; NTFS journals renames itself.
    if (process.platform === 'win32') return;
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};

/**
 * Makes a folder and the missing folders above it; returns those that were made. Node's recursive mkdir repeats for ever
 * where the system lets nobody make a folder but reports ENOENT, as below `/proc`.
 */
async function makeMissing(path: string, retried = false): Promise<readonly string[]> {
  try {
    await mkdir(path, { mode: 0o700 });
    return [path];
  } catch (error) {
    if (hasCode(error, 'EEXIST') && (await stat(path)).isDirectory()) return [];
    if (retried || !hasCode(error, 'ENOENT')) throw error;
    return [...(await makeMissing(dirname(path))), ...(await makeMissing(path, true))];
  }
}

/** Whether an error has one of these system error codes (`ENOSPC`, …). */
export const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

/** Writes all bytes, in several calls if necessary. @throws ENOSPC if a call writes none */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.byteLength; ) {
    const taken = await file.write(bytes.subarray(done), position + done);
    if (taken === 0) throw Object.assign(new Error('short write: the disk takes no more'), { code: 'ENOSPC' });
    done += taken;
  }
}

/** The few calls the JSON store makes to the disk: the seam at which a test makes the disk slow, full or broken. */
import { copyFile, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

export interface OpenFile {
  /** Writes at `position`; answers how many bytes were taken, which may be fewer than given. */
  write(bytes: Uint8Array, position: number): Promise<number>;
  /** Resolves once the content is on disk (fdatasync). */
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

export interface Files {
  /** `create` makes an empty file or empties the one that is there; `existing` refuses when there is none. */
  open(path: string, mode: 'create' | 'existing'): Promise<OpenFile>;
  /** The whole file; nothing when there is none. */
  read(path: string): Promise<Buffer | undefined>;
  rename(from: string, to: string): Promise<void>;
  /** Resolves once the copy's content is on disk. */
  copy(from: string, to: string): Promise<void>;
  /** Also when there is none. */
  remove(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  /** Makes creations, renames and removals in the folder durable. */
  syncFolder(path: string): Promise<void>;
}

const ours = 0o600;

/** Node leaves out which file failed once it is open. */
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
    const first = await mkdir(path, { recursive: true, mode: 0o700 });
    if (first === undefined) return;
    for (let made = resolve(path); made.length >= first.length; made = dirname(made)) {
      await nodeFiles.syncFolder(dirname(made));
    }
  },
  async syncFolder(path) {
    // Windows opens no folders; there the file system's own journal keeps renames.
    if (process.platform === 'win32') return;
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};

/** Whether an error is the system's, with one of these codes (`ENOSPC`, …). */
export const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

/** Writes all of it, in as many steps as the disk takes; throws when it takes no more. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.byteLength; ) {
    const taken = await file.write(bytes.subarray(done), position + done);
    if (taken === 0) throw Object.assign(new Error('short write: the disk takes no more'), { code: 'ENOSPC' });
    done += taken;
  }
}

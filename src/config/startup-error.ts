/** What keeps a bot from starting, where the operator can see to it: one line with the place and the way out. */
import { basename } from 'node:path';
import { StoreDamaged, StoreUnavailable } from '../store/store.js';
import type { Config } from './config.js';

/** The bot cannot start as things are; the message is one line that says what to do. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}

const full = 'free space on this disk, then start again: everything that was kept is there';
/** By code of the system; anything else is a folder that the bot may not use. */
const remedies: Readonly<Record<string, string>> = {
  ENOSPC: full,
  EDQUOT: full,
  EIO: 'check the disk, then start again, or put the folder back from a backup',
};

/** The error itself when it is a bug. */
export function toStartupError(error: unknown, { databaseUrl, port, dataDir }: Config): unknown {
  if (error instanceof StoreDamaged || error instanceof StoreUnavailable)
    return new StartupError(`${databaseUrl ? 'DATABASE_URL' : 'DATA_DIR'}: ${error.message}`);
  const { code = '', syscall, path } = error as NodeJS.ErrnoException;
  if (syscall === 'listen')
    return new StartupError(
      code === 'EADDRINUSE'
        ? `PORT: ${port} is taken by another program; stop it, or set PORT to a free port`
        : `PORT: ${port} cannot be opened (${code}); set PORT to another one, 1024 or above`,
    );
  if (!syscall) return error;
  const what = path && path !== dataDir ? `${syscall} ${basename(path)}` : syscall;
  const way = remedies[code] ?? 'set DATA_DIR to one the bot may write';
  return new StartupError(`DATA_DIR: the folder ${dataDir} cannot be used (${code}, ${what}); ${way}`);
}

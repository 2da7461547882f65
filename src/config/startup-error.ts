/** Maps start-up failures the operator can fix to a one-line message: setting, cause, remedy. */
import { basename } from 'node:path';
import { StoreDamaged, StoreUnavailable } from '../store/store.js';
import type { Config } from './config.js';

/** The bot cannot start. The message is one line that names the setting, the cause and the remedy. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}

const full = 'Free disk space and restart. No committed data was lost.';
/** Remedies by system error code; any other code means missing access to the folder. */
const remedies: Readonly<Record<string, string>> = {
  ENOSPC: full,
  EDQUOT: full,
  EIO: 'Check the disk and restart, or restore the folder from a backup.',
};

/** Returns the error unchanged if it is a bug. */
export function toStartupError(error: unknown, { databaseUrl, port, dataDir }: Config): unknown {
  if (error instanceof StoreDamaged || error instanceof StoreUnavailable)
    return new StartupError(`${databaseUrl ? 'DATABASE_URL' : 'DATA_DIR'}: ${error.message}`);
  const { code = '', syscall, path } = error as NodeJS.ErrnoException;
  if (syscall === 'listen')
    return new StartupError(
      code === 'EADDRINUSE'
        ? `PORT: port ${port} is already in use. Stop the other process or set PORT to a free port.`
        : `PORT: cannot listen on port ${port} (${code}). Set PORT to a value from 1024 to 65535.`,
    );
  if (!syscall) return error;
  const call = path && path !== dataDir ? `${syscall} of ${basename(path)}` : syscall;
  const access = syscall === 'read' ? 'read' : 'write to';
  const remedy = remedies[code] ?? "Grant the bot's account write access or choose another folder.";
  return new StartupError(`DATA_DIR: cannot ${access} ${dataDir} (${code} on ${call}). ${remedy}`);
}

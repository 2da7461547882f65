/** Maps start-up failures the operator can fix to lines of a fixed form: setting, cause, remedy. */
import { basename } from 'node:path';
import { StoreDamaged, StoreUnavailable } from '../store/store.js';
import type { Config } from './config.js';

/** Exit codes: 78 (`EX_CONFIG`) if only another configuration helps, 1 if another attempt may succeed. */
export const exitCodes = { configuration: 78, failure: 1 } as const;

/** The bot cannot start. The message has one line for each problem: setting, cause and remedy. */
export class StartupError extends Error {
  override readonly name = 'StartupError';

  constructor(
    message: string,
    readonly exitCode: number = exitCodes.configuration,
  ) {
    super(message);
  }
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
    return new StartupError(`${databaseUrl ? 'DATABASE_URL' : 'DATA_DIR'}: ${error.message}`, exitCodes.failure);
  const { code = '', syscall, path } = error as NodeJS.ErrnoException;
  if (syscall === 'listen')
    return code === 'EADDRINUSE'
      ? new StartupError(
          `PORT: port ${port} is already in use. Stop the other process or set PORT to a free port.`,
          exitCodes.failure,
        )
      : new StartupError(`PORT: cannot listen on port ${port} (${code}). Set PORT to a value from 1024 to 65535.`);
  if (!syscall) return error;
  const call = path && path !== dataDir ? `${syscall} of ${basename(path)}` : syscall;
  const access = syscall === 'read' ? 'read' : 'write to';
  const known = remedies[code];
  const remedy = known ?? "Grant the bot's account write access or choose another folder.";
  return new StartupError(
    `DATA_DIR: cannot ${access} ${dataDir} (${code} on ${call}). ${remedy}`,
    known ? exitCodes.failure : exitCodes.configuration,
  );
}

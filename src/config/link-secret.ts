/** Loads the link-signing secret: `LINK_SECRET`, or in local mode a generated one in `DATA_DIR/link-secret` (mode 0600). */
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.js';

export async function linkSecretFor({ linkSecret, dataDir }: Config): Promise<string> {
  if (linkSecret) return linkSecret;
  const file = join(dataDir, 'link-secret');
  const fresh = randomBytes(32).toString('base64url');
  try {
    await writeFile(file, fresh, { mode: 0o600, flag: 'wx', flush: true });
    return fresh;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return (await readFile(file, 'utf8')).trim();
    throw error;
  }
}

/** What signs links: the secret that was set, or a local bot's own, kept in the data folder for its owner alone. */
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

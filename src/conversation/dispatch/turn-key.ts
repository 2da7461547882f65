import { createHash } from 'node:crypto';

/** A name for a turn that gives nothing away and fits a key. */
export const turnKey = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 32);

/** Generates temporary passwords and hashes passwords with scrypt at the cost that OWASP recommends (USR-2). */
import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { readable, type Secrets } from '../kernel/secrets.js';

/** 32 MB and about 250 ms a hash. */
const recommended = { N: 2 ** 15, r: 8, p: 3 };
const maxmem = 64 * 1024 * 1024;
const bytes = 32;
/** Compared with if there is no hash: the same work, never equal. */
const noHash = `scrypt$${'A'.repeat(22)}$`;

const derive = (password: string, salt: Buffer, cost: typeof recommended): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, bytes, { ...cost, maxmem }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

export function createSecrets(cost = recommended): Secrets {
  let last: Promise<unknown> = Promise.resolve();
  /** One hash at a time, because hashing shares the thread pool with file access. */
  const inTurn = (password: string, salt: Buffer): Promise<Buffer> => {
    const next = last.then(() => derive(password, salt, cost));
    last = next.catch(() => undefined);
    return next;
  };
  return {
    make: () =>
      Array.from({ length: 4 }, () =>
        Array.from({ length: 4 }, () => readable[randomInt(readable.length)]).join(''),
      ).join('-'),
    hash: async (password) => {
      const salt = randomBytes(16);
      return `scrypt$${salt.toString('base64url')}$${(await inTurn(password, salt)).toString('base64url')}`;
    },
    verify: async (password, hash = noHash) => {
      const [, salt = '', stored = ''] = hash.split('$');
      const key = await inTurn(password, Buffer.from(salt, 'base64url'));
      const expected = Buffer.from(stored, 'base64url');
      return expected.length === key.length && timingSafeEqual(expected, key);
    },
  };
}

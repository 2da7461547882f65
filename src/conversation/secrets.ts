/** Temporary passwords and their hashes, with Node's scrypt at the cost that OWASP advises. */
import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { readable, type Secrets } from '../kernel/secrets.js';

/** 32 MB and about a quarter of a second each. */
const advised = { N: 2 ** 15, r: 8, p: 3 };
const maxmem = 64 * 1024 * 1024;
const bytes = 32;
/** What a password is compared with where there is none: the same work, and never equal. */
const nobody = `scrypt$${'A'.repeat(22)}$`;

const derive = (password: string, salt: Buffer, cost: typeof advised): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, bytes, { ...cost, maxmem }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

export function createSecrets(cost = advised): Secrets {
  let last: Promise<unknown> = Promise.resolve();
  /** One after another: they share the thread pool with the disk. */
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
    verify: async (password, hash = nobody) => {
      const [, salt = '', kept = ''] = hash.split('$');
      const key = await inTurn(password, Buffer.from(salt, 'base64url'));
      const wanted = Buffer.from(kept, 'base64url');
      return wanted.length === key.length && timingSafeEqual(wanted, key);
    },
  };
}

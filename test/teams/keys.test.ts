/** The channel's public keys: loaded with a limit, one load at a time, kept while their source is away. */
import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createChannelKeys } from '../../src/teams/channel-keys.js';

const jwk = { ...generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' }), kid: 'k1' };
let answers: 'keys' | 'silence' | 'nonsense';
let asked: number;
let server: Server;
let now: number;
let warned: number[];
beforeEach(async () => {
  [answers, asked, now, warned] = ['keys', 0, 0, []];
  server = createServer((request, response) => {
    asked += 1;
    if (answers === 'silence') return;
    const good = request.url === '/keys' ? { keys: [jwk] } : { jwks_uri: `${url()}/keys` };
    response.end(answers === 'keys' ? JSON.stringify(good) : '<html>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});
const url = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const keys = () => createChannelKeys(url(), 100, { warn: () => warned.push(1) }, () => now);

test('twenty requests at the start load them once; an unknown key loads them again after ten minutes', async () => {
  const key = keys();
  const found = await Promise.all(Array.from({ length: 20 }, () => key('k1')));
  expect(found.every((one) => one?.key.asymmetricKeyType === 'rsa')).toBe(true);
  expect(await key('k2')).toBeUndefined();
  expect(asked).toBe(2);
  now = 600_001;
  await key('k2');
  expect(asked).toBe(4);
});

test.each(['silence', 'nonsense'] as const)(
  '%s ends in an error, once a second; then they are loaded',
  async (what) => {
    answers = what;
    const key = keys();
    const failed = await Promise.allSettled(Array.from({ length: 20 }, () => key('k1')));
    expect(failed.map(({ status }) => status)).toEqual(Array(20).fill('rejected'));
    await expect(key('k1')).rejects.toThrow("the channel's keys cannot be loaded");
    expect([asked, warned]).toEqual([1, [1]]);
    answers = 'keys';
    now = 1_001;
    expect(await key('k1')).toBeDefined();
  },
);

test('known keys stay in use while new ones cannot be loaded', async () => {
  const key = keys();
  await key('k1');
  answers = 'silence';
  now = 90_000_000;
  expect(await key('k1')).toBeDefined();
  expect(warned).toEqual([1]);
});

/**
 * The channel's public keys. Loaded on first use, again after a day or for an unknown key; one load at a time, each with a
 * timeout. If a later load fails, the known keys stay in use.
 */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Log } from '../ops/log.js';

export interface ChannelKey {
  readonly key: KeyObject;
  /** The channels that the key signs for. Absent: any. */
  readonly endorsements?: readonly string[];
}

/** The keys could not be loaded, so no token can be checked. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

const day = 86_400_000;
/** For an unknown key, and after a failure. */
const pauseMs = { unknown: 600_000, failed: 1_000 };

const metadata = z.object({ jwks_uri: z.url({ protocol: /^https?$/ }) });
const keySet = z.object({
  keys: z.array(z.looseObject({ kid: z.string(), kty: z.string(), endorsements: z.array(z.string()).optional() })),
});

/**
 * @param url the channel's OpenID metadata
 * @param now monotonic clock, in milliseconds
 */
export function createChannelKeys(
  url: string,
  timeoutMs: number,
  log: Pick<Log, 'warn'>,
  now: () => number = () => performance.now(),
): (keyId: string) => Promise<ChannelKey | undefined> {
  let known = new Map<string, ChannelKey>();
  let loadedAt = Number.NEGATIVE_INFINITY;
  let failedAt = Number.NEGATIVE_INFINITY;
  let loading: Promise<void> | undefined;

  async function load(): Promise<void> {
    const signal = AbortSignal.timeout(timeoutMs);
    const get = async (address: string): Promise<unknown> => {
      const response = await fetch(address, { signal });
      if (!response.ok) throw new Error(`status ${response.status}`);
      return response.json();
    };
    try {
      const { jwks_uri } = metadata.parse(await get(url));
      const { keys } = keySet.parse(await get(jwks_uri));
      known = new Map(
        keys
          .filter(({ kty }) => kty === 'RSA')
          .map(({ kid, endorsements, ...jwk }) => [
            kid,
            { key: createPublicKey({ key: jwk, format: 'jwk' }), ...(endorsements ? { endorsements } : {}) },
          ]),
      );
      loadedAt = now();
    } catch (err) {
      failedAt = now();
      log.warn({ err }, 'channel.keys.failed');
    }
  }

  return async (keyId) => {
    const stale = now() - loadedAt > (known.has(keyId) ? day : pauseMs.unknown);
    if (stale && now() - failedAt > pauseMs.failed) {
      loading ??= load().finally(() => {
        loading = undefined;
      });
      await loading;
    }
    if (known.size === 0) throw new KeysUnavailable("the channel's keys cannot be loaded");
    return known.get(keyId);
  };
}

/** Rate limit per minute and key, in memory. */
import { isIPv6 } from 'node:net';
import type { PageRequest } from './route.js';

const minute = 60_000;
/** If there are more keys, the oldest is dropped. */
const keysAtMost = 10_000;

export interface Limit {
  /** Counts a request. Returns the seconds to wait if the limit is exceeded. */
  take(key: string): number | undefined;
}

/** @param now ISO 8601 */
export function perMinute(most: number, now: () => string): Limit {
  let window = 0;
  const counts = new Map<string, number>();
  return {
    take(key) {
      const at = Date.parse(now());
      if (Math.floor(at / minute) !== window) {
        window = Math.floor(at / minute);
        counts.clear();
      }
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (counts.size > keysAtMost) counts.delete(counts.keys().next().value ?? '');
      return count > most ? Math.ceil(((window + 1) * minute - at) / 1000) : undefined;
    },
  };
}

/**
 * The key of a request's sender: its IP address; for IPv6 its /64 network, because one machine can use all of it.
 * @param proxies number of trusted reverse proxies that append to `X-Forwarded-For`; entries before theirs are ignored
 */
export function originOf({ from, headers }: Pick<PageRequest, 'from' | 'headers'>, proxies: number): string {
  const forwarded = (headers['x-forwarded-for'] ?? '').split(',').map((address) => address.trim());
  const address = (proxies > 0 ? forwarded.at(-proxies) : undefined) || from;
  return isIPv6(address) && !address.includes('.') ? networkOf(address) : address;
}

/** The first 64 bits of an IPv6 address. */
function networkOf(address: string): string {
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const groups = head.split(':').filter(Boolean);
  const behind = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : 8 - groups.length - behind.length;
  return [...groups, ...Array.from({ length: zeros }, () => '0'), ...behind]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** How often somebody may knock: counted by the minute, in bounded memory. */
import { isIPv6 } from 'node:net';
import type { PageRequest } from '../route.js';

const minute = 60_000;
/** Beyond so many, the one that knocked first is forgotten. */
const keysAtMost = 10_000;

export interface Limit {
  /** Counts one more; the seconds to wait when that is too many. */
  take(key: string): number | undefined;
}

/** @param now ISO 8601; the clock may be moved on */
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
 * What a request is counted by: the address it came from, an IPv6 one by its network, since a single machine has all of it.
 * @param proxies how many of our own stand in front and add the address they see to `X-Forwarded-For`; nobody else's
 * word on it is taken
 */
export function originOf({ from, headers }: Pick<PageRequest, 'from' | 'headers'>, proxies: number): string {
  const told = (headers['x-forwarded-for'] ?? '').split(',').map((address) => address.trim());
  const address = (proxies > 0 ? told.at(-proxies) : undefined) || from;
  return isIPv6(address) && !address.includes('.') ? networkOf(address) : address;
}

/** The first 64 bits. */
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

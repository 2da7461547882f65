/** Limits messages per conversation to Teams' quotas, because a throttled call costs more than a delay. */
import type { EphemeralStore } from '../../store/store.js';
import { turnKey } from '../ids.js';

/** At most `sends` messages in any `ms` milliseconds. */
const windows = [
  { sends: 7, ms: 1_000 },
  { sends: 8, ms: 2_000 },
  { sends: 60, ms: 30_000 },
  { sends: 1_800, ms: 3_600_000 },
] as const;
const longest = 3_600_000;

/** The count is shared by all replicas. The sender holds the recipient's lease (NOT-2), so no two count at the same time. */
export function createRate(ephemeral: EphemeralStore, now: () => string) {
  /** Counts a message and returns 0, or returns the milliseconds until the quota allows one. */
  return async (conversation: string): Promise<number> => {
    const name = turnKey('sent', conversation);
    const at = Date.parse(now());
    const before = sends(await ephemeral.get(name, now())).filter((one) => one > at - longest);
    const wait = Math.max(
      0,
      ...windows.map(({ sends, ms }) => {
        const first = before.at(-sends);
        return first === undefined ? 0 : first + ms - at;
      }),
    );
    if (wait === 0) await ephemeral.set(name, [...before, at].join(), now(), longest);
    return wait;
  };
}

/** Send times, oldest first, in milliseconds since 1970. */
const sends = (stored = ''): number[] => stored.split(',').filter(Boolean).map(Number);

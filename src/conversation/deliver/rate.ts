/** The channel's limits on messages of one bot to one conversation, kept on our side: a refusal costs more than a wait. */
import type { EphemeralStore } from '../../store/store.js';
import { turnKey } from '../dispatch/turn-key.js';

/** At most so many sends in so many milliseconds, at any moment. */
const windows = [
  { sends: 7, ms: 1_000 },
  { sends: 8, ms: 2_000 },
  { sends: 60, ms: 30_000 },
  { sends: 1_800, ms: 3_600_000 },
] as const;
const longest = 3_600_000;

/** All replicas count together: whoever sends has the conversation to itself (NOT-2), so none overtakes another. */
export function createRate(marks: EphemeralStore, now: () => string) {
  /** Takes a place for a message to this conversation; or the milliseconds until there is one. */
  return async (conversation: string): Promise<number> => {
    const name = turnKey('sent', conversation);
    const at = Date.parse(now());
    const before = sends(await marks.get(name, now())).filter((one) => one > at - longest);
    const wait = Math.max(
      0,
      ...windows.map(({ sends, ms }) => {
        const first = before.at(-sends);
        return first === undefined ? 0 : first + ms - at;
      }),
    );
    if (wait === 0) await marks.set(name, [...before, at].join(), now(), longest);
    return wait;
  };
}

/** When was sent, oldest first; milliseconds since 1970. */
const sends = (mark = ''): number[] => mark.split(',').filter(Boolean).map(Number);

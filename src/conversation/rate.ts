/** The channel's limits on messages of one bot to one conversation, kept on our side: a refusal costs more than a wait. */

/** At most so many sends in so many milliseconds, at any moment. */
const windows = [
  { sends: 7, ms: 1_000 },
  { sends: 8, ms: 2_000 },
  { sends: 60, ms: 30_000 },
  { sends: 1_800, ms: 3_600_000 },
] as const;
const longest = 3_600_000;
const sweepEvery = 1_000;

export function createRate(now: () => string) {
  /** When was sent, oldest first. */
  const sent = new Map<string, number[]>();
  let calls = 0;

  function recent(conversation: string, at: number): number[] {
    const kept = (sent.get(conversation) ?? []).filter((one) => one > at - longest);
    if (kept.length > 0) sent.set(conversation, kept);
    else sent.delete(conversation);
    return kept;
  }

  /** Takes a place for a message to this conversation; or the milliseconds until there is one. */
  return (conversation: string): number => {
    const at = Date.parse(now());
    calls += 1;
    if (calls % sweepEvery === 0) for (const known of [...sent.keys()]) recent(known, at);
    const before = recent(conversation, at);
    const wait = Math.max(
      0,
      ...windows.map(({ sends, ms }) => {
        const first = before.at(-sends);
        return first === undefined ? 0 : first + ms - at;
      }),
    );
    if (wait === 0) sent.set(conversation, [...before, at]);
    return wait;
  };
}

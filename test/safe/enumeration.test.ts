/** A page of links tells a stranger nothing: neither by what it says nor by how long it takes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site } from '../web/site.js';

const requests = 200;
const rooms = ['i', 'drafts', 'reminders'] as const;
const wrong = 'x'.repeat(22);
const unknownId = 'INV-00000000';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Each request from an address of its own, so that no limit answers in the page's place. */
let visitors = 0;
const from = (): string => `2001:db8:${(++visitors).toString(16)}::1`;

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

/** Known against unknown, in turns, so that whatever slows the machine slows both. */
async function ratio(room: string): Promise<number> {
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let i = 0; i < requests * 2; i++) {
    const kind = i % 2 === 0 ? 'known' : 'unknown';
    const before = performance.now();
    await site.get(site.link(room, kind === 'known' ? site.id : unknownId, wrong), { from: from() });
    times[kind].push(performance.now() - before);
  }
  return median(times.known) / median(times.unknown);
}

describe.each(rooms)('PAR-10: /%s with a wrong signature', (room) => {
  test('says byte for byte the same of an invitation there is and of one there is not', async () => {
    for (const language of ['en', 'fr']) {
      const [known, unknown] = await Promise.all(
        [site.id, unknownId].map((id) => site.get(site.link(room, id, wrong), { from: from(), language })),
      );
      expect(known?.html.replaceAll(site.id, unknownId)).toBe(unknown?.html);
      expect(known?.status).toBe(unknown?.status);
      expect(Object.keys(known?.headers ?? {})).toEqual(Object.keys(unknown?.headers ?? {}));
    }
  });

  test('takes as long, in the median of two hundred', { retry: 3, timeout: 60_000 }, async () => {
    await ratio(room);
    expect(Math.abs(Math.log(await ratio(room)))).toBeLessThan(Math.log(1.1));
  });
});

/** A stranger learns nothing, neither by what is said nor by how long it takes: of invitations, of drafts, of users. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { program, type World } from '../program.js';
import { openSite, type Site } from '../web/site.js';

const requests = 200;
const wrong = 'x'.repeat(22);
const unknownId = 'INV-00000000';
const customerId = 'INV-CUSTOMER';

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

/** Known against unknown, in turns, so that whatever slows the machine slows both. */
async function ratio(ask: (known: boolean) => Promise<unknown>, rounds = requests * 2): Promise<number> {
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let i = 0; i < rounds; i++) {
    const before = performance.now();
    await ask(i % 2 === 0);
    times[i % 2 === 0 ? 'known' : 'unknown'].push(performance.now() - before);
  }
  return median(times.known) / median(times.unknown);
}
const alike = async (ask: (known: boolean) => Promise<unknown>): Promise<void> => {
  await ratio(ask, 20); // warm
  expect(Math.abs(Math.log(await ratio(ask)))).toBeLessThan(Math.log(1.1));
};

describe.each([
  ['an invitation', 'i', '', 'INV-7K2M9QXD'],
  ['a customer’s invitation', 'i', '', customerId],
  ['a draft', 'drafts', '', 'INV-7K2M9QXD'],
  ['a draft in a dialog', 'drafts', '/dialog', customerId],
  ['a draft’s mail file', 'drafts', '/message.eml', 'INV-7K2M9QXD'],
  ['a reminder', 'reminders', '', customerId],
])('PAR-10: %s with a wrong signature', (_what, room, below, knownId) => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
    await site.keep({ kind: 'customer' }, customerId);
  });
  afterAll(() => site.close());

  /** Each request from an address of its own, so that no limit answers in the page's place. */
  let visitors = 0;
  const get = (id: string, language = 'en') =>
    site.get(`${site.link(room, id, wrong)}${below}`, { from: `2001:db8:${(++visitors).toString(16)}::1`, language });

  test('says byte for byte the same of one there is and of one there is not', async () => {
    for (const language of ['en', 'fr']) {
      const [known, unknown] = await Promise.all([get(knownId, language), get(unknownId, language)]);
      expect(known?.html.replaceAll(knownId, unknownId)).toBe(unknown?.html);
      expect([known?.status, unknown?.status]).toEqual([404, 404]);
      expect(Object.keys(known?.headers ?? {})).toEqual(Object.keys(unknown?.headers ?? {}));
    }
  });

  test('takes as long, in the median of two hundred', { retry: 3, timeout: 60_000 }, () =>
    alike((known) => get(known ? knownId : unknownId)),
  );
});

describe('USR-3: signing in with a wrong password', () => {
  let world: World;
  beforeAll(async () => {
    world = await program();
    const katrin = world.person('Katrin Böhme');
    await katrin.forges('users.add', {
      name: 'Ada Ito',
      email: 'ada@nordlicht.example',
      agentTypes: 'salesAgent',
      sure: 'yes',
      submitted: 'yes',
    });
  });
  afterAll(() => world.end());

  let turns = 0;
  const tries = (known: boolean) =>
    world.stranger('Ada', { tenantId: world.person('Katrin Böhme').tenantId }).forges('users.signIn', {
      email: known ? 'ada@nordlicht.example' : 'eve@nordlicht.example',
      password: 'wrong',
      submitted: 'yes',
      once: `t${++turns}`,
    });

  test('says the same of a user there is and of one there is not, also once it is locked', async () => {
    for (let attempt = 0; attempt < 7; attempt++) {
      const [known, unknown] = [await tries(true), await tries(false)];
      expect(known.text.replaceAll('ada@', 'eve@')).toBe(unknown.text);
      expect(known.buttons).toEqual(unknown.buttons);
    }
  });

  test('takes as long, in the median of two hundred', { retry: 3, timeout: 120_000 }, () => alike(tries));
});

/** The link secret is replaced, and nobody's link breaks. */
import { createHmac } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { createLinks } from '../../src/conversation/links.js';
import { invites, linkIn } from '../partnerships/steps.js';
import { program, type World } from '../program.js';

const [old, fresh] = ['o'.repeat(32), 'f'.repeat(32)];
let world: World;
afterEach(() => world.end());

test('while the old secret is accepted its links hold, and end with it; new ones are signed by the new', async () => {
  const config = { linkSecret: old, linkSecretAccepted: fresh as string | undefined };
  world = await program({ config });
  const draft = async () => linkIn(await invites(world.person('Katrin Böhme'), 'somebody@reseller.example'));
  const opens = async (link: string) => (await world.visit(link)).status;
  const first = await draft();

  Object.assign(config, { linkSecret: fresh, linkSecretAccepted: old });
  await world.restart();
  const second = await draft();
  const aoife = world.person('Aoife Brennan');
  for (const link of [first, second]) {
    await aoife.says(link);
    aoife.reads(/was sent to somebody@reseller\.example/);
  }
  expect(second).not.toBe(first);
  expect([await opens(first), await opens(second)]).toEqual([200, 200]);

  Object.assign(config, { linkSecretAccepted: undefined });
  await world.restart();
  expect([await opens(first), await opens(second)]).toEqual([404, 200]);
  await aoife.says(first);
  aoife.reads(/I know no such invitation/);
});

test('PAR-10: no link ends in what a mail program may leave out of it; one that was sent so holds all the same', () => {
  const links = createLinks('https://bot.example', old);
  const signed = Array.from({ length: 500 }, (_, at) => ({ id: `INV-${at}`, link: links.page('i', `INV-${at}`, 'x') }));
  expect(signed.filter(({ link }) => !/[A-Za-z0-9]$/.test(link))).toEqual([]);
  const before = (id: string) =>
    createHmac('sha256', old)
      .update(JSON.stringify(['i', id, 'x']))
      .digest('base64url')
      .slice(0, 22);
  const kinds = new Set(signed.map(({ id }) => before(id).slice(-1)));
  expect(kinds).toContain('-');
  expect(kinds).toContain('_');
  for (const { id } of signed) expect(links.verify(before(id), 'i', id, 'x')).toBe(true);
  expect(links.verify(before('INV-1'), 'i', 'INV-2', 'x')).toBe(false);
});

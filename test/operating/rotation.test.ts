/** The link secret is replaced, and nobody's link breaks. */
import { afterEach, expect, test } from 'vitest';
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
  expect(second).not.toBe(first);
  expect([await opens(first), await opens(second)]).toEqual([200, 200]);

  Object.assign(config, { linkSecretAccepted: undefined });
  await world.restart();
  expect([await opens(first), await opens(second)]).toEqual([404, 200]);
});

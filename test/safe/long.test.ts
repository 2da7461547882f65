/** Text of 30,000 characters is answered by a short card, which Teams does not refuse (413). */
import { afterEach, expect, test } from 'vitest';
import { program, type World } from '../program.js';

let world: World;
afterEach(() => world.end());

test('a line and a form, in whatever characters', async () => {
  world = await program();
  const helene = world.person('Hélène Marchetti');
  await helene.says('aide');
  const { requests } = world.connector;
  const units = ['x', 'mot ', '<b>&', '*_[', '😀', 'client Café ', 'SUB-1 ', 'a@b.example ', '\u0000', 'é\n'];
  for (const unit of units) {
    const long = unit.repeat(30_000 / unit.length);
    for (const line of [long, `chercher ${long}`, `inviter ${long}@x.example`])
      expect((await helene.says(line)).text.length, unit).toBeLessThan(2_000);
    const form = await helene.forges('customers.add', { name: long, domain: long, submitted: 'yes' });
    expect(JSON.stringify(form.card).length, unit).toBeLessThan(40_000);
  }
  expect(world.connector.requests).toBe(requests + 3 * units.length);
});

/** Orders, seats and licences keep their invariants under random commands, and both sides see one truth (SUB-1 to SUB-6, CUS-9). */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addContoso, partners } from '../customers/scenes.js';
import { program, type World } from '../program.js';

let world: World;
beforeAll(async () => {
  world = await program();
  await partners(world);
  await addContoso(world.person('Owen Fitzgerald'), { products: [['Visio Plan 1', 3]] });
});
afterAll(() => world.end());

const command = fc.oneof(
  fc.record({ do: fc.constant('seats' as const), seats: fc.integer({ min: -1, max: 6 }) }),
  fc.record({ do: fc.constant('assign' as const), user: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ do: fc.constant('take' as const), user: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ do: fc.constant('renewal' as const), on: fc.boolean() }),
);

test('SUB-4, SUB-5: never more licences assigned than seats, never fewer seats than assigned', async () => {
  const owen = world.person('Owen Fitzgerald');
  const aoife = world.person('Aoife Brennan');
  await aoife.says('List the subscriptions of Contoso Traders Ltd');
  const subscription = /SUB-\w{8}/.exec(aoife.last.text)?.[0] ?? '';
  await aoife.says('Show the customer Contoso Traders Ltd');
  const id = String(aoife.last.button('Users and licences').data?.id);
  const emails = [0, 1, 2, 3].map((n) => `user${n}@contoso.example`);
  for (const [n, email] of emails.entries()) await aoife.forges('customers.addUser', { id, name: `User ${n}`, email });

  // the model goes on from one sequence to the next: so does the bot
  let seats = 3;
  let presses = 0;
  // each press is one of its own, however alike
  const once = () => ({ once: `press-${++presses}` });
  let renewal = true;
  const holders = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: 10 }), async (commands) => {
      for (const one of commands) {
        if (one.do === 'seats') {
          await owen.forges('subscriptions.changeSeats', { subscription, seats: String(one.seats), ...once() });
          if (one.seats >= 1 && one.seats >= holders.size) seats = one.seats;
        } else if (one.do === 'renewal') {
          await aoife.forges('subscriptions.renewal', { subscription, onOff: String(one.on), ...once() });
          renewal = one.on;
        } else {
          const user = emails[one.user] ?? '';
          const verb = one.do === 'assign' ? 'licenses.assign' : 'licenses.remove';
          await aoife.forges(verb, { subscription, user, confirmed: 'yes', ...once() });
          if (one.do === 'take') holders.delete(user);
          else if (holders.size < seats) holders.add(user);
        }
      }
      const told = new RegExp(`${holders.size} of ${seats} licences? assigned`);
      for (const person of [owen, aoife]) {
        await person.forges('subscriptions.list', { id });
        expect(person.last.text).toMatch(told);
        expect(person.last.text).toMatch(renewal ? /renews automatically/ : /without renewal/);
      }
      await aoife.forges('customers.users', { id });
      expect(aoife.last.text.match(/Visio Plan 1/g)?.length ?? 0).toBe(holders.size);
    }),
    { numRuns: 40, endOnFailure: true },
  );
}, 120_000);

/**
 * Orders, seats, upgrades, renewals, users, licences and the end of a relationship keep their invariants under random
 * commands, against a small model; both sides see what the model says (SUB-1 to SUB-6, CUS-9, CUS-10).
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtIn } from '../../src/workflows/catalog/built-in.js';
import { addContoso, contoso, partners } from '../customers/scenes.js';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';
import { once } from './scenes.js';

let world: World;
beforeAll(async () => {
  world = await program();
  await partners(world);
});
afterAll(() => world.end());

/** Suites with upgrade paths between them, one with a limit of seats, and an add-on. */
const products = ['M365-BB', 'M365-BS', 'M365-BP', 'M365-E3', 'COPILOT', 'SW-OFFICE'] as const;
const catalogue = new Map(builtIn.map((product) => [product.id, product]));
const of = (id: string) => catalogue.get(id) ?? expect.fail(id);
const emails = ['u0@contoso.example', 'u1@contoso.example', 'u2@contoso.example'];

/** What the model knows of a subscription; it forbids what the rules forbid, and nothing else. */
interface Ordered {
  readonly id: string;
  product: string;
  seats: number;
  renewal: boolean;
  readonly holders: Set<string>;
}
class Model {
  readonly subscriptions: Ordered[] = [];
  readonly users = new Set<string>();
  reseller = true;

  has = (product: string, but?: Ordered): boolean => this.subscriptions.some((s) => s !== but && s.product === product);

  orders(product: string, seats: number): boolean {
    const { min, max, bases } = of(product);
    return seats >= min && seats <= max && (bases.length === 0 || bases.some((base) => this.has(base)));
  }

  upgrades(s: Ordered, to: string): boolean {
    if (!of(s.product).upgrades.includes(to) || s.seats > of(to).max) return false;
    // no add-on may lose its base
    return this.subscriptions.every(({ product }) => {
      const { bases } = of(product);
      return !bases.includes(s.product) || bases.some((base) => base === to || this.has(base, s));
    });
  }
}

const any = fc.nat({ max: 7 });
const command = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('order' as const),
      product: fc.constantFrom(...products),
      seats: fc.integer({ min: 0, max: 4 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('seats' as const), which: any, seats: fc.constantFrom(0, 1, 2, 3, 301) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('upgrade' as const), which: any, to: fc.constantFrom(...products) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('renewal' as const), which: any, on: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('addUser' as const), user: fc.constantFrom(...emails) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('removeUser' as const), user: fc.constantFrom(...emails) }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('assign' as const), which: any, user: fc.constantFrom(...emails) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('take' as const), which: any, user: fc.constantFrom(...emails) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const) }) },
);
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

interface Play {
  readonly provider: Person;
  readonly reseller: Person;
  readonly customer: string;
  readonly model: Model;
}

/** The bot is given the command, then the model; each decides for itself whether it may be. */
async function play({ provider, reseller, customer, model }: Play, one: Command): Promise<void> {
  const press = (person: Person, verb: string, data: object) =>
    person.forges(verb, { ...data, confirmed: 'yes', submitted: 'yes', ...once() });
  const s = 'which' in one ? model.subscriptions[one.which % Math.max(1, model.subscriptions.length)] : undefined;
  if ('which' in one && !s) return;
  switch (one.do) {
    case 'order': {
      await press(provider, 'subscriptions.add', {
        id: customer,
        product: one.product,
        seats: String(one.seats),
        reseller: 'none',
        second: 'yes',
      });
      if (!model.orders(one.product, one.seats)) return;
      const kept = await ordersOf(customer);
      const id = kept.find(({ id }) => !model.subscriptions.some((known) => known.id === id))?.id ?? '';
      model.subscriptions.push({
        id,
        product: one.product,
        seats: one.seats,
        renewal: of(one.product).kind === 'licence',
        holders: new Set(),
      });
      return;
    }
    case 'seats':
      await press(provider, 'subscriptions.changeSeats', { subscription: s?.id, seats: String(one.seats) });
      if (s && one.seats >= of(s.product).min && one.seats <= of(s.product).max && one.seats >= s.holders.size)
        s.seats = one.seats;
      return;
    case 'upgrade':
      await press(provider, 'subscriptions.upgrade', { subscription: s?.id, product: one.to });
      if (s && model.upgrades(s, one.to)) s.product = one.to;
      return;
    case 'renewal':
      await press(reseller, 'subscriptions.setRenewal', { subscription: s?.id, onOff: String(one.on) });
      if (s && model.reseller && !(one.on && of(s.product).kind === 'software')) s.renewal = one.on;
      return;
    case 'addUser':
      await press(reseller, 'customerUsers.add', { id: customer, name: one.user, email: one.user });
      if (model.reseller) model.users.add(one.user);
      return;
    case 'removeUser': {
      const user = await world.kept((view) => view.one('customerUsers', 'email', `${customer}|${one.user}`));
      await press(reseller, 'customerUsers.remove', { user: user?.id ?? 'CU-NOSUCH00' });
      if (!model.reseller || !model.users.delete(one.user)) return;
      for (const { holders } of model.subscriptions) holders.delete(one.user);
      return;
    }
    case 'assign':
      await press(reseller, 'licenses.assign', { subscription: s?.id, user: one.user });
      if (s && model.reseller && model.users.has(one.user) && s.holders.size < s.seats) s.holders.add(one.user);
      return;
    case 'take':
      await press(reseller, 'licenses.remove', { subscription: s?.id, user: one.user });
      if (model.reseller) s?.holders.delete(one.user);
      return;
    case 'leave':
      await press(reseller, 'customers.remove', { id: customer });
      model.reseller = false;
  }
}

const ordersOf = async (customer: string) =>
  (await world.kept((view) => view.find('subscriptions', 'customer', customer, { limit: 200 }))).items;

/** What is kept and what both sides read is what the model says. */
async function compare({ provider, reseller, customer, model }: Play): Promise<void> {
  const kept = await ordersOf(customer);
  const licences = await Promise.all(
    kept.map((s) => world.kept((view) => view.find('licences', 'subscription', s.id, { limit: 50 }))),
  );
  expect(
    kept.map(({ id, productId, seats, assigned, renewal }, at) => [
      id,
      productId,
      seats,
      assigned,
      licences[at]?.items.length,
      renewal,
    ]),
  ).toEqual(
    kept.map(({ id }) => {
      const s = model.subscriptions.find((one) => one.id === id);
      return [id, s?.product, s?.seats, s?.holders.size, s?.holders.size, s?.renewal];
    }),
  );
  expect(kept.length).toBe(model.subscriptions.length);
  for (const person of model.reseller ? [provider, reseller] : [provider]) {
    await person.forges('subscriptions.list', { id: customer, ...once() });
    const shown = [person.last.text];
    while (person.last.has('More')) shown.push((await person.clicks('More')).text);
    for (const { id, product, seats, holders, renewal } of model.subscriptions) {
      const own = shown.join('\n').split(id)[0]?.split('SUB-').at(-1) ?? '';
      expect(own).toContain(of(product).names.en);
      expect(own).toContain(`${holders.size} of ${seats} licence`);
      expect(own).toMatch(renewal ? /renews automatically/ : /without renewal/);
    }
  }
  if (model.reseller) return;
  await reseller.forges('customers.show', { id: customer, ...once() });
  expect(reseller.last.text).toMatch(/I know no such customer/);
}

let customers = 0;
test('SUB-1 to SUB-6: random orders, seats, upgrades, renewals, users, licences and removals do what the model says', async () => {
  const provider = world.person('Owen Fitzgerald');
  const reseller = world.person('Aoife Brennan');
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 6, maxLength: 16 }), async (commands) => {
      customers += 1;
      const name = `Contoso ${customers} Ltd`;
      await addContoso(provider, {
        details: {
          ...contoso,
          'Company name': name,
          'Primary domain prefix (.onmicrosoft.com)': `contoso${customers}`,
        },
        products: [['Microsoft 365 Business Basic', 2]],
      });
      const customer = String(provider.last.button('Show the customer').data?.id);
      const model = new Model();
      for (const { id } of await ordersOf(customer))
        model.subscriptions.push({ id, product: 'M365-BB', seats: 2, renewal: true, holders: new Set() });
      const game = { provider, reseller, customer, model };
      for (const one of commands) await play(game, one);
      await compare(game);
    }),
    { numRuns: 25, endOnFailure: true },
  );
}, 240_000);

/**
 * One truth: after every step of a customer's way, from the partnership to its end, all lists, the customer, the
 * searches and the counts of both sides say the same, and those of the others nothing (CUS-9, CUS-10, CUS-13, PAR-7,
 * PAR-9, PAR-11, PAR-13, SUB-1 to SUB-6).
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';
import { once } from '../subscriptions/scenes.js';
import { addContoso, partners } from './scenes.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

interface Subscription {
  readonly product: string;
  readonly assigned: number;
  readonly seats: number;
  readonly renews: boolean;
  readonly support: string;
}
interface Truth {
  partnership: boolean;
  /** Which side has the customer in its lists. */
  provider: boolean;
  reseller: boolean;
  subscriptions: readonly Subscription[];
}

const customer = 'Contoso Traders Ltd';

async function agrees(truth: Truth, step: string): Promise<void> {
  const owen = world.person('Owen Fitzgerald');
  const aoife = world.person('Aoife Brennan');
  await seenBy(owen, { other: 'Bluepeak IT', otherId: 'ORG-BLUEPEAK' }, truth.provider, truth.reseller, truth, step);
  await seenBy(
    aoife,
    { other: 'Armor Distribution', otherId: 'ORG-ARMOR' },
    truth.reseller,
    truth.provider,
    truth,
    step,
  );
  for (const stranger of [world.person('Jonas Lindqvist'), world.person('Grace Whitfield')]) {
    await stranger.forges('customers.list');
    expect(stranger.last.text, step).not.toContain(customer);
    expect(await stranger.searches('customers', 'contoso'), step).toEqual([]);
  }
  await invariants(step);
}

async function seenBy(
  person: Person,
  { other, otherId }: { other: string; otherId: string },
  has: boolean,
  otherHas: boolean,
  { partnership, subscriptions }: Truth,
  step: string,
): Promise<void> {
  const at = `${step}, ${person.name}`;
  const contains = (text: string, what: string, whether: boolean) =>
    whether ? expect(text, at).toContain(what) : expect(text, at).not.toContain(what);

  await person.says('List our partnerships');
  contains(person.last.text, other, partnership);

  await person.forges('customers.list', once());
  contains(person.last.text, customer, has);
  if (has) contains(person.last.text.split(customer)[1]?.split('\n').slice(0, 4).join('\n') ?? '', other, otherHas);
  await person.forges('customers.list', { search: 'contosotraders', ...once() });
  contains(person.last.text, customer, has);
  if (partnership || otherHas) {
    await person.forges('customers.list', { partnerId: otherId, ...once() });
    contains(person.last.text, customer, has && otherHas);
  }
  expect((await person.searches('customers', 'contoso')).length, at).toBe(has ? 1 : 0);

  const id = await customerId();
  await person.forges('customers.show', { id, ...once() });
  const shown = person.last.text;
  await person.forges('subscriptions.list', { id, ...once() });
  const listed = person.last.text;
  if (!has) {
    expect([shown, listed], at).toEqual([
      expect.stringMatching(/I know no such customer/),
      expect.stringMatching(/I know no such customer/),
    ]);
    return;
  }
  for (const text of [shown, listed])
    for (const one of subscriptions) {
      contains(text, one.product, true);
      contains(text, `${one.assigned} of ${one.seats} licence`, true);
      contains(text, one.renews ? 'renews automatically' : 'without renewal', true);
      contains(text, `support contact: ${one.support}`, true);
    }
  expect(listed.match(/SUB-\w{8}/g)?.length ?? 0, at).toBe(subscriptions.length);
  expect((await person.searches('subscriptions', 'contoso')).length, at).toBe(subscriptions.length);
  const [first] = subscriptions;
  if (first) {
    await person.forges('customerUsers.list', { id, ...once() });
    const holders = subscriptions.reduce((n, one) => n + one.assigned, 0);
    const named = subscriptions.reduce((n, one) => n + (person.last.text.split(one.product).length - 1), 0);
    expect(named, at).toBe(holders);
  }
}

const customerId = async (): Promise<string> => {
  const { items } = await world.kept((view) => view.find('customers', 'country', 'IE', { limit: 50 }));
  return items.find((one) => one.name === customer)?.id ?? 'CUS-NOSUCH00';
};

/** What holds of the records whatever has been done. */
async function invariants(step: string): Promise<void> {
  const id = await customerId();
  const { relationships, subscriptions, licences } = await world.kept(async (view) => {
    const subscriptions = (await view.find('subscriptions', 'customer', id, { limit: 200 })).items;
    return {
      relationships: (await view.find('relationships', 'customer', id, { limit: 200 })).items,
      subscriptions,
      licences: await Promise.all(
        subscriptions.map(
          async (s) => (await view.find('licences', 'subscription', s.id, { limit: 200 })).items.length,
        ),
      ),
    };
  });
  for (const [at, one] of subscriptions.entries()) {
    expect(one.assigned, step).toBe(licences[at]);
    expect(one.assigned, step).toBeLessThanOrEqual(one.seats);
  }
  // who serves a customer with another is named there in turn, and nobody is who does not serve it
  for (const one of relationships)
    for (const withId of one.withIds)
      expect(relationships.find((r) => r.partnerId === withId)?.withIds, step).toContain(one.partnerId);
}

test('from the partnership to its removal, every list of both sides agrees after every step', async () => {
  const owen = world.person('Owen Fitzgerald');
  const aoife = world.person('Aoife Brennan');
  const truth: Truth = { partnership: false, provider: false, reseller: false, subscriptions: [] };
  await agrees(truth, 'before');

  await partners(world);
  truth.partnership = true;
  await agrees(truth, 'partnership');

  await addContoso(owen);
  truth.provider = true;
  truth.reseller = true;
  const premium = {
    product: 'Microsoft 365 Business Premium',
    assigned: 0,
    seats: 10,
    renews: true,
    support: 'Armor Distribution',
  };
  const visio = { product: 'Visio Plan 2', assigned: 0, seats: 5, renews: true, support: 'Armor Distribution' };
  truth.subscriptions = [premium];
  await agrees(truth, 'customer');

  await owen.orders(`Add 5 Visio Plan 2 to ${customer}`);
  truth.subscriptions = [premium, visio];
  await agrees(truth, 'order');

  const id = await customerId();
  const subscription = await world.kept(
    async (view) => (await view.find('subscriptions', 'customer', id, { limit: 9 })).items[0]?.id ?? '',
  );
  await aoife.forges('customerUsers.add', { id, name: 'Tom Archer', email: 'tom@contoso.example' });
  await aoife.forges('licenses.assign', { subscription, user: 'tom@contoso.example' });
  truth.subscriptions = [{ ...premium, assigned: 1 }, visio];
  await agrees(truth, 'licence');

  await owen.forges('subscriptions.changeSeats', { subscription, seats: '8' });
  truth.subscriptions = [{ ...premium, assigned: 1, seats: 8 }, visio];
  await agrees(truth, 'fewer licences');

  await owen.forges('subscriptions.upgrade', { subscription, product: 'M365-E3', confirmed: 'yes' });
  const e3 = { ...premium, product: 'Microsoft 365 E3', assigned: 1, seats: 8 };
  truth.subscriptions = [e3, visio];
  await agrees(truth, 'upgrade');

  await owen.forges('subscriptions.setSupportContact', { subscription, reseller: 'ORG-BLUEPEAK' });
  truth.subscriptions = [{ ...e3, support: 'Bluepeak IT' }, visio];
  await agrees(truth, 'support contact');

  await aoife.forges('subscriptions.setRenewal', { subscription, onOff: 'false' });
  truth.subscriptions = [{ ...e3, support: 'Bluepeak IT', renews: false }, visio];
  await agrees(truth, 'renewal');

  await aoife.forges('customers.remove', { id, confirmed: 'yes' });
  truth.reseller = false;
  await agrees(truth, 'the reseller removes its relationship');

  await owen.forges('partnerships.remove', { reseller: 'Bluepeak IT', confirmed: 'yes' });
  truth.partnership = false;
  await agrees(truth, 'removal of the partnership');

  await owen.forges('customers.remove', { id, confirmed: 'yes' });
  truth.provider = false;
  await agrees(truth, 'the provider removes its relationship');
}, 120_000);

test('the other way round: the partnership is removed first, and what exists stays on both sides', async () => {
  const owen = world.person('Owen Fitzgerald');
  await partners(world);
  await addContoso(owen);
  const subscriptions = [
    {
      product: 'Microsoft 365 Business Premium',
      assigned: 0,
      seats: 10,
      renews: true,
      support: 'Armor Distribution',
    },
  ];
  await owen.forges('partnerships.remove', { reseller: 'Bluepeak IT', confirmed: 'yes' });
  await agrees({ partnership: false, provider: true, reseller: true, subscriptions }, 'removal of the partnership');
  await owen.forges('customers.remove', { id: await customerId(), confirmed: 'yes' });
  await agrees({ partnership: false, provider: false, reseller: true, subscriptions }, 'the provider leaves');
}, 60_000);

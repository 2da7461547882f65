/**
 * ORG-3, TRN-8: who may know of a subscription, where one customer has a direct and two indirect relationships beside each
 * other. Whatever tells of it (chats, channels, mails, lists, searches, exports, users, audit) tells the same people.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadCast } from '../../demo/cast.js';
import { customer } from '../../src/domain/customer.js';
import { customerUsers, licenses } from '../../src/domain/license.js';
import { partnership } from '../../src/domain/partnership.js';
import { relationship } from '../../src/domain/relationship.js';
import { nextReminder, subscription } from '../../src/domain/subscription.js';
import type { Write } from '../../src/store/store.js';
import { programme } from '../harness/declared.js';
import type { Person } from '../harness/person.js';
import type { Place } from '../harness/place.js';
import { program, type World } from '../program.js';
import { once } from './scenes.js';

/** Atelier was direct-bill and is a reseller of Armor's too; so is Bluepeak. Lumière serves the customer with Nordlicht. */
const parties = {
  atelier: { id: 'ORG-ATELIER', admin: 'Étienne Garrigue', mails: 'atelier-numerique.example' },
  armor: { id: 'ORG-ARMOR', admin: 'Gaëlle Le Bihan', mails: 'armor-distribution.example' },
  bluepeak: { id: 'ORG-BLUEPEAK', admin: 'Aoife Brennan', mails: 'bluepeak-it.example' },
  nordlicht: { id: 'ORG-NORDLICHT', admin: 'Katrin Böhme', mails: 'nordlicht-distribution.example' },
  lumiere: { id: 'ORG-LUMIERE', admin: 'Hélène Marchetti', mails: 'lumiere-informatique.example' },
} as const;
type Party = keyof typeof parties;
const all = Object.keys(parties) as Party[];

const related: readonly (readonly [Party, 'direct' | 'indirect', readonly Party[]])[] = [
  ['atelier', 'direct', []],
  ['atelier', 'indirect', ['armor']],
  ['armor', 'indirect', ['atelier', 'bluepeak']],
  ['bluepeak', 'indirect', ['armor']],
  ['nordlicht', 'indirect', ['lumiere']],
  ['lumiere', 'indirect', ['nordlicht']],
];

/** Each of another product, by whose name it is recognised. */
const subscriptions: readonly {
  readonly id: string;
  readonly product: string;
  readonly called: string;
  readonly by: Party;
  readonly reseller?: Party;
  /** Who may know of it. */
  readonly known: readonly Party[];
}[] = [
  { id: 'SUB-DIRECT01', product: 'PBI-PRO', called: 'Power BI Pro', by: 'atelier', known: ['atelier'] },
  {
    id: 'SUB-NAMED001',
    product: 'VISIO-2',
    called: 'Visio Plan 2',
    by: 'armor',
    reseller: 'atelier',
    known: ['atelier', 'armor', 'bluepeak'],
  },
  {
    id: 'SUB-ALONE001',
    product: 'COPILOT',
    called: 'Microsoft 365 Copilot',
    by: 'armor',
    known: ['atelier', 'armor', 'bluepeak'],
  },
  {
    id: 'SUB-OTHER001',
    product: 'PA-PREM',
    called: 'Power Apps Premium',
    by: 'nordlicht',
    reseller: 'lumiere',
    known: ['nordlicht', 'lumiere'],
  },
];
const knownBy = (who: Party, but?: Party): string[] =>
  subscriptions.filter(({ known, by }) => known.includes(who) && by !== but).map(({ called }) => called);
const namedIn = (text: string): string[] =>
  subscriptions.filter(({ called }) => text.includes(called)).map(({ called }) => called);

const customerId = 'CUS-BESIDE01';
let world: World;
let people: Record<Party, Person>;
let channels: Record<Party, Place>;

async function keep(writes: readonly Write[]): Promise<void> {
  await world.bot.store.transaction(async () => ({ writes, result: undefined }));
}
const byParty = <T>(make: (party: Party) => T): Record<Party, T> =>
  Object.fromEntries(all.map((party) => [party, make(party)])) as Record<Party, T>;

beforeEach(async () => {
  const cast = loadCast();
  const organizations = cast.organizations.map((one) =>
    one.id === parties.atelier.id ? { ...one, capabilities: [...one.capabilities, 'indirectReseller' as const] } : one,
  );
  world = await program({ cast: { ...cast, organizations } });
  people = byParty((party) => world.person(parties[party].admin));
  channels = byParty((party) => world.group(`news of ${party}`, people[party]));
  for (const party of all) {
    await people[party].installs();
    await people[party].forges('notify.here', {}, { in: channels[party] });
    const data = { id: channels[party].id, topics: 'customers,subscriptions' };
    await people[party].forges('notify.confirm', data, { in: channels[party] });
  }
  const now = world.clock.now();
  const first = { version: 1, createdAt: now, updatedAt: now };
  const name = 'Chais du Port SARL';
  const domain = 'chaisduport.onmicrosoft.com';
  const termEnd = new Date(Date.parse(now) + 40 * 86_400_000).toISOString();
  await keep([
    {
      put: 'customers',
      record: customer.parse({
        ...first,
        id: customerId,
        name,
        domain,
        country: 'FR',
        language: 'fr',
        contact: { name: 'Luc Barbier', email: 'luc@chais-du-port.example' },
      }),
    },
    ...(['atelier', 'bluepeak'] as const).map(
      (reseller): Write => ({
        put: 'partnerships',
        record: partnership.parse({
          ...first,
          id: `PAR-${reseller}`,
          status: 'active',
          providerId: parties.armor.id,
          resellerId: parties[reseller].id,
          invitationId: 'INV-BESIDE01',
          since: now,
          adminAccess: true,
        }),
      }),
    ),
    ...related.map(
      ([party, kind, beside], at): Write => ({
        put: 'relationships',
        record: relationship.parse({
          ...first,
          id: `REL-BESIDE-${at}`,
          status: 'active',
          customerId,
          partnerId: parties[party].id,
          kind,
          origin: 'ownMarketing',
          since: now,
          withIds: beside.map((one) => parties[one].id),
          adminAccess: true,
          name,
          domain,
        }),
      }),
    ),
    ...subscriptions.map(
      ({ id, product, by, reseller }): Write => ({
        put: 'subscriptions',
        record: subscription.parse({
          ...first,
          id,
          status: 'active',
          customerId,
          customerName: name,
          providerId: parties[by].id,
          productId: product,
          seats: 5,
          assigned: 1,
          term: 'P1Y',
          termStart: now,
          termEnd,
          renewal: true,
          remindAt: nextReminder(termEnd, now),
          ...(reseller ? { resellerId: parties[reseller].id, resellerMpnId: '1' } : {}),
        }),
      }),
    ),
    {
      put: 'customerUsers',
      record: customerUsers.schema.parse({
        ...first,
        id: 'CU-1',
        customerId,
        name: 'Ada Ito',
        email: 'ada@chais.example',
      }),
    },
    ...subscriptions.map(
      ({ id }): Write => ({
        put: 'licences',
        record: licenses.schema.parse({
          ...first,
          id: `LIC-${id}`,
          customerId,
          subscriptionId: id,
          customerUserId: 'CU-1',
        }),
      }),
    ),
  ]);
});
afterEach(() => world.end());

/** What each organisation is told while something happens, in the chat of its admin, in its channel and by mail to others. */
async function toldDuring(happening: () => Promise<unknown>): Promise<Record<Party, readonly string[]>> {
  await world.bot.flush();
  const from = world.connector.messages.length;
  const mailed = (await world.mails()).length;
  await happening();
  await world.bot.flush();
  const messages = world.connector.messages.slice(from);
  const mails = (await world.mails()).slice(mailed);
  return byParty((party) => [
    ...messages
      .filter(({ place }) => place === people[party].personal || place === channels[party])
      .map((one) => `${one.place === channels[party] ? 'channel' : 'chat'}: ${JSON.stringify(one.card)}`),
    ...mails
      .filter(({ to }) => to.endsWith(parties[party].mails))
      .map(({ subject, text }) => `mail: ${subject} ${text}`),
  ]);
}
const ways = ['chat', 'channel', 'mail'] as const;
const named = (told: readonly string[], way: string): string[] =>
  namedIn(told.filter((one) => one.startsWith(way)).join('\n'));

const renewal = (who: Party, id: string, onOff: boolean) =>
  people[who].forges('subscriptions.renewal', { subscription: id, onOff: String(onOff), ...once() });

test('ORG-3, TRN-8: an order that is changed is told to those who may know of the subscription, on every way', async () => {
  for (const { id, by, called, known } of subscriptions) {
    const told = await toldDuring(() => renewal(by, id, false));
    for (const party of all)
      for (const way of ways)
        expect([called, party, way, named(told[party], way)]).toEqual([
          called,
          party,
          way,
          known.includes(party) && party !== by ? [called] : [],
        ]);
  }
});

test('ORG-3, TRN-8: what a reseller changes is told to nobody who may not know of it', async () => {
  for (const { id, called, by, known } of subscriptions)
    for (const reseller of known.filter((party) => party !== by)) {
      const told = await toldDuring(() => renewal(reseller, id, false));
      expect([called, reseller, all.filter((party) => namedIn(told[party].join('')).length > 0)]).toEqual([
        called,
        reseller,
        [by],
      ]);
      await renewal(by, id, true);
    }
});

test.each([
  ['subscription.soon', 'P11D', true],
  ['subscription.renewed', 'P41D', true],
  ['subscription.expired', 'P41D', false],
])(
  'ORG-3, TRN-8: %s is told to those who may know of the subscription, on every way',
  async (_notice, then, renews) => {
    if (!renews) for (const { id, by } of subscriptions) await renewal(by, id, false);
    const told = await toldDuring(() => world.later(then));
    for (const party of all)
      for (const way of ways) expect([party, way, named(told[party], way)]).toEqual([party, way, knownBy(party)]);
  },
);

test('ORG-3, TRN-8: list, search, export and users show what is told, and an id of what is not is unknown', async () => {
  const shown: Record<string, (who: Person) => Promise<string>> = {
    list: async (who) => (await who.forges('subscriptions.list', { id: customerId })).text,
    search: async (who) =>
      (await who.searches('subscriptions', 'Chais')).map(({ title, line }) => `${title} ${line}`).join('\n'),
    export: async (who) => {
      await who.forges('export.subscriptions', once());
      const { text } = await world.visit(who.opens(who.locale.startsWith('fr') ? 'Télécharger' : 'Download'));
      return text
        .split('\n')
        .filter((row) => row.includes('Chais du Port'))
        .join('\n');
    },
    users: async (who) => (await who.forges('customers.users', { id: customerId })).text,
  };
  for (const party of all)
    for (const [surface, look] of Object.entries(shown))
      expect([party, surface, namedIn(await look(people[party]))]).toEqual([party, surface, knownBy(party)]);

  for (const party of all) {
    const answer = async (id: string) => (await renewal(party, id, false)).text;
    const unknown = await answer('SUB-NOTHING1');
    for (const { id, known } of subscriptions) if (!known.includes(party)) expect(await answer(id)).toBe(unknown);
  }
});

test('ORG-3, AUD-1: the trail of whoever removes a user, or leaves a customer, names nothing of others', async () => {
  for (const party of ['bluepeak', 'lumiere'] as const) {
    await people[party].forges('customers.removeUser', { user: 'CU-1', confirmed: 'yes', ...once() });
    await people[party].forges('customers.remove', { id: customerId, confirmed: 'yes', ...once() });
  }
  for (const party of all) {
    const { text } = await people[party].forges('audit.show', {});
    expect([party, namedIn(text).filter((called) => !knownBy(party).includes(called))]).toEqual([party, []]);
  }
  // who else serves the customer with the provider is not said either
  const { text } = await people.bluepeak.forges('audit.show', {});
  expect(text).toContain('Chais du Port');
  expect(text).not.toContain('Atelier');
});

test('ORG-3: a reseller’s order request, and what comes of it, is between it and the provider', async () => {
  const asked = { id: customerId, product: 'PAUTO-PREM', seats: '3', provider: parties.armor.id, told: 'yes' };
  const reach = async (happening: () => Promise<unknown>) => {
    const told = await toldDuring(happening);
    return all.filter((party) => told[party].some((one) => one.includes('Power Automate')));
  };
  expect(await reach(() => people.bluepeak.forges('orders.askAdd', { ...asked, ...once() }))).toEqual(['armor']);
  const requests = await world.kept((view) => view.find('orderRequests', 'provider', parties.armor.id));
  const id = requests.items[0]?.id;
  expect(await reach(() => people.armor.forges('orders.decline', { id, reason: 'No', ...once() }))).toEqual([
    'bluepeak',
  ]);
});

/** Names of the resellers beside each other, and of the one that another provider works with. */
const rivals: readonly (readonly [Party, string])[] = [
  ['atelier', 'Atelier Numérique'],
  ['bluepeak', 'Bluepeak IT'],
  ['lumiere', 'Lumière Informatique'],
];

test('ORG-3: a reseller sees itself as reseller of record and support contact, and no other one, on every surface', async () => {
  const [named] = subscriptions.filter(({ id }) => id === 'SUB-NAMED001');
  if (!named) throw new Error('no subscription names a reseller');
  await people.armor.forges('subscriptions.setSupportContact', {
    subscription: named.id,
    reseller: parties.atelier.id,
    ...once(),
  });
  const shown = async (party: Party) => {
    const who = people[party];
    const list = (await who.forges('subscriptions.list', { id: customerId })).text;
    const card = (await who.forges('customers.show', { id: customerId })).text;
    const searched = (await who.searches('subscriptions', 'Chais')).map(({ title, line }) => `${title} ${line}`);
    await who.forges('exports.exportSubscriptions', once());
    const { text } = await world.visit(who.opens(who.locale.startsWith('fr') ? 'Télécharger' : 'Download'));
    const trail = (await who.forges('audit.show', {})).text;
    return [list, card, ...searched, ...text.split('\n').filter((row) => row.includes('Chais')), trail].join('\n');
  };
  for (const party of all) {
    const seen = await shown(party);
    const expected: readonly string[] = { armor: ['atelier', 'bluepeak'], nordlicht: ['lumiere'] }[party as string] ?? [
      party,
    ];
    for (const [rival, name] of rivals)
      expect([party, rival, expected.includes(rival) || !seen.includes(name)]).toEqual([party, rival, true]);
    expect(seen.includes('Atelier Numérique')).toBe(party === 'armor' || party === 'atelier');
  }
});

test('ORG-3, NOT-1: a designation is told to the reseller designated and to the one before it, without the other’s name', async () => {
  const told = await toldDuring(() =>
    people.armor.forges('subscriptions.setSupportContact', {
      subscription: 'SUB-NAMED001',
      reseller: parties.atelier.id,
      ...once(),
    }),
  );
  const reached = (of: typeof told) => all.filter((party) => namedIn(of[party].join('')).length > 0);
  expect(reached(told)).toEqual(['atelier']);
  const moved = await toldDuring(() =>
    people.armor.forges('subscriptions.setSupportContact', {
      subscription: 'SUB-NAMED001',
      reseller: parties.bluepeak.id,
      ...once(),
    }),
  );
  expect(reached(moved)).toEqual(['atelier', 'bluepeak']);
  expect(moved.atelier.join('')).toMatch(/ne traite plus les demandes de support/);
  expect(moved.atelier.join('')).not.toContain('Bluepeak');
  expect(moved.bluepeak.join('')).toMatch(/Bluepeak IT now handles the support requests/);
  expect(moved.bluepeak.join('')).not.toContain('Atelier');
  const back = await toldDuring(() =>
    people.armor.forges('subscriptions.setSupportContact', {
      subscription: 'SUB-NAMED001',
      reseller: parties.armor.id,
      ...once(),
    }),
  );
  expect(reached(back)).toEqual(['bluepeak']);
});

/** Every notice of the program, with who may know it: one that is new is put here, and tried where its records are. */
const readers: Readonly<Record<string, readonly string[]>> = {
  'those who may know of the subscription': [
    'subscription.changed',
    'subscription.soon',
    'subscription.renewed',
    'subscription.expired',
  ],
  'the provider that is asked': [
    'order.requested',
    'order.customerRequested',
    'order.withdrawn',
    'order.customerWithdrawn',
    'partnership.requested',
  ],
  'the reseller that asked': [
    'order.approved',
    'order.declined',
    'order.takenBack',
    'partnership.requestApproved',
    'partnership.requestDeclined',
  ],
  'the reseller for which the customer was created': ['customer.created'],
  'the one or two partners that invited': ['customer.accepted'],
  'the partner that invited': [
    'customer.declined',
    'partnership.accepted',
    'partnership.declined',
    'invitation.expiring',
    'invitation.expired',
  ],
  'the provider of the partnership': ['partnership.access'],
  'the reseller of the partnership': ['partnership.acceptedHere', 'enrolment.invitationWaits'],
  'the address that proves itself': ['customer.code', 'partnership.code', 'enrolment.code', 'verification.letter'],
  'the organisation that enrols': [
    'enrolment.changed',
    'enrolment.idle',
    'enrolment.released',
    'transition.changed',
    'agreement.new',
    'incentives.invited',
  ],
  'the organisation and its former contact': ['profile.contactChanged', 'profile.contactDisputed'],
  'the operator': ['enrolment.submitted', 'verification.disputed', 'directory.asked'],
  'the provider that asked for the change': ['directory.decided'],
  'the person who imports': ['import.checked', 'import.done'],
  'the organisation of the channel': ['channel.begun'],
  'a colleague who may': ['asked', 'asked.account'],
};

test('ORG-3: every notice of the program says who may know', () => {
  expect(Object.values(readers).flat().sort()).toEqual([...programme.notifications.keys()].sort());
});

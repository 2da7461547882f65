import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { type CastOrganization, type CastPerson, loadCast } from '../demo/cast.js';
import { freePorts, openWindow } from '../demo/playground.js';
import { seed } from '../demo/seed.js';
import { seats, windowConfig } from '../demo/windows.js';
import { personId } from '../src/domain/person.js';
import type { Capability } from '../src/kernel/permissions.js';
import { roles } from '../src/kernel/permissions.js';
import { folder, open } from './store/disk.js';

const cast = loadCast();
const people = cast.organizations.flatMap((organization) => organization.people);
const on = (side: Capability): readonly CastOrganization[] =>
  cast.organizations.filter((organization) => organization.capabilities.includes(side));
const named = (name: string): CastOrganization => {
  const found = cast.organizations.find((organization) => organization.name === name);
  if (!found) throw new Error(`${name} is not in the cast`);
  return found;
};
const first = ({ people: [person] }: CastOrganization): CastPerson => {
  if (!person) throw new Error('nobody works there');
  return person;
};

describe('the cast', () => {
  it.each([
    ['organisation ids', cast.organizations.map((organization) => organization.id)],
    ['tenants', cast.organizations.map((organization) => organization.tenantId)],
    ['MPN ids', cast.organizations.flatMap((organization) => organization.mpnId ?? [])],
    ['email addresses', people.map((person) => person.email)],
    ['names', people.map((person) => person.name)],
    ['object ids', people.map((person) => person.aadObjectId)],
    ['customer domains', cast.customers.map((customer) => customer.domain)],
  ])('%s are each one’s own', (_what, values) => {
    expect(values).toEqual([...new Set(values)]);
  });

  it('has the two providers, the resellers, the direct-bill partner and the operator', () => {
    expect(on('operator').map(({ name }) => name)).toEqual(['Programme Desk']);
    expect(on('indirectProvider').map(({ name }) => name)).toEqual(['Armor Distribution', 'Nordlicht Distribution']);
    expect(on('indirectReseller').map(({ name, active }) => [name, active])).toEqual([
      ['Lumière Informatique', true],
      ['Bluepeak IT', true],
      ['Shannon Cloud Services', false],
    ]);
    expect(on('directBill').map(({ name, eligible }) => [name, eligible])).toEqual([['Atelier Numérique', true]]);
  });

  it.each(['indirectProvider', 'indirectReseller'] as const)('has every role in both languages as %s', (side) => {
    const held = on(side).flatMap(({ people }) =>
      people.flatMap((p) => p.roles.map((role) => `${role} ${p.language}`)),
    );
    expect(new Set(held)).toEqual(new Set(roles.flatMap((role) => [`${role} en`, `${role} fr`])));
  });

  it.each(['Armor Distribution', 'Lumière Informatique'])('has every role, and some two, at %s', (name) => {
    expect(new Set(named(name).people.flatMap((person) => person.roles))).toEqual(new Set(roles));
    expect(named(name).people.some((person) => person.roles.length > 1)).toBe(true);
  });

  it('writes from each organisation’s own domain', () => {
    for (const organization of cast.organizations) {
      const domains = organization.people.map((person) => person.email.split('@')[1]);
      expect(new Set([...domains, organization.primaryContact.email.split('@')[1]]).size).toBe(1);
    }
  });

  it('publishes both providers', () => {
    for (const { directory } of on('indirectProvider')) {
      expect(directory?.published).toBe(true);
      expect(Object.keys(directory?.profiles ?? {})).toEqual(directory?.countries);
    }
  });

  it('names only its own organisations and registered MPN ids', () => {
    const ids = cast.organizations.map(({ id }) => id);
    for (const { relationships } of cast.customers)
      for (const { organizationId } of relationships) expect(ids).toContain(organizationId);
    const registered = cast.register?.filter(({ kind, active }) => kind === 'location' && active).map((p) => p.mpnId);
    for (const { mpnId } of [...on('indirectReseller'), ...on('directBill')]) expect(registered).toContain(mpnId);
  });
});

describe('the windows', () => {
  it('seat a provider, a reseller and the operator', () => {
    expect(seats(cast).map(({ organization, person }) => [organization.name, person.name])).toEqual([
      ['Armor Distribution', 'Owen Fitzgerald'],
      ['Lumière Informatique', 'Hélène Marchetti'],
      ['Programme Desk', 'Ingrid Solberg'],
    ]);
    for (const { lines } of seats(cast)) expect(lines).toHaveLength(3);
  });

  it('are configured as the Playground wants it, to the key', () => {
    const account = z.strictObject({
      id: z.string().startsWith('29:'),
      name: z.string(),
      userPrincipleName: z.email(),
      aadObjectId: z.guid(),
      givenName: z.string().min(1),
      surname: z.string().min(1),
      email: z.email(),
    });
    const shape = z.strictObject({
      version: z.literal('0.1.1'),
      tenantId: z.guid(),
      bot: z.strictObject({ id: z.string(), name: z.string() }),
      currentUser: account,
      users: z.array(account).length(5),
      personalChat: z.strictObject({ id: z.string() }),
      groupChat: z.strictObject({ id: z.string(), name: z.string() }),
      team: z.strictObject({
        id: z.string(),
        name: z.string(),
        aadGroupId: z.guid(),
        channels: z.array(z.strictObject({ id: z.string(), name: z.string() })).length(1),
      }),
    });
    for (const seat of seats(cast)) {
      const config = shape.parse(windowConfig(seat));
      const everybody = [config.currentUser, ...config.users].map(({ aadObjectId }) => aadObjectId);
      expect(config.tenantId).toBe(seat.organization.tenantId);
      expect(new Set(everybody).size).toBe(6);
      for (const id of everybody) expect(seat.organization.people.map((p) => p.aadObjectId)).toContain(id);
    }
  });

  it('cannot be filled from an organisation of few', () => {
    const organization = named('Shannon Cloud Services');
    expect(() => windowConfig({ organization, person: first(organization) })).toThrow(/needs 6 people/);
  });
});

describe('a chat window', () => {
  it('opens on the next free port with a seat’s configuration, and tells when it ends', async () => {
    const taken = createServer().listen(0);
    onTestFinished(() => void taken.close());
    await once(taken, 'listening');
    const { port: busy } = taken.address() as AddressInfo;
    const [port = 0] = await freePorts(1, busy);
    expect(port).toBeGreaterThan(busy);

    const [seat] = seats(cast);
    if (!seat) throw new Error('nobody is seated');
    const window = await openWindow({
      name: 'provider',
      config: windowConfig(seat),
      port,
      bot: 'http://127.0.0.1:9/api/messages',
      folder: await folder(),
      browser: false,
    });
    expect(window.url).toBe(`http://localhost:${port}`);
    expect((await fetch(window.url)).status).toBe(200);
    window.close();
    expect(await window.ended).toBe('SIGTERM');
  });
});

describe('the seed', () => {
  it('keeps organisations, accounts bound to their people and directory entries, once', async () => {
    const home = await folder();
    const store = await open(home);
    expect(await seed(store, cast, '2026-11-21T09:00:00.000Z')).toBe(true);
    await store.close();

    const again = await open(home);
    expect(await seed(again, cast, '2026-11-22T09:00:00.000Z')).toBe(false);
    await again.read(async (view) => {
      for (const { id, people } of cast.organizations) {
        expect(await view.get('organizations', id)).toMatchObject({ id, createdAt: '2026-11-21T09:00:00.000Z' });
        expect((await view.find('users', 'organization', id)).items).toHaveLength(people.length);
      }
      const published = await view.find('directory', 'country', 'FR');
      expect(published.items.map(({ name }) => name)).toEqual(['Armor Distribution', 'Nordlicht Distribution']);

      const lumiere = named('Lumière Informatique');
      const { aadObjectId, ...helene } = first(lumiere);
      const account = await view.one('users', 'person', personId(lumiere.tenantId, aadObjectId));
      expect(account).toMatchObject({ ...helene, organizationId: 'ORG-LUMIERE', version: 1 });
      expect(await view.get('people', personId(lumiere.tenantId, aadObjectId))).toBeUndefined();
    });
    await again.close();
  });

  it.each(['2026-11-21', '2028-02-29', '2031-12-31'])('seeded on %s, no term has ended', async (today) => {
    const store = await open(await folder());
    const now = `${today}T23:30:00.000Z`;
    await seed(store, cast, now);
    const kept = await store.read((view) => view.find('subscriptions', 'term', 'active', { limit: 50 }));
    expect(kept.items).toHaveLength(cast.customers.flatMap(({ subscriptions }) => subscriptions).length);
    for (const { termStart, termEnd, remindAt = '' } of kept.items) {
      expect(termStart < now && now < remindAt && remindAt < termEnd).toBe(true);
    }
    await store.close();
  });
});

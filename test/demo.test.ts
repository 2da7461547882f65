import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type CastOrganization, type CastPerson, loadCast } from '../demo/cast.js';
import { seed } from '../demo/seed.js';
import { seats, windowConfig } from '../demo/windows.js';
import type { Store, Write } from '../src/store/store.js';
import type { Capability } from '../src/workflows/permissions.js';
import { roles } from '../src/workflows/permissions.js';
import type { CollectionName, RecordOf } from '../src/workflows/records.js';
import type { View } from '../src/workflows/view.js';

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

/** As much of a store as seeding needs: what was put is found again. */
function stub() {
  const puts: Extract<Write, { put: CollectionName }>[] = [];
  const of = <C extends CollectionName>(collection: C) =>
    puts.filter(({ put }) => put === collection).map(({ record }) => record as RecordOf<C>);
  const view: Pick<View, 'find'> = { find: async (collection) => ({ items: of(collection) }) };
  const transaction: Store['transaction'] = async (decide) => {
    const { writes, result } = await decide(view as View);
    puts.push(...writes.filter((write) => 'put' in write));
    return result;
  };
  return { of, store: { transaction } as Store };
}

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

describe('the seed', () => {
  it('keeps organisations, accounts bound to their people and directory entries, once', async () => {
    const kept = stub();
    expect(await seed(kept.store, cast, '2026-11-21T09:00:00.000Z')).toBe(true);
    expect(await seed(kept.store, cast, '2026-11-22T09:00:00.000Z')).toBe(false);

    expect(kept.of('organizations')).toHaveLength(cast.organizations.length);
    expect(kept.of('directory').map((entry) => entry.name)).toEqual(['Armor Distribution', 'Nordlicht Distribution']);
    expect(kept.of('users')).toHaveLength(people.length);
    expect(new Set(kept.of('users').map((user) => user.id)).size).toBe(people.length);
    const lumiere = named('Lumière Informatique');
    expect(kept.of('users')).toContainEqual({
      ...first(lumiere),
      aadObjectId: undefined,
      id: expect.stringMatching(/^USR-[0-9A-F]{8}$/),
      version: 1,
      createdAt: '2026-11-21T09:00:00.000Z',
      updatedAt: '2026-11-21T09:00:00.000Z',
      organizationId: 'ORG-LUMIERE',
      personId: `${lumiere.tenantId}:${first(lumiere).aadObjectId}`,
    });
  });
});

import { describe, expect, it } from 'vitest';
import { type CastOrganization, loadCast } from '../demo/cast.js';
import type { Capability } from '../src/workflows/permissions.js';
import { roles } from '../src/workflows/permissions.js';

const cast = loadCast();
const people = cast.organizations.flatMap((organization) => organization.people);
const on = (side: Capability): readonly CastOrganization[] =>
  cast.organizations.filter((organization) => organization.capabilities.includes(side));
const named = (name: string): CastOrganization => {
  const found = cast.organizations.find((organization) => organization.name === name);
  if (!found) throw new Error(`${name} is not in the cast`);
  return found;
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

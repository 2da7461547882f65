import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from './harness/person.js';
import { becomePartners, idIn, invites, linkIn, partnershipsOf } from './partnerships/steps.js';
import { program, type World } from './program.js';

let world: World;
let gaelle: Person;
let helene: Person;
beforeEach(async () => {
  world = await program();
  gaelle = world.person('Gaëlle Le Bihan');
  helene = world.person('Hélène Marchetti');
});
afterEach(() => world.end());

const toHelene = 'helene.marchetti@lumiere-informatique.example';
const trailOf = async (organization: string) =>
  (await world.kept((view) => view.find('audit', 'organization', organization, { limit: 200 }))).items;

test('AUD-1: who, when, where, what, before and after, of every change', async () => {
  const draft = await invites(gaelle, toHelene);
  const made = world.clock.now().slice(0, 16);
  await gaelle.clicks('Mettre à jour', { Objet: 'Notre invitation' });
  const [first, second] = await trailOf('ORG-ARMOR');
  expect(first).toMatchObject({
    actorId: `${gaelle.tenantId}:${gaelle.aadObjectId}`,
    actorName: 'Gaëlle Le Bihan',
    conversation: gaelle.personal.id,
    verb: 'partnerships.request',
    collection: 'invitations',
    recordId: idIn(draft),
    before: {},
    after: { status: 'open', email: toHelene, fromOrganizationId: 'ORG-ARMOR' },
  });
  expect(first?.createdAt.slice(0, 16)).toBe(made);
  expect(second).toMatchObject({
    verb: 'invitations.edit',
    before: { draft: { language: 'fr' } },
    after: { draft: { subject: 'Notre invitation' } },
  });
  expect(Object.keys(second?.after ?? {})).toEqual(['draft']);
});

test('AUD-1: each side keeps its own deeds; the clock and the holders of links have names too', async () => {
  await becomePartners(gaelle, 'Armor Distribution', helene, toHelene);
  await invites(gaelle, 'x@reseller.example');
  await world.later('P31D');
  const armor = await trailOf('ORG-ARMOR');
  const lumiere = await trailOf('ORG-LUMIERE');
  expect(lumiere.map(({ verb, collection }) => `${verb} ${collection}`)).toEqual([
    'partnerships.accept invitations',
    'partnerships.accept partnerships',
  ]);
  expect(lumiere.every(({ actorName }) => actorName === 'Hélène Marchetti')).toBe(true);
  expect(
    armor.filter(({ actorId }) => actorId === 'system').map(({ verb, after }) => [verb, Object.keys(after)]),
  ).toEqual([
    ['invitation.remind', ['remindedAt']],
    ['invitation.expire', ['status', 'endedAt']],
  ]);
});

test('AUD-1, PAR-9: a removal stands in the provider’s trail with the representation, and nowhere else', async () => {
  await becomePartners(gaelle, 'Armor Distribution', helene, toHelene);
  await partnershipsOf(gaelle);
  await gaelle.clicks('Supprimer le partenariat');
  const before = await trailOf('ORG-LUMIERE');
  await gaelle.clicks('Oui');
  const removal = (await trailOf('ORG-ARMOR')).filter(({ verb }) => verb === 'partnerships.remove');
  expect(removal).toHaveLength(1);
  expect(removal[0]).toMatchObject({
    collection: 'partnerships',
    before: { status: 'active' },
    after: {
      status: 'removed',
      representation: { by: expect.stringMatching(/^USR-/), at: expect.any(String), text: 'PAR-9/1' },
    },
  });
  expect(await trailOf('ORG-LUMIERE')).toEqual(before);
});

test('AUD-1: what only looks or is refused leaves no trace; no link and no secret is in the trail', async () => {
  const draft = await invites(gaelle, toHelene);
  const before = await trailOf('ORG-ARMOR');
  await gaelle.says('aide');
  await partnershipsOf(gaelle);
  await gaelle.forges('invitations.list');
  await invites(gaelle, 'yann.kervella@armor-distribution.example');
  await world.person('Loïc Tanguy').forges('invitations.revoke', { id: idIn(draft), confirmed: 'yes' });
  await gaelle.clicks('Terminé', { Message: 'Sans lien' }, { on: draft });
  const after = await trailOf('ORG-ARMOR');
  expect(after).toEqual(before);
  const signature = linkIn(draft).split('.').at(-1) ?? '';
  expect(signature).toHaveLength(22);
  expect(JSON.stringify(after)).not.toContain(signature);
});

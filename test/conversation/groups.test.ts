import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../harness/person.js';
import type { Place } from '../harness/place.js';
import { becomePartners, partnershipsOf } from '../partnerships/steps.js';
import { program, type World } from '../program.js';

let world: World;
let gaelle: Person;
let owen: Person;
let loic: Person;
beforeEach(async () => {
  world = await program();
  gaelle = world.person('Gaëlle Le Bihan');
  owen = world.person('Owen Fitzgerald');
  loic = world.person('Loïc Tanguy');
  await becomePartners(
    gaelle,
    'Armor Distribution',
    world.person('Hélène Marchetti'),
    'helene.marchetti@lumiere-informatique.example',
  );
});
afterEach(() => world.end());

const kinds = ['groupChat', 'channel'] as const;
test.each(kinds)(
  'CNV-1, CNV-7: in a %s the answer goes to the personal chat, everybody sees only that there is one',
  async (kind) => {
    const deal: Place = world.group(`Deal ${kind}`, gaelle, kind);
    const shared = await gaelle.says('mes partenariats', { in: deal });
    expect(shared.text).toMatch(/Réponse donnée/);
    expect(gaelle.sees({ in: deal })).not.toContain('Lumière');
    expect(gaelle.sees()).toMatch(/Revendeurs indirects[\s\S]*Lumière Informatique/);
  },
);

test('CNV-7: without a personal chat the answer is shown to the one who presses, with that person’s rights', async () => {
  const deal = world.group('Deal', owen);
  const shared = await owen.says('my partnerships', { in: deal });
  expect(shared.text).toMatch(/shown only to whoever presses the button, with that person’s own rights/);
  expect(shared.text).not.toContain('Lumière');
  const [show = ''] = shared.buttons;
  expect(show).toBe('Show it to me only');
  const mine = await owen.clicks(show, {}, { on: shared });
  expect(mine.text).toMatch(/Lumière Informatique/);
  expect(mine.buttons).toContain('Remove partnership');
  const his = await loic.clicks(show, {}, { on: shared });
  expect(his.text).toMatch(/Lumière Informatique/);
  expect(his.buttons).not.toContain('Supprimer le partenariat');
  const visitor = world.stranger('Visiteuse', { tenantId: owen.tenantId, language: 'fr' });
  const refused = await visitor.clicks(show, {}, { on: shared });
  expect(refused.text).toMatch(
    /Vous pouvez demander à Gaëlle Le Bihan, Maëlys Cadiou et Owen Fitzgerald de vous ajouter/,
  );
  expect(refused.text).not.toContain('Lumière');
  expect(world.person('Yann Kervella').sees({ in: deal })).not.toContain('Lumière');
});

test('CNV-7: a change made in a group is shown to its maker; others are told that it is not theirs', async () => {
  const deal = world.group('Deal', owen);
  const katrin = world.person('Katrin Böhme');
  const shared = await owen.says('annuler', { in: deal });
  const [show = ''] = shared.buttons;
  expect((await owen.clicks(show, {}, { on: shared })).text).toMatch(/Nothing was changed/);
  expect((await loic.clicks(show, {}, { on: shared })).text).toMatch(/réservée à la personne qui l’a demandée/);
  expect((await katrin.clicks(show, {}, { on: shared })).text).toMatch(/This answer is for whoever asked/);
});

test('CNV-7: forms that are opened in a group belong to whoever opened them', async () => {
  await partnershipsOf(gaelle);
  const deal = world.group('Deal', gaelle);
  await gaelle.says('annuler', { in: deal });
  await gaelle.forges('partnerships.request', {}, { in: deal });
  const draft = await gaelle.clicks('Rédiger l’invitation', { 'Adresse e-mail du revendeur': 'x@reseller.example' });
  expect(draft.text).toMatch(/Brouillon d’invitation/);
  expect(gaelle.sees({ in: deal })).not.toMatch(/bot\.example|Brouillon/);
});

test('CNV-7: what is not understood, or refused, is nobody else’s business either', async () => {
  const deal = world.group('Deal', loic);
  await loic.says('ouaf ouaf', { in: deal });
  await loic.says('Supprime le partenariat avec Solutéo', { in: deal });
  expect(loic.sees({ in: deal })).not.toMatch(/rôles|Gaëlle/);
});

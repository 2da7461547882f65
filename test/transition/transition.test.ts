/** From direct-bill to indirect reseller, and the incentives that follow (TRN-1 to TRN-5, TRN-9, INC-1, INC-2, INC-4). */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settings } from '../../src/workflows/settings.js';
import { letterTo } from '../enrollment/cast.js';
import { program, type World } from '../program.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

const ticks = { current: true, noRollback: true };

test('TRN-1, TRN-2, TRN-3, TRN-4, TRN-5: overview, no rollback, approved at once, agreement, both', async () => {
  const etienne = world.person('Étienne Garrigue');
  await etienne.says('Démarre notre transition vers revendeur indirect');
  etienne.reads('Devenir un revendeur indirect', 'Atelier Numérique', '7045518', /ne pourrez plus ajouter/);
  await etienne.clicks('S’inscrire maintenant', { current: true }, { force: true });
  etienne.reads(/la transition est irréversible/);
  expect(etienne.last.fields['Notre profil et notre ID MPN sont à jour.']).toBe('true');
  await etienne.clicks('S’inscrire maintenant', ticks);
  etienne.reads(/approuvée automatiquement/, /contrat de revendeur indirect/);
  expect((await letterTo(world, 'etienne.garrigue@atelier-numerique.example')).text).toMatch(/approuvée/);
  // TRN-3: never after the approval
  await etienne.forges('enroll.withdraw', { confirmed: 'yes' });
  etienne.reads(/avant son approbation/);
  await etienne.says('Accepte le contrat de revendeur');
  await etienne.clicks('Accepter et continuer', { agreed: true });
  await etienne.says('profil société');
  etienne.reads(/partenaire de facturation directe et revendeur indirect/);
  await etienne.says('transition');
  etienne.reads(
    'Étapes de la transition',
    /Approbation\n✔ fait/,
    /Contrat de revendeur indirect\n✔ fait/,
    /Primes\n• à faire/,
  );
});

test('TRN-1: others than direct-bill partners, the unmarked and other roles are told why', async () => {
  await world.person('Hélène Marchetti').says('Démarre notre transition vers revendeur indirect');
  world.person('Hélène Marchetti').reads(/réservée aux partenaires de facturation directe/);
  const [solene, ingrid, etienne] = [
    world.person('Solène Dupouy'),
    world.person('Ingrid Solberg'),
    world.person('Étienne Garrigue'),
  ];
  await solene.says('Démarre notre transition vers revendeur indirect');
  solene.reads(/administrateur général/, /Étienne Garrigue/);
  await ingrid.says('eligibility');
  await ingrid.clicks('Eligibility for the transition', { partner: 'ORG-ATELIER' });
  ingrid.reads(/no longer marked/);
  await etienne.says('Démarre notre transition vers revendeur indirect');
  etienne.reads(/pas identifiée comme éligible/);
});

test('TRN-9: a new primary contact is verified; the draft can be withdrawn', async () => {
  const etienne = world.person('Étienne Garrigue');
  await etienne.says('Démarre notre transition vers revendeur indirect');
  await etienne.clicks('Modifier le contact principal');
  await etienne.clicks('Suivant', { name: 'Solène Dupouy', email: 'solene.dupouy@atelier-numerique.example' });
  etienne.reads('Devenir un revendeur indirect', 'Solène Dupouy');
  await etienne.clicks('S’inscrire maintenant', ticks);
  etienne.reads('vérification de l’adresse e-mail');
  await etienne.clicks('Retirer la demande');
  await etienne.clicks('Oui');
  etienne.reads(/retirée/);
  await etienne.says('profil société');
  etienne.reads(/devenir un revendeur indirect/);
});

test('TRN-4: without the automatic policy the operator decides; flagged after three business days', async () => {
  await world.end();
  world = await program({ config: { settings: { ...settings.parse({}), approveTransitions: false } } });
  const [etienne, ingrid] = [world.person('Étienne Garrigue'), world.person('Ingrid Solberg')];
  await ingrid.says('help');
  await etienne.says('Démarre notre transition vers revendeur indirect');
  await etienne.clicks('S’inscrire maintenant', ticks);
  etienne.reads(/en cours d’examen/);
  await ingrid.wasTold(/Transition to review: Atelier Numérique/);
  await world.later('P5D');
  await ingrid.says('reviews');
  ingrid.reads('Atelier Numérique', /overdue/);
  await ingrid.clicks('Review');
  await ingrid.clicks('Approve');
  await etienne.wasTold(/approuvée/);
});

test('INC-1, INC-2, INC-4: invited within 30 days at the membership account, each programme by itself', async () => {
  const etienne = world.person('Étienne Garrigue');
  await etienne.says('Démarre notre transition vers revendeur indirect');
  await etienne.clicks('S’inscrire maintenant', ticks);
  await etienne.says('Accepte le contrat de revendeur');
  await etienne.clicks('Accepter et continuer', { agreed: true });
  await etienne.says('primes');
  etienne.reads(
    'Primes de revendeur indirect',
    /pas encore d’invitation/,
    'Primes de facturation directe',
    /inscription faite/,
  );
  await world.later('P30D');
  expect((await letterTo(world, 'partenariat@atelier-numerique.example')).text).toContain('7045518');
  await etienne.wasTold(/Invitation aux primes/);
  await etienne.clicks('S’inscrire');
  etienne.reads(/Primes de revendeur indirect\n✔ inscription faite/);
  await etienne.forges('incentives.decline', { programme: 'indirectReseller', confirmed: 'yes' });
  etienne.reads(/rien n’a été modifié/);
  await world.person('Hugo Lasserre').says('primes');
  world.person('Hugo Lasserre').reads(/il faut l’un de ces rôles/);
});

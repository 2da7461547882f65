/** Enrolments that nobody finishes: the operator releases one, an untouched draft ends by itself (ENR-12, ENR-17). */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { begun, type Enrolling, linked, nuage, prepared } from './cast.js';

let all: Enrolling;
beforeEach(async () => {
  all = await prepared();
  await begun(all.claire);
  await all.paul.says('Inscris notre société');
  all.paul.reads(/Claire Aubry a commencé l’inscription/);
});
afterEach(() => all.world.end());

const tenantHolder = () => all.world.kept((view) => view.one('organizations', 'tenant', nuage.tenantId));

test('ENR-17: the operator lists drafts and releases one with a reason; both people are told, and the second enrols', async () => {
  const { ines, claire, paul } = all;
  await ines.says('brouillons');
  ines.reads('Inscriptions inachevées', 'Nuage Bleu', /Commencée par Claire Aubry/, new RegExp(nuage.tenantId));
  await ines.clicks('Libérer…');
  ines.reads(/Libérer l’inscription de Nuage Bleu/);
  await ines.clicks('Libérer l’inscription', {}, { force: true });
  ines.reads(/Indiquez le motif/);
  await ines.clicks('Libérer l’inscription', { Motif: 'Claire Aubry a quitté la société.' });
  ines.reads('Aucune inscription n’est inachevée.');
  await claire.wasTold(/Motif : Claire Aubry a quitté la société/);
  await paul.wasTold(/Motif : Claire Aubry a quitté la société/);
  expect(await tenantHolder()).toBeUndefined();
  // the buttons of the cards that Claire still has do nothing any more
  await claire.forges('enrollments.linkMpn', { mpnId: '5012345' });
  claire.reads(/ne vous connais pas|pas encore inscrite|rien/i);
  await paul.clicks('S’inscrire comme revendeur indirect');
  paul.reads(/Bienvenue/);
});

test('ENR-17: a draft untouched for 23 days is announced, after 30 it is released; a change starts the period again', async () => {
  const { world, claire, paul } = all;
  await world.later('P22D');
  await claire.wasNotTold(/prend bientôt fin/);
  await world.later('P2D');
  await claire.wasTold(/Personne n’a touché au brouillon de Nuage Bleu depuis 23 jours/);
  await claire.clicks('Reprendre');
  await linked(all);
  await world.later('P8D');
  expect(await tenantHolder()).toBeDefined();
  await world.later('P15D');
  await claire.wasTold(/depuis 23 jours/);
  await world.later('P8D');
  await claire.wasTold(/a été libérée[\s\S]*il a pris fin/);
  await paul.wasTold(/a été libérée/);
  expect(await tenantHolder()).toBeUndefined();
});

test('ENR-17: only the operator lists and releases; what was submitted is no longer unfinished', async () => {
  const { claire, ines } = all;
  for (const verb of ['enrollments.listUnfinished', 'enrollments.release'] as const) {
    await claire.forges(verb, { id: 'ENR-00000000', reason: 'x' });
    claire.reads(/réservé à un autre type d’organisation/);
  }
  await ines.forges('enrollments.release', { id: 'ENR-00000000', reason: 'x' });
  ines.reads(/n’est pas, ou n’est plus, inachevée/);
});

/** What an enrolment refuses, and how it goes on: each refusal stands at its field, nothing typed is lost. */
import { afterEach, describe, expect, test } from 'vitest';
import { readsInBoth } from '../harness/both.js';
import {
  answers,
  begun,
  described,
  desk,
  type Enrolling,
  emptyWorld,
  fr,
  inReview,
  letterTo,
  linked,
  linkIn,
  nuage,
  prepared,
  submitted,
} from './cast.js';

let all: Enrolling;
afterEach(() => all?.world.end());

describe('who may', () => {
  test('ORG-7: a tenant that is not admitted gets no further than the welcome; ENROLMENT_OPEN lets it in', async () => {
    all = await emptyWorld('fr');
    await all.claire.says('Inscris notre société');
    all.claire.reads(/pas encore admise/);
    await all.world.end();
    all = await emptyWorld('en', { enrolmentOpen: true });
    await all.claire.says('Enroll our company');
    all.claire.reads('Welcome', /global admin rights/);
    await all.claire.clicks('Next');
    expect(Object.keys(all.claire.last.fields)).toContain('Country/region of the tenant');
  });

  test('ENR-3, ENR-12: the country of a tenant is one that there is, chosen by its name: the profile must be of the same', async () => {
    all = await emptyWorld('fr', { enrolmentOpen: true });
    const { world, claire } = all;
    const typed = { claim: 'true', workEmail: 'claire.aubry@nuage-bleu.example' };
    await claire.forges('enrollments.claim', { ...typed, country: 'XX', submitted: 'yes' });
    claire.reads(/Choisissez le pays ou la région où votre locataire a été créé/);
    expect(await world.kept((view) => view.one('organizations', 'tenant', nuage.tenantId))).toBeUndefined();
    await claire.clicks('Continuer', { 'Pays ou région du locataire': 'Royaume-Uni' });
    claire.reads('Associer votre ID MPN');
    expect(await world.kept((view) => view.one('organizations', 'tenant', nuage.tenantId))).toMatchObject({
      country: 'GB',
    });
  });

  test('ORG-7: only the operator admits, once per partner', async () => {
    all = await prepared();
    await all.claire.forges('tenants.admit', { tenantId: desk.tenantId, name: 'x', country: 'FR' });
    all.claire.reads(/réservé aux organisations du programme/);
    await all.ines.says('admettre');
    await all.ines.clicks('Admettre un locataire', {
      'ID du locataire': desk.tenantId,
      'Nom de l’organisation': 'Nous-mêmes',
      'Pays ou région': 'FR',
    });
    all.ines.reads(/fait déjà partie du programme/);
    expect(all.ines.last.fields['Nom de l’organisation']).toBe('Nous-mêmes');
  });

  test('ENR-12: the box must be ticked; until approved nothing but the enrolment; a second person is told who started', async () => {
    all = await prepared();
    const { claire, paul } = all;
    await claire.says('Inscris notre société');
    await claire.clicks('Suivant');
    const typed = { 'Votre adresse e-mail professionnelle': 'claire.aubry@nuage-bleu.example' };
    await claire.clicks('Continuer', typed, { force: true });
    claire.reads(/Cochez la case/);
    expect(claire.last.fields).toMatchObject(typed);
    await claire.clicks('Continuer', { claim: true });
    claire.reads('Associer votre ID MPN');
    await claire.forges('users.add');
    claire.reads(/une fois l’inscription de votre organisation approuvée/);
    await paul.says('Inscris notre société');
    paul.reads(/Claire Aubry a commencé l’inscription/);
    await paul.forges('enrollments.claim', { claim: 'true', workEmail: 'paul@nuage-bleu.example' });
    paul.reads(/Claire Aubry a commencé l’inscription/);
    await paul.says('statut inscription');
    paul.reads(/Claire Aubry a commencé l’inscription/);
  });

  test.each([
    ['fr', 'Inscris notre société', /compte personnel et non un compte professionnel/, 'Créer', /locataire Entra/],
    ['en', 'Enroll our company', /personal account, not a work account/, 'Create one', /own Entra tenant/],
  ] as const)(
    'ENR-14: a personal account is told that it is no work account (%s)',
    async (language, says, told, create, where) => {
      all = await emptyWorld(language, { enrolmentOpen: true });
      const visitor = all.world.stranger('Zoé', { tenantId: '9188040d-6c67-4c5b-b112-36a304b66dad', language });
      await visitor.says(says);
      visitor.reads(told);
      await visitor.clicks(create);
      visitor.reads(where);
      expect(visitor.opens(create)).toMatch(/^https:/);
      await visitor.forges('enrollments.claim', { claim: 'true', workEmail: 'zoe@company.example' });
      visitor.reads(told);
    },
  );

  test.each([
    ['fr', 'Inscris notre société', /Vous êtes invité dans ce locataire/, 'Créer'],
    ['en', 'Enroll our company', /You are a guest in this tenant/, 'Create one'],
  ] as const)(
    'ENR-14: so is a guest of the tenant, as Teams’ roster tells them (%s)',
    async (language, says, told, create) => {
      all = await emptyWorld(language, { enrolmentOpen: true });
      const { world, claire } = all;
      const guest = world.stranger('Gil', { tenantId: nuage.tenantId, language });
      world.connector.isGuest(guest.aadObjectId, 'gil_elsewhere.example#EXT#@nuagebleu.onmicrosoft.example');
      await guest.says(says);
      guest.reads(told);
      expect(guest.last.buttons).toEqual([create]);
      await guest.forges('enrollments.claim', { claim: 'true', workEmail: 'gil@nuage-bleu.example' });
      guest.reads(told);
      // looking around stays open to them, and the tenant's own people enrol
      await guest.forges('providers.find');
      expect(guest.last.text).not.toMatch(told);
      await claire.says(says);
      claire.reads(/Bienvenue|Welcome/);
    },
  );

  test.each([
    ['by the role of the roster', 'gil@elsewhere.example', 'guest'],
    ['as somebody who joined without signing in', '', 'anonymous'],
    ['by the name, however it is written', 'gil_elsewhere.example#ext#@nuagebleu.onmicrosoft.example', 'user'],
  ])('ENR-14: a guest is known %s, and told so in both languages', async (_how, name, role) => {
    all = await emptyWorld('fr', { enrolmentOpen: true });
    const { world } = all;
    const guest = world.stranger('Gil', { tenantId: nuage.tenantId, language: 'fr' });
    world.connector.isGuest(guest.aadObjectId, name, role);
    await readsInBoth(guest, () => guest.says('Enroll our company'), {
      en: /You are a guest in this tenant: your account belongs to another organisation/,
      fr: /Vous êtes invité dans ce locataire : votre compte appartient à une autre organisation/,
    });
  });

  test.each([403, 404, 500])('ENR-14: a roster that answers %i holds nobody up', async (status) => {
    all = await emptyWorld('fr', { enrolmentOpen: true });
    const { world, claire } = all;
    world.connector.rosterFails(status);
    await claire.says('Inscris notre société');
    claire.reads('Bienvenue');
  });

  test('ENR-14: where Teams does not tell, a guest’s sign-in name is no work address', async () => {
    all = await prepared();
    const { world, claire } = all;
    world.connector.isGuest(claire.aadObjectId, '');
    await claire.says('Inscris notre société');
    await claire.clicks('Suivant');
    const typed = { 'Votre adresse e-mail professionnelle': 'claire_ailleurs#EXT#@nuage-bleu.example' };
    await claire.clicks('Continuer', { ...typed, claim: true });
    claire.reads(/Indiquez l’adresse e-mail de votre compte professionnel/);
    expect(claire.last.fields).toMatchObject(typed);
  });
});

describe('the contacts', () => {
  test('ENR-5: web mail is refused at the field with the reason, what was typed is kept', async () => {
    all = await prepared();
    const { claire } = all;
    await begun(claire);
    await linked(all);
    await claire.clicks('Suivant', fr.legal);
    for (const address of ['claire@gmail.com', 'claire@yahoo.co.uk', 'claire@hotmail.fr', 'claire@laposte.net']) {
      await claire.clicks('Suivant', { ...fr.primary, 'Adresse e-mail': address });
      claire.reads(/service de messagerie web/);
      expect(claire.last.fields).toMatchObject({ ...fr.primary, 'Adresse e-mail': address });
    }
    await claire.clicks('Suivant', fr.primary);
    claire.reads('Support client');
    await claire.clicks('Suivant', { ...fr.support, 'Page web du support': 'nulle part' }, { force: true });
    claire.reads(/adresse d’une page web/);
    expect(claire.last.fields).toMatchObject({ 'Page web du support': 'nulle part' });
  });

  test('ENR-4: days later it goes on where it stopped; a summary of an older state is not submitted', async () => {
    all = await prepared();
    const { world, claire } = all;
    await begun(claire);
    await linked(all);
    await claire.clicks('Suivant', fr.legal);
    await world.later('P6D');
    await world.restart();
    await claire.says('Inscris notre société');
    claire.reads('Contact principal');
    await claire.clicks('Suivant', fr.primary);
    const summary = await claire.clicks('Suivant', fr.support);
    await claire.clicks('Modifier le support');
    await claire.clicks('Suivant', { supportPhone: '+33 2 99 11 11 11' });
    await claire.clicks('S’inscrire maintenant', {}, { on: summary });
    claire.reads(/modifiée entre-temps/, '+33 2 99 11 11 11');
    await claire.clicks('S’inscrire maintenant');
    claire.reads('vérification de l’adresse e-mail');
  });

  test('ENR-6: “That was not us” leads back to the draft and tells the operator; the link works once', async () => {
    all = await prepared();
    const { world, ines, claire } = all;
    await submitted(all);
    const link = linkIn((await letterTo(world, 'claire.aubry@nuage-bleu.example')).text);
    expect((await answers(world, link, 'no')).text).toContain('rien ne se poursuit en votre nom');
    await ines.wasTold(/conteste une inscription/);
    await claire.wasTold(/brouillon/);
    expect((await world.visit(link)).status).toBe(410);
    await claire.says('statut inscription');
    claire.reads(/brouillon/, /Ce n’était pas nous/);
  });

  test('ENR-6: sent again, the older link is dead; it expires; a changed address needs its own', async () => {
    all = await prepared();
    const { world, claire } = all;
    await submitted(all);
    const first = linkIn((await letterTo(world, 'claire.aubry@nuage-bleu.example')).text);
    await claire.says('Renvoie l’e-mail de vérification');
    claire.reads(/Envoyé à claire\.aubry/);
    const second = linkIn((await letterTo(world, 'claire.aubry@nuage-bleu.example')).text);
    expect(second).not.toBe(first);
    expect((await world.visit(first)).status).toBe(410);
    await world.later('P4D');
    expect((await world.visit(second)).status).toBe(410);
    await claire.says('statut inscription');
    await claire.clicks('Modifier l’adresse');
    await claire.clicks('Suivant', { ...fr.primary, 'Adresse e-mail': 'direction@nuage-bleu.example' });
    await claire.clicks('S’inscrire maintenant');
    const third = linkIn((await letterTo(world, 'direction@nuage-bleu.example')).text);
    expect((await world.visit(second)).status).toBe(410);
    expect((await answers(world, third, 'yes')).status).toBe(200);
    await claire.says('statut inscription');
    claire.reads(/en cours d’examen/);
  });
});

describe('the decision', () => {
  test('ENR-7, ENR-8, ENR-11: rejected with a reason, corrected, submitted again without another mail; decided once', async () => {
    all = await prepared();
    const { world, ines, claire } = all;
    const second = world.stranger('Théo Vasseur', {
      tenantId: desk.tenantId,
      aadObjectId: '22222222-2222-4222-8222-333333333333',
      language: 'fr',
    });
    await second.says('examens');
    await inReview(all);
    await ines.wasTold(/Inscription à examiner/);
    const other = await second.wasTold(/Inscription à examiner/);
    await ines.clicks('Rejeter');
    await ines.clicks('Rejeter', {}, { force: true });
    ines.reads(/Indiquez un motif/);
    await ines.clicks('Rejeter', { Motif: 'L’adresse ne correspond pas au registre.' });
    ines.reads(/Rejet par Inès Roussel/);
    await second.clicks('Approuver', {}, { on: other });
    second.reads(/Une décision a déjà été prise/, /Rejet par Inès Roussel/);
    expect((await letterTo(world, 'claire.aubry@nuage-bleu.example')).text).toContain('ne correspond pas au registre');
    await claire.wasTold(/rejetée/);
    await claire.clicks('Corriger et renvoyer');
    claire.reads('Vérifier et s’inscrire', /déjà vérifiée/);
    await claire.clicks('S’inscrire maintenant');
    claire.reads(/en cours d’examen/, /Motif : L’adresse ne correspond pas/);
    await world.later('P8D');
    await claire.says('statut inscription');
    claire.reads(/plus long que d’habitude/);
    await ines.says('examens');
    ines.reads('Nuage Bleu', /en retard/);
    await claire.forges('reviews.approve', { id: 'ENR-X' });
    claire.reads(/réservé à un autre type d’organisation/);
  });

  test('ENR-7: withdrawn, the tenant is free for whoever may act for it', async () => {
    all = await prepared();
    const { ines, claire, paul } = all;
    await inReview(all);
    await ines.wasTold(/Inscription à examiner/);
    await claire.says('statut inscription');
    await claire.clicks('Retirer la demande');
    claire.reads(/votre compte d’utilisateur prend fin/);
    await claire.clicks('Oui');
    claire.reads(/retirée/);
    await ines.says('examens');
    ines.reads(/Rien n’attend/);
    await paul.says('Inscris notre société');
    paul.reads('Bienvenue');
  });

  test('ENR-9: the agreement comes after the approval, ticked', async () => {
    all = await prepared();
    const { ines, claire } = all;
    await inReview(all);
    await claire.says('Accepte le contrat de revendeur');
    claire.reads(/vient après l’approbation/);
    await ines.wasTold(/Inscription à examiner/);
    await ines.clicks('Approuver');
    await claire.wasTold(/approuvée/);
    await claire.says('Accepte le contrat de revendeur');
    await claire.clicks('Accepter et continuer', {}, { force: true });
    claire.reads(/Cochez la case/);
    await claire.clicks('Accepter et continuer', { agreed: true });
    claire.reads('Votre compte est prêt');
    await claire.says('Accepte le contrat de revendeur');
    claire.reads(/Aucun contrat n’attend/);
  });

  test('ENR-15: a new version asks the global admin, and is accepted in turn', async () => {
    all = await prepared();
    const { world, ines, claire } = all;
    await inReview(all);
    await ines.wasTold(/Inscription à examiner/);
    await ines.clicks('Approuver');
    await claire.wasTold(/approuvée/);
    await claire.says('Accepte le contrat de revendeur');
    await claire.clicks('Accepter et continuer', { agreed: true });
    await ines.says('publier le contrat');
    await ines.clicks('Publier', { Version: '2027-01', 'Adresse du texte': 'https://desk.example/contrat' });
    await ines.clicks('Oui');
    ines.reads(/2027-01 est publiée/);
    await world.later('PT1M');
    await claire.wasTold(/Nouvelle version du contrat/);
    await claire.clicks('Contrat de revendeur indirect');
    claire.reads('2027-01');
    expect(claire.opens('Lire le contrat')).toBe('https://desk.example/contrat');
    await claire.clicks('Accepter et continuer', { agreed: true });
    claire.reads(/La version 2027-01 est acceptée/);
  });
});

test('ENR-4: what one global admin changed, the other is shown before it is replaced', async () => {
  all = await prepared();
  const { claire } = all;
  await begun(claire);
  await linked(all);
  const older = claire.last;
  await described(claire);
  await claire.clicks('Suivant', { ...fr.legal, Adresse: '9 rue Neuve' }, { on: older });
  claire.reads(/Claire Aubry a modifié cette étape entre-temps/, /3 quai Lamennais/);
  expect(claire.last.fields.Adresse).toBe('9 rue Neuve');
  await claire.clicks('Suivant');
  claire.reads('Contact principal');
});

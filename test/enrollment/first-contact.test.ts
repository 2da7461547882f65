/** An empty store: what those who come first are shown, and offered, while nobody and nothing else is there yet. */
import { afterEach, expect, test } from 'vitest';
import { readsInBoth } from '../harness/both.js';
import { begun, desk, type Enrolling, emptyWorld, nuage, prepared } from './cast.js';

let all: Enrolling;
afterEach(() => all?.world.end());

test('ORG-7: who is not admitted reads what the operator needs to admit them', async () => {
  all = await emptyWorld('fr');
  const { claire, world } = all;
  await claire.says('bonjour');
  claire.reads(new RegExp(`admettre votre locataire, ${nuage.tenantId}\\s; d’ici là`));
  const sean = world.stranger('Sean Daly', { tenantId: nuage.tenantId, language: 'en' });
  await sean.says('hello');
  sean.reads(`admit your tenant, ${nuage.tenantId}; I can do nothing before`);
});

test('ORG-7, ORG-8: an operator of the configuration has no made-up name, address or country, and can say the country', async () => {
  all = await emptyWorld('fr');
  const { ines } = all;
  await readsInBoth(ines, () => ines.says('users'), {
    en: [/Administrator of the configuration/, /has not signed in|not signed in/, /email address unknown/],
    fr: [/Administrateur de la configuration/, /pas encore connecté/, /adresse e-mail inconnue/],
  });
  expect(ines.last.text).not.toContain('unknown.invalid');
  await ines.says('profil');
  expect(ines.last.text).not.toMatch(/unknown\.invalid|Pays ou région|indéterminée/);
  await ines.clicks('Modifier le profil');
  const typed = {
    'Dénomination sociale': 'Guichet du programme',
    Adresse: '4 Harbour Court',
    Ville: 'Dublin',
    'Contact principal – Nom complet': 'Inès Roussel',
    'Contact principal – Adresse e-mail': 'ines@guichet.example',
    'Contact principal – Téléphone': '+353 1 555 0101',
    'Support client – Adresse e-mail': 'support@guichet.example',
    'Support client – Téléphone': '+353 1 555 0100',
    'Page web du support': 'https://guichet.example/aide',
  };
  await ines.clicks('Mettre à jour', typed, { force: true });
  ines.reads(/Choisissez le pays ou la région/);
  await ines.clicks('Mettre à jour', { 'Pays ou région': 'Irlande' });
  await ines.clicks('Profil');
  ines.reads(/Dénomination sociale: Guichet du programme/, /Pays ou région: Irlande/);
  await ines.clicks('Modifier le profil');
  expect(Object.keys(ines.last.fields)).not.toContain('Pays ou région');
});

test('USR-4, USR-8: signing in is offered where an account can be', async () => {
  all = await prepared();
  const { claire, paul, ines } = all;
  await claire.says('bonjour');
  expect(claire.last.buttons).not.toContain('Se connecter');
  await claire.says('aide');
  expect(claire.last.text).not.toContain('Se connecter');
  await begun(claire);
  await paul.says('bonjour');
  expect(paul.last.buttons).not.toContain('Se connecter');
  await readsInBoth(paul, () => paul.says('profil'), {
    en: /Your organisation is being enrolled\. Say “enrollment status” to see who started it/,
    fr: /L’inscription de votre organisation est en cours\. Dites « statut inscription »/,
  });
  const colleague = all.world.stranger('Odile Roy', { tenantId: desk.tenantId, language: 'fr' });
  await colleague.says('bonjour');
  expect(colleague.last.buttons).toContain('Se connecter');
  await readsInBoth(colleague, () => colleague.says('que puis-je faire ?'), {
    en: /Your organisation is in the programme, and I do not know you as one of its users yet/,
    fr: /Votre organisation fait partie du programme, mais je ne vous connais pas encore comme utilisateur/,
  });
  expect(colleague.last.buttons).toContain('Se connecter');
  expect(colleague.last.text).not.toMatch(/enrolment|inscription/);
  await ines.says('bonjour');
  expect(ines.last.buttons).not.toContain('Se connecter');
});

test('ENR-7, CNV-2: “cancel our enrolment” asks whether to withdraw it, and does not say that something was left', async () => {
  all = await prepared();
  const { claire } = all;
  await begun(claire);
  for (const line of [
    'annule mon inscription',
    'retirer l’inscription',
    'cancel our enrolment',
    'withdraw the enrollment',
  ]) {
    await claire.says(line);
    claire.reads(/Retirer/);
    expect(claire.last.buttons, line).toEqual(['Oui', 'Annuler']);
  }
  await claire.says('cancel our enrolment');
  await claire.clicks('Oui');
  await claire.says('Inscris notre société');
  claire.reads('Bienvenue');
});

test('ORG-4, PAR-5: while no provider is published none is asked for, and looking says so', async () => {
  all = await emptyWorld('fr');
  const { ines, world } = all;
  const tenantId = '55555555-5555-4555-8555-555555555555';
  await ines.forges('partners.onboard', {
    kind: 'indirectReseller',
    name: 'Nuage Bleu',
    tenantId,
    country: 'FR',
    mpnId: '5012345',
    adminName: 'Zoé Prigent',
    adminEmail: 'zoe@nuage-bleu.example',
    adminObjectId: '66666666-6666-4666-8666-666666666666',
    submitted: 'yes',
  });
  const zoe = world.stranger('Zoé Prigent', {
    tenantId,
    aadObjectId: '66666666-6666-4666-8666-666666666666',
    language: 'fr',
  });
  await readsInBoth(zoe, () => zoe.forges('partnerships.ask'), {
    en: /No provider is published in the directory yet, so there is none to ask/,
    fr: /Aucun fournisseur n’est encore publié dans l’annuaire/,
  });
  await readsInBoth(zoe, () => zoe.forges('providers.find', { country: '*' }), {
    en: /No provider like that is published/,
    fr: /Aucun fournisseur correspondant n’est publié/,
  });
});

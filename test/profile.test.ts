import { afterEach, beforeEach, expect, test } from 'vitest';
import { program, type World } from './program.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

test('ORG-2, ORG-8: one’s own data, the organisation and programme info, in both languages', async () => {
  const helene = world.person('Hélène Marchetti');
  await helene.forges('organizations.showProfile');
  helene.reads(
    /Votre profil/,
    /Hélène Marchetti/,
    /administrateur général/,
    /Dénomination sociale: Lumière Informatique/,
    /Informations sur le programme: revendeur indirect/,
    /Inscription: active/,
    /Pays ou région: France/,
    /ID MPN \(compte d’emplacement\)/,
    /Contact principal: /,
    /Support client: /,
  );
  const aoife = world.person('Aoife Brennan');
  await aoife.forges('organizations.showProfile');
  aoife.reads(
    /Your profile/,
    /Roles: global admin and admin agent/,
    /Legal business name: Bluepeak IT/,
    /Program info: indirect reseller/,
    /Enrolment: active/,
    /Country\/region: Ireland/,
  );
});

test('ORG-1: a provider’s published entry; a direct-bill partner’s task; an enrolment that goes on', async () => {
  await world.person('Katrin Böhme').forges('organizations.showProfile');
  world.person('Katrin Böhme').reads(/Directory entry: published for Germany, Austria, Ireland and France/);
  const etienne = world.person('Étienne Garrigue');
  await etienne.forges('organizations.showProfile');
  etienne.reads(/partenaire de facturation directe/, /À faire: devenir un revendeur indirect/);
  const eoin = world.person('Eoin Gallagher');
  await eoin.forges('organizations.showProfile');
  eoin.reads(/Enrolment: not active yet/, /Pending: finish the enrolment/);
});

test('ORG-1, ORG-3: the tenant says whose organisation it is; a visitor of it is shown nothing of it, a stranger nothing', async () => {
  const { tenantId } = world.person('Gaëlle Le Bihan');
  const visitor = world.stranger('Visiteur', { tenantId, language: 'fr' });
  await visitor.forges('organizations.showProfile');
  expect(visitor.last.text).not.toMatch(/Armor|gaelle/);
  visitor.reads(
    /Visiteur/,
    /Votre organisation fait partie du programme, mais je ne vous connais pas comme utilisateur/,
  );
  expect(visitor.last.buttons).toEqual(['Se connecter']);
  await visitor.says('language en');
  await visitor.forges('organizations.showProfile');
  visitor.reads(/Your organisation is in the programme, and I do not know you as one of its users/);
  // the same object id in another tenant is somebody else
  const twin = world.stranger('Twin', { tenantId, aadObjectId: world.person('Aoife Brennan').aadObjectId });
  await twin.forges('organizations.showProfile');
  expect(twin.last.text).not.toMatch(/Bluepeak|aoife/i);
  const stranger = world.stranger('Stranger');
  await stranger.forges('organizations.showProfile');
  stranger.reads(/has not been admitted/);
});

test('ORG-8: what is pending stands there with its button, for whoever may go on with it', async () => {
  const ingrid = world.person('Ingrid Solberg');
  await ingrid.forges('agreementVersions.publish', {
    label: '2027-01',
    url: 'https://desk.example/agreement',
    submitted: 'yes',
    confirmed: 'yes',
  });
  const helene = world.person('Hélène Marchetti');
  await helene.forges('organizations.showProfile');
  helene.reads(/À faire: accepter la dernière version du contrat de revendeur/);
  expect(helene.last.buttons).toEqual(['Contrat de revendeur indirect', 'Modifier le profil', 'Ce qui m’attend']);
  const remi = world.person('Rémi Delcourt'); // admin agent
  await remi.forges('organizations.showProfile');
  expect(remi.last.buttons).toEqual(['Modifier le profil', 'Ce qui m’attend']);
  const samir = world.person('Samir Benhaddou'); // helpdesk agent
  await samir.forges('organizations.showProfile');
  samir.reads(/À faire: accepter/);
  expect(samir.last.buttons).toEqual(['Ce qui m’attend']);
  const eoin = world.person('Eoin Gallagher');
  await eoin.forges('organizations.showProfile');
  await eoin.clicks('Continue the enrolment');
  eoin.reads(/Welcome/);
  const etienne = world.person('Étienne Garrigue');
  await etienne.forges('organizations.showProfile');
  await etienne.clicks('Devenir un revendeur indirect');
  etienne.reads(/revendeur indirect/);
});

test.each([
  ['Ingrid Solberg', /Starts your organisation’s enrolment|Where does our enrolment stand/],
  ['Katrin Böhme', /Starts your organisation’s enrolment|Where does our enrolment stand/],
  ['Aoife Brennan', /Starts your organisation’s enrolment/],
  ['Ciara Nolan', /Starts your organisation’s enrolment/],
])('USR-4, CNV-5: help offers %s no enrolment to start', async (name, offered) => {
  const person = world.person(name);
  await person.says('help');
  expect(person.last.text).not.toMatch(offered);
});

test('USR-4: somebody without a role sees the own profile only', async () => {
  const baptiste = world.person('Baptiste Noël');
  await baptiste.forges('organizations.showProfile');
  baptiste.reads(/Rôles: aucun pour l’instant/);
});

test('TRN-5, ORG-8: what is left after the approval is the agreement', async () => {
  const etienne = world.person('Étienne Garrigue');
  await etienne.says('devenir un revendeur indirect');
  await etienne.clicks('S’inscrire maintenant', { current: true, noRollback: true });
  await etienne.says('profil');
  etienne.reads(/À faire: accepter le contrat de revendeur indirect/);
  await etienne.clicks('Contrat de revendeur indirect');
  etienne.reads('Lisez le contrat de revendeur indirect');
  await etienne.says('language en');
  await etienne.says('our profile');
  etienne.reads(/Pending: accept the indirect reseller agreement/);
});

test('ORG-8: a new primary contact that has yet to answer stands in the profile, and can be asked again', async () => {
  const gaelle = world.person('Gaëlle Le Bihan');
  await gaelle.says('modifier le profil');
  await gaelle.clicks('Mettre à jour', {
    'Contact principal – Adresse e-mail': 'direction@armor-distribution.example',
  });
  await gaelle.clicks('Profil');
  gaelle.reads(
    /Contact principal: Gaëlle Le Bihan, gaelle/,
    /Nouveau contact principal: direction@armor-distribution\.example, à confirmer depuis cette adresse avant le/,
  );
  const nolwenn = world.person('Nolwenn Le Goff');
  await nolwenn.says('profil');
  nolwenn.reads(/Nouveau contact principal: direction/);
  expect(nolwenn.last.buttons).toEqual(['Ce qui m’attend']);
  await gaelle.clicks('Renvoyer l’e-mail de vérification');
  gaelle.reads(/Envoyé à direction@armor-distribution\.example/);
  const owen = world.person('Owen Fitzgerald');
  await owen.says('our profile');
  owen.reads(/New primary contact: direction@armor-distribution\.example, to be confirmed there until/);
});

test('ORG-8: a profile that is sent as it was changes nothing and says so, in both languages', async () => {
  const gaelle = world.person('Gaëlle Le Bihan');
  await gaelle.says('modifier le profil');
  await gaelle.clicks('Mettre à jour');
  gaelle.reads('Rien n’a changé : le profil est tel qu’il était');
  await gaelle.says('journal d’audit');
  gaelle.reads(/Rien ne correspond/);
  const owen = world.person('Owen Fitzgerald');
  await owen.says('edit our profile');
  await owen.clicks('Update');
  owen.reads('Nothing was changed: the profile is as it was.');
  await owen.says('edit our profile');
  await owen.clicks('Update', { 'Town/city': 'Vitré' });
  owen.reads('The profile is updated.');
});

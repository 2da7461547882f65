/** What hangs together with enrolment: waiting invitations, the directory's changes, `edit profile`. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { program, type World } from '../program.js';
import { answers, codeIn, letterTo, linkIn } from './cast.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

async function invitationTo(address: string): Promise<string> {
  const nolwenn = world.person('Nolwenn Le Goff');
  await nolwenn.forges('partnerships.request', { email: address });
  return /INV-\w+\.[\w-]{22}/.exec(JSON.stringify(nolwenn.last.fields))?.[0] ?? 'no link';
}

test('PAR-6: the invited address is proved by a mailed code', async () => {
  const reference = await invitationTo('achats@lumiere-informatique.example');
  const helene = world.person('Hélène Marchetti');
  await helene.forges('partnerships.accept', { invitationId: reference });
  helene.reads(/envoyée à achats@lumiere-informatique\.example, qui n’est pas votre adresse/);
  await helene.clicks('Y envoyer un code');
  await helene.clicks('Continuer', { Code: '00000000' });
  helene.reads(/Ce n’est pas le bon code/);
  await helene.clicks('Continuer', {
    Code: codeIn((await letterTo(world, 'achats@lumiere-informatique.example')).text),
  });
  helene.reads(/Armor Distribution vous invite/);
  await helene.clicks('Autoriser le fournisseur indirect', { agreed: true });
  helene.reads('Partenariat actif');
  // without the link there is nothing to prove
  await world.person('Aoife Brennan').forges('partnerships.sendCode', { id: reference.split('.')[0] });
  world.person('Aoife Brennan').reads(/I know no such invitation/);
});

test('PAR-4: who is not enrolled yet is led into enrolment by the invitation, and it waits', async () => {
  const reference = await invitationTo('eoin.gallagher@shannon-cloud.example');
  const eoin = world.person('Eoin Gallagher');
  await eoin.forges('partnerships.accept', { invitationId: reference });
  eoin.reads(/not an active indirect reseller yet/);
  await eoin.clicks('Enrol first');
  eoin.reads(/Armor Distribution invites you/, 'Welcome');
  await eoin.clicks('Next');
  await eoin.clicks('Next', { account: 'membership@shannon-cloud.example' });
  await eoin.clicks('Next', { Code: codeIn((await letterTo(world, 'membership@shannon-cloud.example')).text) });
  await eoin.clicks('Continue', { 'MPN ID': '6129347' });
  await eoin.clicks('Next');
  eoin.reads('Check and enrol');
  await eoin.clicks('Enroll now');
  const link = linkIn((await letterTo(world, 'eoin.gallagher@shannon-cloud.example')).text);
  expect((await answers(world, link, 'yes', 'en')).text).toContain('Thank you');
  const ingrid = world.person('Ingrid Solberg');
  await ingrid.says('reviews');
  await ingrid.clicks('Review');
  await ingrid.clicks('Approve');
  await eoin.says('Accept the reseller agreement');
  await eoin.clicks('Accept and continue', { agreed: true });
  eoin.reads('Your account is ready', /invitation of Armor Distribution waits/);
  await eoin.clicks('Review');
  await eoin.clicks('Authorize indirect provider', { agreed: true });
  eoin.reads('Partnership active');
});

test('ENR-2: only a global admin enrols the organisation; others are told who, and can ask', async () => {
  const ciara = world.person('Ciara Nolan');
  await ciara.says('Enroll our company');
  ciara.reads(/Only a global admin/, /Eoin Gallagher/);
  await ciara.clicks('Ask them');
  await world.person('Aoife Brennan').says('Enroll our company');
  world.person('Aoife Brennan').reads(/active indirect reseller already/);
});

test.each([
  ['Owen Fitzgerald', 'enrollment status', /in another way; only resellers enrol here/],
  ['Yann Kervella', 'statut inscription', /à un autre titre ; seuls les revendeurs s’inscrivent ici/],
  ['Solène Dupouy', 'statut inscription', /aucune inscription\. Dites « devenir un revendeur indirect »/],
  ['Emily Thornton', 'enrollment status', /no enrolment\. Say “become an indirect reseller”/],
])('ENR-8: %s of an organisation that never enrolled is told why there is no status', async (who, line, why) => {
  await world.person(who).says(line);
  world.person(who).reads(why);
});

test('ORG-5: a directory change is asked for, decided once, and the requester told', async () => {
  const [yann, ingrid, theo] = [
    world.person('Yann Kervella'),
    world.person('Ingrid Solberg'),
    world.person('Théo Vasseur'),
  ];
  await ingrid.says('help');
  await theo.says('aide');
  await yann.says('modifier la fiche d’annuaire');
  await yann.clicks('Envoyer', { targets: 'FR nulle part' });
  yann.reads(/Un emplacement par ligne/);
  await yann.clicks('Envoyer', {
    name: 'Armor',
    targets: 'FR https://www.armor.example/fr\nBE https://www.armor.example/be',
  });
  yann.reads('Demande envoyée');
  await world.person('Aurélie Chastain').says('rechercher des fournisseurs');
  await ingrid.wasTold(/Directory change to review: Armor Distribution/);
  const other = await theo.wasTold(/Modification d’annuaire/);
  await ingrid.clicks('Approve');
  ingrid.reads(/Approved by Ingrid Solberg/);
  await theo.clicks('Rejeter', {}, { on: other });
  theo.reads(/Une décision a déjà été prise/);
  await yann.wasTold(/approuvée et publiée/);
  await world.person('Nolwenn Le Goff').forges('directoryChanges.request', {});
  world.person('Nolwenn Le Goff').reads(/il faut l’un de ces rôles/);
});

test('ORG-8: a new primary contact is verified first, the old one told; web mail is refused', async () => {
  const helene = world.person('Hélène Marchetti');
  await helene.forges('organizations.editProfile');
  await helene.clicks('Mettre à jour', { email: 'helene@gmail.com' });
  helene.reads(/service de messagerie web/);
  await helene.clicks('Mettre à jour', {
    name: 'Rémi Delcourt',
    email: 'direction@lumiere-informatique.example',
    city: 'Lyon',
  });
  helene.reads(/le contact actuel demeure/);
  await helene.says('profil société');
  helene.reads('helene.marchetti@lumiere-informatique.example');
  const link = linkIn((await letterTo(world, 'direction@lumiere-informatique.example')).text);
  await answers(world, link, 'yes');
  await helene.says('profil société');
  helene.reads('direction@lumiere-informatique.example');
  expect((await letterTo(world, 'helene.marchetti@lumiere-informatique.example')).text).toContain('contact principal');
  await world.person('Aurélie Chastain').forges('organizations.editProfile', {});
  world.person('Aurélie Chastain').reads(/il faut l’un de ces rôles/);
});

test('ORG-6, ENR-2, ENR-16: a reseller of another portal gives only what its record lacks, and enrols in one go', async () => {
  const ingrid = world.person('Ingrid Solberg');
  await ingrid.says('onboard a partner');
  const tenantId = '66666666-6666-4666-8666-666666666666';
  await ingrid.clicks('Onboard a partner', {
    kind: 'indirectReseller',
    name: 'Harbour IT',
    tenantId,
    country: 'IE',
    mpnId: '7712345',
    adminName: 'Sean Daly',
    adminEmail: 'sean.daly@harbour-it.example',
    adminObjectId: '77777777-7777-4777-8777-777777777777',
  });
  ingrid.reads('Partner onboarded');
  const sean = world.stranger('Sean Daly', { tenantId, aadObjectId: '77777777-7777-4777-8777-777777777777' });
  await sean.says('Enroll our company');
  await sean.clicks('Next');
  sean.reads('Legal business profile');
  await sean.clicks('Next', { Address: '3 Custom House Quay', 'Town/city': 'Dublin' });
  expect(sean.last.fields['Email address']).toBe('sean.daly@harbour-it.example');
  await sean.clicks('Next', { Phone: '+353 1 555 0101' });
  sean.reads(/already in the programme/, /sean\.daly@harbour-it\.example/);
  expect(Object.keys(sean.last.fields)).toHaveLength(3);
  // the summary leads to what is missing, not to a refusal
  await sean.forges('enrollments.showSummary', {});
  sean.reads(/still missing/);
  expect(sean.last.buttons).not.toContain('Enroll now');
  await sean.clicks('Give what is missing');
  await sean.clicks('Next', {
    supportEmail: 'support@harbour-it.example',
    supportPhone: '+353 1 555 0102',
    supportWeb: 'harbour-it.example/help',
  });
  await sean.clicks('Change profile', {});
  await sean.clicks('Next', { 'Town/city': 'Cork' });
  sean.reads('Check and enrol', /Cork/);
  await sean.clicks('Enroll now');
  sean.reads('Enrollment status', /sean\.daly@harbour-it\.example/);
});

/** What the transition and the incentives refuse and tell, in English and in French (TRN-1 to TRN-9, INC-1 to INC-4). */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settings } from '../../src/kernel/settings.js';
import { letterTo } from '../enrollment/cast.js';
import { readsInBoth } from '../harness/both.js';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';
import { becomesDual, begins, ticks } from './steps.js';

let world: World;
let etienne: Person; // global admin of the direct-bill partner
beforeEach(async () => {
  world = await program();
  etienne = world.person('Étienne Garrigue');
});
afterEach(() => world.end());

const started = async () => {
  const { items } = await world.kept((view) => view.find('enrolments', 'organization', 'ORG-ATELIER'));
  return { id: items[0]?.id ?? '', version: String(items[0]?.version ?? 0) };
};

test('TRN-1: who may not begin, in both languages', async () => {
  const [aoife, hugo, ingrid] = [
    world.person('Aoife Brennan'),
    world.person('Hugo Lasserre'),
    world.person('Ingrid Solberg'),
  ];
  const begin = (person: Person) => () => person.says('Become an indirect reseller');
  await readsInBoth(aoife, begin(aoife), {
    en: /The transition is for direct-bill partners only, and your organisation is none/,
    fr: /La transition est réservée aux partenaires de facturation directe, ce que votre organisation n’est pas/,
  });
  await readsInBoth(hugo, begin(hugo), {
    en: /“Become an indirect reseller” takes this role: global admin\. .*Étienne Garrigue/,
    fr: /« Devenir un revendeur indirect », il faut ce rôle : administrateur général\. .*Étienne Garrigue/,
  });
  await ingrid.forges('partners.mark', { partner: 'ORG-ATELIER', submitted: 'yes' });
  await readsInBoth(etienne, begin(etienne), {
    en: /the programme has not marked it as eligible for the transition. Ask the programme’s operator/,
    fr: /le programme ne l’a pas identifiée comme éligible à la transition. Adressez-vous à l’opérateur/,
  });
});

test('TRN-2, TRN-3: the form, each box that is not ticked, and what was changed meanwhile, in both languages', async () => {
  await begins(etienne);
  const { id, version } = await started();
  const sends = (data: Record<string, string>) => () =>
    etienne.forges('transitions.enroll', { id, version, ...data, submitted: 'yes' });
  await readsInBoth(etienne, () => etienne.says('Become an indirect reseller'), {
    en: [
      'Become an indirect reseller',
      'Our profile and our MPN ID are current.',
      'I understand that there is no rollback: reseller capability can never be removed again.',
      /you confirm that you are authorised to act on behalf of your company/,
      /From the transition on, for good, you cannot add new direct customers/,
    ],
    fr: [
      'Devenir un revendeur indirect',
      'Notre profil et notre ID MPN sont à jour.',
      /Je comprends qu’aucun retour en arrière n’est possible/,
      /vous confirmez que vous êtes autorisé à agir au nom de votre entreprise/,
      /vous ne pourrez plus ajouter de clients directs/,
    ],
  });
  await readsInBoth(etienne, sends({ current: 'true' }), {
    en: /Tick the box: the transition cannot be undone, and it goes on only once you have understood that/,
    fr: /Cochez la case : la transition est irréversible et ne se poursuit qu’une fois que vous l’avez compris/,
  });
  await readsInBoth(etienne, sends({ noRollback: 'true' }), {
    en: /Tick the box once profile and MPN ID are current; change them first if they are not/,
    fr: /Cochez la case lorsque le profil et l’ID MPN sont à jour ; modifiez-les d’abord si nécessaire/,
  });
  await readsInBoth(etienne, sends({ current: 'true', noRollback: 'true', version: '99' }), {
    en: /was changed meanwhile, so nothing was submitted/,
    fr: /a été modifiée entre-temps : rien n’a été envoyé/,
  });
  expect((await started()).version).toBe(version);
});

test('TRN-1, TRN-2: a partner of another portal reads what is still missing, and sends nothing before it is given', async () => {
  const ingrid = world.person('Ingrid Solberg');
  const tenantId = '66666666-6666-4666-8666-666666666666';
  const adminObjectId = '77777777-7777-4777-8777-777777777777';
  await ingrid.forges('imports.register');
  const id = (await world.kept((view) => view.find('imports', 'end', 'all'))).items[0]?.id ?? '';
  const register = 'mpnId,kind,legalName,country,active,account\n7712345,location,Harbour,IE,yes,p@harbour.example\n';
  await ingrid.forges('imports.paste', { id, data: register, submitted: 'yes' });
  await ingrid.clicks('Import');
  await ingrid.forges('partners.onboard', {
    kind: 'directBill',
    name: 'Harbour IT',
    tenantId,
    country: 'IE',
    mpnId: '7712345',
    adminName: 'Sean Daly',
    adminEmail: 'sean.daly@harbour-it.example',
    adminObjectId,
    eligible: 'true',
    submitted: 'yes',
  });
  const sean = world.stranger('Sean Daly', { tenantId, aadObjectId: adminObjectId });
  await readsInBoth(sean, () => sean.says('Become an indirect reseller'), {
    en: [/Address:\W+still missing/, /Customer support:\W+still missing/],
    fr: [/Adresse :\W+à compléter/, /Support client :\W+à compléter/],
  });
  await sean.clicks('S’inscrire maintenant', ticks);
  sean.reads(/Il manque encore des informations : rien n’a été envoyé/);
  await sean.says('language en');
  await sean.says('Become an indirect reseller');
  await sean.clicks('Enroll now', ticks);
  sean.reads(/Something is still missing, so nothing was submitted/);
});

test('TRN-4, TRN-5, TRN-9: told, shown and listed in both languages; what is done is not begun again', async () => {
  await readsInBoth(etienne, () => etienne.forges('transitions.showSteps'), {
    en: /Your organisation is in no transition. Say “become an indirect reseller” to start one/,
    fr: /Votre organisation n’a commencé aucune transition. Dites « devenir un revendeur indirect »/,
  });
  await begins(etienne);
  await etienne.clicks('S’inscrire maintenant', ticks);
  await readsInBoth(etienne, () => etienne.says('enrollment status'), {
    en: ['Transition to indirect reseller: status', /approved automatically: every check passed/],
    fr: ['Statut de la transition vers revendeur indirect', /approuvée automatiquement : tous les contrôles/],
  });
  expect((await letterTo(world, 'etienne.garrigue@atelier-numerique.example')).subject).toMatch(/transition/);
  await readsInBoth(etienne, () => etienne.forges('enrollments.withdraw', { confirmed: 'yes' }), {
    en: /It can be withdrawn only before it is approved. Nothing was changed/,
    fr: /Elle ne peut être retirée qu’avant son approbation. Rien n’a été modifié/,
  });
  await etienne.forges('agreements.accept', { version: 'built-in', agreed: 'true', submitted: 'yes' });
  await readsInBoth(etienne, () => etienne.says('enrollment status'), {
    en: /Done: your organisation is both a direct-bill partner and an indirect reseller/,
    fr: /Terminé : votre organisation est à la fois partenaire de facturation directe et revendeur indirect/,
  });
  await readsInBoth(etienne, () => etienne.says('Show our profile'), {
    en: [/direct-bill partner and indirect reseller/, /transition: direct-bill and indirect, since/],
    fr: [/partenaire de facturation directe et revendeur indirect/, /transition : facturation directe et revente/],
  });
  await readsInBoth(etienne, () => etienne.says('Become an indirect reseller'), {
    en: [
      'Steps of the transition',
      /Approved\n✓ done/,
      /Indirect reseller agreement\n✓ done/,
      /Provider found\n• to do/,
      /Invitation accepted\n• to do/,
      /Customers moved\n• to do/,
      /Incentives\n• to do/,
    ],
    fr: [
      'Étapes de la transition',
      /Approbation\n✓ fait/,
      /Contrat de revendeur indirect\n✓ fait/,
      /Choix du fournisseur\n• à faire/,
      /Invitation acceptée\n• à faire/,
      /Clients déplacés\n• à faire/,
      /Primes\n• à faire/,
    ],
  });
});

test('TRN-4, ENR-8: in review and rejected, in both languages', async () => {
  await world.end();
  world = await program({ config: { settings: { ...settings.parse({}), approveTransitions: false } } });
  etienne = world.person('Étienne Garrigue');
  const ingrid = world.person('Ingrid Solberg');
  await ingrid.says('help');
  await begins(etienne);
  await etienne.clicks('S’inscrire maintenant', ticks);
  await ingrid.wasTold(/Transition to review: Atelier Numérique/);
  await world.later('P3D');
  await readsInBoth(etienne, () => etienne.says('enrollment status'), {
    en: ['in review', /Waits since .* business day/],
    fr: ['en cours d’examen', /En attente depuis le .* jours? ouvrés?/],
  });
  const { id } = await started();
  await readsInBoth(ingrid, () => ingrid.forges('reviews.show', { id }), {
    en: [/Transition to review: Atelier Numérique/, /passed/],
    fr: [/Transition à examiner : Atelier Numérique/, /concluant/],
  });
  await ingrid.forges('reviews.reject', { id, reason: 'The address changed.', submitted: 'yes' });
  await etienne.says('language en');
  await etienne.wasTold(/rejected[\s\S]*The address changed/);
  await etienne.clicks('Correct and resubmit');
  etienne.reads('Become an indirect reseller');
});

test('INC-1, INC-2, INC-4: the programmes and each refusal, in both languages', async () => {
  await becomesDual(etienne);
  await readsInBoth(etienne, () => etienne.says('incentives'), {
    en: [
      /The programmes are separate: you enrol in each by itself/,
      /Indirect reseller incentives\n• not invited yet/,
      /the invitation comes by .*, to the email address of your MPN account/,
      /Direct-bill incentives\n✓ enrolled/,
    ],
    fr: [
      /Les programmes sont distincts/,
      /Primes de revendeur indirect\n• pas encore d’invitation/,
      /invitation au plus tard le .*, à l’adresse e-mail de votre compte MPN/,
      /Primes de facturation directe\n✓ inscription faite/,
    ],
  });
  for (const verb of ['incentives.enroll', 'incentives.decline'])
    await readsInBoth(etienne, () => etienne.forges(verb, { programme: 'indirectReseller', confirmed: 'yes' }), {
      en: /This programme cannot be answered in its present state: nothing was changed. Say “incentives”/,
      fr: /Ce programme n’attend pas de réponse dans son état actuel : rien n’a été modifié. Dites « primes »/,
    });
  await world.later('P30D');
  await etienne.wasTold(/Invitation aux primes[\s\S]*peut maintenant s’inscrire aux primes de revendeur indirect/);
  await readsInBoth(etienne, () => etienne.says('incentives'), {
    en: /Indirect reseller incentives\n⚠ invited[\s\S]*invited on .*, at partenariat@atelier-numerique\.example/,
    fr: /Primes de revendeur indirect\n⚠ invitation reçue[\s\S]*invitation du .*, à partenariat@atelier/,
  });
  await readsInBoth(etienne, () => etienne.forges('incentives.decline', { programme: 'indirectReseller' }), {
    en: [/Decline Indirect reseller incentives\?/, /cannot be taken up again afterwards/],
    fr: [/Refuser le programme Primes de revendeur indirect \?/, /L’invitation ne pourra plus être acceptée ensuite/],
  });
  await etienne.forges('incentives.decline', { programme: 'indirectReseller', confirmed: 'yes' });
  await readsInBoth(etienne, () => etienne.says('incentives'), {
    en: /Indirect reseller incentives\n• declined[\s\S]*declined on .* by Étienne Garrigue/,
    fr: /Primes de revendeur indirect\n• invitation refusée[\s\S]*refus du .*, par Étienne Garrigue/,
  });
  const [hugo, owen] = [world.person('Hugo Lasserre'), world.person('Owen Fitzgerald')];
  for (const verb of ['incentives.show', 'incentives.enroll', 'incentives.decline'])
    await readsInBoth(hugo, () => hugo.forges(verb, { programme: 'directBill' }), {
      en: /takes one of these roles: global admin, billing admin and admin agent/,
      fr: /il faut l’un de ces rôles : administrateur général, administrateur de facturation et agent d’administration/,
    });
  await readsInBoth(owen, () => owen.says('incentives'), {
    en: /is for organisations of another kind: indirect reseller and direct-bill partner/,
    fr: /est réservé à un autre type d’organisation : revendeur indirect et partenaire de facturation directe/,
  });
});

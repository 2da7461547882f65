/** From direct-bill to indirect reseller (TRN-1 to TRN-6, TRN-9). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { settings } from '../../src/kernel/settings.js';
import { letterTo } from '../enrollment/cast.js';
import type { Person } from '../harness/person.js';
import { becomePartners } from '../partnerships/steps.js';
import { program, type World } from '../program.js';
import { becomesDual, begins, ticks } from './steps.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

test('TRN-1, TRN-2, TRN-3, TRN-4, TRN-5: overview, no rollback, approved at once, agreement, both', async () => {
  const etienne = world.person('Étienne Garrigue');
  await begins(etienne);
  etienne.reads('Devenir un revendeur indirect', 'Atelier Numérique', '7045518', /ne pourrez plus ajouter/);
  await etienne.clicks('S’inscrire maintenant', { current: true }, { force: true });
  etienne.reads(/la transition est irréversible et ne se poursuit qu’une fois que vous l’avez compris/);
  expect(etienne.last.fields['Notre profil et notre ID MPN sont à jour.']).toBe('true');
  await etienne.clicks('S’inscrire maintenant', { current: false, noRollback: true }, { force: true });
  etienne.reads(/Cochez la case lorsque le profil et l’ID MPN sont à jour/);
  await etienne.clicks('S’inscrire maintenant', ticks);
  etienne.reads(/approuvée automatiquement/, /contrat de revendeur indirect/);
  expect((await letterTo(world, 'etienne.garrigue@atelier-numerique.example')).text).toMatch(/approuvée/);
  // TRN-3: never after the approval
  await etienne.forges('enrollments.withdraw', { confirmed: 'yes' });
  etienne.reads(/avant son approbation/);
  await etienne.says('Accepte le contrat de revendeur');
  await etienne.clicks('Accepter et continuer', { agreed: true });
  await etienne.says('profil société');
  etienne.reads(
    /partenaire de facturation directe et revendeur indirect/,
    /transition : facturation directe et revente indirecte, depuis le/,
  );
  await etienne.says('transition');
  etienne.reads(
    'Étapes de la transition',
    /Approbation\n✓ fait/,
    /Contrat de revendeur indirect\n✓ fait/,
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
  await begins(etienne);
  etienne.reads(/pas identifiée comme éligible/);
});

test('TRN-9: a new primary contact is verified; the draft can be withdrawn', async () => {
  const etienne = world.person('Étienne Garrigue');
  await begins(etienne);
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
  await begins(etienne);
  await etienne.clicks('S’inscrire maintenant', ticks);
  etienne.reads(/en cours d’examen/);
  await ingrid.wasTold(/Transition to review: Atelier Numérique/);
  await world.later('P5D');
  await ingrid.says('reviews');
  ingrid.reads('Atelier Numérique', /overdue/);
  await ingrid.clicks('Review');
  await ingrid.clicks('Approve');
  ingrid.reads('Approve Atelier Numérique?', /That cannot be undone/);
  await ingrid.clicks('Yes, approve');
  await etienne.wasTold(/approuvée/);
});

test('TRN-2, TRN-3, TRN-5: the same in English', async () => {
  const etienne = world.person('Étienne Garrigue');
  await etienne.says('language en');
  await etienne.says('Become an indirect reseller');
  etienne.reads(
    'Become an indirect reseller',
    /Profile and MPN ID have to be current; the transition uses the same tenant/,
    /From the transition on, for good, you cannot add new direct customers/,
    /With “Enroll now” you confirm that you are authorised to act on behalf of your company/,
  );
  await etienne.clicks('Enroll now', {}, { force: true });
  etienne.reads(
    /Tick the box: the transition cannot be undone/,
    /Tick the box once profile and MPN ID are current; change them first/,
  );
  await etienne.clicks('Enroll now', ticks);
  etienne.reads(/approved automatically: every check passed/);
  await etienne.forges('enrollments.withdraw', { confirmed: 'yes' });
  etienne.reads(/can be withdrawn only before it is approved/);
  await etienne.says('Show our profile');
  etienne.reads(/transition: approved, since/);
  await etienne.says('Accept the reseller agreement');
  await etienne.clicks('Accept and continue', { agreed: true });
  await etienne.says('Show our profile');
  etienne.reads(/direct-bill partner and indirect reseller/);
  await etienne.says('transition');
  etienne.reads('Steps of the transition', /Approved\n✓ done/, /Provider found\n• to do/, /Customers moved\n• to do/);
});

test('TRN-1: in English; without an MPN ID that is current nothing begins', async () => {
  const [aoife, etienne, ingrid] = [
    world.person('Aoife Brennan'),
    world.person('Étienne Garrigue'),
    world.person('Ingrid Solberg'),
  ];
  await aoife.says('Become an indirect reseller');
  aoife.reads(/The transition is for direct-bill partners only/);
  await etienne.says('language en');
  // the register says meanwhile that the account is closed
  await ingrid.says('import register');
  await ingrid.clicks('Paste');
  await ingrid.clicks('Check', {
    'CSV or JSON':
      'mpnId,kind,legalName,country,active,account\n7045518,location,Atelier Numérique,FR,no,partenariat@atelier-numerique.example',
  });
  await ingrid.clicks('Import');
  ingrid.reads(/imported/);
  await etienne.says('Become an indirect reseller');
  etienne.reads(/no MPN ID of an active location account in its country\/region on file/);
  await etienne.says('language fr');
  await begins(etienne);
  etienne.reads(/Aucun ID MPN d’un compte d’emplacement actif/);
  await ingrid.says('eligibility');
  await ingrid.clicks('Eligibility for the transition', { partner: 'ORG-ATELIER' });
  await etienne.says('language en');
  await etienne.says('Become an indirect reseller');
  etienne.reads(/has not marked it as eligible for the transition/);
});

test('TRN-1, USR-4: helpdesk and sales agents neither begin nor send; they may pass it on', async () => {
  const [emily, hugo, etienne] = [
    world.person('Emily Thornton'),
    world.person('Hugo Lasserre'),
    world.person('Étienne Garrigue'),
  ];
  await etienne.says('aide');
  await emily.says('Become an indirect reseller');
  emily.reads(/takes this role: global admin/, /Étienne Garrigue/);
  await emily.clicks('Ask them');
  await etienne.wasTold(/Emily Thornton vous demande : « Devenir un revendeur indirect »/);
  await etienne.clicks('Devenir un revendeur indirect');
  const { items } = await world.kept((view) => view.find('enrolments', 'organization', 'ORG-ATELIER'));
  await hugo.forges('transitions.enroll', { id: items[0]?.id, version: 1, current: 'true', noRollback: 'true' });
  hugo.reads(/administrateur général/);
  expect(items[0]?.status).toBe('draft');
  await emily.forges('transitions.showSteps');
  emily.reads('Steps of the transition');
  expect(emily.last.has('Indirect reseller agreement')).toBe(false);
});

test('TRN-3: nobody takes the capability away again, the operator neither', async () => {
  const [etienne, ingrid] = [world.person('Étienne Garrigue'), world.person('Ingrid Solberg')];
  await becomesDual(etienne);
  const before = await world.kept((view) => view.get('organizations', 'ORG-ATELIER'));
  await etienne.forges('enrollments.withdraw', { confirmed: 'yes' });
  await etienne.forges('enrollments.reopen');
  await ingrid.says('eligibility');
  expect(JSON.stringify(ingrid.last.card)).not.toContain('ORG-ATELIER');
  await ingrid.forges('partners.mark', { partner: 'ORG-ATELIER', submitted: 'yes' });
  const { items } = await world.kept((view) => view.find('enrolments', 'organization', 'ORG-ATELIER'));
  await ingrid.forges('reviews.reject', { id: items[0]?.id, reason: 'Changed our mind', submitted: 'yes' });
  ingrid.reads(/already decided|decided/);
  await ingrid.says('import partners');
  await ingrid.clicks('Paste');
  await ingrid.clicks('Check', {
    'CSV or JSON': `kind,name,tenantId,country,mpnId,adminName,adminEmail,adminObjectId\ndirectBill,Atelier Numérique,${etienne.tenantId},FR,7045518,Étienne Garrigue,e@atelier-numerique.example,${etienne.aadObjectId}`,
  });
  const after = await world.kept((view) => view.get('organizations', 'ORG-ATELIER'));
  expect(after?.capabilities).toEqual(['directBill', 'indirectReseller']);
  expect(after).toEqual(before);
});

describe('TRN-6', () => {
  const newcomer = { company: 'Chais Réunis', email: 'achats@chais-reunis.example' };

  test('TRN-6: before it, direct customers are added and invited', async () => {
    const etienne = world.person('Étienne Garrigue');
    await etienne.says('ajouter un client');
    etienne.reads('Nouveau client');
    await etienne.forges('customers.invite', { email: newcomer.email });
    etienne.reads(/Brouillon/);
  });

  test('TRN-6: from the transition on neither, for good; what to do instead is said; in both languages', async () => {
    const etienne = world.person('Étienne Garrigue');
    await becomesDual(etienne);
    for (const order of ['customers.add', 'customers.invite'] as const) {
      await etienne.forges(order, newcomer);
      etienne.reads(
        /aucun nouveau client direct n’est ajouté ni invité/,
        /un fournisseur les crée et vous désigne, ou vous les invitez conjointement/,
        /Les clients directs existants et leur facturation restent les vôtres/,
      );
      expect(etienne.last.buttons).toEqual(['Rechercher un fournisseur']);
    }
    await etienne.says('language en');
    await etienne.says('add a customer');
    etienne.reads(/no new direct customers are added or invited/, /find one in the directory first/);
    await etienne.clicks('Find providers');
    etienne.reads('Indirect providers', 'Armor Distribution');
    // years later still
    await world.later('P800D');
    await etienne.forges('customers.invite', newcomer);
    etienne.reads(/no new direct customers are added or invited/);
    const hugo = world.person('Hugo Lasserre');
    await hugo.forges('customers.add', newcomer);
    hugo.reads(/aucun nouveau client direct/);
  });

  test('TRN-6: with a provider, it is asked to create them, or customers are invited jointly', async () => {
    const [etienne, gaelle] = [world.person('Étienne Garrigue'), world.person('Gaëlle Le Bihan')];
    await becomesDual(etienne);
    await becomePartners(gaelle, 'Armor Distribution', etienne, 'etienne.garrigue@atelier-numerique.example');
    await etienne.says('ajouter un client');
    etienne.reads(/aucun nouveau client direct n’est ajouté : votre fournisseur les crée et vous désigne/);
    await etienne.clicks('Envoyer au fournisseur', { 'Nom de la société': 'Chais Réunis' });
    await etienne.forges('customers.invite', newcomer);
    etienne.reads(/En transition, les clients s’invitent conjointement avec un fournisseur/);
    await etienne.clicks('Rédiger l’invitation');
    expect(etienne.last.fields.Message).toContain('Armor Distribution');
    const { items } = await world.kept((view) => view.find('invitations', 'from', 'ORG-ATELIER'));
    expect(items).toMatchObject([{ kind: 'joint', withOrganizationId: 'ORG-ARMOR' }]);
  });

  test('TRN-6: an addition begun before ends there; nobody submits it', async () => {
    const etienne = world.person('Étienne Garrigue');
    await etienne.says('ajouter un client');
    await etienne.clicks('Suivant : Abonnements', {
      company: 'Chais Réunis',
      domain: 'chaisreunis',
      line1: '1 quai des Chartrons',
      city: 'Bordeaux',
      postalCode: '33000',
      country: 'FR',
      firstName: 'Paul',
      lastName: 'Mercier',
      email: 'paul.mercier@chais-reunis.example',
    });
    const begun = etienne.last;
    await becomesDual(etienne);
    await etienne.clicks('Suivant : Vérification', {}, { on: begun, force: true });
    etienne.reads(/aucun nouveau client direct n’est ajouté/);
    await etienne.forges('customers.submit', { id: 'ADD-USR', v: 1 });
    etienne.reads(/aucun nouveau client direct n’est ajouté/);
    expect(await world.kept((view) => view.one('customers', 'domain', 'chaisreunis.onmicrosoft.com'))).toBeUndefined();
  });

  test('TRN-6: existing direct customers stay manageable, told apart from those of a provider', async () => {
    const etienne = world.person('Étienne Garrigue');
    await becomesDual(etienne);
    await etienne.says('clients');
    etienne.reads('Vignerons de l’Estuaire', /direct/);
    await etienne.forges('customers.show', { id: 'CUS-VIGNERONS' });
    etienne.reads('Vignerons de l’Estuaire');
    expect(etienne.last.buttons).toContain('Ajouter / Afficher les produits');
  });
});

test('TRN-9: the step list goes along with what happens, up to the last step', async () => {
  const [etienne, gaelle, hugo] = [
    world.person('Étienne Garrigue'),
    world.person('Gaëlle Le Bihan'),
    world.person('Hugo Lasserre'),
  ];
  const stands = async (person: Person): Promise<string[]> => {
    await person.says('transition');
    return [...person.last.text.matchAll(/^(.+)\n(?:✓|•) (fait|à faire)$/gm)].map(([, name, how]) => `${name} ${how}`);
  };
  await begins(etienne);
  await etienne.forges('transitions.showSteps');
  etienne.reads(/Approbation\n• à faire/);
  expect(etienne.last.has('Contrat de revendeur indirect')).toBe(false);
  await becomesDual(etienne);
  expect(await stands(etienne)).toEqual([
    'Approbation fait',
    'Contrat de revendeur indirect fait',
    'Choix du fournisseur à faire',
    'Invitation acceptée à faire',
    'Clients déplacés à faire',
    'Primes à faire',
  ]);
  await etienne.forges('partnerships.ask', { provider: 'ORG-ARMOR', submitted: 'yes' });
  expect((await stands(etienne)).slice(2, 4)).toEqual(['Choix du fournisseur fait', 'Invitation acceptée à faire']);
  await becomePartners(gaelle, 'Armor Distribution', etienne, 'etienne.garrigue@atelier-numerique.example');
  expect((await stands(etienne)).slice(3, 5)).toEqual(['Invitation acceptée fait', 'Clients déplacés à faire']);
  await hugo.says('statut inscription');
  await hugo.clicks('Étapes de la transition');
  // who may not run it looks on, and is offered what the role allows
  expect((await stands(hugo)).slice(0, 2)).toEqual(['Approbation fait', 'Contrat de revendeur indirect fait']);
  expect(hugo.last.buttons).not.toContain('Primes');
  await world.later('P30D');
  await etienne.wasTold(/Invitation aux primes/);
  await etienne.clicks('S’inscrire');
  expect((await stands(etienne)).at(-1)).toBe('Primes fait');
});

test('TRN-9: rejected, it goes back to a draft, is corrected and sent again', async () => {
  await world.end();
  world = await program({ config: { settings: { ...settings.parse({}), approveTransitions: false } } });
  const [etienne, theo] = [world.person('Étienne Garrigue'), world.person('Théo Vasseur')];
  await theo.says('aide');
  await begins(etienne);
  await etienne.clicks('S’inscrire maintenant', ticks);
  await theo.wasTold(/Transition à examiner/);
  await theo.clicks('Rejeter');
  await theo.clicks('Rejeter', { Motif: 'L’adresse a changé.' });
  await etienne.wasTold(/rejetée/);
  etienne.reads(/L’adresse a changé/);
  await etienne.clicks('Corriger');
  etienne.reads('Devenir un revendeur indirect');
  await etienne.clicks('S’inscrire maintenant', ticks);
  etienne.reads(/en cours d’examen/);
  const reviewer = world.person('Niamh Kavanagh');
  await reviewer.forges('reviews.approve', { id: 'TRN-00000000' });
  reviewer.reads(/takes one of these roles/);
});

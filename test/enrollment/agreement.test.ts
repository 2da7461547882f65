/** ENR-15: after a new version everything new waits for it, in its own words with the way out; what exists stays. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addContoso, partners } from '../customers/scenes.js';
import type { Person } from '../harness/person.js';
import { idIn, invites } from '../partnerships/steps.js';
import { program, type World } from '../program.js';

let world: World;
let ingrid: Person; // global admin of the operator, English
let aoife: Person; // global admin of Bluepeak, English
let helene: Person; // global admin of Lumière, French
beforeEach(async () => {
  world = await program();
  ingrid = world.person('Ingrid Solberg');
  aoife = world.person('Aoife Brennan');
  helene = world.person('Hélène Marchetti');
});
afterEach(() => world.end());

async function published(label = '2027-01'): Promise<void> {
  await ingrid.says('publish agreement');
  await ingrid.clicks('Publish an agreement version', {
    Version: label,
    'Address of the text': 'https://desk.example/agreement',
  });
  await ingrid.clicks('Yes');
  await world.later('PT1M');
}
async function accepts(admin: Person): Promise<void> {
  await admin.forges('agreements.accept');
  const english = admin.locale.startsWith('en');
  await admin.clicks(english ? 'Accept and continue' : 'Accepter et continuer', { agreed: true });
}

describe('a new version', () => {
  test('ENR-15, NOT-4: global admins are asked, nobody else; accepted by one, the other’s card says by whom', async () => {
    await helene.says('aide');
    await aoife.says('help');
    await aoife.says('change the role of Tom Hennessy to user admin');
    await aoife.clicks('Update', { 'Admin types': ['global admin'] });
    const tom = world.person('Tom Hennessy');
    await tom.says('help');
    await world.person('Marcus Oyelaran').says('help');
    await published();
    await helene.wasTold(/Nouvelle version du contrat[\s\S]*La version 2027-01[\s\S]*d’ici là, rien de nouveau/);
    await aoife.wasTold(/A new agreement version[\s\S]*Version 2027-01[\s\S]*until then nothing new can be started/);
    await world.person('Marcus Oyelaran').wasNotTold(/agreement version/);
    await aoife.clicks('Indirect reseller agreement');
    aoife.reads(/Version 2027-01 replaces the one that Bluepeak IT accepted/);
    expect(aoife.opens('Read the agreement')).toBe('https://desk.example/agreement');
    await aoife.clicks('Accept and continue', {}, { force: true });
    aoife.reads(/Tick the box to accept the agreement/);
    await aoife.clicks('Accept and continue', { agreed: true });
    aoife.reads(/Version 2027-01 is accepted: new partnerships, customers and orders are possible again/);
    await tom.wasTold(/Aoife Brennan accepted version 2027-01 on behalf of your organisation/);
    await aoife.says('Accept the reseller agreement');
    aoife.reads(/No agreement waits/);
    // a sales agent may not
    await world.person('Aurélie Chastain').forges('agreements.accept', {});
    world.person('Aurélie Chastain').reads(/il faut ce rôle|il faut l’un de ces rôles/);
  });

  test('ENR-15: a version that was published while the form stood open is read first', async () => {
    await published();
    await helene.forges('agreements.accept');
    await published('2027-02');
    await helene.clicks('Accepter et continuer', { agreed: true });
    helene.reads(/La version 2027-02 remplace/);
    await helene.clicks('Accepter et continuer', { agreed: true });
    helene.reads(/La version 2027-02 est acceptée/);
  });
});

describe('what is new waits for it', () => {
  test('ENR-15, PAR-6: an invitation is authorised once the version is accepted; a provider is asked only then', async () => {
    const draft = await invites(world.person('Nolwenn Le Goff'), 'helene.marchetti@lumiere-informatique.example');
    await helene.forges('partnerships.accept', { id: idIn(draft) });
    const before = helene.last;
    await published();
    // also from a form that was open before
    await helene.clicks('Autoriser le fournisseur indirect', { agreed: true }, { on: before });
    helene.reads(/n’a pas encore accepté la version 2027-01/, /rien de nouveau ne peut être lancé, l’existant demeure/);
    const aurelie = world.person('Aurélie Chastain');
    await aurelie.forges('partnerships.ask', { provider: 'Nordlicht Distribution', submitted: 'yes' });
    aurelie.reads(/n’a pas encore accepté la version 2027-01/);
    await aurelie.clicks('Demander à un administrateur général');
    aurelie.reads(/Hélène Marchetti/);
    await helene.wasTold(/Aurélie Chastain vous demande : « Contrat de revendeur indirect »/);
    await helene.clicks('Contrat de revendeur indirect');
    await helene.clicks('Accepter et continuer', { agreed: true });
    helene.reads(/La version 2027-01 est acceptée/, /L’invitation d’Armor Distribution vous attend/);
    await helene.clicks('Examiner');
    await helene.clicks('Autoriser le fournisseur indirect', { agreed: true });
    helene.reads('Partenariat actif');
    await aurelie.forges('partnerships.ask', { provider: 'Nordlicht Distribution', submitted: 'yes' });
    aurelie.reads('Demande envoyée');
  });

  test('ENR-15, PAR-11, SUB-2, SUB-3: named on no customer, order, subscription, as no support contact; what exists stays', async () => {
    await partners(world);
    const owen = world.person('Owen Fitzgerald');
    await addContoso(owen);
    await published();
    const words =
      /Bluepeak IT has not accepted version 2027-01 of the indirect reseller agreement yet: nothing new can be started with it, what exists stays/;
    const french =
      /Bluepeak IT n’a pas encore accepté la version 2027-01 du contrat de revendeur indirect : rien de nouveau ne peut être lancé avec ce revendeur, l’existant demeure/;
    const nolwenn = world.person('Nolwenn Le Goff');
    for (const [who, said] of [
      [owen, words],
      [nolwenn, french],
    ] as const) {
      const company = 'Contoso Traders Ltd';
      await who.forges('subscriptions.add', { company, product: 'VISIO-2', seats: '5', reseller: 'ORG-BLUEPEAK' });
      who.reads(said);
      expect(who.last.buttons).toContain(who === owen ? 'Order without a reseller' : 'Commander sans revendeur');
      await who.forges('subscriptions.assignReseller', { company, mpnId: '5530981' });
      who.reads(said);
      await who.forges('subscriptions.setSupportContact', { company, reseller: 'ORG-BLUEPEAK' });
      who.reads(said);
      await who.forges('customers.add', {
        reseller: 'ORG-BLUEPEAK',
        company: 'Fabrikam',
        domain: 'fabrikam',
        country: 'IE',
        line1: '1 Quay St',
        city: 'Galway',
        firstName: 'Ana',
        lastName: 'Ito',
        email: 'ana@fabrikam.example',
        submitted: 'yes',
      });
      who.reads(said);
    }
    // what exists stays: the reseller of record, its licences, fewer of them; more wait for the agreement (SUB-13)
    await aoife.says('List the subscriptions of Contoso Traders Ltd');
    aoife.reads(/Microsoft 365 Business Premium/, /Bluepeak IT/);
    await owen.says('Change the seats of Business Premium for Contoso Traders Ltd to 12');
    owen.reads(/has not accepted version 2027-01/);
    await owen.orders('Change the seats of Business Premium for Contoso Traders Ltd to 9');
    owen.reads(/10 → 9 licences/);
    await aoife.forges('subscriptions.setRenewal', { company: 'Contoso Traders Ltd', renewal: 'off' });
    expect(aoife.last.text).not.toMatch(/2027-01/);

    await accepts(aoife);
    await owen.forges('subscriptions.setSupportContact', {
      company: 'Contoso Traders Ltd',
      product: 'Business Premium',
      reseller: 'ORG-BLUEPEAK',
    });
    owen.reads(/Bluepeak IT/);
    expect(owen.last.text).not.toMatch(words);
  });

  test('ENR-15, CUS-5, SUB-8: a reseller invites no customers and sends no orders until then', async () => {
    await partners(world);
    await addContoso(world.person('Owen Fitzgerald'));
    await published();
    const siobhan = world.person('Siobhán Ó Dálaigh');
    for (const [verb, data] of [
      ['customers.inviteJoint', { email: 'it@fabrikam.example', provider: 'ORG-ARMOR' }],
      ['customers.invite', { email: 'it@fabrikam.example' }],
      ['customers.request', { company: 'Fabrikam', provider: 'ORG-ARMOR', told: 'yes' }],
      ['orders.askAdd', { company: 'Contoso Traders Ltd', product: 'VISIO-2', seats: '5', told: 'yes' }],
    ] as const) {
      await siobhan.forges(verb, { ...data, submitted: 'yes' });
      siobhan.reads(
        /Version 2027-01 of the indirect reseller agreement has not been accepted by your organisation yet/,
      );
      expect(siobhan.last.buttons).toContain('Ask a global admin');
    }
    await accepts(aoife);
    await siobhan.forges('orderRequests.requestSubscription', {
      company: 'Contoso Traders Ltd',
      product: 'VISIO-2',
      seats: '5',
      told: 'yes',
      submitted: 'yes',
    });
    siobhan.reads(/Armor Distribution/);
  });
});

test('ENR-15: only the operator publishes, each version once, after a confirmation', async () => {
  await published();
  await ingrid.says('publish agreement');
  await ingrid.clicks('Publish an agreement version', {
    Version: '2027-01',
    'Address of the text': 'https://desk.example/other',
  });
  ingrid.reads(/This version was published already/);
  const theo = world.person('Théo Vasseur');
  await theo.says('publier le contrat');
  await theo.clicks('Publier une version du contrat', { Version: '', 'Adresse du texte': 'http://x' }, { force: true });
  theo.reads(/Nommez la version/, /adresse https/);
  await helene.forges('agreementVersions.publish', {});
  helene.reads(/réservé/);
  await world.person('Declan Moriarty').forges('agreementVersions.publish', {});
  world.person('Declan Moriarty').reads(/one of these roles/);
});

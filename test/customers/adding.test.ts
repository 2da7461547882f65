/** A customer is added, step by step (CUS-1, CUS-2, CUS-3, CUS-11, CUS-12, PAR-12). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { program, type World } from '../program.js';
import { addContoso, contoso, partners } from './scenes.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

const secret = /[\w]{4}(?:-[\w]{4}){3}/;

describe('for a reseller', () => {
  test('CUS-1, CUS-2, PAR-12: from the reseller’s entry to the confirmation, in both lists, told to the reseller', async () => {
    await partners(world);
    const owen = world.person('Owen Fitzgerald');
    const aoife = world.person('Aoife Brennan');
    await owen.says('List our partnerships');
    await owen.clicks('Add new customer');
    owen.reads('New customer', /manages the customer’s account, subscriptions and services for it, with admin rights/);
    expect(owen.last.fields).toMatchObject({ 'Indirect reseller': 'ORG-BLUEPEAK' });
    await owen.clicks('Next: Subscriptions', contoso);
    owen.reads('New subscription', /What Contoso Traders Ltd orders/);
    await owen.clicks('Add another product', { Product: 'Microsoft 365 Business Premium', Licences: 10 });
    owen.reads(/Microsoft 365 Business Premium: 10 licences/);
    await owen.clicks('Next: Review', { Product: 'Microsoft 365 Copilot', Licences: 1 });
    owen.reads(
      'Review',
      /contosotraders\.onmicrosoft\.com/,
      /7 Merchants Quay, D08 XY61 Dublin, Ireland/,
      /Bluepeak IT will be named on these subscriptions: it manages them for the customer and earns incentives/,
      /Microsoft 365 Business Premium: 10 licences, one year, monthly billing · Microsoft 365 Copilot: 1 licence, one year, monthly billing/,
    );
    const shown = await owen.clicks('Submit');
    owen.reads(
      'Confirmation',
      'Setup info',
      /User name: admin@contosotraders\.onmicrosoft\.com/,
      /Temporary password: [\w]{4}(-[\w]{4}){3}/,
      /shown this once only/,
    );
    const again = await world.redeliver(shown);
    expect(again.text).toMatch(/already shown and cannot be shown again/);
    expect(again.text).not.toMatch(secret);

    await aoife.wasTold(/Armor Distribution added Contoso Traders Ltd, with .*Business Premium: 10 licences/);
    await aoife.clicks('Show the customer');
    aoife.reads('Contoso Traders Ltd', /indirect, with Armor Distribution/, /with admin access/);
    await aoife.says('List our customers');
    aoife.reads(/Contoso Traders Ltd/, /Harbour Freight & Cold Storage/);
    await owen.says('List our partnerships');
    await owen.clicks('View customers');
    owen.reads('Customers with Bluepeak IT', /Contoso Traders Ltd/);
    expect(owen.last.text).not.toMatch(/Conserverie/);
  });

  test('CUS-1: Cancel undoes the whole and offers to start over', async () => {
    await partners(world);
    const owen = world.person('Owen Fitzgerald');
    await owen.says('add customer');
    await owen.clicks('Next: Subscriptions', { ...contoso, 'Indirect reseller': 'Bluepeak IT' });
    await owen.clicks('Next: Review', { Product: 'Visio Plan 2', Licences: 3 });
    const review = owen.last;
    await owen.clicks('Cancel');
    owen.reads('Nothing was created', /Contoso Traders Ltd and its order are given up/);
    expect(owen.last.has('Start over')).toBe(true);
    await owen.clicks('Submit', {}, { on: review });
    owen.reads(/submitted or given up already, so nothing was changed/);
    await owen.says('List our customers');
    expect(owen.last.text).not.toMatch(/Contoso/);
  });

  test('CUS-1: Back brings what was given, products included; the last one can be removed', async () => {
    await partners(world);
    const owen = world.person('Owen Fitzgerald');
    await owen.says('add customer');
    await owen.clicks('Next: Subscriptions', { ...contoso, 'Indirect reseller': 'Bluepeak IT' });
    await owen.clicks('Add another product', { Product: 'Visio Plan 2', Licences: 3 });
    await owen.clicks('Back');
    expect(owen.last.fields).toMatchObject({ 'Company name': 'Contoso Traders Ltd', 'Country/region': 'IE' });
    await owen.clicks('Next: Subscriptions', { City: 'Cork' });
    owen.reads('New subscription');
    await owen.clicks('Add another product', { Product: 'Visio Plan 2', Licences: 3 });
    await owen.clicks('Add another product', { Product: 'Power BI Pro', Licences: 2 });
    owen.reads(/Power BI Pro: 2 licences/);
    await owen.clicks('Remove the last one');
    expect(owen.last.text).not.toMatch(/Power BI Pro: 2/);
    await owen.clicks('Next: Review');
    owen.reads('Review', /Cork/, /Visio Plan 2: 3 licences/);
  });

  test('CUS-1: products are refused at their field: none, too many, an add-on without its base', async () => {
    await partners(world);
    const owen = world.person('Owen Fitzgerald');
    await owen.says('add customer');
    await owen.clicks('Next: Subscriptions', { ...contoso, 'Indirect reseller': 'Bluepeak IT' });
    await owen.clicks('Next: Review');
    owen.reads(/Choose at least one product and its number of licences/);
    await owen.clicks('Next: Review', { Product: 'Microsoft 365 Business Basic', Licences: 301 });
    owen.reads(/Give a whole number from 1 to 300/);
    expect(owen.last.fields).toMatchObject({ Licences: '301' });
    await owen.clicks('Next: Review', { Product: 'Microsoft Teams Premium', Licences: 3 });
    owen.reads(/Microsoft Teams Premium is an add-on and needs one of these first: .*Business Basic/);
  });

  test('CUS-1, PAR-13: a partnership that ended meanwhile, at the review', async () => {
    await partners(world);
    const owen = world.person('Owen Fitzgerald');
    const nolwenn = world.person('Nolwenn Le Goff');
    await owen.says('add customer');
    await owen.clicks('Next: Subscriptions', { ...contoso, 'Indirect reseller': 'Bluepeak IT' });
    await owen.clicks('Next: Review', { Product: 'Visio Plan 2', Licences: 3 });
    await nolwenn.says('List our partnerships');
    await nolwenn.clicks('Supprimer le partenariat');
    await nolwenn.clicks('Oui');
    await owen.clicks('Submit');
    owen.reads(/no active partnership with this reseller, so you cannot add customers for it/);
    await owen.says('List our customers');
    expect(owen.last.text).not.toMatch(/Contoso/);
  });

  test('CUS-1: in French, with the words of the programme', async () => {
    await partners(world, 'Nolwenn Le Goff', 'Hélène Marchetti');
    const nolwenn = world.person('Nolwenn Le Goff');
    await nolwenn.says('add customer');
    nolwenn.reads('Nouveau client', /gère pour le client son compte, ses abonnements et ses services/);
    await nolwenn.clicks('Suivant : Abonnements', {
      'Revendeur indirect': 'Lumière Informatique',
      'Nom de la société': 'Brasserie du Port SARL',
      'Préfixe du domaine principal (.onmicrosoft.com)': 'brasserieduport',
      'Pays/région': 'France',
      Adresse: '2 quai de la Fosse',
      'Code postal': '4400',
      Ville: 'Nantes',
      'Prénom du contact': 'Anaïs',
      'Nom du contact': 'Le Roux',
      'Adresse e-mail du contact': 'anais@brasserie-du-port.example',
    });
    nolwenn.reads(/France : un code postal est exigé, par exemple 75001/);
    await nolwenn.clicks('Suivant : Abonnements', { 'Code postal': '44000' });
    nolwenn.reads('Nouvel abonnement');
    await nolwenn.clicks('Suivant : Vérification', { Produit: 'Power BI Pro', Licences: 4 });
    nolwenn.reads('Vérification', /Power BI Pro : 4 licences/, /Annuler abandonne toute l’opération/);
    await nolwenn.clicks('Envoyer');
    nolwenn.reads('Confirmation', 'Informations de configuration', /Mot de passe temporaire: [\w]{4}(-[\w]{4}){3}/);
    const helene = world.person('Hélène Marchetti');
    await helene.wasTold(/Armor Distribution a ajouté Brasserie du Port SARL, avec Power BI Pro : 4 licences/);
  });
});

describe('the details', () => {
  const refused: readonly [string, Record<string, string>, RegExp][] = [
    ['a name of signs', { 'Company name': '***' }, /A company name has letters or digits/],
    ['a bare legal form', { 'Company name': 'Ltd.' }, /only a legal form/],
    ['one character', { 'Company name': 'X' }, /One character is no company name/],
    [
      'a domain with a hyphen',
      { 'Primary domain prefix (.onmicrosoft.com)': 'contoso-ie' },
      /1 to 27 letters and digits/,
    ],
    ['a postal code of elsewhere', { 'Postal code': '75001' }, /Ireland needs a postal code such as D02 X285/],
    ['an address at Microsoft', { 'Contact’s email address': 'x@microsoft.com' }, /at Microsoft cannot be/],
    ['an address of one’s own', { 'Contact’s email address': 'x@armor-distribution.example' }, /is your own domain/],
    ['no state', { 'Country/region': 'Canada', 'Postal code': 'K1A 0B1' }, /Canada: the state or province is needed/],
    [
      'a state of elsewhere',
      { 'Country/region': 'Canada', 'Postal code': 'K1A 0B1', 'State or province (where there is one)': 'TX' },
      /Canada has no such state or province/,
    ],
    [
      'no registration number',
      { 'Country/region': 'Poland', 'Postal code': '00-001' },
      /registration number is demanded there/,
    ],
  ];
  test.each(refused)('CUS-11: %s is refused at its field, nothing typed lost', async (_what, typed, reason) => {
    const owen = world.person('Owen Fitzgerald');
    await owen.says('add customer');
    await owen.clicks('Next: Subscriptions', { ...contoso, ...typed });
    owen.reads('New customer', reason);
    expect(owen.last.fields).toMatchObject({ Address: '7 Merchants Quay', City: 'Dublin' });
  });

  test('CUS-11: everything that is wrong is said at once', async () => {
    const owen = world.person('Owen Fitzgerald');
    await owen.says('add customer');
    await owen.clicks('Next: Subscriptions', { ...contoso, 'Company name': 'Ltd', 'Postal code': '1' });
    owen.reads(/only a legal form/, /Ireland needs a postal code/);
  });

  test('CUS-1: a domain that is taken is refused with free ones; the suffix may be pasted', async () => {
    const owen = world.person('Owen Fitzgerald');
    await addContoso(owen, { reseller: 'None: our own direct customer' });
    owen.reads('Confirmation');
    await owen.says('add customer');
    await owen.clicks('Next: Subscriptions', {
      ...contoso,
      'Primary domain prefix (.onmicrosoft.com)': 'ContosoTraders.onmicrosoft.com',
    });
    owen.reads(/contosotraders\.onmicrosoft\.com is taken\. Free, for example: contosotradersie/);
  });

  test('CUS-12: a provider’s own direct customer; a direct-bill partner’s by the same steps', async () => {
    const owen = world.person('Owen Fitzgerald');
    await addContoso(owen, { reseller: 'None: our own direct customer' });
    await owen.clicks('Show the customer');
    owen.reads(/Relationships: direct, since/);
    const hugo = world.person('Hugo Lasserre');
    await hugo.says('add customer');
    hugo.reads('Nouveau client');
    expect(hugo.last.inputs.map((field) => field.id)).not.toContain('reseller');
  });
});

describe('who cannot', () => {
  test('CUS-3, SUB-8: a reseller is told why, and asks its provider in one click; the provider approves it', async () => {
    await partners(world);
    const siobhan = world.person('Siobhán Ó Dálaigh');
    const owen = world.person('Owen Fitzgerald');
    await siobhan.installs();
    await siobhan.says('add customer');
    siobhan.reads(/Resellers cannot create customer tenants: your provider does it and names you/);
    await siobhan.clicks('Send to the provider', { 'Company name': 'Contoso Traders Ltd' });
    siobhan.reads('Request sent', /Armor Distribution has your request/);
    await owen.wasTold(/Siobhán Ó Dálaigh of Bluepeak IT asks you for this:\ncreate the customer Contoso Traders Ltd/);
    await owen.clicks('Approve');
    expect(owen.last.fields).toMatchObject({
      'Company name': 'Contoso Traders Ltd',
      'Indirect reseller': 'ORG-BLUEPEAK',
    });
    await owen.clicks('Next: Subscriptions', contoso);
    await owen.clicks('Next: Review', { Product: 'Visio Plan 2', Licences: 3 });
    await owen.clicks('Submit');
    owen.reads('Confirmation');
    await siobhan.wasTold(/Armor Distribution approved it and placed the order/);
    await siobhan.wasTold(/Armor Distribution added Contoso Traders Ltd/);
  });

  test('CUS-3, CNV-1: whoever the tenant is for stands in the form, in either language', async () => {
    await partners(world);
    const siobhan = world.person('Siobhán Ó Dálaigh');
    await siobhan.says('create a customer tenant for Dingle Seafood');
    expect(siobhan.last.fields).toMatchObject({ 'Company name': 'Dingle Seafood' });
    await siobhan.says('crée un locataire client pour Cave Morvan');
    expect(siobhan.last.fields).toMatchObject({ 'Company name': 'Cave Morvan' });
  });

  test('CUS-3: the provider declines with a reason', async () => {
    await partners(world);
    const siobhan = world.person('Siobhán Ó Dálaigh');
    const owen = world.person('Owen Fitzgerald');
    const nolwenn = world.person('Nolwenn Le Goff');
    await siobhan.installs();
    await nolwenn.installs();
    await siobhan.says('add customer');
    await siobhan.clicks('Send to the provider', { 'Company name': 'Contoso Traders Ltd' });
    await owen.wasTold(/asks you for this/);
    await owen.clicks('Decline');
    await owen.clicks('Decline', { Reason: 'Name the address, please' });
    owen.reads(/Owen Fitzgerald declined the request of Bluepeak IT: Name the address, please/);
    await siobhan.wasTold(/Armor Distribution declined: Name the address, please/);
    await nolwenn.wasTold(/Owen Fitzgerald a refusé la demande de Bluepeak IT : Name the address, please/);
  });

  test('CUS-3: without a provider there is nobody to ask; in French', async () => {
    const aurelie = world.person('Aurélie Chastain');
    await aurelie.says('add customer');
    aurelie.reads(/Vous n’avez pas encore de fournisseur qui puisse s’en charger/);
  });

  test('CUS-1: another role is told who may', async () => {
    const loic = world.person('Loïc Tanguy');
    await loic.says('add customer');
    loic.reads(/agent commercial/);
    expect(loic.last.inputs).toEqual([]);
  });
});

/** A partner in transition: no new direct customers, direct and indirect told apart, customers moved (TRN-6 to TRN-8). */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acceptsAt, linkIn } from '../customers/page.js';
import { partners } from '../customers/scenes.js';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

/** Atelier Numérique becomes an indirect reseller too. */
async function becomesDual(): Promise<Person> {
  const etienne = world.person('Étienne Garrigue');
  await etienne.says('Démarre notre transition vers revendeur indirect');
  await etienne.clicks('S’inscrire maintenant', { current: true, noRollback: true });
  await etienne.says('Accepte le contrat de revendeur');
  await etienne.clicks('Accepter et continuer', { agreed: true });
  return etienne;
}

const details = {
  'Nom de la société': 'Chais du Port SARL',
  'Préfixe du domaine principal (.onmicrosoft.com)': 'chaisduport',
  'Pays/région': 'France',
  Adresse: '4 quai des Chartrons',
  'Code postal': '33000',
  Ville: 'Bordeaux',
  'Prénom du contact': 'Luc',
  'Nom du contact': 'Barbier',
  'Adresse e-mail du contact': 'luc@chais-du-port.example',
};

test('TRN-6: a customer begun before the transition cannot be submitted after it; the provider is asked instead', async () => {
  const hugo = world.person('Hugo Lasserre');
  await hugo.says('ajouter un client');
  await hugo.clicks('Suivant : Abonnements', details);
  await hugo.clicks('Suivant : Vérification', { Produit: 'Visio Plan 2', Licences: 3 });
  const review = hugo.last;
  await becomesDual();
  await hugo.clicks('Envoyer', {}, { on: review });
  hugo.reads(/aucun nouveau client direct n’est ajouté/);
  await hugo.says('clients');
  expect(hugo.last.text).not.toMatch(/Chais du Port/);
  await hugo.says('ajouter un client');
  hugo.reads(/Vous n’avez pas encore de fournisseur/);
  await partners(world, 'Nolwenn Le Goff', 'Étienne Garrigue');
  const nolwenn = world.person('Nolwenn Le Goff');
  await hugo.says('ajouter un client');
  hugo.reads(/En transition, et définitivement ensuite, aucun nouveau client direct/);
  await hugo.clicks('Envoyer au fournisseur', { 'Nom de la société': 'Chais du Port SARL' });
  await nolwenn.wasTold(/Hugo Lasserre, d’Atelier Numérique, vous demande ceci :\ncréer le client Chais du Port SARL/);
  await nolwenn.clicks('Approuver');
  await nolwenn.clicks('Suivant : Abonnements', details);
  await nolwenn.clicks('Suivant : Vérification', { Produit: 'Visio Plan 2', Licences: 3 });
  await nolwenn.clicks('Envoyer');
  await hugo.says('clients');
  hugo.reads(
    /Chais du Port SARL\n• indirecte/,
    /Vignerons de l’Estuaire\n• directe/,
    /avec Armor Distribution/,
    /origine : fournisseur/,
  );
});

test('TRN-6, CUS-4: alone, customers are no longer invited: the joint form comes instead, also when forced', async () => {
  await becomesDual();
  await partners(world, 'Nolwenn Le Goff', 'Étienne Garrigue');
  const hugo = world.person('Hugo Lasserre');
  await hugo.says('Invite le client Hôtel du Parc, adresse info@hotelduparc.example');
  hugo.reads('Inviter de nouveaux clients', /les deux relations ensemble, ou aucune/);
  await hugo.forges('customers.invite', { email: 'info@hotelduparc.example' });
  hugo.reads('Inviter de nouveaux clients');
});

test('TRN-7, TRN-8: a direct customer is invited jointly, is both at once, ordered anew and ended step by step', async () => {
  const etienne = await becomesDual();
  await partners(world, 'Nolwenn Le Goff', 'Étienne Garrigue');
  const [solene, nolwenn] = [world.person('Solène Dupouy'), world.person('Nolwenn Le Goff')];

  await solene.forges('subscriptions.end', { subscription: 'SUB-VIGN0001', confirmed: 'yes' });
  solene.reads(/Vignerons de l’Estuaire n’est pas encore servi avec un fournisseur : rien n’a été terminé/);
  await etienne.says('transition');
  await etienne.clicks('Avancement');
  etienne.reads(
    'Déplacement des clients',
    /0 client direct déplacé sur 1/,
    /Vignerons de l’Estuaire\n• à inviter/,
    /2 abonnements directs encore actifs/,
  );
  await etienne.clicks('Inviter conjointement');
  expect(etienne.last.fields).toMatchObject({
    'Adresse e-mail du client': 'jerome.castaing@vignerons-estuaire.example',
  });
  await etienne.clicks('Rédiger l’invitation');
  const link = linkIn(etienne);
  await etienne.forges('customers.showTransfers');
  etienne.reads(/⚠ invité\npeut répondre jusqu’au/);
  await acceptsAt(world, link, 'jerome.castaing@vignerons-estuaire.example');
  await etienne.forges('customers.showTransfers');
  etienne.reads(/⚠ accord donné/, /0 client direct déplacé sur 1/);

  await solene.says('clients');
  solene.reads(/Vignerons de l’Estuaire\n• directe et indirecte/);
  expect(solene.last.text.match(/Vignerons/g)).toHaveLength(1);
  await nolwenn.orders('Ajoute 25 Business Premium à Vignerons de l’Estuaire');
  nolwenn.reads(/Commandé pour Vignerons de l’Estuaire/);
  await nolwenn.says('Liste les abonnements de Vignerons de l’Estuaire');
  expect(nolwenn.last.text).not.toMatch(/Visio Plan 2/);
  const anew = /SUB-\w{8}/.exec(nolwenn.last.text)?.[0] ?? '';

  await solene.says('Affiche le client Vignerons de l’Estuaire');
  solene.reads(/directe, depuis.* — indirecte, avec Armor Distribution, depuis/);
  for (const button of ['Ajouter / Afficher les produits', 'Facturation', 'Demander une commande au fournisseur'])
    expect(solene.last.has(button)).toBe(true);
  await solene.forges('subscriptions.changeSeats', { subscription: anew, seats: '30' });
  solene.reads(/Armor Distribution a commandé cet abonnement et peut seul modifier la commande/);
  await solene.forges('subscriptions.end', { subscription: anew, confirmed: 'yes' });
  solene.reads(/Un autre fournisseur a commandé cet abonnement/);

  await solene.forges('subscriptions.end', { subscription: 'SUB-VIGN0001' });
  solene.reads(/terminé/);
  await solene.clicks('Oui');
  await solene.forges('subscriptions.end', { subscription: 'SUB-VIGN0002', confirmed: 'yes' });
  await etienne.forges('customers.showTransfers');
  etienne.reads(/1 client direct déplacé sur 1/, /Vignerons de l’Estuaire\n✓ déplacé/);
  await solene.says('Liste les abonnements de Vignerons de l’Estuaire');
  solene.reads(/terminé/, /actif/);
});

test('TRN-7: what an indirect customer does not have is not offered, and refuses if forced', async () => {
  await partners(world);
  const [aoife, owen] = [world.person('Aoife Brennan'), world.person('Owen Fitzgerald')];
  await aoife.says('Show the customer Harbour Freight');
  for (const button of ['Add / View products', 'Billing', 'Add subscription'])
    expect(aoife.last.has(button)).toBe(false);
  await aoife.forges('subscriptions.add', { id: 'CUS-HARBOUR', product: 'SW-OFFICE', seats: '5' });
  aoife.reads(/The provider places the orders for this customer/);
  await aoife.forges('customers.showTransfers');
  aoife.reads(/You have no direct customers to move/);
  await owen.forges('customers.showTransfers');
  owen.reads(/for organisations of another kind/);
});

test('TRN-8: who may not invite sees no progress', async () => {
  await becomesDual();
  const emily = world.person('Emily Thornton');
  await emily.forges('customers.showTransfers');
  emily.reads(/takes one of these roles/);
});

test('TRN-6 to TRN-8, in English: no new direct customers, added or invited; direct and indirect told apart; moved step by step', async () => {
  const etienne = await becomesDual();
  await etienne.says('language en');
  for (const verb of ['customers.add', 'customers.invite', 'customers.inviteJoint']) {
    await etienne.forges(verb, { submitted: 'yes' });
    etienne.reads(
      /In transition, and from then on for good, no new direct customers are added or invited/,
      /You have no provider yet: find one in the directory first/,
    );
  }
  await partners(world, 'Nolwenn Le Goff', 'Étienne Garrigue');
  await etienne.forges('customers.add');
  etienne.reads(
    /no new direct customers are added: your provider creates them and names you/,
    /their billing stay yours/,
  );
  await etienne.forges('customers.invite', { email: 'info@hotelduparc.example' });
  etienne.reads('Invite new customers', /customers are invited jointly with a provider, no longer as direct customers/);
  await etienne.forges('customers.showTransfers');
  etienne.reads(
    'Moving customers',
    /0 of 1 direct customer moved/,
    /• to invite/,
    /2 direct subscriptions still active/,
  );
  await etienne.forges('customers.show', { id: 'CUS-VIGNERONS' });
  etienne.reads(/Relationships: direct, since/);
  expect(etienne.last.buttons).toEqual(expect.arrayContaining(['Billing', 'Remove customer relationship']));
  await etienne.forges('subscriptions.end', { subscription: 'SUB-VIGN0001', confirmed: 'yes' });
  etienne.reads(/is not served with a provider yet, so nothing was ended\. Invite it jointly first/);

  await etienne.forges('customers.showTransfers');
  await etienne.clicks('Invite jointly');
  await etienne.clicks('Draft the invitation');
  await acceptsAt(world, linkIn(etienne), 'jerome.castaing@vignerons-estuaire.example');
  await etienne.forges('customers.showTransfers');
  etienne.reads(/⚠ accepted/);
  const nolwenn = world.person('Nolwenn Le Goff');
  await nolwenn.forges('subscriptions.add', { id: 'CUS-VIGNERONS', product: 'VISIO-2', seats: '5' });
  const anew = /SUB-\w{8}/.exec(nolwenn.last.text)?.[0] ?? '';
  for (const verb of ['subscriptions.changeSeats', 'subscriptions.upgrade']) {
    await etienne.forges(verb, { subscription: anew, seats: '9', product: 'M365-E5', submitted: 'yes' });
    etienne.reads(/Armor Distribution placed this subscription|Armor Distribution ordered this subscription/);
  }
  for (const [n, id] of ['SUB-VIGN0001', 'SUB-VIGN0002'].entries()) {
    await etienne.forges('subscriptions.end', { subscription: id });
    etienne.reads(/as ended\?/);
    await etienne.clicks('Yes');
    etienne.reads(/is marked as ended/);
    await etienne.forges('customers.showTransfers', { after: '' });
    if (n === 1) etienne.reads(/1 of 1 direct customer moved/, /✓ moved/);
  }
  // who manages but may not invite: in French as well
  const emily = world.person('Emily Thornton');
  await emily.says('language fr');
  await emily.forges('customers.showTransfers');
  emily.reads(/il faut l’un de ces rôles/);
  await emily.forges('subscriptions.end', { subscription: 'SUB-VIGN0001', confirmed: 'yes' });
  emily.reads(/il faut l’un de ces rôles/);
});

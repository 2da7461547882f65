/** Before an order everything that is missing is named at once, each with the way to fix it (CUS-7, SUB-1, SUB-2, PAR-13, ENR-15). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { program, type World } from '../program.js';
import { contoso, once, type Served } from './scenes.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

describe.each([
  ['en', 0],
  ['fr', 1],
] as const)('in %s', (language, at) => {
  const said = (en: string, fr: string): string => (at ? fr : en);
  let scene: Served;
  beforeEach(async () => {
    scene = await contoso(world, language);
  });
  const removesCustomer = async () => {
    await scene.provider.forges('customers.remove', { id: scene.customerId, confirmed: 'yes' });
  };
  /** The reseller asks for an add-on, too many of it; the provider approves. */
  async function asksAndApproves(): Promise<void> {
    await scene.reseller.forges('orderRequests.requestSubscription', {
      id: scene.customerId,
      product: 'EXO-ARC',
      seats: '5000000',
      told: 'yes',
    });
    await scene.provider.wasTold(/Contoso Traders Ltd/);
  }

  test('CUS-7, SUB-2, ENR-15: no relationship, no agreement, too many licences, an add-on without its base', async () => {
    const { provider, name } = scene;
    await asksAndApproves();
    const request = provider.last;
    await removesCustomer();
    await world.person('Ingrid Solberg').forges('agreementVersions.publish', {
      label: '2027-01',
      url: 'https://programme-desk.example/agreement',
      confirmed: 'yes',
    });
    await provider.clicks(at ? 'Approuver' : 'Approve', {}, { on: request });
    provider.reads(
      said('The order cannot be placed yet', 'La commande ne peut pas encore être passée'),
      said(
        'This is everything that is missing; nothing was ordered.',
        'Voici tout ce qui manque ; rien n’a été commandé.',
      ),
      said(
        'You have no reseller relationship with Contoso Traders Ltd: its reseller invites it jointly with you.',
        'Vous n’avez pas de relation de revendeur avec Contoso Traders Ltd : son revendeur l’invite conjointement avec vous.',
      ),
      name,
      '2027-01',
      said('The number of licences is a whole number from 1 to', 'Le nombre de licences est un nombre entier de 1 à'),
      said(
        'is an add-on and needs one of these first:',
        'est un module complémentaire : il faut d’abord l’un de ces produits :',
      ),
    );
    expect(provider.last.buttons).toEqual(
      at
        ? ['Prévenir le revendeur', 'Commander sans revendeur', 'Corriger la commande']
        : ['Tell the reseller', 'Order without a reseller', 'Correct the order'],
    );
    // the way to fix it: the reseller is told, with what was missing as the reason
    await provider.clicks(at ? 'Prévenir le revendeur' : 'Tell the reseller');
    await provider.clicks(at ? 'Refuser' : 'Decline', {
      [at ? 'Motif' : 'Reason']: said('Invite it jointly, please', 'Invitez-le conjointement, svp'),
    });
    await scene.reseller.wasTold(
      said(
        'Armor Distribution declined: Invite it jointly, please',
        'Armor Distribution a refusé : Invitez-le conjointement, svp',
      ),
    );
  });

  test('CUS-7, PAR-13: relationship and partnership are both gone: both are named', async () => {
    const { provider, name } = scene;
    await asksAndApproves();
    const request = provider.last;
    await removesCustomer();
    await provider.forges('partnerships.remove', { reseller: name, confirmed: 'yes' });
    await provider.clicks(at ? 'Approuver' : 'Approve', {}, { on: request });
    provider.reads(
      said('You have no reseller relationship with', 'Vous n’avez pas de relation de revendeur avec'),
      said(
        `There is no active partnership with ${name}: a new one needs a new invitation.`,
        `Il n’y a pas de partenariat actif avec ${name} : un nouveau exige une nouvelle invitation.`,
      ),
    );
    expect(provider.last.has(at ? 'Demander un partenariat' : 'Request a partnership')).toBe(true);
  });

  test('SUB-1: a customer outside the region of both, a product that is none, a term that is not sold', async () => {
    const { provider, name, organization } = scene;
    await abroad();
    const order = { company: 'Overseas Inc', seats: '5', reseller: organization };
    await provider.forges('subscriptions.add', { ...order, product: 'nothing of the sort', ...once() });
    provider.reads(
      said(
        'United States is outside the region that your organisation may sell in.',
        'États-Unis : ce pays est hors de la région où votre organisation peut vendre.',
      ),
      said(
        `${name} is established in ${at ? 'France' : 'Ireland'}, outside the customer’s region, and cannot sell there.`,
        `${name} est établi dans ce pays : France, hors de la région du client, et ne peut pas y vendre.`,
      ),
      said(
        'The product is not on sale: choose another one.',
        'Le produit n’est pas en vente : choisissez-en un autre.',
      ),
    );
    await provider.forges('subscriptions.add', { ...order, product: 'SW-OFFICE', term: 'P1M', ...once() });
    provider.reads(
      said('is not sold with this term.', 'n’est pas vendu avec cette durée.'),
      said('cannot sell there', 'ne peut pas y vendre'),
    );
    await provider.forges('subscriptions.list', { company: 'Overseas Inc' });
    expect(provider.last.text.match(/SUB-\w{8}/g)).toHaveLength(1);
  });

  /** Contoso moves abroad: a customer of the provider's, outside its region. */
  async function abroad(): Promise<void> {
    await world.bot.store.transaction(async (view) => {
      const customer = await view.get('customers', scene.customerId);
      const related = await view.find('relationships', 'customer', scene.customerId, { limit: 10 });
      if (!customer) throw new Error('there is Contoso');
      return {
        result: undefined,
        writes: [
          {
            put: 'customers' as const,
            record: { ...customer, name: 'Overseas Inc', country: 'US', version: customer.version + 1 },
          },
          ...related.items.map((r) => ({
            put: 'relationships' as const,
            record: { ...r, name: 'Overseas Inc', version: r.version + 1 },
          })),
        ],
      };
    });
  }
});

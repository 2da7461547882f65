/** SUB-8: a reseller takes back what it asked its provider to order. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readsInBoth } from '../harness/both.js';
import { program, type World } from '../program.js';
import { contoso, once } from './scenes.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

const says = {
  en: {
    sent: ['Request sent', /Armor Distribution has your request/],
    button: 'Withdraw the request',
    asks: [
      /Withdraw this request\?/,
      /a new subscription for Contoso Traders Ltd: Visio Plan 2, 5 licences/,
      /Armor Distribution can no longer carry it out and is told. You can ask again later/,
    ],
    yes: 'Yes',
    done: [/Request withdrawn/, /withdrew this request:/],
    provider: /Request withdrawn[\s\S]*Aoife Brennan of Bluepeak IT withdrew this request:[\s\S]*Visio Plan 2/,
    list: 'order requests',
    ours: ['What we asked our providers', /Armor Distribution/, /Visio Plan 2/, /asked/],
    none: /Nothing that you asked a provider waits for an answer/,
  },
  fr: {
    sent: ['Demande envoyée', /Armor Distribution a reçu votre demande/],
    button: 'Retirer la demande',
    asks: [
      /Retirer cette demande \?/,
      /un nouvel abonnement pour Contoso Traders Ltd : Visio Plan 2, 5 licences/,
      /Armor Distribution ne pourra plus l’exécuter et en sera informé. Vous pourrez la renouveler plus tard/,
    ],
    yes: 'Oui',
    done: [/Demande retirée/, /a retiré cette demande/],
    provider: /Demande retirée[\s\S]*Hélène Marchetti, de Lumière Informatique, a retiré cette demande :[\s\S]*Visio/,
    list: 'demandes de commande',
    ours: ['Nos demandes aux fournisseurs', /Armor Distribution/, /Visio Plan 2/, /demande envoyée/],
    none: /Aucune de vos demandes à un fournisseur n’attend de réponse/,
  },
} as const;

test.each(['en', 'fr'] as const)(
  'SUB-8, NOT-4: withdrawn after a question; the provider’s card says so and nobody carries it out (%s)',
  async (language) => {
    const w = says[language];
    const { provider, reseller, customerId } = await contoso(world, language);
    await provider.says('help');
    const order = { id: customerId, product: 'VISIO-2', seats: '5', told: 'yes', submitted: 'yes' };
    await reseller.forges('orderRequests.requestSubscription', order);
    reseller.reads(...w.sent);
    const sent = reseller.last;
    const card = await provider.wasTold(/Visio Plan 2/);
    await reseller.says(w.list);
    reseller.reads(...w.ours);
    await reseller.clicks(w.button, {}, { on: sent });
    reseller.reads(...w.asks);
    await reseller.clicks(w.yes);
    reseller.reads(...w.done);
    const told = await provider.wasTold(w.provider);
    expect(told.buttons).toEqual([]);
    // the card that stood there is replaced; pressed all the same, it is said that there is nothing to do any more
    expect(provider.sees()).not.toMatch(/Approve|Approuver/);
    await provider.clicks(language === 'en' ? 'Approve' : 'Approuver', {}, { on: card });
    provider.reads(language === 'en' ? /has been answered already/ : /a déjà reçu une réponse/);
    await reseller.says(w.list);
    reseller.reads(w.none);
    const { items } = await world.kept((view) => view.find('orderRequests', 'provider', 'ORG-ARMOR'));
    expect(items.map(({ status }) => status)).toEqual(['withdrawn']);
    // it can be asked again
    await reseller.forges('orderRequests.requestSubscription', { ...order, ...once() });
    reseller.reads(...w.sent);
  },
);

test('SUB-8: each refusal, in both languages; others’ requests do not exist', async () => {
  const { provider, reseller, customerId } = await contoso(world, 'en');
  await reseller.forges('orderRequests.requestSubscription', {
    id: customerId,
    product: 'VISIO-2',
    seats: '5',
    told: 'yes',
    submitted: 'yes',
  });
  const [request] = (await world.kept((view) => view.find('orderRequests', 'provider', 'ORG-ARMOR'))).items;
  const id = request?.id ?? '';
  const helene = world.person('Hélène Marchetti');
  const theirs = await helene.forges('orderRequests.withdraw', { id, confirmed: 'yes' });
  expect(theirs.text).toBe((await helene.forges('orderRequests.withdraw', { id: 'unknown', confirmed: 'yes' })).text);
  await readsInBoth(reseller, () => reseller.forges('orderRequests.withdraw', { id: 'unknown', confirmed: 'yes' }), {
    en: /I know no such request of your organisation. Say “order requests”/,
    fr: /Je ne connais pas cette demande dans votre organisation. Dites « demandes de commande »/,
  });
  await readsInBoth(provider, () => provider.forges('orderRequests.withdraw', { id, confirmed: 'yes' }), {
    en: /is for organisations of another kind: indirect reseller/,
    fr: /est réservé à un autre type d’organisation : revendeur indirect/,
  });
  const visitor = world.stranger('Zoé', { tenantId: reseller.tenantId });
  await readsInBoth(visitor, () => visitor.forges('orderRequests.withdraw', { id, confirmed: 'yes' }), {
    en: /needs a user account in your organisation/,
    fr: /nécessite un compte d’utilisateur/,
  });
  await provider.forges('orderRequests.decline', { id, reason: 'Not in stock', submitted: 'yes' });
  await readsInBoth(reseller, () => reseller.forges('orderRequests.withdraw', { id, confirmed: 'yes', ...once() }), {
    en: /This request has been answered already, or does not exist: nothing was changed/,
    fr: /Cette demande a déjà reçu une réponse ou n’existe pas : rien n’a été modifié/,
  });
});

test('SUB-8, CUS-3: a colleague takes back a customer that was asked for; who asked and who may add customers are told', async () => {
  const { reseller, provider } = await contoso(world, 'en');
  const siobhan = world.person('Siobhán Ó Dálaigh');
  await siobhan.says('help');
  await provider.says('help');
  await siobhan.forges('customers.request', {
    company: 'Fabrikam',
    provider: 'ORG-ARMOR',
    told: 'yes',
    submitted: 'yes',
  });
  await provider.wasTold(/create the customer Fabrikam for it/);
  await reseller.says('order requests');
  await reseller.clicks('Withdraw the request');
  await reseller.clicks('Yes');
  await siobhan.wasTold(
    /Request withdrawn[\s\S]*Aoife Brennan of Bluepeak IT withdrew[\s\S]*create the customer Fabrikam/,
  );
  await provider.wasTold(/Request withdrawn[\s\S]*create the customer Fabrikam/);
});

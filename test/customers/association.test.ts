/** What a partnership lets the provider do, what each association gives, and what stays after a removal (PAR-11 to PAR-13). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { program, type World } from '../program.js';
import { contoso, once } from '../subscriptions/scenes.js';
import { linkIn } from './page.js';
import { partners } from './scenes.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

describe.each([
  ['en', 0],
  ['fr', 1],
] as const)('in %s', (language, at) => {
  const said = (en: RegExp, fr: RegExp): RegExp => (at ? fr : en);

  test('PAR-11, PAR-12: what each association gives stands where it is chosen', async () => {
    const { provider, customerId, premium, organization } = await contoso(world, language);
    await provider.says('add customer');
    provider.reads(
      said(
        /manages the customer’s account, subscriptions and services/,
        /gère pour le client son compte, ses abonnements et ses services/,
      ),
    );
    await provider.forges('subscriptions.add', { id: customerId });
    provider.reads(
      said(
        /manages it for the customer and earns incentives, if applicable/,
        /le gère pour le client et perçoit des primes, le cas échéant/,
      ),
    );
    await provider.forges('subscriptions.assignReseller', { subscription: premium });
    provider.reads(said(/earns incentives, if applicable/, /perçoit des primes, le cas échéant/));
    await provider.forges('subscriptions.setSupportContact', { subscription: premium });
    provider.reads(
      said(/handles the support requests of this subscription/, /traite les demandes de support de cet abonnement/),
    );
    expect(provider.last.inputs[0]?.choices.map((choice) => choice.value)).toEqual(['ORG-ARMOR', organization]);
  });

  test('PAR-12: for Azure the reseller also becomes tenant owner: pending, the link, the tick', async () => {
    const { provider, reseller, customerId, organization } = await contoso(world, language);
    await provider.forges('subscriptions.add', {
      id: customerId,
      product: 'AZURE-PLAN',
      seats: '1',
      reseller: organization,
    });
    provider.reads(said(/Azure access pending/, /accès Azure en attente/));
    expect(provider.opens(at ? 'Paramètres utilisateur d’Azure' : 'Azure user settings')).toMatch(
      /^https:\/\/portal\.azure\.com\/.*UserSettings$/,
    );
    const azure = /SUB-\w{8}/.exec(provider.last.text)?.[0] ?? '';
    await reseller.forges('subscriptions.list', { id: customerId });
    reseller.reads(said(/Azure access pending/, /accès Azure en attente/));
    await reseller.forges('subscriptions.confirmTenantOwner', { subscription: azure });
    reseller.reads(said(/for organisations of another kind/, /réservé à un autre type d’organisation/));
    await provider.forges('subscriptions.list', { id: customerId, ...once() });
    await provider.clicks(at ? 'Le revendeur est propriétaire du locataire' : 'The reseller is tenant owner');
    provider.reads(said(/tenant owner in Azure/, /propriétaire du locataire dans Azure/));
    expect(provider.last.text).not.toMatch(/pending|en attente/);
  });

  test('PAR-13: after the removal everything stays; adding, naming and designating for that reseller are refused', async () => {
    const { provider, reseller, customerId, premium, organization, mpnId, name } = await contoso(world, language);
    await provider.forges('subscriptions.setSupportContact', { subscription: premium, reseller: organization });
    await provider.forges('partnerships.remove', { reseller: name, confirmed: 'yes' });
    for (const person of [provider, reseller]) {
      await person.forges('subscriptions.list', { id: customerId, ...once() });
      person.reads(
        name,
        mpnId,
        said(new RegExp(`support contact: ${name}`), new RegExp(`contact de support : ${name}`)),
      );
    }
    // the customer is still served: licences, renewal and the provider's own orders go on
    await reseller.forges('subscriptions.setRenewal', { subscription: premium, onOff: 'false' });
    reseller.reads(said(/without renewal/, /sans renouvellement/));
    await provider.forges('subscriptions.changeSeats', { subscription: premium, seats: '8' });
    provider.reads(/10 → 8/);
    // more licences are new business with the reseller of record (SUB-13)
    await provider.forges('subscriptions.changeSeats', { subscription: premium, seats: '12' });
    provider.reads(said(/There is no active partnership with/, /Il n’y a pas de partenariat actif avec/));

    await provider.forges('subscriptions.add', { id: customerId, product: 'VISIO-2', seats: '5', reseller: 'none' });
    const visio = /SUB-\w{8}/.exec(provider.last.text)?.[0] ?? '';
    await provider.forges('subscriptions.assignReseller', { subscription: visio, mpnId });
    provider.reads(said(/no active partnership with/, /pas de partenariat actif avec/));
    await provider.forges('subscriptions.setSupportContact', { subscription: visio, reseller: organization });
    provider.reads(said(/or no active partnership with you/, /ou pas de partenariat actif avec vous/));
    await provider.forges('subscriptions.add', {
      id: customerId,
      product: 'PBI-PRO',
      seats: '5',
      reseller: organization,
    });
    provider.reads(said(/There is no active partnership with/, /Il n’y a pas de partenariat actif avec/));
    await provider.forges('customers.add', { reseller: organization });
    expect(
      provider.last.inputs.find((field) => field.id === 'reseller')?.choices.map((choice) => choice.value),
    ).not.toContain(organization);
    // and a support contact that stands can still be taken back
    await provider.forges('subscriptions.setSupportContact', { subscription: premium, reseller: 'ORG-ARMOR' });
    provider.reads(said(/again/, /de nouveau/));
  });
});

test('PAR-13: open invitations between the two are revoked: joint ones, and one made by address before the reseller was known', async () => {
  const [gaelle, owen, helene] = [
    world.person('Gaëlle Le Bihan'),
    world.person('Owen Fitzgerald'),
    world.person('Hélène Marchetti'),
  ];
  await partners(world, 'Nolwenn Le Goff', 'Hélène Marchetti');
  // to an address of a colleague who is added only afterwards: the reseller was not known by it
  await owen.says('request a partnership with zoe.martin@lumiere-informatique.example');
  const early = linkIn(owen);
  await owen.clicks('Done');
  await helene.forges('users.add', {
    name: 'Zoé Martin',
    email: 'zoe.martin@lumiere-informatique.example',
    agentTypes: 'salesAgent',
    sure: 'yes',
    submitted: 'yes',
  });
  await helene.forges('customers.inviteJoint', { email: 'info@hotelduparc.example', provider: 'ORG-ARMOR' });
  const joint = linkIn(helene);
  await helene.forges('customers.invite', { email: 'alone@hotelduparc.example' });
  const alone = linkIn(helene);
  await gaelle.forges('partnerships.remove', { reseller: 'Lumière Informatique', confirmed: 'yes' });
  gaelle.reads(/Partenariat supprimé|ne figure plus/);
  expect((await world.visit(early)).text).toMatch(/revoked|révoquée/);
  expect((await world.visit(`${joint}?lang=fr`)).text).toMatch(/révoquée par son expéditeur/);
  expect((await world.visit(`${alone}?lang=fr`)).text).toMatch(/vous demande une relation de revendeur/);
  await helene.says('nos invitations');
  helene.reads(/Invitation conjointe → info@hotelduparc\.example\n• révoquée/);
  await helene.wasNotTold(/supprimé|pris fin/);
});

/** Every rule of subscriptions and licences: it works, each refusal in its words, in both languages (SUB-1 to SUB-8). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { program, type World } from '../program.js';
import { contoso, once, type Served } from './scenes.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

/** What somebody reads, in English and in French. */
type Both = readonly [en: RegExp, fr: RegExp];

describe.each([
  ['en', 0],
  ['fr', 1],
] as const)('in %s', (language, at) => {
  let scene: Served;
  beforeEach(async () => {
    scene = await contoso(world, language);
  });
  const said = (both: Both): RegExp => both[at];

  test('SUB-1, SUB-2: ordered with limits, term, reseller by name; each thing that is wrong at its field', async () => {
    const { provider, reseller, customerId, organization, name } = scene;
    const order = { id: customerId, product: 'VISIO-2', seats: '5', submitted: 'yes' };
    const wrong: readonly [object, Both][] = [
      [{ product: 'nothing of the sort' }, [/The product is not on sale/, /Le produit n’est pas en vente/]],
      [{ product: 'M365-BB', seats: '301' }, [/whole number from 1 to 300/, /nombre entier de 1 à 300/]],
      [{ seats: '1.5' }, [/whole number from 1/, /nombre entier de 1/]],
      [{ product: 'SW-OFFICE', term: 'P1M' }, [/is not sold with this term/, /n’est pas vendu avec cette durée/]],
      [
        { reseller: 'ORG-SHANNON' },
        [/Choose one of your resellers, or none/, /Choisissez un de vos revendeurs, ou aucun/],
      ],
      [{ id: 'CUS-CLINIQUE' }, [/I know no such customer of yours/, /Je ne connais pas ce client parmi les vôtres/]],
      [{ product: 'E3' }, [/One more detail\nSeveral products fit/, /Une précision\nPlusieurs produits correspondent/]],
    ];
    for (const [change, reason] of wrong) {
      await provider.forges('subscriptions.add', { ...order, ...change, ...once() });
      provider.reads(said(reason));
    }
    await provider.forges('subscriptions.add', { ...order, term: 'P1M', reseller: organization });
    provider.reads(
      said([
        /Ordered for Contoso Traders Ltd: Visio Plan 2, 5 licences/,
        /Commandé pour Contoso Traders Ltd : Visio Plan 2, 5 licences/,
      ]),
      new RegExp(`${at ? 'revendeur de référence : ' : 'reseller of record: '}${name}`),
    );
    await reseller.wasTold(said([/Ordered for Contoso Traders Ltd/, /Commandé pour Contoso Traders Ltd/]));
    // several products one after the other
    await provider.clicks(at ? 'Ajouter un autre produit' : 'Add another product');
    provider.reads(said([/New subscription/, /Nouvel abonnement/]), /Contoso Traders Ltd/);
  });

  test('SUB-1, SUB-7: an add-on needs its base; what is bought once does not renew', async () => {
    const { provider, customerId } = scene;
    await provider.forges('subscriptions.add', { id: customerId, product: 'SW-OFFICE', seats: '2' });
    const software = /SUB-\w{8}/.exec(provider.last.text)?.[0] ?? '';
    expect(provider.last.buttons.join()).not.toMatch(/Renewal|renouvellement/);
    await provider.forges('subscriptions.setRenewal', { subscription: software, onOff: 'true' });
    provider.reads(said([/What is bought once does not renew/, /Ce qui est acheté une fois ne se renouvelle pas/]));
    await provider.forges('subscriptions.add', { id: customerId, product: 'EXO-ARC', seats: '2', submitted: 'yes' });
    provider.reads(
      said([
        /is an add-on and needs one of these first: /,
        /est un module complémentaire : il faut d’abord l’un de ces produits/,
      ]),
    );
  });

  test('SUB-2: each unfit MPN id in its own words, what was typed kept; then named, told, and not twice', async () => {
    const { provider, reseller, premium, name, mpnId, customerId } = scene;
    await provider.forges('subscriptions.add', { id: customerId, product: 'VISIO-2', seats: '5' });
    const visio = /SUB-\w{8}/.exec(provider.last.text)?.[0] ?? '';
    const field = at ? 'Revendeur (ID MPN)' : 'Reseller (MPN ID)';
    const refused: readonly [string, Both][] = [
      [
        '12',
        [
          /location account used for onboarding: 5 to 10 digits/,
          /compte d’emplacement utilisé pour l’intégration : 5 à 10 chiffres/,
        ],
      ],
      ['012345', [/5 to 10 digits/, /5 à 10 chiffres/]],
      ['1804275', [/This is your own MPN ID/, /C’est votre propre ID MPN/]],
      [
        '999999',
        [/No reseller was onboarded with the MPN ID 999999/, /Aucun revendeur n’a été intégré avec l’ID MPN 999999/],
      ],
      ['2260913', [/MPN ID 2260913 is not an indirect reseller/, /l’ID MPN est 2260913 n’est pas revendeur indirect/]],
      ['6129340', [/6129340 is the ID of a global account/, /6129340 est l’ID d’un compte global/]],
      [
        '6129347',
        [
          /no active partnership with the reseller of the MPN ID 6129347/,
          /pas de partenariat actif avec le revendeur dont l’ID MPN est 6129347/,
        ],
      ],
    ];
    for (const [mpn, reason] of refused) {
      await provider.forges('subscriptions.assignReseller', { subscription: visio, mpnId: mpn, ...once() });
      provider.reads(said(reason));
      expect(provider.last.fields).toMatchObject({ [field]: mpn });
    }
    await provider.forges('subscriptions.assignReseller', { subscription: visio, mpnId });
    provider.reads(
      said([
        /is now the reseller of record of Visio Plan 2/,
        /est désormais le revendeur de référence de Visio Plan 2/,
      ]),
    );
    await reseller.wasTold(name);
    await provider.forges('subscriptions.assignReseller', { subscription: visio, mpnId, ...once() });
    provider.reads(said([/already stands: nothing was changed/, /C’est déjà le cas : rien n’a été modifié/]));
    await reseller.forges('subscriptions.assignReseller', { subscription: premium, mpnId });
    reseller.reads(said([/for organisations of another kind/, /réservé à un autre type d’organisation/]));
  });

  test('SUB-2, SUB-13, ENR-15: a reseller without the newest agreement is refused in its own words; what exists stays', async () => {
    const { provider, premium, mpnId, customerId, organization, name } = scene;
    await provider.forges('subscriptions.add', { id: customerId, product: 'VISIO-2', seats: '5' });
    const visio = /SUB-\w{8}/.exec(provider.last.text)?.[0] ?? '';
    const ingrid = world.person('Ingrid Solberg');
    await ingrid.forges('agreementVersions.publish', {
      label: '2027-01',
      url: 'https://programme-desk.example/agreement',
      confirmed: 'yes',
    });
    ingrid.reads(/2027-01/);
    await provider.forges('subscriptions.assignReseller', { subscription: visio, mpnId, ...once() });
    provider.reads(name, said([/agreement/, /contrat/]));
    expect(provider.last.text).not.toMatch(/reseller of record of|revendeur de référence de/);
    await provider.forges('subscriptions.add', {
      id: customerId,
      product: 'PBI-PRO',
      seats: '5',
      reseller: organization,
    });
    provider.reads(said([/The order cannot be placed yet/, /La commande ne peut pas encore être passée/]));
    await provider.forges('subscriptions.changeSeats', { subscription: premium, seats: '11' });
    provider.reads(name, said([/has not accepted version 2027-01/, /n’a pas encore accepté la version 2027-01/]));
    await provider.forges('subscriptions.changeSeats', { subscription: premium, seats: '9' });
    provider.reads(/10 → 9/);
  });

  test('SUB-3: only who serves the customer is in the list; designated, told, taken back, nothing twice', async () => {
    const { provider, reseller, premium, organization } = scene;
    await provider.forges('subscriptions.setSupportContact', { subscription: premium, reseller: 'ORG-SHANNON' });
    provider.reads(
      said([/This reseller has no relationship with the customer/, /Ce revendeur n’a pas de relation avec le client/]),
    );
    await provider.forges('subscriptions.setSupportContact', { subscription: premium, reseller: 'ORG-ARMOR' });
    provider.reads(said([/already stands/, /C’est déjà le cas/]));
    await provider.forges('subscriptions.setSupportContact', { subscription: premium, reseller: organization });
    provider.reads(said([/now handles the support requests/, /traite désormais les demandes de support/]));
    await reseller.wasTold(said([/now handles the support requests/, /traite désormais les demandes de support/]));
    await provider.forges('subscriptions.setSupportContact', {
      subscription: premium,
      reseller: 'ORG-ARMOR',
      ...once(),
    });
    provider.reads(said([/handles the support requests for .* again/, /traite de nouveau les demandes de support/]));
    await reseller.wasTold(said([/again/, /de nouveau/]));
  });

  test('SUB-4: fewer never under assigned; an upgrade asked first, irreversible, licences carried over', async () => {
    const { provider, reseller, premium, customerId } = scene;
    for (const n of [1, 2]) {
      await reseller.forges('customerUsers.add', { id: customerId, name: `User ${n}`, email: `u${n}@contoso.example` });
      await reseller.forges('licenses.assign', { subscription: premium, user: `u${n}@contoso.example` });
    }
    const seats = async (n: number, reason: Both) => {
      await provider.forges('subscriptions.changeSeats', { subscription: premium, seats: String(n), ...once() });
      provider.reads(said(reason));
    };
    await seats(1, [
      /2 licences are assigned: take some back first/,
      /2 licences sont attribuées : reprenez-en d’abord/,
    ]);
    await seats(0, [/whole number from 1 to 300/, /nombre entier de 1 à 300/]);
    await seats(10, [/present number: nothing was changed/, /C’est déjà le nombre actuel : rien n’a été modifié/]);
    await seats(2, [/10 → 2 licences/, /10 → 2 licences/]);
    await reseller.wasTold(/10 → 2 licences/);

    await provider.forges('subscriptions.upgrade', { subscription: premium, product: 'VISIO-2' });
    provider.reads(
      said([
        /no such upgrade path from Microsoft 365 Business Premium/,
        /ne prévoit pas cette mise à niveau depuis Microsoft 365 Business Premium/,
      ]),
    );
    await provider.forges('subscriptions.upgrade', { subscription: premium, product: 'M365-E5' });
    provider.reads(
      said([/An upgrade cannot be undone/, /Une mise à niveau est irréversible/]),
      said([/All 2 licences move; those assigned \(2\) stay assigned/, /celles qui sont attribuées \(2\) le restent/]),
    );
    await provider.clicks(at ? 'Mettre à niveau' : 'Upgrade');
    provider.reads(
      said([
        /Business Premium is now Microsoft 365 E5; licences carried over/,
        /Business Premium devient Microsoft 365 E5 ; les licences sont reprises/,
      ]),
      said([/2 of 2 licences assigned/, /2 sur 2 licences attribuées/]),
    );
    await reseller.wasTold(said([/is now Microsoft 365 E5/, /devient Microsoft 365 E5/]));
    await provider.forges('subscriptions.upgrade', { subscription: premium, product: 'M365-BP', confirmed: 'yes' });
    provider.reads(
      said([/Microsoft 365 E5 has no upgrade in the catalogue/, /aucune mise à niveau de Microsoft 365 E5/]),
    );
  });

  test('SUB-5: users and licences: added once, assigned up to the last seat, taken back, removed with what they have', async () => {
    const { provider, reseller, premium, customerId } = scene;
    const add = (n: number) =>
      reseller.forges('customerUsers.add', {
        id: customerId,
        name: `User ${n}`,
        email: `u${n}@contoso.example`,
        ...once(),
      });
    const licence = (verb: string, user: string) =>
      reseller.forges(verb, { subscription: premium, user, confirmed: 'yes', ...once() });
    await add(1);
    reseller.reads(
      said([
        /User 1 is now a user of Contoso Traders Ltd/,
        /User 1 est désormais un utilisateur de Contoso Traders Ltd/,
      ]),
    );
    await add(1);
    reseller.reads(said([/already a user of this customer/, /est déjà un utilisateur de ce client/]));
    await add(2);
    await licence('licenses.remove', 'u1@contoso.example');
    reseller.reads(
      said([
        /User 1 has no Microsoft 365 Business Premium licence/,
        /User 1 n’a pas de licence Microsoft 365 Business Premium/,
      ]),
    );
    await licence('licenses.assign', 'u1@contoso.example');
    reseller.reads(said([/\(1 of 10 assigned\)/, /\(1 sur 10 attribuées\)/]));
    await licence('licenses.assign', 'u1@contoso.example');
    reseller.reads(
      said([
        /already has a Microsoft 365 Business Premium licence/,
        /possède déjà une licence Microsoft 365 Business Premium/,
      ]),
    );
    await licence('licenses.assign', 'nobody@contoso.example');
    reseller.reads(
      said([/no user “nobody@contoso\.example” here/, /n’a pas d’utilisateur « nobody@contoso\.example » ici/]),
    );
    await provider.forges('subscriptions.changeSeats', { subscription: premium, seats: '1', ...once() });
    await licence('licenses.assign', 'u2@contoso.example');
    reseller.reads(
      said([/All 1 licence of .* are assigned|assigned\. Take one back/, /attribuées?\. Reprenez-en une/]),
    );
    await reseller.forges('customerUsers.list', { id: customerId });
    await reseller.clicks(at ? 'Supprimer' : 'Remove');
    reseller.reads(
      said([/Remove User 1\?/, /Supprimer User 1 \?/]),
      said([/1 licence is taken back/, /1 licence est reprise/]),
    );
    await reseller.clicks(at ? 'Oui' : 'Yes');
    reseller.reads(said([/no longer a user/, /n’est plus un utilisateur/]));
    await reseller.forges('subscriptions.list', { id: customerId });
    reseller.reads(said([/0 of 1 licence assigned/, /0 sur 1 licence attribuée/]));
    // SUB-6: the provider orders; it does not manage the reseller's users
    for (const verb of ['customers.addUser', 'licenses.assign', 'licenses.remove', 'customers.removeUser']) {
      await provider.forges(verb, { id: customerId, user: 'x', name: 'X', email: 'x@contoso.example' });
      provider.reads(said([/for organisations of another kind/, /réservé à un autre type d’organisation/]));
    }
  });

  test('SUB-6, SUB-8: what only the provider orders, asked for in one click: approved, declined, answered once', async () => {
    const { provider, reseller, premium, customerId } = scene;
    const send = at ? 'Envoyer au fournisseur' : 'Send to the provider';
    await reseller.forges('subscriptions.changeSeats', { subscription: premium });
    reseller.reads(
      said([/The provider places the orders for this customer/, /c’est le fournisseur qui passe les commandes/]),
    );
    await reseller.clicks(send, { [at ? 'Licences' : 'Licences']: 15 });
    await provider.wasTold(
      said([/Contoso Traders Ltd: 15 licences from now on/, /Contoso Traders Ltd : 15 licences désormais/]),
    );
    const card = provider.last;
    await provider.clicks(at ? 'Approuver' : 'Approve');
    provider.reads(/10 → 15 licences/);
    await reseller.wasTold(said([/approved it and placed the order/, /l’a approuvée et a passé la commande/]));
    await provider.clicks(at ? 'Refuser' : 'Decline', {}, { on: card });
    provider.reads(said([/has been answered already, or does not exist/, /a déjà reçu une réponse ou n’existe pas/]));

    await reseller.forges('orderRequests.requestUpgrade', {
      subscription: premium,
      product: 'M365-E5',
      told: 'yes',
      message: 'Urgent',
    });
    await provider.wasTold(
      said([
        /upgrade a subscription of Contoso Traders Ltd to Microsoft 365 E5\nUrgent/,
        /mettre à niveau un abonnement de Contoso Traders Ltd vers Microsoft 365 E5\nUrgent/,
      ]),
    );
    await provider.clicks(at ? 'Refuser' : 'Decline');
    await provider.clicks(at ? 'Refuser' : 'Decline', { [at ? 'Motif' : 'Reason']: 'Budget' });
    await reseller.wasTold(said([/Armor Distribution declined: Budget/, /Armor Distribution a refusé : Budget/]));

    await reseller.forges('orderRequests.requestSubscription', {
      id: customerId,
      product: 'PBI-PRO',
      seats: '0',
      told: 'yes',
    });
    reseller.reads(said([/as a whole number/, /en chiffres/]));
    await reseller.forges('orderRequests.requestSubscription', {
      id: customerId,
      product: 'PBI-PRO',
      seats: '3',
      told: 'yes',
    });
    await provider.wasTold(
      said([
        /a new subscription for Contoso Traders Ltd: Power BI Pro, 3 licences/,
        /un nouvel abonnement pour Contoso Traders Ltd : Power BI Pro, 3 licences/,
      ]),
    );
    await provider.clicks(at ? 'Approuver' : 'Approve');
    provider.reads(said([/Ordered for Contoso/, /Commandé pour Contoso/]));
    await provider.forges('orderRequests.requestSubscription', {
      id: customerId,
      product: 'PBI-PRO',
      seats: '3',
      told: 'yes',
    });
    provider.reads(said([/for organisations of another kind/, /réservé à un autre type d’organisation/]));
  });
});

test('SUB-4, CNV-2: a product named in full is that one alone, not another one that the customer happens to have', async () => {
  const { provider, reseller, customerId, premium } = await contoso(world, 'en');
  await provider.forges('subscriptions.add', { id: customerId, product: 'O365-E3', seats: '4' });
  await provider.says('Change the seats of Microsoft 365 E3 for Contoso Traders Ltd to 9');
  provider.reads(/Contoso Traders Ltd has no active subscription to Microsoft 365 E3/);
  await provider.orders('Change the seats of Office 365 E3 for Contoso Traders Ltd to 9');
  provider.reads(/4 → 9 licences/);
  await provider.says('Upgrade Contoso Traders Ltd to Microsoft 365 Apps for enterprise');
  expect(provider.last.text).not.toMatch(/now/);
  await reseller.forges('subscriptions.list', { id: customerId });
  reseller.reads(/Microsoft 365 Business Premium/, /Office 365 E3/, premium);
});

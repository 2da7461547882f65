/** Orders, licences, renewal, naming a reseller, support contact (SUB-1 to SUB-9, CUS-7, PAR-11 to PAR-13, INC-3). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addContoso, partners } from '../customers/scenes.js';
import { daysOfYearFrom } from '../harness/dates.js';
import { program, type World } from '../program.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

async function contosoOfBluepeak() {
  await partners(world);
  const owen = world.person('Owen Fitzgerald');
  await addContoso(owen);
  const aoife = world.person('Aoife Brennan');
  await aoife.wasTold(/added Contoso/);
  return { owen, aoife };
}

describe('the provider orders', () => {
  test('SUB-1: a subscription with a reseller, in the customer’s list on both sides; the reseller is told', async () => {
    const { owen, aoife } = await contosoOfBluepeak();
    await owen.orders('Add 5 Visio Plan 2 to Contoso Traders Ltd');
    owen.reads(/Ordered for Contoso Traders Ltd: Visio Plan 2, 5 licences/);
    await aoife.wasTold(/Ordered for Contoso Traders Ltd: Visio Plan 2, 5 licences\.\nChanged by Armor Distribution/);
    await aoife.says('List the subscriptions of Contoso Traders Ltd');
    aoife.reads(/Visio Plan 2/, /Microsoft 365 Business Premium/, /ordered by Armor Distribution/);
    expect(aoife.last.buttons).toContain('Ask the provider');
    expect(aoife.last.buttons).not.toContain('Upgrade');
  });

  test('SUB-1, CUS-7: everything that is missing is named at once, with the way to fix each', async () => {
    const { owen } = await contosoOfBluepeak();
    await owen.says('List our partnerships');
    await owen.clicks('Remove partnership');
    await owen.clicks('Yes');
    await owen.forges('subscriptions.add', {
      company: 'Contoso Traders Ltd',
      product: 'Business Basic',
      seats: '500',
      reseller: 'ORG-BLUEPEAK',
    });
    owen.reads(
      'The order cannot be placed yet',
      /no active partnership with Bluepeak IT: a new one needs a new invitation/,
      /whole number from 1 to 300/,
    );
    expect(owen.last.buttons).toEqual(['Request a partnership', 'Order without a reseller', 'Correct the order']);
    await owen.clicks('Correct the order');
    await owen.clicks('Submit', { Product: 'Microsoft 365 Business Basic', Licences: 5 });
    owen.reads(/Ordered for Contoso Traders Ltd: Microsoft 365 Business Basic, 5 licences/);
  });

  test('CUS-7: a customer that is not ours: the refusal names the joint invitation', async () => {
    const owen = world.person('Owen Fitzgerald');
    await owen.says('Add 5 Visio Plan 2 to Harbour Freight & Cold Storage');
    owen.reads(/Without a reseller relationship you cannot order for a customer: its reseller can invite it jointly/);
  });

  test('SUB-4: more and fewer licences, never under those assigned, within the limits', async () => {
    const { owen, aoife } = await contosoOfBluepeak();
    await owen.orders('Change the seats of Business Premium for Contoso Traders Ltd to 12');
    owen.reads(/Microsoft 365 Business Premium of Contoso Traders Ltd: 10 → 12 licences/);
    await aoife.wasTold(/10 → 12 licences/);
    await owen.clicks('Change the number of licences');
    await owen.clicks('Submit', { Licences: 301 });
    owen.reads(/whole number from 1 to 300/);
    await owen.clicks('Submit', { Licences: 12 });
    owen.reads(/present number: nothing was changed/);
  });

  test('SUB-4: an upgrade along the catalogue’s path, asked first, licences carried over', async () => {
    const { owen } = await contosoOfBluepeak();
    await owen.says('Upgrade Contoso Traders Ltd to Microsoft 365 E5');
    owen.reads(/Microsoft 365 Business Premium → Microsoft 365 E5/, /All 10 licences move/);
    await owen.clicks('Upgrade');
    owen.reads(/Microsoft 365 Business Premium is now Microsoft 365 E5; licences carried over/);
    await owen.forges('subscriptions.upgrade', { company: 'Contoso Traders Ltd', product: 'VISIO-2' });
    owen.reads(/Microsoft 365 E5/);
  });

  test('SUB-2: the reseller of record by its MPN id; each refusal in its own words', async () => {
    const { owen } = await contosoOfBluepeak();
    await owen.forges('subscriptions.add', { company: 'Contoso Traders Ltd', product: 'VISIO-2', seats: '5' });
    await owen.clicks('Reseller (MPN ID)');
    owen.reads(/manages it for the customer and earns incentives/);
    const refused: readonly [string, RegExp][] = [
      ['12', /5 to 10 digits/],
      ['1804275', /your own MPN ID/],
      ['999999', /No reseller was onboarded with the MPN ID 999999/],
      ['2260913', /organisation of the MPN ID 2260913 is not an indirect reseller/],
      ['6129340', /6129340 is the ID of a global account/],
      ['6129347', /no active partnership with the reseller of the MPN ID 6129347/],
      ['4417062', /no active partnership with the reseller of the MPN ID 4417062/],
    ];
    for (const [mpn, reason] of refused) {
      await owen.clicks('Submit', { 'Reseller (MPN ID)': mpn });
      owen.reads(reason);
      expect(owen.last.fields).toMatchObject({ 'Reseller (MPN ID)': mpn });
    }
    await owen.clicks('Submit', { 'Reseller (MPN ID)': '5530981' });
    owen.reads(/Bluepeak IT \(MPN ID 5530981\) is now the reseller of record of Visio Plan 2/);
  });

  test('INC-3: the reseller sees which subscriptions count for it; in French too', async () => {
    const { aoife } = await contosoOfBluepeak();
    await aoife.says('subscriptions that count for us');
    aoife.reads('Subscriptions that count for you', /Contoso Traders Ltd: Microsoft 365 Business Premium/);
    const helene = world.person('Hélène Marchetti');
    await helene.says('abonnements qui comptent pour nous');
    helene.reads(/Aucun abonnement ne porte encore votre ID MPN/);
    const siobhan = world.person('Siobhán Ó Dálaigh');
    await siobhan.says('subscriptions that count for us');
    expect(siobhan.last.text).not.toMatch(/Contoso/);
  });

  test('SUB-3, PAR-12: the designated support contact, and taken back', async () => {
    const { owen, aoife } = await contosoOfBluepeak();
    await owen.says('List the subscriptions of Contoso Traders Ltd');
    owen.reads(/support contact: Armor Distribution/);
    await owen.clicks('Designated support contact');
    owen.reads(/handles the support requests/);
    await owen.clicks('Submit', { 'Designated support contact': 'Bluepeak IT' });
    owen.reads(/Bluepeak IT now handles the support requests/, /support contact: Bluepeak IT/);
    await aoife.wasTold(/Bluepeak IT now handles the support requests/);
    await owen.clicks('Designated support contact');
    await owen.clicks('Submit', { 'Designated support contact': 'Armor Distribution (you)' });
    owen.reads(/Armor Distribution handles the support requests .* again/);
  });
});

describe('the reseller', () => {
  test('SUB-8: sends more licences to the provider in one click; approved, it is done', async () => {
    const { owen, aoife } = await contosoOfBluepeak();
    await aoife.says('Change the seats of Business Premium for Contoso Traders Ltd to 15');
    aoife.reads(/The provider places the orders for this customer/);
    expect(aoife.last.fields).toMatchObject({ Licences: '15' });
    await aoife.clicks('Send to the provider');
    await owen.wasTold(/Microsoft 365 Business Premium of Contoso Traders Ltd: 15 licences from now on/);
    await owen.clicks('Approve');
    owen.reads(/10 → 15 licences/);
    await aoife.wasTold(/approved it and placed the order/);
  });

  test('SUB-8: a new subscription, asked for and approved', async () => {
    const { owen, aoife } = await contosoOfBluepeak();
    await aoife.says('Add 3 Power BI Pro to Contoso Traders Ltd');
    await aoife.clicks('Send to the provider', { 'Message (optional)': 'Before Friday, please' });
    await owen.wasTold(
      /a new subscription for Contoso Traders Ltd: Power BI Pro, 3 licences\nTerm: one year · Billing: monthly\nBefore Friday, please/,
    );
    await owen.clicks('Approve');
    owen.reads(/Ordered for Contoso Traders Ltd: Power BI Pro, 3 licences/, /reseller of record: Bluepeak IT/);
  });

  test('SUB-6, SUB-4: renewal is the reseller’s too, told to the provider; twice says so', async () => {
    const { owen, aoife } = await contosoOfBluepeak();
    await aoife.orders("Turn off automatic renewal for Contoso Traders Ltd's Business Premium");
    aoife.reads(/will end on .*, without renewal/);
    await owen.wasTold(/without renewal\.\nChanged by Bluepeak IT/);
    await aoife.says("Turn off automatic renewal for Contoso Traders Ltd's Business Premium");
    aoife.reads(/already stands: nothing was changed/);
  });

  test('SUB-5: customer’s users and their licences, up to the last one', async () => {
    const { aoife, owen } = await contosoOfBluepeak();
    await aoife.says('Show the customer Contoso Traders Ltd');
    await aoife.clicks('Users and licences');
    aoife.reads('Users of Contoso Traders Ltd', /No user is known here yet/);
    await aoife.clicks('Add user');
    await aoife.clicks('Add', { 'Full name': 'Tom Archer', 'Email address': 'tom@contoso.example' });
    aoife.reads(/Tom Archer is now a user of Contoso Traders Ltd/);
    await aoife.orders('Assign a Business Premium licence to Tom Archer at Contoso Traders Ltd');
    aoife.reads(/Tom Archer has a Microsoft 365 Business Premium licence now \(1 of 10 assigned\)/);
    await aoife.says('Assign a Business Premium licence to Tom Archer at Contoso Traders Ltd');
    aoife.reads(/already has a Microsoft 365 Business Premium licence/);
    await aoife.says('Assign a Business Premium licence to Beth Young at Contoso Traders Ltd');
    aoife.reads(/no user “Beth Young” here/);
    await owen.orders('Change the seats of Business Premium for Contoso Traders Ltd to 1');
    await owen.says('Assign a Business Premium licence to Tom Archer at Contoso Traders Ltd');
    expect(owen.last.text).not.toMatch(/1 of/);
    await aoife.says('Remove the Business Premium licence from Tom Archer at Contoso Traders Ltd');
    aoife.reads(/Take the Microsoft 365 Business Premium licence back from Tom Archer\?/);
    await aoife.clicks('Take a licence back');
    aoife.reads(/is taken back \(0 of 1 assigned\)/);
  });
});

describe('the clock', () => {
  test('SUB-9: reminders 30, 7 and 1 days before; then renewed, or expired', async () => {
    const { owen, aoife } = await contosoOfBluepeak();
    await owen.orders('Add 2 Visio Plan 2 to Contoso Traders Ltd');
    await owen.orders("Turn off automatic renewal for Contoso Traders Ltd's Visio Plan 2");
    await aoife.wasTold(/without renewal/);
    await world.later(`P${daysOfYearFrom(world.clock.now()) - 30}D`);
    await aoife.wasTold(/Visio Plan 2 of Contoso Traders Ltd: the term ends in 30 days, .* It is not renewed/);
    await aoife.wasTold(
      /Business Premium of Contoso Traders Ltd: the term ends in 30 days, .* It renews automatically/,
    );
    await world.later('P23D');
    await aoife.wasTold(/ends in 7 days/);
    await world.later('P6D');
    await aoife.wasTold(/ends in 1 day,/);
    await world.later('P1D');
    await aoife.wasTold(/Visio Plan 2 of Contoso Traders Ltd ended with its term/);
    await aoife.wasTold(/Business Premium of Contoso Traders Ltd has a new term until/);
    await owen.wasTold(/has a new term until/);
    await owen.says('List the subscriptions of Contoso Traders Ltd');
    owen.reads(/expired/, /renews automatically/);
  });
});

test('TRN-7: a direct-bill partner orders for its direct customer and manages licences; nobody else sees it', async () => {
  const solene = world.person('Solène Dupouy');
  await solene.says('Liste les abonnements de Vignerons de l’Estuaire');
  solene.reads(/Microsoft 365 Business Premium/, /25 sur 25 licences attribuées/);
  const hugo = world.person('Hugo Lasserre');
  await hugo.says('Affiche le client Vignerons de l’Estuaire');
  expect(hugo.last.buttons).toEqual(expect.arrayContaining(['Ajouter / Afficher les produits', 'Facturation']));
  const owen = world.person('Owen Fitzgerald');
  await owen.forges('subscriptions.changeSeats', { subscription: 'SUB-VIGN0001', seats: '30' });
  const forged = owen.last.text;
  await owen.forges('subscriptions.changeSeats', { subscription: 'SUB-NOSUCH01', seats: '30' });
  expect(owen.last.text).toBe(forged);
});

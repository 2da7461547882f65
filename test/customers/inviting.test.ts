/** Customers are invited, alone and jointly, and answer on their page (CUS-4 to CUS-7, CUS-13, PAR-13). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { program, type World } from '../program.js';
import { answer, browserOf, codeFor, linkIn } from './page.js';
import { partners } from './scenes.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

const browser = (link: string) => browserOf(world, link);
const newestCode = (to: string) => codeFor(world, to);

describe('alone', () => {
  test('CUS-4, CUS-6: drafted, answered once after a mailed code, in the inviter’s list', async () => {
    const aoife = world.person('Aoife Brennan');
    await aoife.installs();
    await aoife.says('Invite the customer Harbour Foods, email nora@harbourfoods.example');
    aoife.reads('Invitation draft', /send it to nora@harbourfoods\.example yourself/);
    expect(Object.values(aoife.last.fields).join('\n')).toMatch(
      /Bluepeak IT would like to be your Microsoft Cloud reseller/,
    );
    const link = linkIn(aoife);
    await aoife.clicks('Done');
    const nora = browser(link);
    expect(await nora.opens()).toMatch(/Bluepeak IT asks you for a reseller relationship/);
    expect(await nora.sends({ do: 'code' })).toMatch(/A code is on its way to nora@harbourfoods\.example/);
    const code = await newestCode('nora@harbourfoods.example');
    expect(code).toMatch(/^\d{8}$/);
    expect(await nora.sends({ ...answer, globalAdmin: '', code })).toMatch(/and tick the box/);
    expect(await nora.sends({ ...answer, code: '00000000' })).toMatch(/This code is not right/);
    const accepted = await nora.sends({ ...answer, code });
    expect(accepted).toMatch(/Bluepeak IT has been told/);
    expect(accepted).toMatch(
      /invType=IndirectResellerRelationship&amp;partnerId=[\w-]+&amp;msppId=5530981&amp;DAP=true#/,
    );
    await aoife.wasTold(/Harbour Foods accepted the invitation of Bluepeak IT \(Nora Quist, Head of IT\)/);
    await aoife.clicks('Show the customer');
    aoife.reads('Harbour Foods', /indirect, since/);
    expect(await browser(link).opens()).toMatch(/<title>Accepted/);
    await aoife.says('Invite the customer Harbour Foods, email boss@harbourfoods.example');
    aoife.reads(/already have this relationship with Harbour Foods/);
  });

  test('CUS-4, CUS-6: declined, in French; the page follows the invitation’s language', async () => {
    const aurelie = world.person('Aurélie Chastain');
    await aurelie.installs();
    await aurelie.says('Invite le client Hôtel du Parc, adresse info@hotelduparc.example');
    const link = linkIn(aurelie);
    const info = browser(link);
    expect(await info.opens()).toMatch(/Lumière Informatique vous demande une relation de revendeur/);
    await info.sends({ do: 'code' });
    const code = await newestCode('info@hotelduparc.example');
    expect(await info.sends({ do: 'decline', code, reason: 'Nous avons déjà un partenaire' })).toMatch(
      /Lumière Informatique en est informé/,
    );
    await aurelie.wasTold(
      /info@hotelduparc\.example a refusé|Hôtel du Parc a refusé votre invitation : Nous avons déjà un partenaire/,
    );
  });

  test('CUS-4: each refusal at its field; a role that may not', async () => {
    const aoife = world.person('Aoife Brennan');
    await aoife.says('Request a reseller relationship with nora@gmail.com');
    aoife.reads(/web mail service/);
    await aoife.clicks('Draft the invitation', { 'Customer’s email address': 'x@bluepeak-it.example' });
    aoife.reads(/belongs to your own organisation/);
    const ruth = world.person('Ruth Callaghan');
    await ruth.says('Request a reseller relationship with nora@harbourfoods.example');
    ruth.reads(/sales agent/);
  });

  test('CUS-6: a link tells nothing after it was revoked; too many wrong codes end a code', async () => {
    const aoife = world.person('Aoife Brennan');
    await aoife.says('Request a reseller relationship with nora@harbourfoods.example');
    const nora = browser(linkIn(aoife));
    await nora.opens();
    await nora.sends({ do: 'code' });
    const code = await newestCode('nora@harbourfoods.example');
    for (let n = 0; n < 5; n += 1) await nora.sends({ ...answer, code: '00000000' });
    expect(await nora.sends({ ...answer, code })).toMatch(/not right, or no longer valid/);
    await aoife.says('List our invitations');
    await aoife.clicks('Revoke');
    await aoife.clicks('Revoke');
    expect(await nora.opens()).toMatch(/revoked|withdrawn/);
  });
});

describe('jointly', () => {
  test('CUS-5, CUS-6, CUS-13: one link, both relationships; the provider may order', async () => {
    await partners(world);
    const aoife = world.person('Aoife Brennan');
    const owen = world.person('Owen Fitzgerald');
    await aoife.says('List our partnerships');
    await aoife.clicks('Invite new customers');
    await aoife.clicks('Draft the invitation', {
      'Customer’s email address': 'nora@harbourfoods.example',
      'Customer’s name (optional)': 'Harbour Foods',
    });
    expect(Object.values(aoife.last.fields).join('\n')).toMatch(
      /Bluepeak IT and its indirect provider Armor Distribution/,
    );
    const nora = browser(linkIn(aoife));
    expect(await nora.opens()).toMatch(/Both relationships begin together, or none/);
    await nora.sends({ do: 'code' });
    const accepted = await nora.sends({ ...answer, code: await newestCode('nora@harbourfoods.example') });
    expect(accepted).toMatch(/indirectCSPId=8beb96f8-de3d-4c44-b551-ec0dfd3bde9d#/);
    await owen.wasTold(/Harbour Foods accepted the invitation of Bluepeak IT/);
    await owen.orders('Add 5 Visio Plan 2 to Harbour Foods');
    owen.reads(/Ordered for Harbour Foods: Visio Plan 2, 5 licences/);
    await aoife.says('List the subscriptions of Harbour Foods');
    aoife.reads(/Visio Plan 2/);
  });

  test.each([
    'invite Harbour Foods (nora@harbourfoods.example) jointly with Armor Distribution',
    'invite nora@harbourfoods.example to us and Armor Distribution',
    'invite nora@harbourfoods.example to a reseller relationship with us and Armor Distribution',
    'send Harbour Foods, nora@harbourfoods.example, an invitation to us and Armor Distribution',
    'invite conjointement Harbour Foods (nora@harbourfoods.example) avec Armor Distribution',
    'invite nora@harbourfoods.example chez nous et chez Armor Distribution',
    'envoie une invitation à nora@harbourfoods.example pour nous et Armor Distribution',
  ])('CUS-5, CNV-1: a provider that is named is never left out of the invitation: %s', async (line) => {
    await partners(world);
    const aoife = world.person('Aoife Brennan');
    await aoife.says(line);
    expect(Object.values(aoife.last.fields).join('\n')).toMatch(
      /Bluepeak IT (and its indirect provider|et son fournisseur indirect) Armor Distribution/,
    );
  });

  test('PAR-13, CUS-5: the partnership ends, the joint invitation with it: none of both', async () => {
    await partners(world);
    const aoife = world.person('Aoife Brennan');
    const owen = world.person('Owen Fitzgerald');
    await aoife.says('List our partnerships');
    await aoife.clicks('Invite new customers');
    await aoife.clicks('Draft the invitation', { 'Customer’s email address': 'nora@harbourfoods.example' });
    const nora = browser(linkIn(aoife));
    await nora.opens();
    await owen.says('List our partnerships');
    await owen.clicks('Remove partnership');
    await owen.clicks('Yes');
    expect(await nora.opens()).toMatch(/revoked|withdrawn/);
    await aoife.says('List our customers');
    expect(aoife.last.text).not.toMatch(/harbourfoods/i);
  });
});

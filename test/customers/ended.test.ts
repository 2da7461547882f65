/** Invitations to customers that have ended are told as what they were, to both sides and in both languages (CUS-4 to CUS-6, PAR-14, PAR-15). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';
import { acceptsAt, answer, browserOf, codeFor, linkIn } from './page.js';
import { partners } from './scenes.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

const referenceIn = (link: string): string => /INV-\w{8}/.exec(link)?.[0] ?? '';

async function invited(
  person: Person,
  email: string,
  joint = false,
): Promise<{ link: string; id: string; customer: ReturnType<typeof browserOf> }> {
  if (joint) await partners(world, 'Nolwenn Le Goff', 'Hélène Marchetti');
  await person.installs();
  await person.forges(joint ? 'customers.inviteJoint' : 'customers.invite', {
    email,
    company: 'Harbour Foods',
    ...(joint ? { provider: 'ORG-ARMOR' } : {}),
  });
  const link = linkIn(person);
  return { link, id: referenceIn(link), customer: browserOf(world, link) };
}

describe('alone, in English', () => {
  test('accepted: the list, the refusal and the page speak of the customer', async () => {
    const aoife = world.person('Aoife Brennan');
    const { link, id, customer } = await invited(aoife, 'nora@harbourfoods.example');
    await acceptsAt(world, link, 'nora@harbourfoods.example');
    await aoife.says('List our invitations');
    aoife.reads(/Reseller relationship → Harbour Foods\n✓ accepted/);
    await aoife.says(`Show the draft of ${id}`);
    aoife.reads(/The customer already accepted this invitation, so nothing was changed\. Say “customers”/);
    expect(aoife.last.text).not.toMatch(/partnership/);
    // who comes back still finds the way to Microsoft
    expect(await customer.opens()).toMatch(/Accepted[\s\S]*Continue at Microsoft/);
  });

  test('declined: told with the reason; the page says so; a new invitation is possible', async () => {
    const aoife = world.person('Aoife Brennan');
    const { id, customer } = await invited(aoife, 'nora@harbourfoods.example');
    await customer.opens();
    await customer.sends({ do: 'code' });
    const code = await codeFor(world, 'nora@harbourfoods.example');
    await customer.sends({ do: 'decline', code, reason: 'We are served' });
    await aoife.wasTold(/Harbour Foods declined your invitation: We are served/);
    await aoife.forges('invitations.revoke', { id });
    aoife.reads(
      /The customer declined this invitation, so nothing was changed\. A new relationship takes a new invitation/,
    );
    expect(await customer.opens()).toMatch(/Declined/);
    await aoife.forges('customers.invite', { email: 'nora@harbourfoods.example' });
    expect(linkIn(aoife)).not.toContain(id);
  });

  test('expired: reminded seven days before with a text to the customer, then told with a way to invite again', async () => {
    const aoife = world.person('Aoife Brennan');
    const { link, id, customer } = await invited(aoife, 'nora@harbourfoods.example');
    await aoife.clicks('Done');
    await world.later('P23D');
    await aoife.wasTold(/An invitation ends soon/);
    await aoife.clicks('Reminder draft');
    aoife.reads(/our request to be your Microsoft Cloud reseller ends on/, link);
    expect(aoife.last.text).not.toMatch(/indirect provider|Authorize/);
    await world.later('P7D');
    await aoife.wasTold(/An invitation has expired/);
    expect(await customer.opens()).toMatch(/This invitation has expired\./);
    await aoife.says(`Show the draft of ${id}`);
    aoife.reads(/has expired, so nothing was changed/);
    await aoife.says('List our invitations');
    aoife.reads(/Reseller relationship → Harbour Foods\n• expired/);
  });

  test('revoked: asked first in the words of a customer; the page tells it was revoked', async () => {
    const aoife = world.person('Aoife Brennan');
    const { id, customer } = await invited(aoife, 'nora@harbourfoods.example');
    await aoife.forges('invitations.revoke', { id });
    aoife.reads(/A relationship with this customer then needs a new invitation/);
    await aoife.clicks('Revoke');
    aoife.reads('Invitation revoked');
    expect(await customer.opens()).toMatch(/revoked by its sender/);
    await customer.sends({ ...answer, code: '12345678' });
    await aoife.says('List our customers');
    expect(aoife.last.text).not.toMatch(/Harbour Foods/);
  });

  test('ORG-3, PAR-6: an address of a partner’s own people gets no partnership out of it', async () => {
    const owen = world.person('Owen Fitzgerald');
    await invited(owen, 'aoife.brennan@bluepeak-it.example');
    const aoife = world.person('Aoife Brennan');
    await aoife.says('List our invitations');
    expect(aoife.last.text).not.toMatch(/Armor Distribution/);
    await aoife.says('accept the invitation');
    expect(aoife.last.text).not.toMatch(/Authorize/);
  });
});

describe('jointly, in French', () => {
  test('accepted, then declined: each in its own words', async () => {
    const aurelie = world.person('Aurélie Chastain');
    const { link, id } = await invited(aurelie, 'info@hotelduparc.example', true);
    await acceptsAt(world, link, 'info@hotelduparc.example');
    await aurelie.says('nos invitations');
    aurelie.reads(/Invitation conjointe → Harbour Foods\n✓ acceptée/);
    await aurelie.forges('invitations.draft', { id });
    aurelie.reads(/Le client a déjà accepté cette invitation conjointe : rien n’a été modifié\. Dites « clients »/);
    await aurelie.forges('customers.inviteJoint', { email: 'a@autre.example', provider: 'ORG-ARMOR' });
    const second = linkIn(aurelie);
    const customer = browserOf(world, second);
    expect(await customer.opens()).toMatch(/Lumière Informatique et Armor Distribution vous demandent une relation/);
    await customer.sends({ do: 'code' });
    await customer.sends({ do: 'decline', code: await codeFor(world, 'a@autre.example') });
    await aurelie.wasTold(/a@autre\.example a refusé votre invitation : sans motif/);
    await aurelie.forges('invitations.draft', { id: referenceIn(second) });
    aurelie.reads(/Le client a refusé cette invitation conjointe : rien n’a été modifié/);
  });

  test('PAR-15: the reminder names both and asks for both together', async () => {
    const aurelie = world.person('Aurélie Chastain');
    const { id, link } = await invited(aurelie, 'info@hotelduparc.example', true);
    await aurelie.forges('invitations.remind', { id });
    aurelie.reads(
      /faire de Lumière Informatique et de son fournisseur indirect Armor Distribution vos revendeurs de référence/,
      /accepte les deux ensemble, ou refuse/,
      link,
    );
    await world.later('P31D');
    await aurelie.wasTold(/Une invitation a expiré/);
    expect(aurelie.last.has('Inviter de nouveaux clients')).toBe(true);
    await aurelie.forges('invitations.draft', { id });
    aurelie.reads(/Cette invitation a expiré : rien n’a été modifié/);
  });

  test('a role that may not invite may neither remind nor revoke', async () => {
    const aurelie = world.person('Aurélie Chastain');
    const { id } = await invited(aurelie, 'info@hotelduparc.example', true);
    const samir = world.person('Samir Benhaddou');
    for (const verb of ['invitations.remind', 'invitations.revoke', 'invitations.draft']) {
      await samir.forges(verb, { id });
      samir.reads(/il faut l’un de ces rôles/);
    }
    await samir.forges('customers.inviteJoint', { email: 'x@autre.example', provider: 'ORG-ARMOR' });
    samir.reads(/il faut l’un de ces rôles/);
  });
});

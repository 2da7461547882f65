/** A person asks what is kept about them, and to be erased: the operator does both; the audit trail is kept. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { program, type World } from '../program.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

test('USR-5, AUD-1: the operator shows what is kept, and erases it after a question', async () => {
  const [ingrid, nolwenn] = [world.person('Ingrid Solberg'), world.person('Nolwenn Le Goff')];
  await nolwenn.says('aide');
  const user = await world.kept((view) => view.one('users', 'person', `${nolwenn.tenantId}:${nolwenn.aadObjectId}`));
  await ingrid.says('personal data');
  const shown = await ingrid.clicks('Personal data', {
    'Email address of the person': (user?.email ?? '').toUpperCase(),
  });
  ingrid.reads('Nolwenn Le Goff', /Armor Distribution/, /belong to their organisation/, /audit trail .* not erased/);
  const data = JSON.parse(shown.fields['All of it, to copy'] ?? '') as { account: object; identity: object };
  expect(data).toMatchObject({
    account: { email: user?.email, name: 'Nolwenn Le Goff' },
    identity: { aadObjectId: nolwenn.aadObjectId, chat: {} },
    invited: [],
  });
  expect(JSON.stringify(data)).not.toMatch(/hash/);

  await ingrid.clicks('Erase');
  ingrid.reads('Erase the data of Nolwenn Le Goff?', /cannot be undone/);
  expect(await world.kept((view) => view.one('users', 'email', user?.email ?? ''))).toBeDefined();
  const erased = await ingrid.clicks('Erase');
  ingrid.reads('Data erased', /Account: erased\. Teams identity: erased/, /within 30 days/);
  expect(erased.text).not.toMatch(/Nolwenn|@/);

  expect(await world.kept((view) => view.one('users', 'email', user?.email ?? ''))).toBeUndefined();
  expect(await world.kept((view) => view.get('people', user?.personId ?? ''))).toBeUndefined();
  const { items } = await world.kept((view) => view.find('audit', 'record', `users/${user?.id}`, { descending: true }));
  expect(items[0]).toMatchObject({ verb: 'personalData.erase', removed: true, organizationId: user?.organizationId });
  await nolwenn.says('mes partenariats');
  nolwenn.reads(/inscri|utilisateur|connect/i);
});

test('a Teams identity without an account is found by its ids; an unknown address is refused', async () => {
  const ingrid = world.person('Ingrid Solberg');
  const visitor = world.stranger('Visitor', {
    tenantId: world.person('Gaëlle Le Bihan').tenantId,
    aadObjectId: 'object-1',
  });
  await visitor.says('help');
  await ingrid.forges('personalData.show', { who: `${visitor.tenantId}:object-1` });
  ingrid.reads('Visitor', /Account/, /none/);
  await ingrid.forges('personalData.show', { who: 'nobody@nowhere.example' });
  ingrid.reads(/no account and no Teams identity/);
});

test('USR-5: the last global admin of an organisation, and oneself, are not erased', async () => {
  const ingrid = world.person('Ingrid Solberg');
  for (const [who, why] of [
    ['ingrid.solberg@programme-desk.example', /can’t erase your own data/],
    ['gaelle.lebihan@armor-distribution.example', /last global admin of Armor Distribution/],
  ] as const) {
    await ingrid.forges('personalData.erase', { who, confirmed: 'yes' });
    ingrid.reads(why);
    expect(await world.kept((view) => view.one('users', 'email', who))).toBeDefined();
  }
});

test('USR-4: nobody outside the operator’s administrators does either', async () => {
  for (const name of ['Gaëlle Le Bihan', 'Aoife Brennan']) {
    const person = world.person(name);
    for (const verb of ['personalData.show', 'personalData.erase'] as const) {
      await person.forges(verb, { who: 'ingrid.solberg@programme-desk.example', confirmed: 'yes' });
      expect(person.last.text).not.toMatch(/Ingrid Solberg ·|programme-desk\.example/);
    }
  }
  expect(await world.kept((view) => view.one('users', 'email', 'ingrid.solberg@programme-desk.example'))).toBeDefined();
});

test('in French', async () => {
  const ingrid = world.person('Ingrid Solberg');
  await ingrid.says('language fr');
  await ingrid.says('données personnelles');
  await ingrid.clicks('Données personnelles', {
    'Adresse e-mail de la personne': 'nolwenn.legoff@armor-distribution.example',
  });
  ingrid.reads('Nolwenn Le Goff', /journal d’audit/);
  await ingrid.clicks('Effacer');
  ingrid.reads(/Effacer les données de Nolwenn Le Goff/, /irréversible/);
  await ingrid.clicks('Effacer');
  ingrid.reads('Données effacées', /Compte.: effacé/, /30 jours/);
});

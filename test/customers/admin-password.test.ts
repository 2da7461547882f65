/** The admin account that was made with a customer gets a new temporary password, shown once (CUS-2, USR-2, AUD-1). */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { program, type World } from '../program.js';
import { addContoso, contoso, partners } from './scenes.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

const secret = /[\w]{4}(?:-[\w]{4}){3}/;
const adminOf = (name: string) =>
  world.kept(async (view) => {
    const { items } = await view.find('customers', 'country', 'IE', { limit: 50 });
    return items.find((customer) => customer.name === name);
  });

test('CUS-2, USR-2, SUB-5: the reseller resets it: once, to whoever pressed, kept as a hash, audited without it', async () => {
  await partners(world);
  await addContoso(world.person('Owen Fitzgerald'));
  const dermot = world.person('Dermot Quinlan');
  const before = await adminOf('Contoso Traders Ltd');
  await dermot.says('Show the customer Contoso Traders Ltd');
  await dermot.clicks('Users and licences');
  await dermot.clicks('Reset the admin’s password');
  dermot.reads(
    'Reset the admin’s password of Contoso Traders Ltd?',
    /admin@contosotraders\.onmicrosoft\.com stops working at once/,
  );
  const shown = await dermot.clicks('Reset the admin’s password');
  dermot.reads('Password reset', 'Setup info', /User name: admin@contosotraders\.onmicrosoft\.com/, secret);
  const password = secret.exec(shown.text)?.[0] ?? '';
  const again = await world.redeliver(shown);
  expect(again.text).toMatch(/already shown and cannot be shown again/);
  expect(again.text).not.toMatch(secret);

  const after = await adminOf('Contoso Traders Ltd');
  expect(after?.adminPassword).toMatch(/^scrypt\$/);
  expect(after?.adminPassword).not.toBe(before?.adminPassword);
  expect(after?.adminResetAt).toBeDefined();
  const trail = await world.kept(
    async (view) => (await view.find('audit', 'record', `customers/${after?.id}`, { limit: 50 })).items,
  );
  expect(trail.at(-1)).toMatchObject({ verb: 'customers.resetAdmin', actorName: 'Dermot Quinlan' });
  expect(JSON.stringify(trail)).not.toMatch(/scrypt/);
  expect(JSON.stringify(trail)).not.toContain(password);
});

test('SUB-6: in French; not without admin access: the provider that made the account cannot', async () => {
  await partners(world, 'Nolwenn Le Goff', 'Hélène Marchetti');
  const nolwenn = world.person('Nolwenn Le Goff');
  const samir = world.person('Samir Benhaddou');
  await addContoso(world.person('Owen Fitzgerald'), {
    reseller: 'Lumière Informatique',
    details: { ...contoso },
  });
  await samir.says('Affiche le client Contoso Traders Ltd');
  await samir.clicks('Utilisateurs et licences');
  await samir.clicks('Réinitialiser le mot de passe administrateur');
  samir.reads(/cesse aussitôt de fonctionner/);
  await samir.clicks('Réinitialiser le mot de passe administrateur');
  samir.reads('Mot de passe réinitialisé', /L’administrateur de Contoso Traders Ltd a un nouveau mot de passe/, secret);

  await nolwenn.says('Affiche le client Contoso Traders Ltd');
  await nolwenn.clicks('Utilisateurs et licences');
  expect(nolwenn.last.has('Réinitialiser le mot de passe administrateur')).toBe(false);
  const id = (await adminOf('Contoso Traders Ltd'))?.id ?? '';
  await nolwenn.forges('customers.resetAdmin', { id, sure: 'yes' });
  nolwenn.reads(/réservé à un autre type d’organisation/);
});

test('USR-4, ORG-3: another role is told who may; others’ customers are unknown; one without such an account says so', async () => {
  const ruth = world.person('Ruth Callaghan');
  await ruth.forges('customers.resetAdmin', { id: 'CUS-HARBOUR', sure: 'yes' });
  ruth.reads(/takes one of these roles/);
  const aoife = world.person('Aoife Brennan');
  await aoife.forges('customers.resetAdmin', { id: 'CUS-HARBOUR', sure: 'yes' });
  aoife.reads(/No admin account was made here for Harbour Freight/);
  await aoife.says('Show the customer Harbour Freight');
  await aoife.clicks('Users and licences');
  expect(aoife.last.has('Reset the admin’s password')).toBe(false);
  await aoife.forges('customers.resetAdmin', { id: 'CUS-CLINIQUE', sure: 'yes' });
  const foreign = aoife.last.text;
  await aoife.forges('customers.resetAdmin', { id: 'CUS-NOSUCH00', sure: 'yes' });
  expect(aoife.last.text).toBe(foreign);
});

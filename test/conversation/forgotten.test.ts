/** What a turn answered is forgotten after a while, never that it was carried out: an old button acts only once. */
import { afterEach, expect, test } from 'vitest';
import { settings } from '../../src/kernel/settings.js';
import { dayIn } from '../harness/dates.js';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';

let world: World;
afterEach(() => world.end());

const kept = async (): Promise<number> =>
  (await world.kept((view) => view.find('turns', 'age', 'all', { limit: 200 }))).items.length;
const rolesOf = async (email: string) => (await world.kept((view) => view.one('users', 'email', email)))?.roles;

test.each([
  {
    who: 'Aoife Brennan',
    about: 'Dermot Quinlan',
    email: 'dermot.quinlan@bluepeak-it.example',
    update: 'Update',
    field: 'Agent types',
    role: 'sales agent',
    updated: 'Roles updated',
    title: 'Carried out already',
    words: (day: string) => [
      `This was carried out on ${dayIn('en', day)}, so the button changed nothing now`,
      /I no longer keep what I answered then/,
    ],
    look: 'List users',
    list: 'Users',
  },
  {
    who: 'Hélène Marchetti',
    about: 'Samir Benhaddou',
    email: 'samir.benhaddou@lumiere-informatique.example',
    update: 'Mettre à jour',
    field: 'Types d’agent',
    role: 'agent commercial',
    updated: 'Rôles mis à jour',
    title: 'Déjà effectué',
    words: (day: string) => [
      `Cette action a été effectuée le ${dayIn('fr', day)} : le bouton n’a donc rien modifié cette fois`,
      /Je ne conserve plus ma réponse d’alors/,
    ],
    look: 'Utilisateurs',
    list: 'Utilisateurs',
  },
])('CNV-4: $who presses a button again weeks later: nothing changes, and where to look is said', async (one) => {
  world = await program();
  const person = world.person(one.who);
  const carriedOut = world.clock.now();
  const form = await person.forges('users.setRoles', { name: one.about });
  await person.clicks(one.update, { [one.field]: [one.role] }, { on: form });
  person.reads(one.updated);
  const first = await rolesOf(one.email);
  // the first answer, as long as it is kept
  await world.later('P29D');
  await person.clicks(one.update, { [one.field]: [one.role] }, { on: form });
  person.reads(one.updated);
  await person.forges('users.setRoles', { name: one.about });
  await person.clicks(one.update, { [one.field]: [] });
  expect(await rolesOf(one.email)).not.toEqual(first);
  const changed = await rolesOf(one.email);

  await world.later('P2D');
  const again = await person.clicks(one.update, { [one.field]: [one.role] }, { on: form });
  expect(again.title).toContain(one.title);
  person.reads(...one.words(carriedOut));
  expect(await rolesOf(one.email)).toEqual(changed);
  const [look = ''] = again.buttons;
  await person.clicks(look);
  person.reads(one.list, one.about);
});

test('CNV-7: an answer that waited in a group for weeks says that it was carried out', async () => {
  world = await program();
  const person: Person = world.person('Aoife Brennan');
  const deal = world.group('Deal', person);
  const shared = await person.says('language en', { in: deal });
  await world.later('P40D');
  await person.clicks('Show it to me only', {}, { on: shared });
  person.reads('Carried out already', /Say “help” to see where to look now/);
  const other = world.person('Marcus Oyelaran');
  await other.clicks('Show it to me only', {}, { on: shared });
  other.reads(/This answer is for whoever asked/);
});

test('however many there are, all are forgotten a page at a time, each by its own age; the memory stays', async () => {
  world = await program({ config: { settings: { ...settings.parse({}), answerDays: 2 } } });
  const person = world.person('Aoife Brennan');
  for (let n = 0; n < 120; n += 1)
    await person.forges('people.setLanguage', { language: n % 2 === 0 ? 'fr' : 'en', once: `press ${n}` });
  await world.later('P1D');
  await person.forges('people.setLanguage', { language: 'fr', once: 'press later' });
  const before = await kept();
  expect(before).toBe(121);
  await world.later('PT25H');
  expect(await kept()).toBe(1);
  // pressed again, the first of them still changes nothing
  await person.forges('people.setLanguage', { language: 'en', once: 'press 119' });
  person.reads('Déjà effectué');
  await person.says('user list');
  person.reads('Utilisateurs');
  await world.later('P2D');
  expect(await kept()).toBe(0);
});

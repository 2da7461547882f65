/** CNV-1, CNV-5: greetings and thanks are answered in kind, with what the person can begin with; never before an order. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { courtesyOf } from '../../src/conversation/general/greet.js';
import { program, type World } from '../program.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

describe('what is one', () => {
  test.each([
    'bonjour',
    'Bonjour !',
    'Salut 👋',
    'hello',
    'Hi there',
    'hey',
    'Good morning',
    'Bonsoir à tous',
    'coucou',
  ])('CNV-1: “%s” greets', (text) => expect(courtesyOf(text)).toBe('greeting'));
  test.each([
    'merci',
    'Merci beaucoup !',
    'thanks!',
    'Thank you very much',
    'many thanks',
    'Bonjour et merci',
    'Thanks for your help',
    'Merci pour votre aide',
    'ok thanks',
  ])('CNV-1: “%s” thanks', (text) => expect(courtesyOf(text)).toBe('thanks'));
  test.each([
    'au revoir',
    'Au revoir !',
    'À bientôt',
    'Bonne journée à tous',
    'bonne soirée',
    'bye',
    'Goodbye!',
    'bye bye',
    'Good night',
    'see you later',
  ])('CNV-1: “%s” takes leave', (text) => expect(courtesyOf(text)).toBe('farewell'));
  test.each([
    'au revoir Loïc Tanguy',
    'have a good look at the customers',
    'bonjour, ajoute un utilisateur',
    'Bonjour, mes partenariats svp',
    'hello help',
    'hi, partners please',
    'thanks, now remove Jonas Lindqvist',
    'merci de supprimer Loïc Tanguy',
    'help',
    'aide',
    'all the team',
    '👋',
    '',
    'morning report of the customers',
  ])('CNV-2: “%s” is none', (text) => expect(courtesyOf(text)).toBeUndefined());
});

test.each([
  ['Gaëlle Le Bihan', 'au revoir', 'À bientôt', /Rien ne se perd/],
  ['Katrin Böhme', 'bye', 'Goodbye', /Nothing is lost: say hello whenever/],
] as const)('CNV-1: %s says “%s” and is answered in kind', async (name, says, title, line) => {
  const person = world.person(name);
  await person.says(says);
  person.reads(title, line);
});

test.each([
  ['Gaëlle Le Bihan', 'bonjour', 'Bonjour Gaëlle Le Bihan', /Que souhaitez-vous faire \?/, 'Partenariats', 'Aide'],
  ['Katrin Böhme', 'hi there', 'Hello Katrin Böhme', /What would you like to do\?/, 'Partnerships', 'Help'],
  ['Hélène Marchetti', 'merci !', 'Je vous en prie', /Autre chose \?/, 'Partenariats', 'Aide'],
  ['Aoife Brennan', 'thanks!', 'You are welcome', /Anything else\?/, 'Partnerships', 'Help'],
  ['Ingrid Solberg', 'hello', 'Hello Ingrid Solberg', /begin here/, 'Reviews', 'Help'],
  ['Eoin Gallagher', 'hello', 'Hello Eoin Gallagher', /begin here/, 'Enrol as an indirect reseller', 'Help'],
  ['Étienne Garrigue', 'salut', 'Bonjour Étienne Garrigue', /commencez ici/, 'Devenir un revendeur indirect', 'Aide'],
  ['Baptiste Noël', 'bonjour', 'Bonjour Baptiste Noël', /commencez ici/, 'Rechercher des fournisseurs', 'Aide'],
] as const)('CNV-5, USR-4: %s says “%s”, and can begin at once', async (who, says, title, line, first, help) => {
  const person = world.person(who);
  const seen = await person.says(says);
  expect(seen.title).toContain(title);
  person.reads(line);
  expect(seen.buttons[0]).toBe(first);
  expect(seen.buttons.at(-1)).toBe(help);
  expect(seen.buttons.length).toBeLessThanOrEqual(6);
  // every button leads somewhere that this person may be
  for (const button of seen.buttons) {
    const led = await person.clicks(button, {}, { on: seen });
    expect(led.text, button).not.toMatch(/That did not work|Cela n’a pas pu se faire/);
  }
});

test('CNV-5, ORG-7: a visitor of a tenant is greeted with what is open to them; of none, told that it is not admitted', async () => {
  const visitor = world.stranger('Zoé', { tenantId: world.person('Aoife Brennan').tenantId, language: 'fr' });
  const seen = await visitor.says('bonjour');
  expect(seen.title).toContain('Bonjour Zoé');
  expect(seen.buttons).toContain('Rechercher des fournisseurs');
  expect(seen.buttons).not.toContain('Partenariats');
  const stranger = world.stranger('Eve');
  await stranger.says('hello');
  stranger.reads(/has not been admitted/);
});

test.each([
  ['Gaëlle Le Bihan', 'bonjour, ajoute un utilisateur', 'Ajouter un utilisateur'],
  ['Katrin Böhme', 'hello, add a user', 'Add user'],
  ['Katrin Böhme', 'hi, list our users please', 'Users'],
  ['Gaëlle Le Bihan', 'Bonjour, mes partenariats', 'Revendeurs indirects'],
])('CNV-2: %s greets and orders in one line: the order is carried out (%s)', async (who, says, title) => {
  expect((await world.person(who).says(says)).title).toContain(title);
});

test('CNV-7: in a group the answer is the speaker’s alone', async () => {
  const katrin = world.person('Katrin Böhme');
  await katrin.says('help');
  const deal = world.group('Deal', katrin);
  const shared = await katrin.says('hello', { in: deal });
  expect(shared.text).not.toContain('What would you like to do');
  expect(katrin.sees()).toContain('Hello Katrin Böhme');
});

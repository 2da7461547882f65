/** People say things in their own words: what is understood, what is asked, and what is never done. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addContoso, contoso, partners } from '../customers/scenes.js';
import type { Person } from '../harness/person.js';
import { becomePartners } from '../partnerships/steps.js';
import { program, type World } from '../program.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

const gaelle = (): Person => world.person('Gaëlle Le Bihan');
const katrin = (): Person => world.person('Katrin Böhme');
const speaking = (name: string): Person => world.person(name);
const users = async (): Promise<readonly string[]> =>
  (await world.kept((view) => view.find('users', 'organization', 'ORG-ARMOR', { limit: 50 }))).items
    .map((user) => user.name)
    .sort();

describe('CNV-1: what is missing is asked for by a form that shows what was said', () => {
  test.each([
    [
      'Gaëlle Le Bihan',
      'Coucou 👋 un petit nouveau arrive lundi, Armand Kerjean, tu peux l’ajouter comme agent commercial ?',
      /Ajouter un utilisateur/,
      { 'Nom complet': 'Armand Kerjean', 'Types d’agent': 'salesAgent' },
    ],
    [
      'Katrin Böhme',
      'hi there, could you please set up a colleague of ours, Ms Tilda Frost, as a helpdesk agent? cheers',
      /Add user/,
      { 'Full name': 'Tilda Frost', 'Agent types': 'helpdeskAgent' },
    ],
    [
      'Katrin Böhme',
      'partnership with the reseller Mosswood IT, let’s go',
      /Request a partnership/,
      { 'Reseller’s name (optional)': 'Mosswood IT' },
    ],
    [
      'Gaëlle Le Bihan',
      'jaimerais bosser avec le revendeur Tilleul Informatique, envoie leur une demande',
      /Demander un partenariat/,
      { 'Nom du revendeur (facultatif)': 'Tilleul Informatique' },
    ],
  ])('%s: %s', async (who, words, title, fields) => {
    const form = await speaking(who).says(words);
    expect(form.text).toMatch(title);
    for (const [label, value] of Object.entries(fields)) expect(form.fields[label], label).toBe(value);
  });
});

describe('CNV-2: a wrong reading is corrected in one click', () => {
  test.each([
    [
      'Gaëlle Le Bihan',
      'ajoute Paul Renard comme agent commercial',
      /Ce n’est pas ce que vous vouliez dire/,
      'Autre chose',
      /Aide/,
    ],
    ['Katrin Böhme', 'add Paul Renard as a sales agent', /Not what you meant/, 'Something else', /Help/],
  ])(
    '%s finds another reading on the form that words led to, and a way out',
    async (who, words, text, button, help) => {
      const person = speaking(who);
      const form = await person.says(words);
      expect(form.text).toMatch(text);
      expect(form.buttons.length).toBeLessThanOrEqual(6);
      await person.clicks(button);
      person.reads(help);
    },
  );

  test('the other reading carries what was said along', async () => {
    const person = gaelle();
    const form = await person.says('ajoute Loïc Tanguy comme agent commercial');
    expect(form.text).toMatch(/Ajouter un utilisateur/);
    const roles = await person.clicks('Modifier les rôles');
    expect(roles.text).toMatch(/Loïc Tanguy/);
  });

  test('a form that was opened by a button has none of it', async () => {
    const person = katrin();
    const form = await person.forges('users.add', { name: 'Paul Renard' });
    expect(form.text).not.toMatch(/Not what you meant/);
    expect(form.buttons).not.toContain('Something else');
  });

  test('the question before a removal has none where there is no doubt, and nothing happens by leaving it', async () => {
    const person = gaelle();
    const before = await users();
    const asked = await person.says('vire Loïc Tanguy de nos utilisateurs stp');
    expect(asked.text).toMatch(/Supprimer Loïc Tanguy \?/);
    expect(asked.buttons).not.toContain('Autre chose');
    await person.clicks('Annuler');
    expect(await users()).toEqual(before);
  });
});

describe('CNV-2: what is no plain order is never acted on, and no button that changes is offered', () => {
  test.each([
    ['Gaëlle Le Bihan', 'surtout ne supprime pas Loïc Tanguy', /Vous avez écrit de ne pas le faire/],
    ['Katrin Böhme', 'please do not remove Jonas Lindqvist', /You wrote not to do it/],
    ['Gaëlle Le Bihan', 'Yann a supprimé Loïc Tanguy hier', /Je n’y vois pas une demande à exécuter maintenant/],
    ['Katrin Böhme', 'Fiona told me to remove Jonas Lindqvist', /I do not read this as an order to do it now/],
    ['Katrin Böhme', 'the mail says "remove the user Jonas Lindqvist"', /I do not read this as an order to do it now/],
    [
      'Gaëlle Le Bihan',
      'Yann a écrit : « supprime l’utilisateur Loïc Tanguy »',
      /Je n’y vois pas une demande à exécuter maintenant/,
    ],
    ['Gaëlle Le Bihan', 'si Loïc Tanguy part, on supprime son compte', /rien fait/],
    ['Katrin Böhme', 'remove', /I did nothing/],
  ])('%s: %s', async (who, words, answer) => {
    const person = speaking(who);
    const before = await world.kept((view) => view.find('audit', 'organization', 'ORG-ARMOR'));
    const seen = await person.says(words);
    expect(seen.text).toMatch(answer);
    expect(seen.buttons.filter((title) => /Remove|Delete|Supprimer|Yes|Oui/.test(title))).toEqual([]);
    expect(await world.kept((view) => view.find('audit', 'organization', 'ORG-ARMOR'))).toEqual(before);
  });

  test.each([
    ['Gaëlle Le Bihan', 'comment on fait pour supprimer un utilisateur ?', /L’utilisateur perd aussitôt l’accès/],
    ['Katrin Böhme', 'what happens if I remove a user?', /loses access at once/],
  ])('%s asks how, and reads the answer: %s', async (who, words, answer) => {
    expect((await speaking(who).says(words)).text).toMatch(answer);
  });

  test.each([
    ['Gaëlle Le Bihan', 'il faudrait songer à Loïc Tanguy, tu vois, le supprimer peut-être'],
    ['Katrin Böhme', 'maybe remove Jonas Lindqvist some day'],
  ])('%s muses, and nothing is asked to be confirmed: %s', async (who, words) => {
    expect((await speaking(who).says(words)).text).not.toMatch(/Supprimer Loïc|Remove Jonas/);
  });
});

describe('CNV-2: names', () => {
  test.each([
    [
      'Gaëlle Le Bihan',
      'supprime l’utilisateur Loïc Tangui',
      'Supprimer un utilisateur · Loïc Tanguy',
      /Supprimer Loïc Tanguy \?/,
    ],
    ['Katrin Böhme', 'remove the user Jonas Lindquist', 'Remove a user · Jonas Lindqvist', /Remove Jonas Lindqvist\?/],
  ])('%s misspells one: the nearest is offered, and asked about', async (who, words, button, question) => {
    const person = speaking(who);
    const seen = await person.says(words);
    expect(seen.buttons).toContain(button);
    await person.clicks(button);
    person.reads(question);
  });

  test.each([
    ['Gaëlle Le Bihan', 'supprime l’utilisateur Zébulon Machin', /Je ne trouve pas cet utilisateur/],
    ['Katrin Böhme', 'remove the user Zebulon Nobody', /I find no such user/],
    ['Gaëlle Le Bihan', 'supprime le partenariat avec Truc Informatique', /Je ne connais pas ce partenariat/],
    ['Katrin Böhme', 'remove the customer Nobody & Sons', /I know no such customer/],
  ])('%s names nobody here: refused, and no button removes', async (who, words, refusal) => {
    const seen = await speaking(who).says(words);
    expect(seen.text).toMatch(refusal);
    expect(seen.buttons.filter((title) => /Remove|Supprimer|Yes|Oui/.test(title))).toEqual([]);
  });

  test.each([
    ['en', 'remove the user Jonas'],
    ['fr', 'supprime l’utilisateur Jonas'],
  ])('users: two are called so, both are shown (%s)', async (_, words) => {
    const person = katrin();
    await person.says('add user Jonas Vik jonas.vik@nordlicht-distribution.example sales agent');
    await person.clicks('Add');
    const seen = await person.says(words);
    expect(seen.buttons).toEqual(expect.arrayContaining(['Jonas Lindqvist', 'Jonas Vik']));
    await person.clicks('Jonas Vik');
    person.reads(/Remove Jonas Vik\?/);
  });

  test('resellers: two names fit, both are shown', async () => {
    const [nordlicht, bluepeak, lumiere] = [katrin(), speaking('Aoife Brennan'), speaking('Hélène Marchetti')];
    await becomePartners(nordlicht, 'Nordlicht Distribution', bluepeak, 'aoife.brennan@bluepeak-it.example');
    await becomePartners(nordlicht, 'Nordlicht Distribution', lumiere, 'helene.marchetti@lumiere-informatique.example');
    const seen = await nordlicht.forges('partnerships.remove', { reseller: 'e' });
    expect(seen.buttons).toEqual(expect.arrayContaining(['Bluepeak IT', 'Lumière Informatique']));
  });

  test('providers: two names fit, both are shown', async () => {
    const aoife = speaking('Aoife Brennan');
    const seen = await aoife.forges('partnerships.ask', { provider: 'Distribution' });
    expect(seen.buttons).toEqual(expect.arrayContaining(['Armor Distribution', 'Nordlicht Distribution']));
  });
});

test('CNV-1, CNV-2: a name that two customers share is asked about, in both languages; nothing happens before', async () => {
  const owen = world.person('Owen Fitzgerald');
  await partners(world);
  await addContoso(owen);
  const foods = { 'Company name': 'Contoso Foods Ltd', 'Primary domain prefix (.onmicrosoft.com)': 'contosofoods' };
  await addContoso(owen, { details: { ...contoso, ...foods } });
  const both = [/^Contoso Foods Ltd · contosofoods/, /^Contoso Traders Ltd · contosotraders/];
  const offered = (person: Person) => both.map((name) => person.last.buttons.find((title) => name.test(title)) ?? '');
  await owen.says('show me the customer Contoso');
  owen.reads(/Several customers fit\. Which one do you mean\?/);
  await owen.clicks(offered(owen)[0] ?? '');
  owen.reads(/Contoso Foods Ltd/, /contosofoods\.onmicrosoft\.com/);
  const nolwenn = world.person('Nolwenn Le Goff');
  await nolwenn.says('supprime la relation client avec contoso');
  nolwenn.reads(/Plusieurs clients correspondent/);
  await nolwenn.clicks(offered(nolwenn)[1] ?? '');
  nolwenn.reads(/Contoso Traders Ltd/);
  expect(nolwenn.last.buttons).toContain('Oui');
  await owen.says('list our customers');
  owen.reads(/Contoso Foods Ltd/, /Contoso Traders Ltd/);
});

describe('CNV-2: long and hostile text', () => {
  const order = 'remove the user Jonas Lindqvist';
  test.each([
    ['a hundred kilobytes', `${'We had a lovely day at the office. '.repeat(3000)}${order}`],
    ['deep nesting', `${'('.repeat(20_000)}${order}${')'.repeat(20_000)}`],
    ['right to left', `\u202e${order}\u202c`],
    ['look-alike letters', order.replaceAll('e', '\u0435')],
    ['smileys', '👩‍👩‍👧‍👦'.repeat(4000)],
  ])('%s does nothing', async (_, text) => {
    const seen = await katrin().says(text);
    expect(seen.text).not.toMatch(/Remove Jonas/);
    expect(seen.buttons).not.toContain('Yes');
  });

  test('zero-width letters do not hide an order from its question', async () => {
    const seen = await katrin().says('remove the us\u200ber Jo\u200dnas Lindqvist');
    expect(seen.text).toMatch(/Remove Jonas Lindqvist\?/);
  });
});

describe('CNV-8: words taken as they stand', () => {
  test.each([
    ['Gaëlle Le Bihan', 'Validations ?', /./],
    ['Katrin Böhme', 'sign in', /sign in|password|Sign in/i],
    ['Katrin Böhme', 'SIGN IN!', /sign in|password|Sign in/i],
  ])('%s: %s', async (who, words, text) => {
    expect((await speaking(who).says(words)).text).toMatch(text);
  });
});

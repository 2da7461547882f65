import { describe, expect, test } from 'vitest';
import { edits } from '../../src/kernel/edit-distance.js';
import { clean } from '../../src/understanding/clean.js';
import { entityWords } from '../../src/understanding/closed-lists.js';
import { lookUpIn } from '../../src/understanding/directory.js';
import { moods } from '../../src/understanding/guards.js';
import '../../src/workflows/index.js';
import { createRecognizer } from '../../src/understanding/index.js';
import { findNames } from '../../src/understanding/names.js';
import { numberAt } from '../../src/understanding/numbers.js';
import { expand } from '../../src/understanding/phrases.js';
import { read } from '../../src/understanding/reading.js';
import { fold, tokenize } from '../../src/understanding/tokens.js';
import { createVocabulary } from '../../src/understanding/vocabulary.js';

const vocabulary = createVocabulary(entityWords());
const line = (text: string) => read(text, vocabulary);

describe('cleaning', () => {
  test.each([
    ['<at>CSP Partner Bot</at> list users', 'list users'],
    ['list&nbsp;users &amp; roles', 'list users & roles'],
    ['<p>list <b>users</b></p>', 'list  users'],
    ['list users\n\nBest regards,\nJim', 'list users'],
    ['liste les utilisateurs\n--\nJeanne', 'liste les utilisateurs'],
    ['fine\n> remove Helen Park', 'fine'],
    ['>> revoke INV-3T8R5EWQ', 'revoke INV-3T8R5EWQ'],
    ['li\u200bst us\u00aders', 'list users'],
  ])('%j → %j', (typed, text) => {
    expect(clean(typed).text).toBe(text);
  });

  test('tells what is long or odd', () => {
    expect(clean('a'.repeat(5000))).toMatchObject({ long: true });
    expect(clean('rеmove Helen')).toMatchObject({ odd: true });
    expect(clean('list users')).toMatchObject({ long: false, odd: false });
  });
});

describe('words', () => {
  test('fold case and accents', () => {
    expect(fold('Œuvre ÉTÉ L’Été')).toBe("oeuvre ete l'ete");
  });

  test.each([
    ["qu'est-ce que", ["qu'", 'est', 'ce', 'que']],
    ["Kestrel Marine's E3", ['Kestrel', 'Marine', "'s", 'E3']],
    ['donne-lui une licence', ['donne', 'lui', 'une', 'licence']],
    ["don't", ["don't"]],
    ['jean-luc@saint-roch.fr', ['jean-luc@saint-roch.fr']],
  ])('%s', (text, words) => {
    expect(tokenize(text).map((token) => token.text)).toEqual(words);
  });

  test('a swapped pair is one edit', () => {
    expect(edits('remvoe', 'remove', 2)).toBe(1);
    expect(edits('kitten', 'sitting', 3)).toBe(3);
    expect(edits('short', 'much longer', 2)).toBe(3);
  });

  test('are corrected to what has a meaning', () => {
    expect(vocabulary.correct('remvoe')).toBe('remove');
    expect(vocabulary.correct('abonnemetn')).toBe('abonnement');
    expect(vocabulary.correct('zyxwvut')).toBeUndefined();
  });

  test('a pattern stands for all its lines', () => {
    expect(expand('visio plan? 1-2')).toEqual(['visio plan 1', 'visio plan 2', 'visio 1', 'visio 2']);
  });
});

describe('numbers', () => {
  test.each([
    ['25', 25],
    ['x15', 15],
    ['twenty-five', 25],
    ['one hundred and ten', 110],
    ['two hundred', 200],
    ['a dozen', 12],
    ['three thousand two hundred', 3200],
    ['quatre-vingt-dix', 90],
    ['quatre-vingt-dix-sept', 97],
    ['deux cents', 200],
    ['cent vingt et un', 121],
    ['soixante et onze', 71],
    ['septante-cinq', 75],
    ['nonante', 90],
    ['une douzaine', 12],
    ['mille deux cents', 1200],
    ['1,250', 1250],
  ])('%s is %d', (text, value) => {
    const words = text.split(' ');
    expect(numberAt(words, 0)).toEqual({ value, from: 0, to: words.length });
  });

  test.each(['a', 'une', 'one', 'hello'])('%s alone is none', (word) => {
    expect(numberAt([word, 'licence'], 0)).toBeUndefined();
  });
});

describe('entities', () => {
  const kinds = (text: string) => line(text).entities.map((entity) => entity.kind);
  const values = (text: string) => line(text).entities.map((entity) => entity.value);

  test('addresses, ids and domains', () => {
    expect(kinds('mail kim@mosswood-it.nl about INV-7K2M9QXD and maplestreetbooks.com.')).toEqual([
      'email',
      'invitation',
      'domain',
    ]);
    expect(values('see https://bot.example.com/i/INV-7K2M9QXD.abcdefghijklmnopqrstuv')).toEqual([
      'INV-7K2M9QXD.abcdefghijklmnopqrstuv',
    ]);
    expect(kinds('MPN 4821556')).toEqual(['mpn']);
  });

  test.each([
    'Microsoft 365 Business Premium',
    'office 365 e3',
    'E5',
    'power bi pro',
    'PowerBI Pro',
    'Visio Plan 2',
    'Exchange Online Plan 1',
    'Teams Phone',
    'Defender for Business',
    'Copilot',
    'bus standard',
    'Dynamics 365 Sales Enterprise',
  ])('%s is a product', (product) => {
    expect(kinds(`order ${product} for them`)).toEqual(['product']);
  });

  test('roles, in both languages and several in one line', () => {
    expect(values('make her a sales and helpdesk agent')).toEqual(['salesAgent', 'helpdeskAgent']);
    expect(values('agent commercial, agent du support technique et administrateur général')).toEqual([
      'salesAgent',
      'helpdeskAgent',
      'globalAdmin',
    ]);
  });

  test('countries by either name, and not inside a company', () => {
    expect(values('providers in Germany')).toEqual(['DE']);
    expect(values('fournisseurs aux Pays-Bas')).toEqual(['NL']);
    expect(values('providers in the UK')).toEqual(['GB']);
    expect(kinds('remove Vantoria France')).toEqual([]);
  });

  test('a time is no number of seats', () => {
    expect(kinds('at 15 h')).toEqual([]);
  });
});

describe('moods', () => {
  const mood = (text: string) => moods(line(text)).acts.at(-1)?.mood;

  test.each([
    ['remove Helen Park', 'order'],
    ['please remove Helen Park', 'order'],
    ['could you remove Helen Park', 'polite'],
    ['I would like to remove Helen Park', 'polite'],
    ['Helen Park must be removed', 'due'],
    ['il faut supprimer Hélène Parent', 'polite'],
    ['pourriez-vous supprimer Hélène Parent', 'polite'],
    ['never remove Helen Park', 'negated'],
    ["n'oublie pas de supprimer Hélène Parent", 'polite'],
    ['supprime pas Hélène Parent', 'negated'],
    ['thanks for removing Helen Park', 'plan'],
    ["merci d'avoir supprimé Hélène Parent", 'past'],
    ['if she leaves, remove Helen Park', 'order'],
    ['we might remove Helen Park', 'plan'],
    ['il a été supprimé', 'past'],
    ['is it possible to remove a user', 'question'],
  ])('%s: %s', (text, expected) => {
    expect(mood(text)).toBe(expected);
  });

  test('a question about who did it', () => {
    expect(moods(line('who removed Helen Park?')).inquiry).toBe(true);
    expect(moods(line('qui a supprimé Hélène Parent ?')).inquiry).toBe(true);
    expect(moods(line('who can remove a user?')).inquiry).toBe(false);
  });
});

describe('names', () => {
  const names = (text: string) => findNames(line(text)).map((name) => name.text);

  test.each([
    ['remove the customer Maple Street Books', ['Maple Street Books']],
    ['remove customer maple street books', ['maple street books']],
    ['invite Harrow and Pike', ['Harrow and Pike']],
    ['supprime le client Pharmacie du Lac', ['Pharmacie du Lac']],
    ['abonnements pharmacie du lac', ['pharmacie du lac']],
    ['licence e3 à Paul Girard de Maison Bertin', ['Paul Girard', 'Maison Bertin']],
    ['show "Quayside Hotels"', ['Quayside Hotels']],
    ['affiche « Cabinet Lenoir »', ['Cabinet Lenoir']],
    ["Kestrel Marine's licences", ['Kestrel Marine']],
    ['remove Mrs Bethany Crane', ['Bethany Crane']],
    ['Tom Reed at Oakline Foods', ['Tom Reed', 'Oakline Foods']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('slots', async () => {
  const recognizer = createRecognizer();
  const slots = async (text: string) => (await recognizer.hear(text)).readings[0]?.slots;

  test.each([
    [
      'change Business Premium licences of Tidewell Pharmacy to 10, no, 12',
      { company: 'Tidewell Pharmacy', product: 'Business Premium', seats: 12 },
    ],
    ['Add Tomas Vrba as a helpdesk agent, no, as a sales agent', { name: 'Tomas Vrba', role: 'salesAgent' }],
    [
      'upgrade Oakline Foods from Business Standard to Business Premium',
      { company: 'Oakline Foods', product: 'Business Premium' },
    ],
    [
      'Turn off automatic renewal for the E3 of Kestrel Marine',
      { company: 'Kestrel Marine', product: 'E3', onOff: false },
    ],
    [
      'Attribue Visio Plan 2 à Thomas Rigal chez Vergers Delmas',
      { product: 'Visio Plan 2', user: 'Thomas Rigal', company: 'Vergers Delmas' },
    ],
    ['list pending invitations', { status: 'pending' }],
    ['langue anglais', { language: 'en' }],
  ])('%s', async (text, expected) => {
    expect(await slots(text)).toEqual(expected);
  });
});

describe('a directory of plain lists', () => {
  const lookUp = lookUpIn({ customers: ['Oakline Foods', 'Oakline Foods Ireland', 'Larkfield Motors'] });

  test('knows exact, longer and mistyped names, the best first', async () => {
    expect(await lookUp('customer', 'oakline foods')).toEqual(['Oakline Foods', 'Oakline Foods Ireland']);
    expect(await lookUp('customer', 'larkfeild motors')).toEqual(['Larkfield Motors']);
    expect(await lookUp('reseller', 'oakline foods')).toEqual([]);
  });
});

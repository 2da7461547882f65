/** Slots from typed lines: values are whole, dates, conditions and terms are kept, and nothing is dropped in silence. */
import { describe, expect, test } from 'vitest';
import { parseTable } from '../../src/language/table.js';
import '../../src/workflows/index.js';
import { createRecognizer, eachTarget, type Slots } from '../../src/understanding/index.js';

const recognizer = createRecognizer();
const best = async (text: string) => (await recognizer.hear(text)).readings[0];
const slotsOf = async (text: string): Promise<Slots> => (await best(text))?.slots ?? {};

type Expected = readonly (readonly [text: string, slots: Slots])[];
const expectSlots = (lines: Expected) =>
  test.each(lines)('%s', async (text, slots) => {
    expect(await slotsOf(text)).toMatchObject(slots);
  });

describe('CNV-2: an address is taken whole', () => {
  expectSlots([
    ["add tara.o'neill@kestrel.example as sales agent", { email: "tara.o'neill@kestrel.example" }],
    ['ajoute tara.o’neill@kestrel.example comme agent commercial', { email: 'tara.o’neill@kestrel.example' }],
    ['remove the user d’angelo@kestrel.example', { email: 'd’angelo@kestrel.example' }],
    ["supprime le compte d'ines@kestrel.example", { email: 'ines@kestrel.example' }],
    ['invite r&d@kestrel.example as a customer', { email: 'r&d@kestrel.example' }],
    ['invite sales+emea@kestrel.example as a customer', { email: 'sales+emea@kestrel.example' }],
    ['invite le client info@bäckerei-groß.example', { email: 'info@bäckerei-groß.example' }],
    ['remove Ada Finch <ada.finch@kestrel.example>', { name: 'Ada Finch', email: 'ada.finch@kestrel.example' }],
    ['remove <a href="mailto:ada@kestrel.example">ada@kestrel.example</a>', { email: 'ada@kestrel.example' }],
  ]);
});

describe('CNV-2: several targets under one verb are a list', () => {
  expectSlots([
    [
      'invite these customers: it@alder.example, it@birch.example and it@cedar.example',
      { email: ['it@alder.example', 'it@birch.example', 'it@cedar.example'] },
    ],
    [
      'supprime les utilisateurs Odile Garnier, Basile Roche et Edith Morvan',
      { name: ['Odile Garnier', 'Basile Roche', 'Edith Morvan'] },
    ],
    ['revoke INV-4H7J2KLM and INV-8Q2W5RTY', { invitationId: ['INV-4H7J2KLM', 'INV-8Q2W5RTY'] }],
    ['remove Ada Finch and Tom Reed from the users', { name: ['Ada Finch', 'Tom Reed'] }],
    [
      'give Visio to Ada Finch and Tom Reed at Kestrel Marine',
      { user: ['Ada Finch', 'Tom Reed'], company: 'Kestrel Marine' },
    ],
    ['retire l’accès administrateur à Septentrion et à Plateforme 26', { provider: ['Septentrion', 'Plateforme 26'] }],
    ['remove Adam Finch & Tom Reed from the users', { name: ['Adam Finch', 'Tom Reed'] }],
  ]);

  test('and stand as one request each', async () => {
    const reading = await best('revoke INV-4H7J2KLM and INV-8Q2W5RTY');
    expect(reading && eachTarget(reading).map((one) => one.slots.invitationId)).toEqual([
      'INV-4H7J2KLM',
      'INV-8Q2W5RTY',
    ]);
  });

  test('but what is excluded is none of them', async () => {
    expect(await slotsOf('remove Ada Finch from the users, but not Ada Finchley')).toMatchObject({ name: 'Ada Finch' });
    expect(await slotsOf('supprime Odile Garnier des utilisateurs, mais pas Odile Garnerin')).toMatchObject({
      name: 'Odile Garnier',
    });
  });
});

describe('CNV-2: a name is taken whole', () => {
  expectSlots([
    ['show the customer Molen de Vries', { company: 'Molen de Vries' }],
    ['affiche le client Nautique 29', { company: 'Nautique 29' }],
    ['order 3 Visio Plan 2 for Digital 4 All', { company: 'Digital 4 All', seats: 3 }],
    ['order 3 Visio Plan 2 for Aurore: Bakery Ltd', { company: 'Aurore: Bakery Ltd' }],
    ['order 3 Visio Plan 2 for Finch & Daughters', { company: 'Finch & Daughters' }],
    ['remove the user Charles O’Hara', { name: 'Charles O’Hara' }],
    ['remove the user Ludwig van der Meer', { name: 'Ludwig van der Meer' }],
    ['supprime l’utilisatrice Mme Agnès d’Aubigny', { name: 'Agnès d’Aubigny' }],
    ['show the customer De Wit Bouw B.V.', { company: 'De Wit Bouw B.V.' }],
    ['order 3 Visio Plan 2 for alder foods', { company: 'alder foods' }],
    ['order 3 Visio Plan 2 for Friday Foods', { company: 'Friday Foods', seats: 3 }],
    ['commande 3 Visio Plan 2 pour Noël Informatique', { company: 'Noël Informatique', seats: 3 }],
  ]);
});

describe('SUB-4: a product is the one that was named', () => {
  expectSlots([
    ['order 5 Exchange Online (Plan 1) for Kestrel Marine', { product: 'Exchange Online (Plan 1)', seats: 5 }],
    ['commande 5 Exchange Online (Plan 2) pour Kestrel Marine', { product: 'Exchange Online (Plan 2)', seats: 5 }],
    ['order 12 E3 for Kestrel Marine', { product: 'E3', seats: 12 }],
    ['order 12 BP for Kestrel Marine', { product: 'BP', seats: 12 }],
    ['commande 4 visio pour Kestrel Marine', { product: 'visio', seats: 4 }],
    ['commande 4 exo p1 pour Kestrel Marine', { product: 'exo p1', seats: 4 }],
    ['commande le plan azure pour Kestrel Marine', { product: 'plan azure' }],
    ['order Project Plan 3 for Kestrel Marine', { product: 'Project Plan 3' }],
    ['order two Microsoft 365 E5 for Kestrel Marine', { product: 'Microsoft 365 E5', seats: 2 }],
    ['upgrade Kestrel Marine from Business Basic to Premium', { product: 'Premium' }],
    ['passe Kestrel Marine de F1 à F3', { product: 'F3' }],
    ['order 5 Bussiness Standard for Kestrel Marine', { product: 'Bussiness Standard' }],
  ]);

  test('and its figures are no licences', async () => {
    for (const text of ['order Project Plan 3 for Kestrel Marine', 'commande Microsoft 365 E5 pour Kestrel Marine'])
      expect(await slotsOf(text)).not.toHaveProperty('seats');
  });

  test('a correction on the spot wins', async () => {
    expect(await slotsOf('set the E3 of Kestrel Marine to 20, no, 25 licences')).toMatchObject({ seats: 25 });
    expect(await slotsOf('commande 8, non, 9 E3 pour Kestrel Marine')).toMatchObject({ seats: 9 });
  });
});

describe('SUB-1: term and billing', () => {
  expectSlots([
    ['order 2 Project Plan 3 for Kestrel Marine for three years', { term: 'P3Y', seats: 2 }],
    ['commande 2 Project Plan 3 pour Kestrel Marine pour 3 ans', { term: 'P3Y', seats: 2 }],
    ['order 2 E3 for Kestrel Marine on a monthly term', { term: 'P1M', seats: 2 }],
    ['order 2 E3 for Kestrel Marine, one-year commitment', { term: 'P1Y', seats: 2 }],
    ['commande 2 E3 pour Kestrel Marine, sans engagement', { term: 'P1M', seats: 2 }],
    ['commande 2 E3 pour Kestrel Marine, engagement d’un an, facturé au mois', { term: 'P1Y', billing: 'monthly' }],
    ['order 2 E3 for Kestrel Marine, billed annually', { billing: 'annual' }],
    ['order 2 E3 for Kestrel Marine, paid monthly', { billing: 'monthly', seats: 2 }],
  ]);
});

describe('CNV-2: a date, a moment, a condition or a wait keeps an order from being meant for now', () => {
  const lines = [
    ['order 2 E3 for Kestrel Marine on 15 December', 'on 15 December'],
    ['order 2 E3 for Kestrel Marine next month', 'next month'],
    ['order 2 E3 for Kestrel Marine starting 1 January', 'starting 1 January'],
    ['commande 2 E3 pour Kestrel Marine à partir du 1er janvier', 'à partir du 1er janvier'],
    ['commande 2 E3 pour Kestrel Marine lundi prochain', 'lundi prochain'],
    ['at renewal reduce the E3 of Kestrel Marine to 10', 'at renewal'],
    ['réduis les E3 de Kestrel Marine à 10 à l’échéance', 'à l’échéance'],
    ['once Ada Finch has signed, order 2 E3 for Kestrel Marine', 'once Ada Finch has signed'],
    ['commande 2 E3 pour Kestrel Marine si c’est moins de 20 €', 'si c’est moins de 20 €'],
    ['order 2 E3 for Kestrel Marine but wait for my ok', 'wait for my ok'],
    ['set the E3 of Kestrel Marine to 10 from next term', 'from next term'],
    ['reset the password of Ada Finch at 9 am tomorrow', 'at 9 am tomorrow'],
    ['remove the user Ada Finch unless she calls by Friday', 'unless she calls by Friday'],
    ['supprime l’utilisatrice Odile Garnier dès qu’elle aura rendu son badge', 'dès qu’elle aura rendu son badge'],
  ] as const;

  test.each(lines)('%s', async (text, when) => {
    const { sure, readings } = await recognizer.hear(text);
    expect(readings[0]?.slots).toMatchObject({ when });
    expect(sure).toBe(false);
  });

  test('and its figures are no licences, its names no targets', async () => {
    expect(await slotsOf('at renewal reduce the E3 of Kestrel Marine to 10')).toMatchObject({ seats: 10 });
    expect(await slotsOf('once Ada Finch has signed, order 2 E3 for Kestrel Marine')).toMatchObject({
      company: 'Kestrel Marine',
      seats: 2,
    });
    expect(await slotsOf('commande 2 E3 pour Kestrel Marine si c’est moins de 20 €')).toMatchObject({ seats: 2 });
  });

  test.each([
    'order 2 E3 for Kestrel Marine today',
    'order 2 E3 for Kestrel Marine, please, as soon as possible',
    'commande 2 E3 pour Kestrel Marine, s’il vous plaît',
    'if you could, order 2 E3 for Kestrel Marine',
    'commande 2 E3 pour Kestrel Marine quand tu auras un moment',
  ])('courtesy and "now" are none: %s', async (text) => {
    const reading = await best(text);
    expect(reading?.slots).toMatchObject({ seats: 2, company: 'Kestrel Marine' });
    expect(reading?.slots).not.toHaveProperty('when');
    expect(reading?.unplaced).toBeUndefined();
  });
});

describe('a list is narrowed in time', () => {
  expectSlots([
    ['which subscriptions renew in December?', { period: 'in December' }],
    ['show the renewals of the next 30 days', { period: 'the next 30 days' }],
    ['quelles échéances avant Noël ?', { period: 'avant Noël' }],
    ['qui a changé les licences de Kestrel Marine depuis lundi ?', { period: 'depuis lundi' }],
  ]);
});

describe('CNV-2: words that no slot took are named', () => {
  test.each([
    ['order 2 E3 for Kestrel Marine for the marketing team', /marketing/],
    ['order 2 E3 for Kestrel Marine with prorata', /prorata/],
    ['commande 2 E3 pour Kestrel Marine avec escompte', /escompte/],
    ['order 4 E3 for Kestrel Marine for their Leeds office', /Leeds/],
    ['remove the user Ada Finch without her mailbox', /without/],
    ['supprime l’utilisatrice Odile Garnier sauf sa boîte aux lettres', /sauf/],
    ['order 2 E3 for Kestrel Marine, for the marketing team', /marketing/],
    ['commande 2 E3 pour Kestrel Marine, sans frais', /sans/],
  ])('%s', async (text, words) => {
    const { sure, readings } = await recognizer.hear(text);
    expect((readings[0]?.unplaced ?? []).join(' ')).toMatch(words);
    expect(sure).toBe(false);
  });

  test.each([
    'Could you please order 2 E3 for Kestrel Marine? Many thanks!',
    'remove the user Ada Finch, she has left us',
    'Bonjour, merci de commander 2 E3 pour Kestrel Marine',
    'supprime l’utilisatrice Odile Garnier, elle nous a quittés',
    'change the E3 licences of Kestrel Marine from 10 to 12',
    'order 2 E3 for Kestrel Marine, the mayor agreed',
    'per our board resolution, order 2 E3 for Kestrel Marine',
    'remove the customer Kestrel Marine, not Alder Foods',
    'Two things: remove the user Ada Finch\nBest regards\nInes Habermann',
    'retire le client Kestrel Marine, pas Alder Foods',
  ])('none in %s', async (text) => {
    expect((await best(text))?.unplaced).toBeUndefined();
  });
});

describe('CNV-2: several orders keep their own targets', () => {
  test.each([
    [
      'remove the user Ada Finch and also reset the password of Tom Reed',
      [
        ['users.remove', { name: 'Ada Finch' }],
        ['users.resetPassword', { name: 'Tom Reed' }],
      ],
    ],
    [
      'order 5 E3 for Kestrel Marine and 3 Visio Plan 2 for Alder Foods',
      [
        ['subscriptions.add', { product: 'E3', seats: 5, company: 'Kestrel Marine' }],
        ['subscriptions.add', { product: 'Visio Plan 2', seats: 3, company: 'Alder Foods' }],
      ],
    ],
    [
      'commande 5 E3 pour Kestrel Marine et résilie Visio Plan 2 chez Alder Foods',
      [
        ['subscriptions.add', { product: 'E3', seats: 5, company: 'Kestrel Marine' }],
        ['subscriptions.cancel', { product: 'Visio Plan 2', company: 'Alder Foods' }],
      ],
    ],
    [
      'ajoute ada@kestrel.example comme agent commercial et supprime l’utilisateur Basile Roche',
      [
        ['users.add', { email: 'ada@kestrel.example', role: 'salesAgent' }],
        ['users.remove', { name: 'Basile Roche' }],
      ],
    ],
    [
      'order 6 Copilot for Kestrel Marine, then give one to Tom Reed',
      [
        ['subscriptions.add', { product: 'Copilot', seats: 6, company: 'Kestrel Marine' }],
        ['licenses.assign', { user: 'Tom Reed', product: 'Copilot', company: 'Kestrel Marine' }],
      ],
    ],
    [
      'Joiners and leavers:\n1. remove the user Ada Finch\n2. reset the password of Tom Reed',
      [
        ['users.remove', { name: 'Ada Finch' }],
        ['users.resetPassword', { name: 'Tom Reed' }],
      ],
    ],
    [
      'supprime l’utilisatrice Odile Garnier puis réinitialise le mot de passe de Basile Roche',
      [
        ['users.remove', { name: 'Odile Garnier' }],
        ['users.resetPassword', { name: 'Basile Roche' }],
      ],
    ],
  ] as const)('%s', async (text, expected) => {
    const { sure, orders, readings } = await recognizer.hear(text);
    expect(orders?.map(({ intent, slots }) => [intent, slots])).toEqual(expected);
    expect(readings[0]?.intent).toBe(expected[0][0]);
    expect(sure).toBe(false);
  });

  test.each([
    'order 5 E3 for Kestrel Marine and invoice',
    'Ada Finch has left us, remove her account please',
    'remove Ada Finch from the users, but not Ada Finchley',
    'on ne travaille plus avec Nexatek, arrête le partenariat avec Nexatek',
  ])('one order: %s', async (text) => {
    expect((await recognizer.hear(text)).orders).toBeUndefined();
  });
});

describe('a word table', () => {
  const keys = ['one', 'two'] as const;
  test('holds phrases by key; a line may be continued', () => {
    expect(parseTable('# words\none: a, b c\n  d\n\ntwo: e', 'x.txt', keys)).toEqual({
      one: ['a', 'b c', 'd'],
      two: ['e'],
    });
  });

  test.each([
    ['one: a\nthree: b', 'x.txt:2: unknown key "three"'],
    ['one: a\none: b', 'x.txt:2: "one" stands twice'],
    ['one: a', 'x.txt: "two" is missing'],
    ['one a', 'x.txt:1: expected "key: phrase, phrase"'],
    ['  a', 'x.txt:1: a continued line needs a key above it'],
  ])('%j fails with file and line', (text, problem) => {
    expect(() => parseTable(text, 'x.txt', keys)).toThrow(problem);
  });
});

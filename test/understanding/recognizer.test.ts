import { describe, expect, test } from 'vitest';
import { corpus } from '../../src/language/corpus.js';
import { examplesOf } from '../../src/language/examples.js';
import '../../src/workflows/index.js';
import { createRecognizer, type Intent, intents } from '../../src/understanding/index.js';
import { examplesNameOf, grave, looks } from '../../src/understanding/intents.js';

const recognizer = createRecognizer();
const hear = (text: string) => recognizer.hear(text);
const best = async (text: string) => (await hear(text)).readings[0];

describe('examples', () => {
  test('every intent has eight to thirty in each language', () => {
    for (const intent of intents) {
      const { en, fr } = examplesOf(examplesNameOf(intent));
      for (const list of [en, fr]) {
        expect(list.length, intent).toBeGreaterThanOrEqual(8);
        expect(list.length, intent).toBeLessThanOrEqual(30);
        expect(new Set(list).size, intent).toBe(list.length);
      }
    }
  });

  test.each(intents.map((intent) => [intent] as const))('of %s mean it', async (intent) => {
    const others: string[] = [];
    for (const text of Object.values(examplesOf(examplesNameOf(intent))).flat()) {
      const reading = await best(text);
      if (reading?.intent !== intent) others.push(`${text} → ${reading?.intent}`);
    }
    expect(others).toEqual([]);
  });
});

describe('a plain order', () => {
  test.each([
    ['Remove the user Helen Park', 'users.remove', { name: 'Helen Park' }],
    ["Supprime l'utilisateur Hélène Parent", 'users.remove', { name: 'Hélène Parent' }],
    ['Revoke the invitation INV-7H3J5KDW', 'invitations.revoke', { invitationId: 'INV-7H3J5KDW' }],
    ['Révoque l’invitation INV-EFYMRHZB', 'invitations.revoke', { invitationId: 'INV-EFYMRHZB' }],
    ['Could you please reset the password of Ines Falk?', 'users.resetPassword', { name: 'Ines Falk' }],
    [
      'Passe les licences Office 365 E3 de Garage Morel à 40',
      'subscriptions.changeSeats',
      { company: 'Garage Morel', product: 'Office 365 E3', seats: 40 },
    ],
  ])('%s is sure', async (text, intent, slots) => {
    const heard = await hear(text);
    expect(heard.readings[0]).toMatchObject({ intent, slots });
    expect(heard.sure).toBe(true);
    expect(heard.guard).toBeUndefined();
  });

  test('without a target is sure of nothing but the question which one is meant', async () => {
    for (const text of ['Remove a user', 'I need to get rid of a reseller', 'je dois me débarrasser d’un revendeur']) {
      const { sure, readings } = await hear(text);
      expect([text, sure, readings[0]?.slots]).toEqual([text, true, {}]);
    }
    for (const text of ['remove the seats', 'supprime le 12', 'remove inv-7k2m9qxd or the other']) {
      const { sure, readings } = await hear(text);
      expect([text, sure && Object.keys(readings[0]?.slots ?? {}).length === 0]).toEqual([text, false]);
    }
  });

  test('keeps a signed reference whole, typed or inside a link', async () => {
    const signed = 'INV-7K2M9QXD.abcdefghij-lmnopqrs_uv';
    for (const text of [`accept ${signed}`, `Accept https://bot.example.com/i/${signed} please`]) {
      expect(await best(text)).toMatchObject({ intent: 'partnership.accept', slots: { invitationId: signed } });
    }
  });
});

describe('a question about how things stand', () => {
  test.each([
    ['when does INV-4H7J2KLM expire?', 'invitations.list', { invitationId: 'INV-4H7J2KLM' }],
    ['Quand se renouvelle l’abonnement de Garage Morel ?', 'renewals.list', { company: 'Garage Morel' }],
    ['is auto-renew on for Wren Dairy?', 'renewals.list', { company: 'Wren Dairy' }],
    ['Qu’est-ce qui m’attend ?', 'overview.show', {}],
    ['which orders need my approval?', 'orderRequests.list', {}],
    ['des demandes de commande en attente ?', 'orderRequests.list', { status: 'pending' }],
    ['new customers this month', 'customers.list', { period: 'this month' }],
    ['I want to know where our invitation stands', 'invitations.list', {}],
  ])('%s is answered by %s', async (text, intent, slots) => {
    const heard = await hear(text);
    expect(heard.readings[0]).toMatchObject({ intent });
    expect(heard.readings[0]?.slots).toEqual(slots);
    expect(heard.sure).toBe(true);
  });

  test.each([
    ['what am I allowed to do', 'help.rights'],
    ['quels sont mes droits ?', 'help.rights'],
  ])('%s has a command of its own, %s', async (text, verb) => {
    expect((await best(text))?.verb).toBe(verb);
  });

  test('how it is done and whether it may be stays with help', async () => {
    for (const text of [
      'when I decline an invitation, is the provider told?',
      'est-ce que supprimer un revendeur supprime ses clients ?',
      'do subscriptions renew by themselves?',
      'where do I see my invitations?',
      'can an admin agent see the audit log?',
    ]) {
      expect([text, grave.has(((await best(text))?.intent ?? 'none') as Intent)]).toEqual([text, false]);
    }
  });

  test('never leads to a change, whatever was asked about', async () => {
    const about = ['Wren Dairy', 'INV-4H7J2KLM', 'Ingmar Dahl', 'our E3 licences', 'notre revendeur Nexatek'];
    const frames = [
      (what: string) => `when does ${what} renew?`,
      (what: string) => `is ${what} renewed, removed or upgraded?`,
      (what: string) => `has ${what} been assigned yet`,
      (what: string) => `how many seats are left for ${what}`,
      (what: string) => `${what} a-t-il été renouvelé ?`,
      (what: string) => `quand se renouvelle ${what} ?`,
      (what: string) => `où en est ${what}`,
      (what: string) => `est-ce que ${what} est activé ou désactivé ?`,
    ];
    for (const text of frames.flatMap((frame) => about.map(frame))) {
      const { sure, readings } = await hear(text);
      expect([text, sure && !looks.has((readings[0]?.intent ?? 'none') as Intent)]).toEqual([text, false]);
    }
  });

  test('about the agreement opens it, to be read and ticked', async () => {
    const { sure, readings } = await hear('have we accepted the agreement?');
    expect([sure, readings[0]?.intent]).toEqual([true, 'agreement.accept']);
  });
});

describe('what is no order', () => {
  test.each([
    ["Don't remove Helen Park", 'negated'],
    ['Ne supprime surtout pas Hélène Parent', 'negated'],
    ['How do I remove a user?', 'question'],
    ['Comment supprimer un utilisateur ?', 'question'],
    ['We already removed Helen Park yesterday', 'past'],
    ["J'ai supprimé Hélène Parent ce matin", 'past'],
    ['Claire told me to remove Helen Park', 'reported'],
    ['Claire a dit de supprimer Hélène Parent', 'reported'],
    ['The mail said "remove Helen Park from the users"', 'quoted'],
  ])('%s is guarded (%s)', async (text, guard) => {
    const heard = await hear(text);
    expect(heard.guard).toBe(guard);
    expect(heard.readings[0]?.intent).not.toBe('users.remove');
  });

  test('an order in a quoted reply or behind a signature', async () => {
    for (const text of [
      'Hi, fine for me.\n\n> Please remove Helen Park from the users.',
      'Thanks, all good.\n\nBest regards,\nJim\nremove user Helen Park',
    ]) {
      expect((await best(text))?.intent, text).not.toBe('users.remove');
    }
  });
});

describe('long and hostile text', () => {
  const order = 'remove the user Helen Park';
  const hostile: Readonly<Record<string, string>> = {
    'a hundred kilobytes of one word': 'remove '.repeat(15_000),
    'a hundred kilobytes without a space': 'a'.repeat(100_000),
    'an order behind a long letter': `${'We had a lovely day at the office. '.repeat(60)} ${order}`,
    'order upon order, not quite too long': 'remove and '.repeat(70),
    'question upon question': 'if you remove he said that '.repeat(28),
    'deep nesting': `${'('.repeat(20_000)}${order}${')'.repeat(20_000)}`,
    'quotation marks': '"'.repeat(50_000),
    tags: '<div>'.repeat(20_000),
    'names without end': 'Anna '.repeat(20_000),
    'addresses without end': 'a@b.co '.repeat(12_000),
    'figures without end': '1 '.repeat(50_000),
    apostrophes: "l'".repeat(40_000),
    emoji: '👩‍👩‍👧‍👦'.repeat(4_000),
    'marks upon marks': `e${'\u0301'.repeat(50_000)}`,
    'right to left': `\u202e${order}\u202c`,
    'letters that only look alike': order.replaceAll('e', '\u0435'),
  };

  test.each(Object.entries(hostile))('%s changes nothing', async (_, text) => {
    const heard = await hear(text);
    expect(heard.sure && heard.readings[0]?.intent === 'users.remove').toBe(false);
  });

  test('an order with invisible characters is read as one without', async () => {
    expect(await best('remove the us\u200ber Hel\u00aden Park')).toMatchObject({
      intent: 'users.remove',
      slots: { name: 'Helen Park' },
    });
  });

  test('takes no more than ten times what most messages take', async () => {
    const times = async (texts: readonly string[]): Promise<number[]> => {
      const taken: number[] = [];
      for (const text of texts) {
        const begun = performance.now();
        await hear(text);
        taken.push(performance.now() - begun);
      }
      return taken.sort((one, other) => one - other);
    };
    const usual = corpus().flatMap((one, at) => (at % 7 === 0 ? [one.text] : []));
    await times(usual);
    const taken = await times(usual);
    const p95 = taken[Math.floor(taken.length * 0.95)] ?? 0;
    for (const [name, text] of Object.entries(hostile)) {
      const [fastest = 0] = await times([text, text, text, text, text]);
      expect(fastest, name).toBeLessThan(p95 * 10);
    }
  });
});

describe('names in the directory', () => {
  const lookUp = async (kind: string, text: string): Promise<readonly string[]> =>
    kind === 'reseller' && text.toLowerCase() === 'orange'
      ? ['Orange']
      : kind === 'customer' && text.toLowerCase().startsWith('holloway')
        ? ['Holloway Printers']
        : [];

  test('say what somebody is', async () => {
    const { readings } = await recognizer.hear('joint invite holloway printers cloudmarch', lookUp);
    expect(readings[0]).toMatchObject({
      intent: 'customers.inviteJoint',
      slots: { company: 'holloway printers', provider: 'cloudmarch' },
    });
  });
});

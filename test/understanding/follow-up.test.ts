/** The line before is remembered (CNV-11): corrections, further values, pronouns, retractions. */
import { expect, test } from 'vitest';
import { createRecognizer, isLook, type Memory, type Recognition } from '../../src/understanding/index.js';
import '../../src/workflows/index.js';

const recognizer = createRecognizer();

/** The recognition of the last of several lines by the same person. */
async function heard(...lines: readonly string[]): Promise<Recognition> {
  let memory: Memory | undefined;
  let last: Recognition = { readings: [], sure: false };
  for (const line of lines) {
    last = await recognizer.hear(line, undefined, memory);
    memory = last.memory;
  }
  return last;
}
const meant = async (...lines: readonly string[]) => {
  const [best] = (await heard(...lines)).readings;
  return { intent: best?.intent, slots: best?.slots };
};

const order = { company: 'Kaasmakerij Oudewater', product: 'Business Standard' };

test.each([
  ['sorry, 25', 25],
  ['make it 45', 45],
  ['no wait, 35', 35],
  ['plutôt 50', 50],
  ['mets-en 12', 12],
  ['non, vingt-deux', 22],
])('CNV-11: after an order, “%s” corrects the number', async (line, seats) => {
  expect(await meant('order 40 Business Standard for Kaasmakerij Oudewater', line)).toEqual({
    intent: 'subscriptions.add',
    slots: { ...order, seats },
  });
});

test.each([
  ['add Bas Kooijman as sales agent', 'make it helpdesk', 'users.add', { name: 'Bas Kooijman', role: 'helpdeskAgent' }],
  [
    'ajoute Romain Kieffer comme agent commercial',
    'pardon, agent admin',
    'users.add',
    { name: 'Romain Kieffer', role: 'adminAgent' },
  ],
  ['reset password for angus', 'same for kirsty', 'users.resetPassword', { name: 'kirsty' }],
  ['réinitialise le mot de passe de Clara', 'et pour Bastien aussi', 'users.resetPassword', { name: 'Bastien' }],
  [
    'show the subscriptions of Wattle Street Vets',
    'and Yarra Glen Physio?',
    'subscriptions.list',
    { company: 'Yarra Glen Physio' },
  ],
  ['affiche le client Kessler & Fils', 'et la Fiduciaire Roth ?', 'customers.show', { company: 'Fiduciaire Roth' }],
  [
    'show customer Millpond Bakery',
    'what subscriptions do they have?',
    'subscriptions.list',
    { company: 'Millpond Bakery' },
  ],
  ['show customer Millpond Bakery', 'remove them', 'customers.remove', { company: 'Millpond Bakery' }],
  ['affiche le client Sanitaire Jacot', 'supprime-le', 'customers.remove', { company: 'Sanitaire Jacot' }],
  [
    'assign E3 to Agathe Wimmer at Huber Optik',
    'take it back from her',
    'licenses.remove',
    { user: 'Agathe Wimmer', company: 'Huber Optik', product: 'E3' },
  ],
  [
    'invite the customer Veenpolder Bakkers',
    'with Dunes Wholesale as provider as well',
    'customers.inviteJoint',
    { company: 'Veenpolder Bakkers', provider: 'Dunes Wholesale' },
  ],
  [
    'montre les utilisateurs de Scierie du Lac',
    'et chez Clinique Vasseur ?',
    'customers.listUsers',
    { company: 'Clinique Vasseur' },
  ],
  [
    'show customer Millpond Bakery',
    'which people are in there?',
    'customers.listUsers',
    { company: 'Millpond Bakery' },
  ],
  [
    'add a user',
    'Nuala Breen, nuala@glen.example, helpdesk',
    'users.add',
    {
      name: 'Nuala Breen',
      email: 'nuala@glen.example',
      role: 'helpdeskAgent',
    },
  ],
  ['remove user Declan Furey', 'not Declan Furey, Dermot Foy!', 'users.remove', { name: 'Dermot Foy' }],
  ['is Agnes Weber still with us?', 'delete her', 'users.remove', { name: 'Agnes Weber' }],
  [
    'invite customer info@huber-optik.example',
    'take it back, wrong address',
    'invitations.revoke',
    {
      email: 'info@huber-optik.example',
    },
  ],
  ['cancel Visio Plan 2 for Huber Optik', 'wait, what would that do to them?', 'help', {}],
  ['remove user Declan Furey', 'wait, which roles has he?', 'users.list', { name: 'Declan Furey' }],
  // what was taken away is given: never a second removal
  [
    'take E3 off Kelvin Strand at Huber Optik',
    'now give him F3 instead',
    'licenses.assign',
    {
      user: 'Kelvin Strand',
      company: 'Huber Optik',
      product: 'F3',
    },
  ],
])('CNV-11: “%s”, then “%s”', async (first, second, intent, slots) => {
  expect(await meant(first, second)).toEqual({ intent, slots });
});

test.each(['no wait', 'actually no', 'scrap that', 'leave it', 'non attends', 'laisse tomber', 'oublie ça'])(
  'CNV-11: “%s” cancels the order before and clears the memory',
  async (line) => {
    const { readings, memory } = await heard('remove user Declan Furey', line);
    expect(readings[0]?.intent).toBe('cancel');
    expect(memory).toBeUndefined();
  },
);

test.each([
  ['order 40 Business Standard for Kaasmakerij Oudewater', 'show the subscriptions of Yarra Glen Physio'],
  ['affiche le client Sanitaire Jacot', 'réinitialise le mot de passe de Clara'],
  ['remove user Declan Furey', 'my daughter just turned 25, funny coincidence'],
])('CNV-11: after “%s”, the line “%s” is read without memory', async (first, second) => {
  expect((await heard(first, second)).readings[0]).toEqual((await heard(second)).readings[0]);
});

test('CNV-10, CNV-11: words that a correction leaves over stay on its review', async () => {
  const before = ['order 40 Business Standard for Kaasmakerij Oudewater without Frobnix', 'sorry, 25'];
  const { readings, sure } = await heard(...before);
  expect(readings[0]).toMatchObject({ slots: { seats: 25 }, unplaced: [expect.stringContaining('Frobnix')] });
  expect(sure).toBe(false);
});

test('CNV-11: “5 more” stays “more” when it is corrected or follows a list', async () => {
  const first = ['show customer Huber Optik', 'give me 5 more Business Premium for Huber Optik'];
  expect((await heard(...first)).readings[0]).toMatchObject({ intent: 'subscriptions.changeSeats', more: 5 });
  expect((await heard(...first, 'make it 6')).readings[0]?.more).toBe(6);
  expect((await heard(...first, 'make it 45 in total')).readings[0]).toMatchObject({ slots: { seats: 45 } });
  expect((await heard(...first, 'make it 45 in total')).readings[0]?.more).toBeUndefined();
  expect((await heard('reduce the Business Premium of Huber Optik by 3', 'sorry, 2')).readings[0]?.more).toBe(-2);
});

test('CNV-11: a question that nothing ties to the record before is read without it', async () => {
  const [best] = (await heard('affiche le client Huber Optik', 'que peut faire un agent du support ?')).readings;
  expect(best?.intent).toBe('help');
  expect(await meant('invite Huber Optik together with Dunes Wholesale', 'sorry, only us')).toEqual({
    intent: 'customers.invite',
    slots: { company: 'Huber Optik' },
  });
});

test('CNV-11: a question about the record before orders nothing', async () => {
  const { intent, slots } = await meant('combien de licences chez Domaine Weber ?', 'et c’est quoi leur adresse ?');
  expect([isLook(intent ?? ''), slots]).toEqual([true, {}]);
});

/** Who is told where: preferences, channels, and the table of notices (NOT-1, NOT-3, NOT-4, NOT-5). */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGeneral } from '../../src/conversation/general/index.js';
import { channels } from '../../src/domain/channel.js';
import { roleWords } from '../../src/domain/role-phrases.js';
import { users } from '../../src/domain/user.js';
import { type Permission, rolesFor, sidesFor } from '../../src/kernel/permissions.js';
import { createRegistry } from '../../src/kernel/registry.js';
import { isTopic, topicLabels, topicOf, topicRow } from '../../src/kernel/topics.js';
import { workflows } from '../../src/workflows/index.js';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

const mails = async () => {
  await world.bot.flush();
  const folder = join(world.folder, 'mail');
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.eml')).sort();
  return Promise.all(files.map(async (file) => PostalMime.parse(await readFile(join(folder, file)))));
};
const mailsTo = async (address: string) =>
  (await mails()).filter((mail) => mail.to?.some((to) => to.address === address));

/** A reseller asks a provider for a partnership: the provider's people are told, and must answer. */
async function asks(reseller: Person): Promise<void> {
  await reseller.forges('partnerships.ask', { provider: 'ORG-ARMOR', submitted: 'yes' });
}

describe('preferences', () => {
  test('NOT-3: topics go to Teams, by email or nowhere, as the person chose; in both languages', async () => {
    const aurelie = world.person('Aurélie Chastain');
    const gaelle = world.person('Gaëlle Le Bihan');
    await gaelle.says('aide');
    await aurelie.says('Paramètres de notification');
    aurelie.reads('Paramètres de notification', /Ce qui attend votre réponse vous parvient toujours/);
    expect(aurelie.last.fields).toMatchObject({ Partenariats: 'teams' });
    await aurelie.clicks('Mettre à jour', { Partenariats: 'E-mail' });
    aurelie.reads('Partenariats: E-mail');

    await asks(aurelie);
    await gaelle.wasTold(/souhaite que vous deveniez son fournisseur/);
    await gaelle.clicks('Refuser');
    await gaelle.clicks('Refuser', { Motif: 'Pas maintenant' });
    await aurelie.wasNotTold();
    const [mail] = await mailsTo('aurelie.chastain@lumiere-informatique.example');
    expect(mail?.text).toMatch(/Pas maintenant/);

    const ingrid = world.person('Siobhán Ó Dálaigh');
    await ingrid.says('Notification settings');
    ingrid.reads('Notification settings', /What waits for your answer always reaches you/);
    await ingrid.clicks('Update', { Partnerships: 'Nothing' });
    ingrid.reads('Partnerships: Nothing');
    await ingrid.says('Notification settings');
    expect(ingrid.last.fields.Partnerships).toBe('none');
  });

  test('NOT-3: nothing of a topic is nothing, but for what must be acted on', async () => {
    const nolwenn = world.person('Nolwenn Le Goff');
    const aurelie = world.person('Aurélie Chastain');
    for (const person of [nolwenn, aurelie]) {
      await person.forges('notifications.editSettings', { sure: 'yes', submitted: 'yes', partnerships: 'none' });
      person.reads('Partenariats: Rien');
    }
    await asks(aurelie);
    await nolwenn.wasTold(/Lumière Informatique/);
    await nolwenn.clicks('Refuser');
    await nolwenn.clicks('Refuser', { Motif: 'Pas maintenant' });
    await aurelie.wasNotTold();
    expect(await mailsTo('aurelie.chastain@lumiere-informatique.example')).toEqual([]);
  });

  test('NOT-3: “turn off notifications” asks what is meant; without a role there is nothing to set', async () => {
    const grace = world.person('Grace Whitfield');
    await grace.says('Turn off notifications');
    expect(grace.last.title).toMatch(/Notification settings|What would you like to do/);
    const baptiste = world.person('Baptiste Noël');
    await baptiste.forges('notifications.editSettings');
    baptiste.reads(/il faut un rôle dans votre organisation, quel qu’il soit/);
  });
});

describe('a channel', () => {
  const begins = async (person: Person, said = 'notify here', yes = 'Yes, notify here') => {
    const channel = world.group('Sales', person, 'channel');
    channel.installed = true;
    await person.says(said, { in: channel });
    await person.clicks(yes);
    return channel;
  };

  test('NOT-3: notify here first names what everybody there will read, and begins with a yes', async () => {
    const owen = world.person('Owen Fitzgerald');
    const channel = world.group('Sales', owen, 'channel');
    channel.installed = true;
    await owen.says('help');
    await owen.says('notify here', { in: channel });
    expect(owen.sees()).toMatch(
      /Notify here\nEverybody in the conversation where you asked for it, whatever their role, will read what is told to Armor/,
    );
    expect(owen.sees({ in: channel })).not.toContain('Notify here');
    await asks(world.person('Aurélie Chastain'));
    await owen.wasNotTold('', { in: channel });
    await owen.forges('channels.notify', {}, { in: channel });
    await owen.clicks('Yes, notify here', { 'What is told here': ['Partnerships'] });
    owen.reads('Notifications arrive here');
    await owen.wasTold(/Owen Fitzgerald chose that everybody here reads.*Partnerships/, { in: channel });
  });

  test('NOT-3, NOT-4, CNV-7: everybody reads what happened, no form; the card there says who answered', async () => {
    const yann = world.person('Yann Kervella');
    await yann.says('aide');
    const channel = await begins(yann, 'notifier ici', 'Oui, notifier ici');
    await asks(world.person('Aurélie Chastain'));
    await yann.wasTold(/Les notifications arrivent ici/, { in: channel });
    const card = await yann.wasTold(/Lumière Informatique/, { in: channel });
    expect(card.inputs).toEqual([]);
    expect(card.has('Approuver')).toBe(true);
    const samir = world.person('Loïc Tanguy');
    await samir.clicks('Approuver', {}, { in: channel });
    samir.reads(/il faut l’un de ces rôles/);
    await yann.clicks('Approuver', {}, { in: channel });
    await yann.wasTold(/Yann Kervella/, { in: channel });
  });

  test('NOT-3: it stops where it was begun, or from the settings; a stranger’s channel is unknown', async () => {
    const owen = world.person('Owen Fitzgerald');
    await owen.says('help');
    const channel = await begins(owen);
    await owen.wasTold(/Notifications arrive here/, { in: channel });
    const katrin = world.person('Katrin Böhme');
    const theirs = await katrin.forges('channels.stop', { id: channel.id });
    const unknown = await katrin.forges('channels.stop', { id: '19:nowhere@thread' });
    expect(theirs.text).toBe(unknown.text);
    await owen.says('Notification settings');
    await owen.clicks('Channels');
    owen.reads('Channels', 'active', /By Owen Fitzgerald/);
    await owen.clicks('Stop notifying here');
    owen.reads('Nothing more is told there');
    await asks(world.person('Aurélie Chastain'));
    await owen.wasNotTold('', { in: channel });
    await owen.says('ne plus notifier ici', { in: channel });
    expect(owen.sees()).toMatch(/Nothing is told in this conversation/);
  });

  test('NOT-3: of a channel, whichever of its threads it was said in: told to the channel, stopped from another one', async () => {
    const owen = world.person('Owen Fitzgerald');
    await owen.says('help');
    const channel = world.group('Sales', owen, 'channel');
    const thread = world.thread(channel, 1);
    await owen.says('notify here', { in: thread });
    await owen.clicks('Yes, notify here');
    await owen.wasTold(/Owen Fitzgerald chose that everybody here reads/, { in: channel });
    await asks(world.person('Aurélie Chastain'));
    await owen.wasTold(/Lumière Informatique/, { in: channel });
    expect(owen.sees({ in: thread })).not.toContain('Lumière');
    await owen.says('stop notifying here', { in: world.thread(channel, 2) });
    await asks(world.person('Aoife Brennan'));
    await owen.wasNotTold(/Bluepeak/, { in: channel });
  });

  test('NOT-3: not in the personal chat, not without the role', async () => {
    const owen = world.person('Owen Fitzgerald');
    await owen.says('notify here');
    owen.reads(/Say “notify here” in the channel/);
    const eric = world.person('Éric Jézéquel');
    await eric.says('notifier ici');
    eric.reads(/il faut l’un de ces rôles/);
  });

  test('NOT-5: a channel that takes nothing is left alone until somebody there speaks', async () => {
    const owen = world.person('Owen Fitzgerald');
    await owen.says('help');
    const channel = await begins(owen);
    await owen.wasTold(/Notifications arrive here/, { in: channel });
    world.connector.fails({ in: channel, status: 403, code: 'MessageWritesBlocked' });
    await asks(world.person('Aurélie Chastain'));
    await owen.wasNotTold('', { in: channel });
    const before = world.connector.requests;
    await asks(world.person('Hélène Marchetti'));
    await world.bot.flush();
    await owen.says('help', { in: channel });
    await asks(world.person('Siobhán Ó Dálaigh'));
    await owen.wasTold(/Bluepeak IT/, { in: channel });
    expect(world.connector.requests).toBeGreaterThan(before);
  });
});

/** NOT-1, word by word: what is told, and to whom: those who may act next (NOT-5). */
const events: readonly (readonly [what: string, notices: Readonly<Record<string, Permission>>])[] = [
  ['enrolment', { 'enrolment.changed': 'organization.see', 'enrolment.submitted': 'programme.run' }],
  ['transition', { 'transition.changed': 'organization.see' }],
  ['agreement changes', { 'agreement.new': 'enrolment.run' }],
  ['partnership requests', { 'partnership.requested': 'partnership.decide' }],
  [
    'and answers',
    { 'partnership.requestApproved': 'partnership.ask', 'partnership.requestDeclined': 'partnership.ask' },
  ],
  [
    'invitations accepted',
    {
      'partnership.accepted': 'partnership.request',
      'partnership.acceptedHere': 'partnership.ask',
      'customer.accepted': 'customers.see',
    },
  ],
  ['declined', { 'partnership.declined': 'partnership.request', 'customer.declined': 'customers.invite' }],
  ['expiring', { 'invitation.expiring': 'invitations.manage' }],
  ['expired', { 'invitation.expired': 'invitations.manage' }],
  ['admin access taken back', { 'partnership.access': 'partnership.request' }],
  ['customer created on one’s behalf', { 'customer.created': 'customers.see' }],
  ['subscription changes, support-contact designation', { 'subscription.changed': 'customers.see' }],
  [
    'order requests',
    {
      'order.requested': 'orders.place',
      'order.customerRequested': 'customers.add',
      'order.approved': 'orders.request',
      'order.declined': 'orders.request',
      'order.withdrawn': 'orders.place',
      'order.customerWithdrawn': 'customers.add',
      'order.takenBack': 'orders.request',
    },
  ],
  [
    'renewals',
    {
      'subscription.soon': 'subscriptions.renewal',
      'subscription.renewed': 'customers.see',
      'subscription.expired': 'customers.see',
    },
  ],
  ['incentives', { 'incentives.invited': 'incentives.see' }],
  ['directory decisions', { 'directory.asked': 'programme.run', 'directory.decided': 'directory.requestChange' }],
];
test.each(events)('NOT-1: %s', (_what, wanted) => {
  const { notifications: notices } = createRegistry([...workflows, createGeneral(workflows)]);
  for (const [name, permission] of Object.entries(wanted)) expect(notices.get(name)?.to, name).toBe(permission);
});

test('NOT-3: every topic that can be chosen has notices, and every notice of an event has its topic', () => {
  const { notifications: notices } = createRegistry([...workflows, createGeneral(workflows)]);
  const told = [...new Set([...notices.keys()].map(topicOf))];
  const listed = workflows.flatMap(({ topics = {} }) => Object.keys(topics));
  expect(listed.toSorted()).toEqual(Object.keys(topicLabels).toSorted());
  expect(told.toSorted()).toEqual(listed.toSorted());
  for (const [name] of events.flatMap(([, wanted]) => Object.entries(wanted)))
    expect(topicOf(name), name).not.toBe('other');
});

test('NOT-3: stored topics of a workflow that is gone stay valid, and no notification has them', () => {
  const base = { id: 'x', organizationId: 'ORG-ARMOR' };
  const user = {
    ...base,
    name: 'Ada Ito',
    email: 'ada@lumiere.example',
    roles: [],
    notifications: { retired: 'mail' },
  };
  const channel = { ...base, status: 'active', topics: ['retired'], language: 'fr', askedBy: 'Ada Ito', chat: {} };
  expect(users.schema.parse(user).notifications).toEqual({ retired: 'mail' });
  expect(channels.schema.parse(channel).topics).toEqual(['retired']);
  expect(isTopic('retired')).toBe(false);
});

test('NOT-5: one table says who is told what; the documentation prints it', async () => {
  const { notifications: notices } = createRegistry([...workflows, createGeneral(workflows)]);
  const rows = [...notices.values()]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ name, to, urgent }) =>
      [
        '',
        `\`${name}\``,
        topicRow(topicOf(name)).words.en,
        `\`${to}\``,
        sidesFor(to).join(', '),
        rolesFor(to)
          .map((role) => roleWords[role].en)
          .join(', '),
        urgent ? 'yes' : ' ',
        '',
      ].join(' | '),
    );
  const page = [
    '# Who is told what',
    '',
    'Written from the declarations: `WRITE_DOCS=1 npx vitest run test/notifications`. Told are the people of the',
    'organisation who hold the permission, who started it (while they are there and hold it), and the channels that asked',
    'for the topic. What waits for an answer (always, or where the notice has a subject to be settled) cannot be silenced.',
    '',
    '| notice | topic | permission | sides | roles | always waits for an answer |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => row.trim()),
    '',
  ].join('\n');
  if (process.env.WRITE_DOCS) await writeFile('docs/notices.md', page);
  // the formatter lines the columns up
  const bare = (text: string): string => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
  expect(bare(await readFile('docs/notices.md', 'utf8')), 'WRITE_DOCS=1 npx vitest run test/notifications').toBe(
    bare(page),
  );
});

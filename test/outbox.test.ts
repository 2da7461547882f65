import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadCast } from '../demo/cast.js';
import { type Channel, Undelivered } from '../src/conversation/channel.js';
import { createOutbox } from '../src/conversation/deliver/outbox.js';
import { createIds } from '../src/conversation/ids.js';
import { createLinks } from '../src/conversation/links.js';
import { createSecrets } from '../src/conversation/secrets.js';
import { settings } from '../src/kernel/settings.js';
import { createLog } from '../src/ops/log.js';
import { createMetrics } from '../src/ops/metrics.js';
import { programme } from './harness/declared.js';
import type { Person } from './harness/person.js';
import { becomePartners, idIn, invites, partnershipsOf } from './partnerships/steps.js';
import { program, type World } from './program.js';

let world: World;
let gaelle: Person;
let owen: Person;
let aoife: Person;
let remi: Person;
const meet = async () => {
  gaelle = world.person('Gaëlle Le Bihan');
  owen = world.person('Owen Fitzgerald');
  aoife = world.person('Aoife Brennan');
  remi = world.person('Rémi Delcourt');
  for (const person of [gaelle, owen, aoife, remi]) await partnershipsOf(person);
};
beforeEach(async () => {
  world = await program({ pulse: false });
  await meet();
});
afterEach(() => world.end());

const asks = (person: Person, message = 'Hello') =>
  person.forges('partnerships.ask', { provider: 'Armor Distribution', message });
const newsFor = (person: Person): string[] => person.sees().match(/(Rémi Delcourt|Aoife Brennan)(?=, de | of )/g) ?? [];

test('NOT-2: a failed delivery delays later notifications of the same recipient only', async () => {
  world.connector.fails({ in: gaelle.personal, status: 503 });
  await asks(aoife);
  await asks(remi);
  await world.bot.flush();
  expect(newsFor(gaelle)).toEqual([]);
  expect(newsFor(owen)).toEqual(['Aoife Brennan', 'Rémi Delcourt']);
  await world.later('PT1S');
  expect(newsFor(gaelle)).toEqual([]);
  await world.later('PT2S');
  expect(newsFor(gaelle)).toEqual(['Aoife Brennan', 'Rémi Delcourt']);
});

test('NOT-2: with back-off: each failure waits longer', async () => {
  world.connector.fails({ in: gaelle.personal, status: 500, times: 3 });
  await asks(aoife);
  await world.bot.flush();
  const tries = () => world.connector.requests;
  const after = tries();
  await world.later('PT3S');
  expect(tries()).toBe(after + 1);
  await world.later('PT3S');
  expect(tries()).toBe(after + 1);
  await world.later('PT2S');
  expect(tries()).toBe(after + 2);
  await world.later('PT7S');
  expect(tries()).toBe(after + 2);
  await world.later('PT4S');
  expect(newsFor(gaelle)).toEqual(['Aoife Brennan']);
});

test('NOT-2: Retry-After of the channel is respected', async () => {
  world.connector.fails({ in: gaelle.personal, status: 429, retryAfter: 120 });
  await asks(aoife);
  await world.bot.flush();
  await world.later('PT119S');
  expect(newsFor(gaelle)).toEqual([]);
  await world.later('PT2S');
  expect(newsFor(gaelle)).toEqual(['Aoife Brennan']);
});

test.each([
  [403, 'MessageWritesBlocked'],
  [404, 'ConversationNotFound'],
])(
  'NOT-5: %s %s: no further send until the person is heard from again, mail instead, in the own language',
  async (status, code) => {
    world.connector.fails({ in: gaelle.personal, status, code });
    await asks(aoife);
    await world.bot.flush();
    expect(newsFor(gaelle)).toEqual([]);
    const mail = (await world.mails()).find(({ to }) => to.startsWith('gaelle'));
    expect(mail).toMatchObject({ to: 'gaelle.lebihan@armor-distribution.example' });
    expect(mail?.subject).toMatch(/Un revendeur sollicite un partenariat/);
    expect(mail?.text).toMatch(/Aoife Brennan, de Bluepeak IT/);
    const before = world.connector.messages.length;
    const requests = world.connector.requests;
    await asks(remi);
    await world.bot.flush();
    const sent = world.connector.messages.slice(before);
    expect(sent.some(({ place }) => place === gaelle.personal)).toBe(false);
    expect(world.connector.requests - requests).toBe(sent.length);
    const mails = (await world.mails()).filter(({ to }) => to.startsWith('gaelle'));
    expect(mails).toHaveLength(2);
    await gaelle.says('aide');
    await aoife.forges('partnerships.withdraw', { id: 'none' });
    await becomePartners(gaelle, 'Armor Distribution', aoife, 'aoife.brennan@bluepeak-it.example');
    expect((await world.mails()).filter(({ to }) => to.startsWith('gaelle'))).toHaveLength(2);
  },
);

test('NOT-5: a recipient without a chat gets an email in their language; the actor is not notified', async () => {
  const katrin = world.person('Katrin Böhme');
  await aoife.forges('partnerships.ask', {
    provider: 'Nordlicht Distribution',
    message: '*Hello* [x](http://evil.example)',
  });
  await world.bot.flush();
  const mails = await world.mails();
  const katrins = mails.find(({ to }) => to.startsWith('katrin'));
  expect(katrins?.subject).toBe('🙋 A reseller asks for a partnership'.replace('🙋 ', ''));
  expect(katrins?.text).toContain('Aoife Brennan of Bluepeak IT would like you to be their indirect provider.');
  expect(katrins?.text).toContain('*Hello* [x](http://evil.example)');
  expect(katrins?.text).toMatch(/open the CSP partner bot in Microsoft Teams/);
  // told are those who may decide: neither helpdesk agents nor billing admins alone
  expect(mails.map(({ to }) => to.split('@')[0]).sort()).toEqual([
    'fiona.achterberg',
    'jonas.lindqvist',
    'katrin.bohme',
    'matthias.kruger',
    'stefan.wojcik',
  ]);
  await katrin.says('help');
  await katrin.forges('partnerships.approve', { reseller: 'Bluepeak' });
  katrin.reads(/Invitation draft/);
  await katrin.wasNotTold(/approved/);
});

test('NOT-5: if no user has the permission, the primary contact gets an email', async () => {
  await world.end();
  const cast = loadCast();
  const organizations = cast.organizations.map((one) =>
    one.id === 'ORG-NORDLICHT' ? { ...one, people: one.people.filter(({ name }) => name === 'Priya Raman') } : one,
  );
  world = await program({ pulse: false, cast: { ...cast, organizations } });
  await meet();
  await aoife.forges('partnerships.ask', { provider: 'Nordlicht Distribution' });
  await world.bot.flush();
  expect((await world.mails()).map(({ to }) => to)).toEqual([
    cast.organizations.find(({ id }) => id === 'ORG-NORDLICHT')?.primaryContact.email,
  ]);
});

test('NOT-2: an undeliverable notification is stored with the reason and delays no other', async () => {
  world.connector.fails({ in: gaelle.personal, status: 400, code: 'BadSyntax' });
  await asks(aoife);
  await asks(remi);
  await world.bot.flush();
  expect(newsFor(gaelle)).toEqual(['Rémi Delcourt']);
  const { items } = await world.kept((view) => view.find('notices', 'dead', 'dead'));
  expect(items).toMatchObject([
    { event: 'partnership.requested', state: 'dead', problem: expect.stringContaining('400') },
  ]);
  expect(items[0]?.problem).not.toMatch(/Aoife|Bluepeak/);
});

test('NOT-2: a notification that fails repeatedly is abandoned and stored', async () => {
  world.connector.fails({ in: gaelle.personal, status: 503, times: 100 });
  await asks(aoife);
  for (let round = 0; round < 13; round += 1) await world.later('PT2H');
  const { items } = await world.kept((view) => view.find('notices', 'dead', 'dead'));
  expect(items).toMatchObject([{ attempts: 12, state: 'dead' }]);
});

test('NOT-2: a restart and a kill lose nothing that waits', async () => {
  world.connector.fails({ in: gaelle.personal, status: 503 });
  await asks(aoife);
  await world.restart({ kill: true });
  await world.later('PT5S');
  await asks(remi);
  await world.restart();
  await world.later('PT5S');
  expect(newsFor(gaelle)).toEqual(['Aoife Brennan', 'Rémi Delcourt']);
  expect(newsFor(owen).at(-1)).toBe('Rémi Delcourt');
});

test('NOT-2: killed while it was sending, the same may come again: acting on either copy is one action', async () => {
  await asks(aoife);
  let copies = 0;
  await world.restart({ kill: true });
  await world.bot.flush();
  copies = newsFor(gaelle).length;
  expect(copies).toBeGreaterThanOrEqual(1);
  await gaelle.wasTold(/Aoife Brennan/);
  const card = gaelle.last;
  await gaelle.clicks('Approuver', {}, { on: card });
  gaelle.reads(/Brouillon/);
  await owen.forges('partnerships.approve', { reseller: 'Bluepeak' });
  owen.reads(/I know no such request/);
  expect((await world.kept((view) => view.find('invitations', 'from', 'ORG-ARMOR'))).items).toHaveLength(1);
});

test('NOT-4: a card answered before its delivery arrives with the outcome', async () => {
  await asks(aoife);
  const { items } = await world.kept((view) => view.find('requests', 'provider', 'ORG-ARMOR'));
  await gaelle.forges('partnerships.declineRequest', { id: items[0]?.id, reason: 'Not now' });
  const seen = await owen.wasTold(/Gaëlle Le Bihan declined the request of Bluepeak IT: Not now/);
  expect(seen.buttons).toEqual([]);
  await gaelle.wasNotTold(/sollicite/);
});

test('NOT-4: a card answered during its delivery is replaced after it arrived', async () => {
  let arrived = () => {};
  world.connector.fails({ in: gaelle.personal, until: new Promise<void>((resolve) => (arrived = resolve)) });
  await asks(aoife);
  const shown = new Promise<void>((resolve) =>
    world.connector.onMessage(({ place }) => place === gaelle.personal && resolve()),
  );
  const delivery = world.bot.flush();
  await shown;
  const { items } = await world.kept((view) => view.find('requests', 'provider', 'ORG-ARMOR'));
  await owen.forges('partnerships.declineRequest', { id: items[0]?.id, reason: 'Not now' });
  expect(gaelle.sees()).toMatch(/Aoife Brennan, de Bluepeak IT, souhaite/);
  arrived();
  await delivery;
  const seen = await gaelle.wasTold(/Owen Fitzgerald a refusé la demande de Bluepeak IT : Not now/);
  expect(seen.buttons).toEqual([]);
  expect(gaelle.sees()).not.toMatch(/souhaite que vous deveniez/);
});

test('NOT-4: colleagues’ cards name the user who decided an invitation, in their own language', async () => {
  const grace = world.person('Grace Whitfield');
  const helene = world.person('Hélène Marchetti');
  await partnershipsOf(grace);
  await partnershipsOf(helene);
  await asks(remi);
  await gaelle.wasTold(/Rémi/);
  const draft = await gaelle.clicks('Approuver');
  await grace.wasTold(/Armor Distribution approved your request/);
  await helene.wasTold(/Armor Distribution a approuvé votre demande/);
  await helene.forges('partnerships.accept', { id: idIn(draft), agreed: 'true' });
  const seen = await grace.wasTold(/Hélène Marchetti has decided this invitation/);
  expect(seen.buttons).not.toContain('Review');
  await remi.wasTold(/Hélène Marchetti a répondu à cette invitation/);
});

test('NOT-2: a request to a chat that the bot left does no harm', async () => {
  await gaelle.uninstalls();
  await invites(owen, 'aoife.brennan@bluepeak-it.example');
  await asks(remi);
  await world.bot.flush();
  expect((await world.mails()).map(({ to }) => to)).toContain('gaelle.lebihan@armor-distribution.example');
});

/** A replica whose messages get an answer from the channel when it is given. */
function slowReplica() {
  const { now } = world.clock;
  const log = createLog('silent');
  const answers: { taken(): void; refused(): void }[] = [];
  const updates: string[] = [];
  const channel: Channel = {
    send: () =>
      new Promise((taken, refused) => {
        answers.push({
          taken: () => taken('a message of the slow replica'),
          refused: () => refused(new Undelivered('the channel did not answer', 'later')),
        });
      }),
    update: async (_chat, id, { card }) => {
      updates.push(`${id}: ${JSON.stringify(card)}`);
    },
    homeOf: async () => undefined,
  };
  const outbox = createOutbox({
    store: world.bot.store,
    registry: programme,
    ids: createIds(now),
    links: createLinks('https://bot.example', 'a secret of at least thirty-two bytes, for tests'),
    secrets: createSecrets(),
    now,
    settings: settings.parse({}),
    log,
    meter: createMetrics({ now, log }).meter,
    channel,
    mailer: { send: async () => {} },
  });
  return { outbox, answers, updates };
}

test.each(['taken', 'refused'] as const)(
  'NOT-2: what another replica delivered after the lease of a slow one stays delivered when the slow one is %s',
  async (answer) => {
    const { outbox, answers } = slowReplica();
    await asks(aoife);
    const under = outbox.flush();
    await expect.poll(() => answers.length).toBe(2);
    world.clock.advance(61_000);
    await world.bot.flush();
    expect([newsFor(gaelle), newsFor(owen)]).toEqual([['Aoife Brennan'], ['Aoife Brennan']]);
    for (const one of answers) one[answer]();
    await under;
    await world.later('PT2H');
    expect([newsFor(gaelle), newsFor(owen)]).toEqual([['Aoife Brennan'], ['Aoife Brennan']]);
    // the message that is known of is the one that people see: it is replaced when the request is answered
    await owen.forges('partnership.declineRequest', { reseller: 'Bluepeak', reason: 'No' });
    await gaelle.wasTold(/Owen Fitzgerald/);
  },
);

test('NOT-2, NOT-4: a card answered while another replica sends it is sent once and replaced', async () => {
  const { outbox, answers, updates } = slowReplica();
  await asks(aoife);
  const under = outbox.flush();
  await expect.poll(() => answers.length).toBe(2);
  await owen.forges('partnerships.declineRequest', { reseller: 'Bluepeak', reason: 'Not now' });
  // neither replica sends a second message while the first is under way
  await world.bot.flush();
  await gaelle.wasNotTold(/Owen|Aoife/);
  await owen.wasNotTold(/Owen|Aoife/);
  for (const { taken } of answers) taken();
  await under;
  await outbox.flush();
  // both have a message, and none of them is left with buttons of what is decided
  expect(updates).toHaveLength(2);
  for (const update of updates) expect(update).toMatch(/a message of the slow replica: .*Not now/);
});

test('NOT-4: the card of who answered before it went out does not go out', async () => {
  await asks(aoife);
  const requests = world.connector.requests;
  const { items } = await world.kept((view) => view.find('requests', 'provider', 'ORG-ARMOR'));
  await gaelle.forges('partnerships.declineRequest', { id: items[0]?.id, reason: 'Not now' });
  await world.bot.flush();
  await gaelle.wasNotTold(/sollicite|Not now/);
  expect(world.connector.requests - requests).toBeLessThanOrEqual(3);
  expect((await world.kept((view) => view.find('notices', 'due', 'due'))).items).toEqual([]);
});

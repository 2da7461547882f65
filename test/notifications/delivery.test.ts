/** How notices get through: limits, refusals, silence, mail instead, and the operator's list (NOT-2, NOT-5). */
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { createRate } from '../../src/conversation/deliver/rate.js';
import { movableClock } from '../../src/ops/clock.js';
import { MemoryEphemeralStore } from '../../src/store/json/ephemeral.js';
import { start } from '../harness/clock.js';
import type { Person } from '../harness/person.js';
import { type Options, program, type World } from '../program.js';

let world: World;
let running: World | undefined;
const close: (() => Promise<void>)[] = [];
const begin = async (options: Options = {}): Promise<void> => {
  world = await program(options);
  running = world;
};
afterEach(async () => {
  await running?.end();
  running = undefined;
  for (const step of close.splice(0)) await step();
});

const asks = (reseller: Person) => reseller.forges('partnerships.ask', { provider: 'ORG-ARMOR', submitted: 'yes' });
const gaelles = 'gaelle.lebihan@armor-distribution.example';
async function filesTo(address: string): Promise<Email[]> {
  await world.bot.flush();
  const folder = join(world.folder, 'mail');
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.eml')).sort();
  const mails = await Promise.all(files.map(async (file) => PostalMime.parse(await readFile(join(folder, file)))));
  return mails.filter((mail) => mail.to?.some((to) => to.address === address));
}

describe('to Teams', () => {
  test.each([
    [429, 'PT6S'],
    [500, 'PT4S'],
    [502, 'PT4S'],
  ])('NOT-2: %i is tried again, not before it is time', async (status, soon) => {
    await begin();
    const gaelle = world.person('Gaëlle Le Bihan');
    await gaelle.says('aide');
    world.connector.fails({ in: gaelle.personal, status, ...(status === 429 ? { retryAfter: 5 } : {}) });
    await asks(world.person('Aurélie Chastain'));
    await gaelle.wasNotTold();
    if (status === 429) {
      await world.later('PT4S');
      await gaelle.wasNotTold();
    }
    await world.later(soon);
    await gaelle.wasTold(/Lumière Informatique/);
    await gaelle.wasNotTold();
  });

  test('NOT-2: a channel that never answers is tried again', async () => {
    await begin({ waits: { channel: 1500 } });
    const gaelle = world.person('Gaëlle Le Bihan');
    await gaelle.says('aide');
    world.connector.fails({ in: gaelle.personal, silent: true });
    await asks(world.person('Aurélie Chastain'));
    await gaelle.wasNotTold();
    await world.later('PT4S');
    await gaelle.wasTold(/Lumière Informatique/);
  });

  test.each([
    [403, 'MessageWritesBlocked'],
    [404, 'ConversationNotFound'],
  ])(
    'NOT-5: after %i %s nothing is sent, mail goes instead, until the person is heard from again',
    async (status, code) => {
      await begin();
      const gaelle = world.person('Gaëlle Le Bihan');
      await gaelle.says('aide');
      world.connector.fails({ in: gaelle.personal, status, code });
      await asks(world.person('Aurélie Chastain'));
      await gaelle.wasNotTold();
      expect(await filesTo(gaelles)).toHaveLength(1);
      await asks(world.person('Aoife Brennan'));
      expect(await filesTo(gaelles)).toHaveLength(2);
      const [, second] = await filesTo(gaelles);
      expect(second?.subject).toMatch(/Un revendeur sollicite un partenariat/);
      // none but the answer to the reseller
      expect(world.connector.messages.filter((one) => one.place === gaelle.personal)).toHaveLength(1);
      await gaelle.says('aide');
      await asks(world.person('Étienne Garrigue'));
      await world.person('Aoife Brennan').forges('partnerships.withdraw');
      expect(await filesTo(gaelles)).toHaveLength(2);
    },
  );

  test('NOT-2: in order per recipient, also when the first has to wait', async () => {
    await begin();
    const gaelle = world.person('Gaëlle Le Bihan');
    await gaelle.says('aide');
    world.connector.fails({ in: gaelle.personal, status: 500 });
    await asks(world.person('Aurélie Chastain'));
    await asks(world.person('Aoife Brennan'));
    await gaelle.wasNotTold();
    await world.later('PT4S');
    await gaelle.wasTold(/Lumière/);
    await gaelle.wasTold(/Bluepeak/);
    expect(gaelle.sees().indexOf('Lumière')).toBeLessThan(gaelle.sees().indexOf('Bluepeak'));
  });
});

describe('the limits of a conversation', () => {
  const at = (ms: number): string => new Date(1_800_000_000_000 + ms).toISOString();

  test('NOT-2: seven in a second, eight in two, sixty in thirty, as sliding windows', async () => {
    let now = 0;
    const rate = createRate(new MemoryEphemeralStore(), () => at(now));
    for (let n = 0; n < 7; n += 1) expect(await rate('a')).toBe(0);
    expect(await rate('a')).toBe(1000);
    expect(await rate('b')).toBe(0);
    now = 999;
    expect(await rate('a')).toBe(1);
    now = 1000;
    expect(await rate('a')).toBe(0);
    expect(await rate('a')).toBe(1000);
    // as many as it lets through, as fast as it lets them
    const sent: number[] = [];
    const patient = createRate(new MemoryEphemeralStore(), () => at(now));
    now = 10_000;
    while (sent.length < 200) {
      const wait = await patient('c');
      if (wait === 0) sent.push(now);
      else now += wait;
    }
    const most = (ms: number): number =>
      Math.max(...sent.map((from) => sent.filter((one) => one >= from && one < from + ms).length));
    expect(most(1000)).toBeLessThanOrEqual(7);
    expect(most(2000)).toBeLessThanOrEqual(8);
    expect(most(30_000)).toBe(60);
  });

  test('NOT-2: a burst to one person is spread out, in order, and none counts as a failure', async () => {
    let at = Date.parse(start);
    await begin({ clock: movableClock(() => at++) });
    const aoife = world.person('Aoife Brennan');
    await aoife.says('help');
    for (let n = 1; n <= 10; n += 1) {
      const fresh = world.stranger(`Newcomer ${n}`, { tenantId: aoife.tenantId });
      await fresh.forges('commands.forward', { order: 'invitations.list' });
    }
    await world.bot.flush();
    const told = () => aoife.sees().match(/Newcomer \d+ of/g) ?? [];
    expect(told().length).toBeLessThanOrEqual(8);
    for (let n = 0; n < 4; n += 1) await world.later('PT2S');
    expect(told()).toEqual(Array.from({ length: 10 }, (_none, n) => `Newcomer ${n + 1} of`));
  });
});

describe('by mail, through a server', () => {
  async function smtp(options: SMTPServerOptions): Promise<{ taken: Email[]; url: string; server: SMTPServer }> {
    const taken: Email[] = [];
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      closeTimeout: 1,
      onData: (stream, _session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', async () => {
          taken.push(await PostalMime.parse(Buffer.concat(chunks)));
          done();
        });
      },
      ...options,
    });
    server.on('error', () => {});
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    close.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
    return { taken, server, url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` };
  }
  const mailsTo = (taken: readonly Email[], address: string) =>
    taken.filter((mail) => mail.to?.some((to) => to.address === address));

  test('NOT-5: who has no Teams conversation is written to, in their language', async () => {
    const { taken, url } = await smtp({});
    await begin({ config: { smtpUrl: url } });
    await asks(world.person('Aoife Brennan'));
    await world.bot.flush();
    expect(mailsTo(taken, gaelles)[0]?.subject).toBe('Un revendeur sollicite un partenariat');
    expect(mailsTo(taken, gaelles)[0]?.text).toContain('Bluepeak IT');
    expect(mailsTo(taken, 'owen.fitzgerald@armor-distribution.example')[0]?.text).toMatch(/Bluepeak IT/);
  });

  test('NOT-2: a line that drops is tried again and brings one letter each', async () => {
    let drops = true;
    const { taken, url, server } = await smtp({});
    server.server.on('connection', (socket) => {
      if (drops) setTimeout(() => socket.destroy(), 5);
    });
    await begin({ config: { smtpUrl: url } });
    await asks(world.person('Aoife Brennan'));
    await world.bot.flush();
    expect(taken).toEqual([]);
    drops = false;
    await world.later('PT10S');
    expect(mailsTo(taken, gaelles)).toHaveLength(1);
  });

  test('NOT-2: a mailbox refused for good comes to the operator, who tries again', async () => {
    let refuses = true;
    const { taken, url } = await smtp({
      onRcptTo: (address, _session, done) =>
        done(
          refuses && address.address === gaelles
            ? Object.assign(new Error('no such user'), { responseCode: 550 })
            : undefined,
        ),
    });
    await begin({ config: { smtpUrl: url } });
    await asks(world.person('Aoife Brennan'));
    await world.bot.flush();
    expect(mailsTo(taken, gaelles)).toEqual([]);

    const ingrid = world.person('Ingrid Solberg');
    await ingrid.says('undelivered notices');
    ingrid.reads(
      'Undelivered notices',
      'Gaëlle Le Bihan, Armor Distribution',
      'Partnerships',
      /the mail server rejected the email \(EENVELOPE 550\); 1 attempt/,
    );
    expect(ingrid.last.text).not.toContain('Bluepeak');
    refuses = false;
    await ingrid.clicks('Try again');
    ingrid.reads('Tried again', '1 notice is on the way again');
    await world.bot.flush();
    expect(mailsTo(taken, gaelles)).toHaveLength(1);
    const theo = world.person('Théo Vasseur');
    await theo.says('notifications non remises');
    theo.reads('Notifications non remises', 'Toutes les notifications ont été remises');
    await theo.forges('notifications.retry', { id: 'nothing' });
    theo.reads(/ne figure plus parmi les non remises/);
    await theo.forges('notifications.retry');
    theo.reads(/ne figure plus parmi les non remises/);

    const declan = world.person('Declan Moriarty');
    await declan.says('undelivered notices');
    declan.reads(/takes one of these roles: global admin and admin agent/);
    const gaelle = world.person('Gaëlle Le Bihan');
    await gaelle.forges('notifications.retry');
    gaelle.reads(/réservé à un autre type d’organisation/);
  });

  test('NOT-2: a server that is down for good: given up after twelve attempts, all tried again at once', async () => {
    let down = true;
    const { taken, url } = await smtp({
      onRcptTo: (_address, _session, done) =>
        done(down ? Object.assign(new Error('full'), { responseCode: 452 }) : undefined),
    });
    await begin({ config: { smtpUrl: url } });
    const ingrid = world.person('Ingrid Solberg');
    await asks(world.person('Aoife Brennan'));
    for (let n = 0; n < 14; n += 1) await world.later('PT2H');
    await ingrid.says('undelivered notices');
    ingrid.reads(/12 attempts/);
    down = false;
    expect(taken).toEqual([]);
    await ingrid.clicks('Try all again');
    ingrid.reads(/\d notices are on the way again/);
    await world.bot.flush();
    expect(mailsTo(taken, gaelles)).toHaveLength(1);
  });
});

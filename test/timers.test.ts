/**
 * What happens by itself, with several replicas: each reads what is due outside the transaction that carries it out, so
 * that its list may be old by then. Whatever was carried out meanwhile is not carried out again (NOT-2, CUS-8).
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTimers } from '../src/conversation/dispatch/timers.js';
import { createIds } from '../src/conversation/ids.js';
import { createLinks } from '../src/conversation/links.js';
import { createSecrets } from '../src/conversation/secrets.js';
import type { AnyRecord } from '../src/kernel/collection.js';
import { settings } from '../src/kernel/settings.js';
import type { Page } from '../src/kernel/view.js';
import type { Timer } from '../src/kernel/workflow.js';
import { createLog } from '../src/ops/log.js';
import { createMetrics } from '../src/ops/metrics.js';
import type { Write } from '../src/store/store.js';
import { after } from '../src/web/duration.js';
import { addContoso, partners } from './customers/scenes.js';
import { begun, nuage } from './enrollment/cast.js';
import { type FileHost, fileHost } from './files/host.js';
import { programme } from './harness/declared.js';
import { longAgo } from './operating/long-ago.js';
import { program, type World } from './program.js';
import { becomesDual } from './transition/steps.js';

let world: World;
let host: FileHost;
beforeEach(async () => {
  host = await fileHost();
  world = await program({ config: { fileHosts: ['127.0.0.1'] } });
});
afterEach(async () => {
  await world.end();
  await host.close();
});

/** A replica that has one timer: it reads its list now, and carries it out later. */
async function replica(timer: Timer) {
  const { store } = world.bot;
  const { now } = world.clock;
  const written: Write[] = [];
  let list: readonly string[] = [];
  let carryOut = (): void => {};
  const later = new Promise<void>((resolve) => {
    carryOut = resolve;
  });
  const log = createLog('silent');
  let read = (): void => {};
  const hasRead = new Promise<void>((resolve) => {
    read = resolve;
  });
  let first = true;
  const run = createTimers(
    {
      store: {
        ...store,
        read: async (look) => {
          const seen = await store.read(look);
          if (first) {
            first = false;
            list = (seen as Page<AnyRecord>).items.map(({ id }) => id);
            read();
            await later;
          }
          return seen;
        },
        transaction: (decide) =>
          store.transaction(async (view) => {
            const outcome = await decide(view);
            written.push(...outcome.writes);
            return outcome;
          }),
      },
      registry: { ...programme, timers: [timer] },
      ids: createIds(now),
      links: createLinks('https://bot.example', 'a secret of at least thirty-two bytes, for tests'),
      secrets: createSecrets(),
      now,
      settings: settings.parse({}),
      log,
      meter: createMetrics({ now, log }).meter,
    },
    timer.completes ? 'begun' : 'due',
  );
  const ended = run();
  await hasRead;
  return {
    timer: timer.name,
    list,
    carriesOut: async () => {
      carryOut();
      await ended;
      return written;
    },
  };
}

const pass = (duration: string): void => {
  const { now, advance } = world.clock;
  advance(Date.parse(after(now(), duration) ?? '') - Date.parse(now()));
};

const rows = (n: number): string =>
  `domain,company,country,email\n${Array.from({ length: n }, (_, at) => `c${at}.example,Customer ${at} Ltd,IE,it@c${at}.example\n`).join('')}`;

/** Each makes something due for timers; then so much time goes by before any replica looks. */
const scenes: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['PT1S', () => partners(world)],
  ['PT1S', () => addContoso(world.person('Owen Fitzgerald'))],
  [
    'P24D',
    async () => {
      await world.person('Owen Fitzgerald').says('request a partnership with info@unknown.example');
      const { tenantId } = nuage;
      const admission = { tenantId, name: 'Nuage Bleu', country: 'FR' };
      await world.person('Ingrid Solberg').forges('tenants.admit', { ...admission, submitted: 'yes' });
      await begun(world.stranger('Claire Aubry', { tenantId, language: 'fr' }));
    },
  ],
  ['P8D', async () => {}],
  ['PT1S', () => becomesDual(world.person('Étienne Garrigue'))],
  ['P31D', async () => {}],
  [
    'PT1S',
    async () => {
      const ingrid = world.person('Ingrid Solberg');
      await ingrid.says('publish agreement');
      await ingrid.clicks('Publish an agreement version', {
        Version: '2027-01',
        'Address of the text': 'https://desk.example/agreement',
      });
      await ingrid.clicks('Yes');
    },
  ],
  ['PT1S', () => world.person('Marcus Oyelaran').attaches(host.put('many.csv', rows(60)))],
  [
    'PT1S',
    async () => {
      const marcus = world.person('Marcus Oyelaran');
      await marcus.wasTold(/To add: 60/);
      await marcus.clicks('Import');
    },
  ],
  [
    'PT1H',
    async () => {
      const aoife = world.person('Aoife Brennan');
      await aoife.says('export customers');
      await aoife.says('export audit');
      const lena = world.stranger('Lena', { tenantId: aoife.tenantId });
      await lena.says('sign in');
      await lena.clicks('Sign in', { 'User name': 'tom@nowhere.example', 'Temporary password': 'wrong password' });
    },
  ],
  ['P340D', async () => {}],
  ['P40D', async () => {}],
  ['PT1S', () => longAgo(world, '2010-01-01T00:00:00.000Z')],
];

test('CUS-8, NOT-2: a timer that ran on one replica does not run again on others with older lists', async () => {
  const wasDue = new Set<string>();
  const twice: string[] = [];
  for (const [duration, scene] of scenes) {
    await scene();
    pass(duration);
    const [second, third] = [
      await Promise.all(programme.timers.map(replica)),
      await Promise.all(programme.timers.map(replica)),
    ];
    for (const { timer, list } of second) if (list.length > 0) wasDue.add(timer);
    await world.bot.tick();
    for (const { timer, carriesOut } of [...second, ...third])
      for (const write of await carriesOut()) twice.push(`${timer}: ${'put' in write ? write.put : write.remove}`);
  }
  expect(twice).toEqual([]);
  // a timer that is new stands in a scene above
  expect([...wasDue].sort()).toEqual(programme.timers.map(({ name }) => name).sort());
});

test.each([2, 3])(
  'CUS-8: %i replicas at once check a file, and keep nothing of it that was not confirmed',
  async (n) => {
    const marcus = world.person('Marcus Oyelaran');
    const held = async () =>
      (await world.kept((view) => view.find('relationships', 'list', 'ORG-BLUEPEAK|*|*|*', { limit: 200 }))).items
        .length;
    const before = await held();
    // five pages: at the last of them some replica has a list that still names the file
    await marcus.attaches(host.put('many.csv', rows(110)));
    const ticks = () => Promise.all(Array.from({ length: n }, () => world.bots.map((bot) => bot.tick())).flat());
    for (let round = 0; round < 4; round += 1) await ticks();
    await marcus.wasTold(/To add: 110/);
    expect(await held()).toBe(before);
    await marcus.clicks('Import');
    for (let round = 0; round < 4; round += 1) await ticks();
    await marcus.wasTold(/Added: 110/);
    expect(await held()).toBe(before + 110);
  },
);

test('CUS-8: an import that was confirmed is completed before it is forgotten, however long that takes', async () => {
  const marcus = world.person('Marcus Oyelaran');
  await marcus.attaches(host.put('many.csv', rows(60)));
  await world.bot.tick();
  await marcus.wasTold(/To add: 60/);
  await marcus.clicks('Import');
  pass('P8D');
  const forgets = programme.timers.find(({ name }) => name === 'import.forget');
  if (!forgets) throw new Error('no timer forgets imports');
  const { list, carriesOut } = await replica(forgets);
  expect(list).toHaveLength(1);
  expect(await carriesOut()).toEqual([]);
  await world.bot.tick();
  await marcus.wasTold(/Added: 60/);
  await world.bot.tick();
  expect((await world.kept((view) => view.find('imports', 'end', 'all'))).items).toEqual([]);
});

/**
 * What an earlier version kept and handed out stays valid: its data folder, delivered cards, signed links, kept turns and
 * audit entries, as they were recorded by that version (`test/fixtures/earlier`). Names are read from the recording, so
 * each test fails as soon as a former name is no longer understood.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collections } from '../../src/domain/collections.js';
import { permissionNames } from '../../src/kernel/permissions.js';
import { isTopic } from '../../src/kernel/topics.js';
import { movableClock } from '../../src/ops/clock.js';
import { createLog } from '../../src/ops/log.js';
import { cardsOf, programme, workflows } from '../harness/declared.js';
import { type Options, program, replicated, type World } from '../program.js';
import { startServer } from '../store/database.js';
import {
  type Delivered,
  type Dialogue,
  Earlier,
  type EarlierPlaces,
  type Message,
  type Opened,
  type Pressed,
  type Told,
  type Trail,
} from './earlier.js';

const fixtures = join(import.meta.dirname, '../fixtures/earlier');
const unpacked = async (name: string): Promise<string> =>
  gunzipSync(await readFile(join(fixtures, `${name}.gz`))).toString('utf8');
const recorded = async <T>(name: string): Promise<T> => JSON.parse(await unpacked(name)) as T;

interface Lists {
  readonly lists: readonly Told[];
  readonly trails: readonly Trail[];
  readonly deliveredAtOnce: readonly Delivered[];
  readonly deliveredLater: readonly Delivered[];
  readonly counts: Readonly<Record<string, number>>;
}
interface Cards {
  readonly buttons: readonly Pressed[];
  readonly dialogs: readonly Dialogue[];
  readonly repeated: readonly Told[];
  readonly messages: readonly Message[];
}
interface Names {
  readonly verbs: readonly string[];
  readonly notifications: readonly string[];
  readonly cards: readonly string[];
  readonly timers: readonly string[];
  readonly linkTypes: readonly string[];
  readonly searches: readonly string[];
  readonly linkPreviews: readonly string[];
  readonly topics: readonly string[];
  readonly permissions: readonly string[];
  readonly collections: readonly {
    readonly name: string;
    readonly indexes: readonly string[];
    readonly unique: readonly string[];
  }[];
}

const earlierWorld = await recorded<EarlierPlaces>('world.json');
const { lists, trails, deliveredAtOnce, deliveredLater, counts } = await recorded<Lists>('lists.json');
const { buttons, dialogs, repeated, messages } = await recorded<Cards>('cards.json');
const { links } = await recorded<{ readonly links: readonly Opened[] }>('links.json');
const names = JSON.parse(await readFile(join(fixtures, 'names.json'), 'utf8')) as Names;

/** The present program on what the earlier one kept, at the moment when that one stopped. */
async function openEarlier(config: Options['config']): Promise<{ readonly world: World; readonly earlier: Earlier }> {
  const outcomes: { outcome?: string }[] = [];
  const world = await program({
    clock: movableClock(() => Date.parse(earlierWorld.stoppedAt)),
    log: createLog('info', { write: (line) => void noteOutcome(outcomes, line) }),
    config: { linkSecret: earlierWorld.linkSecret, ...config },
  });
  const earlier = new Earlier(world, earlierWorld, outcomes);
  await earlier.connect();
  return { world, earlier };
}
function noteOutcome(outcomes: { outcome?: string }[], line: string): void {
  const noted = JSON.parse(line) as { outcome?: string };
  if (noted.outcome) outcomes.push(noted);
}

describe.skipIf(replicated)('a data folder of an earlier version', () => {
  let folder: string;
  let world: World;
  let earlier: Earlier;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'earlier-'));
    for (const file of ['state.json', 'journal.ndjson']) await writeFile(join(folder, file), await unpacked(file));
    ({ world, earlier } = await openEarlier({ dataDir: folder }));
  });
  afterAll(async () => {
    await world.end();
    await rm(folder, { recursive: true, force: true });
  });

  test('NOT-2: what was not delivered is delivered after the start', async () => {
    expect(deliveredAtOnce.length).toBeGreaterThan(10);
    const delivered = await earlier.delivered(() => world.bot.flush());
    expect(byPlace(delivered)).toEqual(byPlace(deliveredAtOnce));
  });

  test('every list of every person tells the same ids, names, states and counts', async () => {
    expect(lists.length).toBeGreaterThan(150);
    const now: Told[] = [];
    for (const list of lists) now.push(await earlier.told(list));
    expect(now.map(lineOf)).toEqual(lists.map(lineOf));
  });

  test('every signed link opens the page that it opened', async () => {
    const now: Opened[] = [];
    for (const link of links) now.push(await earlier.open(link));
    expect(now).toEqual(links);
    expect(new Set(links.map(({ url }) => url.split('/')[3]))).toEqual(new Set(names.linkTypes));
  });

  describe.each(['en', 'fr'] as const)('AUD-1: the audit trail in %s', (language) => {
    test.each(trails)('of $by tells every entry in words', async ({ by, lines }) => {
      const rows = (await earlier.trail(by, language)).filter(([at = '']) => at <= earlierWorld.stoppedAt);
      expect(
        rows.map((row) =>
          row
            .slice(0, 2)
            .concat(row[4] ?? '', row[6] ?? '')
            .join(' ; '),
        ),
      ).toEqual(lines.map((line) => line.split(' ; ').slice(0, 4).join(' ; ')));
      for (const row of rows) {
        const [, , , order = '', verb = '', record = '', , , field = '', before = '', after = ''] = row;
        const said = row.join(' ; ');
        expect(order, said).not.toBe(verb);
        expect(order, said).not.toMatch(/\w\.\w/);
        expect(collectionNames, said).not.toContain(record);
        // every name of a field begins with a capital letter, a field itself never does
        expect(field, said).not.toMatch(/^[a-z]/);
        for (const value of [before, after])
          if (!ofRegister.has(value)) expect(value, said).not.toMatch(/^[a-z]+[A-Z]\w*$/);
      }
    });
  });

  test('CNV-4: a press that was made before is answered with its first answer', async () => {
    expect(repeated.length).toBeGreaterThan(100);
    const now: Told[] = [];
    for (const press of repeated) now.push(await earlier.told(press));
    expect(now.map(lineOf)).toEqual(repeated.map(lineOf));
  });

  test('NOT-2: a message is answered again only if its answer was lost', async () => {
    expect(new Set(messages.map(({ answered }) => answered))).toEqual(new Set([true, false]));
    for (const message of messages) expect(await earlier.redelivered(message), message.text).toBe(message.answered);
  });

  test('NOT-2: what waits for another attempt is delivered when its time has come', async () => {
    expect(deliveredLater.length).toBeGreaterThan(0);
    const delivered = await earlier.delivered(() => world.later('PT1H'));
    expect(byPlace(delivered)).toEqual(byPlace(deliveredLater));
  });

  test('every button that opened a dialog opens one that shows as much', async () => {
    expect(dialogs.length).toBeGreaterThan(5);
    const now: Dialogue[] = [];
    for (const dialog of dialogs) now.push({ ...dialog, shows: await earlier.dialog(dialog) });
    expect(now).toEqual(dialogs);
  });

  test('AUD-1: a filter that was handed out before finds what is done now', async () => {
    const by = 'Gaëlle Le Bihan';
    await earlier.press({
      by,
      verb: 'partnership.request',
      data: { email: 'now@later-partner.example', submitted: 'yes' },
    });
    const found = await earlier.told({ by, verb: 'audit.show', data: { what: 'partnership|invitations' } });
    expect(found.facts).toContain('now@later-partner.example');
  });

  test('every button of a delivered card has the kind of outcome that it had', async () => {
    expect(buttons.length).toBeGreaterThan(250);
    const now: Pressed[] = [];
    for (const button of buttons) now.push({ ...button, outcome: (await earlier.press(button)).outcome });
    const pressOf = ({ by, verb, data, outcome }: Pressed) => `${by}: ${verb} ${JSON.stringify(data)}: ${outcome}`;
    expect(now.map(pressOf)).toEqual(buttons.map(changedSince).map(pressOf));
  });
});

/** ORG-5: a newer change of the directory replaces one that waits; earlier, the one that waits was shown. */
const changedSince = (press: Pressed): Pressed =>
  press.verb === 'directory.requestChange' && press.outcome === 'shown' ? { ...press, outcome: 'changed' } : press;

describe.skipIf(replicated)('a database of an earlier version', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  let url: string;
  beforeAll(async () => {
    server = await startServer();
    url = await server.database();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(await readFile(join(fixtures, 'postgres.sql'), 'utf8'));
    const dump = (await unpacked('postgres.ndjson')).trimEnd().split('\n');
    const rows = dump.map((line) => JSON.parse(line) as { readonly table: string; readonly row: unknown });
    for (const table of new Set(rows.map((one) => one.table)))
      await client.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`, [
        JSON.stringify(rows.filter((one) => one.table === table).map(({ row }) => row)),
      ]);
    await client.end();
  });
  afterAll(() => server.dispose());

  test('people find in it what they found in the folder, and presses are answered as before', async () => {
    const { world, earlier } = await openEarlier({ databaseUrl: url });
    try {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const { rows } = await client.query<{ collection: string; count: number }>(
        'SELECT collection, count(*)::integer AS count FROM csp_records GROUP BY collection',
      );
      await client.end();
      expect(Object.fromEntries(rows.map(({ collection, count }) => [collection, count]))).toEqual(
        Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
      );
      expect(byPlace(await earlier.delivered(() => world.bot.flush()))).toEqual(byPlace(deliveredAtOnce));
      const some = lists.filter((_, at) => at % 2 === 0);
      for (const list of some) expect(lineOf(await earlier.told(list))).toEqual(lineOf(list));
      for (const press of repeated.slice(0, 20)) expect(lineOf(await earlier.told(press))).toEqual(lineOf(press));
    } finally {
      await world.end();
    }
  });
});

describe('the names of an earlier version', () => {
  test.each(names.verbs)('the verb %s names a command', (verb) => {
    expect(programme.command(verb)).toBeDefined();
  });
  test.each(names.cards)('the card %s is rendered in both languages', (name) => {
    const card = programme.cards.get(name);
    expect(card).toBeDefined();
    const drawn = workflows.flatMap(cardsOf).find((one) => one.name === name);
    for (const language of ['en', 'fr'] as const) expect(drawn?.draw(language)).toMatchObject({ type: 'AdaptiveCard' });
  });
  test.each(names.notifications)('the notification %s is known', (name) => {
    expect(programme.notifications.get(name)).toBeDefined();
  });
  test('link types, searches, timers, topics and permissions are known', () => {
    expect([...programme.linkTypes.keys()]).toEqual(expect.arrayContaining([...names.linkTypes]));
    expect([...programme.linkPreviews.keys()]).toEqual(
      expect.arrayContaining(names.linkPreviews.map((one) => one.split(' ')[0])),
    );
    expect([...programme.searches.keys()]).toEqual(expect.arrayContaining([...names.searches]));
    expect(programme.timers.map(({ name }) => name)).toEqual(expect.arrayContaining([...names.timers]));
    expect(names.topics.filter((topic) => !isTopic(topic))).toEqual([]);
    expect(permissionNames()).toEqual(expect.arrayContaining([...names.permissions]));
  });
  test.each(names.collections)('the collection $name has its indexes', ({ name, indexes, unique }) => {
    const known = Object.entries(collections).find(([present]) => present === name)?.[1];
    expect(known).toBeDefined();
    expect(Object.keys(known?.indexes ?? {})).toEqual(expect.arrayContaining([...indexes]));
    expect(Object.keys(known?.unique ?? {})).toEqual(expect.arrayContaining([...unique]));
  });
});

/** What stands in the operator’s file of partner profiles is told as it stands there. */
const ofRegister = new Set(['internalUseLicences', 'cloudProductivity']);

const collectionNames = names.collections.map(({ name }) => name);

const lineOf = ({ by, verb, outcome, facts }: Told): string => `${by}: ${verb}: ${outcome}: ${facts}`;

/** Recipients are served side by side: only what one of them gets has an order. */
const byPlace = (delivered: readonly Delivered[]): Readonly<Record<string, readonly string[]>> => {
  const places: Record<string, string[]> = {};
  for (const { to, facts, offers } of delivered)
    places[to] = [...(places[to] ?? []), `${facts}: ${offers.map((verb) => programme.command(verb)?.verb ?? verb)}`];
  return places;
};

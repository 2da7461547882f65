import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkDatabase } from '../../src/doctor/database.js';
import { collections as records } from '../../src/domain/collections.js';
import { probePostgres } from '../../src/store/postgres/probe.js';
import { versions } from '../../src/store/postgres/schema.js';
import { openPostgresStore } from '../../src/store/postgres/store.js';
import { type Store, StoreDamaged, StoreUnavailable } from '../../src/store/store.js';
import { type Server, startServer } from '../store/database.js';
import { getOrganization, keep, next, notice, organization, putNotice, putOrganization, t0 } from '../store/samples.js';
import { type Opened, storeContract } from '../store/store.contract.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
}, 120_000);
afterAll(() => server.dispose());

const open = (url: string): Promise<Store> => openPostgresStore({ url, records, connections: 8 });

storeContract('the PostgreSQL store', async (): Promise<Opened> => {
  const url = await server.database();
  let store = await open(url);
  return {
    store,
    async reopen() {
      await store.close();
      store = await open(url);
      return store;
    },
    dispose: () => store.close(),
  };
});

describe('two replicas on one database', () => {
  test('see each other’s changes, and lose none of them when they change the same', async () => {
    const url = await server.database();
    const [one, two] = await Promise.all([open(url), open(url)]);
    await keep(one, putOrganization(organization('a', { name: '0' })));
    const increment = (store: Store) =>
      store.transaction(async (view) => {
        const record = await view.get('organizations', 'a');
        if (!record) throw new Error('gone');
        return {
          writes: [putOrganization(next(record, { name: String(Number(record.name) + 1) }))],
          result: undefined,
        };
      });
    await Promise.all(Array.from({ length: 20 }, (_, i) => increment(i % 2 ? one : two)));
    expect((await getOrganization(two, 'a'))?.name).toBe('20');
    await Promise.all([one.close(), two.close()]);
  });

  test('do not stand in each other’s way when they change different things', async () => {
    const url = await server.database();
    const [one, two] = await Promise.all([open(url), open(url)]);
    // what stands on one page of an index counts as the same: there are some pages between these and the notices
    const all = Array.from({ length: 1000 }, (_, i) => `o${1000 + i}`);
    await keep(one, ...all.map((id) => putOrganization(organization(id))));
    const ids = all.slice(-40);
    let decided = 0;
    const tellOf = (id: string, store: Store) =>
      store.transaction(async (view) => {
        decided += 1;
        const record = await view.get('organizations', id);
        return { writes: [putNotice(notice(`n-${id}`, { facts: { name: record?.name ?? '' } }))], result: undefined };
      });
    await Promise.all(ids.map((id, i) => tellOf(id, i % 2 ? one : two)));
    expect(decided).toBe(ids.length);
    await Promise.all([one.close(), two.close()]);
  });

  test('claim each notice once', async () => {
    const url = await server.database();
    const [one, two] = await Promise.all([open(url), open(url)]);
    await keep(one, ...Array.from({ length: 30 }, (_, i) => putNotice(notice(`n${i}`, { to: `user:${i}` }))));
    const taken = await Promise.all([one, two, one, two].map((store) => store.claim(t0, 10, 60_000)));
    const ids = taken.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const rest = (await one.claim(t0, 30, 60_000)).map(({ id }) => id);
    expect(ids.length + rest.length).toBe(30);
    await Promise.all([one.close(), two.close()]);
  });

  test('share their marks', async () => {
    const url = await server.database();
    const [one, two] = await Promise.all([open(url), open(url)]);
    expect(await one.ephemeral.take('a', 'one', t0, 5000)).toBe(true);
    expect(await two.ephemeral.take('a', 'two', t0, 5000)).toBe(false);
    expect(await two.ephemeral.get('a', t0)).toBe('one');
    await Promise.all([one.close(), two.close()]);
  });

  test('that meet again and again give up after a while, and say so', async () => {
    const url = await server.database();
    const [one, two] = await Promise.all([open(url), open(url)]);
    await keep(one, putOrganization(organization('a')));
    let tries = 0;
    const always = one.transaction(async (view) => {
      tries += 1;
      const record = await view.get('organizations', 'a');
      if (!record) throw new Error('gone');
      // somebody is quicker, every time
      await two.transaction(async (theirs) => {
        const now = await theirs.get('organizations', 'a');
        return { writes: now ? [putOrganization(next(now, { name: `by another ${tries}` }))] : [], result: undefined };
      });
      return { writes: [putOrganization(next(record, { name: 'mine' }))], result: undefined };
    });
    await expect(always).rejects.toThrow(StoreUnavailable);
    await expect(always).rejects.toThrow(/too busy/);
    expect(tries).toBe(20);
    expect((await getOrganization(two, 'a'))?.name).toBe('by another 20');
    await Promise.all([one.close(), two.close()]);
  });
});

describe('the schema', () => {
  const client = async (url: string): Promise<pg.Client> => {
    const opened = new pg.Client({ connectionString: url });
    await opened.connect();
    return opened;
  };

  test('of an older program is brought up to date, once, by the first of several replicas; what is in it stays', async () => {
    const url = await server.database();
    const older = await client(url);
    await older.query(versions[0] ?? '');
    await older.query('CREATE TABLE csp_schema (version integer NOT NULL); INSERT INTO csp_schema VALUES (1)');
    await older.query(`INSERT INTO csp_records VALUES ('organizations', 'a', 1, $1)`, [organization('a')]);
    const all = await Promise.all([open(url), open(url), open(url)]);
    for (const store of all) expect(await getOrganization(store, 'a')).toBeDefined();
    // the rows of indexes that the older program did not have are filled
    const { rows } = await older.query(`SELECT DISTINCT index FROM csp_keys WHERE id = 'a' ORDER BY index`);
    const declared = Object.entries(records.organizations.indexes).filter(
      ([, { key }]) => key(organization('a')) !== undefined,
    );
    expect(rows.map(({ index }) => index)).toEqual(declared.map(([index]) => index).sort());
    expect((await older.query('SELECT version FROM csp_schema')).rows).toEqual([{ version: versions.length }]);
    await Promise.all(all.map((store) => store.close()));
    await older.end();
  });

  test.each([
    ['UPDATE csp_schema SET version = -1', /no valid schema version \(csp_schema\)\. Restore the database/],
    ['ALTER TABLE csp_schema ALTER COLUMN version TYPE text', /no valid schema version/],
    ['INSERT INTO csp_schema VALUES (2)', /no valid schema version/],
    ['ALTER TABLE csp_schema RENAME COLUMN version TO release', /do not fit their schema version/],
    ['UPDATE csp_schema SET version = 0', /do not fit their schema version \(relation "csp_records" already exists\)/],
    ['DROP TABLE csp_records; UPDATE csp_schema SET version = 2', /do not fit their schema version/],
  ])('with another version than its tables have is refused in a sentence: %s', async (sql, sentence) => {
    const url = await server.database();
    await (await open(url)).close();
    const other = await client(url);
    await other.query(sql);
    const refused = await open(url).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StoreDamaged);
    expect(String(refused)).toMatch(sentence);
    await other.end();
  });

  test('of a newer program is refused and left alone', async () => {
    const url = await server.database();
    await (await open(url)).close();
    const newer = await client(url);
    await newer.query('UPDATE csp_schema SET version = 1000');
    await expect(open(url)).rejects.toThrow(
      /schema version 1000; this release supports up to \d+\. Start the newer release/,
    );
    await newer.end();
  });
});

describe('a server that is slow', () => {
  test('is not waited for longer than a statement may take; then it goes on', async () => {
    const url = await server.database();
    const store = await openPostgresStore({ url, records, waits: { statement: 100 } });
    await keep(store, putOrganization(organization('a')));
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    await other.query(`BEGIN; SELECT 1 FROM csp_records WHERE id = 'a' FOR UPDATE`);
    const rename = () => keep(store, putOrganization(next(organization('a'), { name: 'renamed' })));
    await expect(rename()).rejects.toThrow(/PostgreSQL is unavailable \(57014\)/);
    await other.query('COMMIT');
    await rename();
    await other.end();
    await store.close();
  });

  test('is asked nothing more once a transaction is over', async () => {
    const store = await open(await server.database());
    await keep(store, ...['a', 'b', 'c'].map((id) => putOrganization(organization(id))));
    const at = await store.read((view) =>
      Promise.all(['a', 'b', 'c'].map(async (id) => (await view.get('organizations', id))?.id)),
    );
    expect(at).toEqual(['a', 'b', 'c']);
    const late = await store.read(async (view) => () => view.get('organizations', 'a'));
    await expect(late()).rejects.toThrow('The transaction has ended');
    await store.close();
  });
});

describe('what a record is found by', () => {
  test('is as its last version says, whatever stood there', async () => {
    const url = await server.database();
    const store = await open(url);
    await keep(store, putOrganization(organization('a')), putOrganization(organization('b')));
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    const rows = async () => {
      const { rows } = await other.query(
        `SELECT index, key, place, xmin::text FROM csp_keys WHERE collection = 'organizations' AND id = 'a'`,
      );
      return rows;
    };
    const before = await rows();
    await keep(store, putOrganization(next(organization('a'), { country: 'IE' })));
    // not even written again
    expect(await rows()).toEqual(before);
    // as an older program would have left it
    await other.query(`UPDATE csp_keys SET key = 'older' WHERE id = 'a'`);
    await keep(store, putOrganization(next(next(organization('a')), { country: 'DE' })));
    expect((await rows()).map(({ xmin, ...row }) => row)).toEqual(before.map(({ xmin, ...row }) => row));
    await other.end();
    await store.close();
  });
});

describe('a server that goes away', () => {
  test('is named when the bot starts without it', async () => {
    const attempt = open('postgres://nobody:nothing@127.0.0.1:1/none');
    await expect(attempt).rejects.toThrow(StoreUnavailable);
    await expect(attempt).rejects.toThrow(/^PostgreSQL is unavailable \(ECONNREFUSED\)/);
  });

  test('refuses while it is away, and is used again when it is back, with everything in it', async () => {
    const url = await server.database();
    const store = await open(url);
    await keep(store, putOrganization(organization('a')));
    await server.stop();
    await expect(keep(store, putOrganization(organization('b')))).rejects.toThrow(StoreUnavailable);
    await expect(getOrganization(store, 'a')).rejects.toThrow(StoreUnavailable);
    await server.start();
    expect(await getOrganization(store, 'a')).toBeDefined();
    await keep(store, putOrganization(organization('b')));
    expect(await getOrganization(store, 'b')).toBeDefined();
    await store.close();
  }, 60_000);

  test.each([
    ['between two questions', false],
    ['while it is asked', true],
  ])('%s of a transaction, fails this one and no more: the process goes on', async (_, meanwhile) => {
    const url = await server.database();
    const store = await open(url);
    await keep(store, putOrganization(organization('a')));
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    const end = () =>
      other.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                   WHERE datname = current_database() AND pid <> pg_backend_pid()`);
    if (meanwhile) await other.query('BEGIN; LOCK TABLE csp_records');
    const cut = store.transaction(async (view) => {
      const asked = meanwhile ? [view.get('organizations', 'a')] : [];
      await Promise.all([...asked, setTimeout(200).then(end)]);
      await setTimeout(200);
      await view.get('organizations', 'a');
      return { writes: [putOrganization(next(organization('a'), { name: 'never' }))], result: undefined };
    });
    await expect(cut).rejects.toThrow(StoreUnavailable);
    await other.end();
    expect((await getOrganization(store, 'a'))?.version).toBe(1);
    await store.close();
  });

  test('keeps text that a database cannot hold without what it cannot', async () => {
    const store = await open(await server.database());
    await keep(store, putOrganization(organization('a', { name: 'A\u0000B' })));
    expect((await getOrganization(store, 'a'))?.name).toBe('AB');
    expect(await getOrganization(store, '\u0000')).toBeUndefined();
    await store.close();
  });
});

describe('npm run doctor', () => {
  test('finds an empty database, then its tables, and changes nothing', async () => {
    const url = await server.database();
    const found = async () => (await checkDatabase(url, 8)).map(({ level, message }) => `${level} ${message}`);
    for (const _ of [1, 2])
      expect(await found()).toEqual([
        expect.stringMatching(
          /^(ok|warning) PostgreSQL .* responds in .* ms\. (The first start creates|A change takes)/,
        ),
        "ok agrees with the database's clock.",
      ]);
    await (await open(url)).close();
    expect(await probePostgres(url)).toMatchObject({ schema: versions.length, mayCreate: true, encoding: 'UTF8' });
  });

  test('names the way out of a database that is not there', async () => {
    const url = new URL(await server.database());
    url.pathname = '/elsewhere';
    expect(await checkDatabase(url.href, 8)).toEqual([
      {
        level: 'problem',
        subject: 'DATABASE_URL',
        message: expect.stringMatching(/\(3D000\)\. The database does not exist/),
      },
    ]);
  });
});

/** What every store does, whatever it keeps its records in: one body of tests, run over each. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Store, StoreConflict } from '../../src/store/store.js';
import {
  at,
  getOrganization,
  keep,
  next,
  notice,
  organization,
  putNotice,
  putOrganization,
  resellers,
  t0,
} from './samples.js';

export interface Opened {
  readonly store: Store;
  /** Closes it and opens what it kept. */
  reopen(): Promise<Store>;
  /** Closes it and clears it away. */
  dispose(): Promise<void>;
}

/** @param open gives an empty store, for one test alone */
export function storeContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name} keeps the contract`, () => {
    let opened: Opened;
    let store: Store;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => opened.dispose());

    const find = (paging = {}) =>
      store.read((view) => view.find('organizations', 'capability', 'indirectReseller', paging));
    const search = (text: string, paging = {}) =>
      store.read((view) =>
        view.search('organizations', text, { index: 'capability', key: 'indirectReseller' }, paging),
      );
    const found = async (text: string) => (await search(text)).items.map(({ id }) => id);

    describe('transactions', () => {
      test('keep all of their writes, and a restart finds them', async () => {
        const record = organization('a', { primaryContact: { name: 'Zoë Œuvré 🦊', email: 'z@a.example' } });
        await keep(store, putOrganization(record), putNotice(notice('n1')));
        expect(await getOrganization(store, 'a')).toStrictEqual(record);
        store = await opened.reopen();
        expect(await getOrganization(store, 'a')).toStrictEqual(record);
        expect(await store.read((view) => view.get('notices', 'n1'))).toStrictEqual(notice('n1'));
      });

      test('keep fields in the order they were written in', async () => {
        const facts = { longest: 1, b: { z: 1, a: 2 }, a: 3 };
        await keep(store, putNotice(notice('n1', { facts })));
        const found = await store.read((view) => view.get('notices', 'n1'));
        expect(JSON.stringify(found?.facts)).toBe(JSON.stringify(facts));
      });

      test('answer what was decided', async () => {
        await keep(store, putOrganization(organization('a')));
        const name = await store.transaction(async (view) => {
          const found = await view.get('organizations', 'a');
          return { writes: [], result: found?.name };
        });
        expect(name).toBe('Organisation a');
      });

      test('replace and remove records, in the indexes too', async () => {
        const first = organization('a');
        await keep(store, putOrganization(first), putOrganization(organization('b')));
        await keep(store, putOrganization(next(first, { capabilities: ['directBill'], name: 'Renamed' })));
        expect(await store.read((view) => resellers(view))).toEqual(['b']);
        await keep(store, { remove: 'organizations', id: 'b' });
        expect(await store.read((view) => resellers(view))).toEqual([]);
        expect(await getOrganization(store, 'b')).toBeUndefined();
        await keep(store, putOrganization(organization('b', { name: 'Back again' })));
        store = await opened.reopen();
        expect((await find()).items.map(({ name }) => name)).toEqual(['Back again']);
        expect((await getOrganization(store, 'a'))?.version).toBe(2);
      });

      test('removing what is not there is nothing', async () => {
        await keep(store, { remove: 'organizations', id: 'nobody' });
        expect(await getOrganization(store, 'nobody')).toBeUndefined();
      });

      test('keep nothing when deciding throws', async () => {
        const attempt = store.transaction(async () => {
          throw new Error('undecided');
        });
        await expect(attempt).rejects.toThrow('undecided');
        await keep(store, putOrganization(organization('a')));
        expect(await getOrganization(store, 'a')).toBeDefined();
      });

      test.each([
        ['a new record that says it is the second version', 2],
        ['a record of the same version', 1],
        ['a record that leaves one out', 3],
      ])('refuse %s, with everything beside it', async (_, version) => {
        if (version !== 2) await keep(store, putOrganization(organization('a')));
        const attempt = keep(store, putNotice(notice('n1')), putOrganization(organization('a', { version })));
        await expect(attempt).rejects.toThrow(/version/);
        expect(await store.read((view) => view.get('notices', 'n1'))).toBeUndefined();
      });

      test('refuse a record that its schema does not know, with everything beside it', async () => {
        const attempt = keep(store, putNotice(notice('n1')), putOrganization(organization('a', { country: 'France' })));
        await expect(attempt).rejects.toThrow(/organizations\/a/);
        expect(await getOrganization(store, 'a')).toBeUndefined();
        expect(await store.read((view) => view.get('notices', 'n1'))).toBeUndefined();
      });

      test('run as if one after the other: no update is lost', async () => {
        await keep(store, putOrganization(organization('a', { name: '0' })));
        const increment = () =>
          store.transaction(async (view) => {
            const record = await view.get('organizations', 'a');
            if (!record) throw new Error('gone');
            const name = String(Number(record.name) + 1);
            return { writes: [putOrganization(next(record, { name }))], result: name };
          });
        const answers = await Promise.all(Array.from({ length: 20 }, increment));
        expect(new Set(answers).size).toBe(20);
        expect((await getOrganization(store, 'a'))?.name).toBe('20');
      });
    });

    describe('reads', () => {
      test('see one state from beginning to end', async () => {
        await keep(store, putOrganization(organization('a', { name: 'before' })));
        let change = Promise.resolve();
        const names = await store.read(async (view) => {
          const first = await view.get('organizations', 'a');
          change = keep(store, putOrganization(organization('a', { name: 'after', version: 2 })));
          await new Promise((resolve) => setImmediate(resolve));
          const second = await view.get('organizations', 'a');
          return [first?.name, second?.name];
        });
        await change;
        expect(names).toEqual(['before', 'before']);
        expect((await getOrganization(store, 'a'))?.name).toBe('after');
      });

      test('hand out nothing through which kept records could be changed', async () => {
        const given = organization('a', { primaryContact: { name: 'Ada', email: 'ada@a.example' } });
        await keep(store, putOrganization(given));
        given.name = 'changed by its maker';
        const seen = await getOrganization(store, 'a');
        expect(() => {
          if (seen?.primaryContact) seen.primaryContact.name = 'changed by a reader';
        }).toThrow(TypeError);
        expect((await getOrganization(store, 'a'))?.name).toBe('Organisation a');
        expect((await getOrganization(store, 'a'))?.primaryContact?.name).toBe('Ada');
      });
    });

    describe('unique keys', () => {
      test('belong to one record', async () => {
        await keep(store, putOrganization(organization('a', { tenantId: 't' })));
        const attempt = keep(store, putNotice(notice('n')), putOrganization(organization('b', { tenantId: 't' })));
        await expect(attempt).rejects.toThrow(StoreConflict);
        await expect(attempt).rejects.toMatchObject({ collection: 'organizations', unique: 'tenant', key: 't' });
        expect(await store.read((view) => view.get('notices', 'n'))).toBeUndefined();
        const holder = await store.read((view) => view.one('organizations', 'tenant', 't'));
        expect(holder?.id).toBe('a');
      });

      test('are free again once their record changed or went', async () => {
        const a = organization('a', { tenantId: 't' });
        await keep(store, putOrganization(a));
        await keep(store, putOrganization(next(a, { tenantId: 'u' })));
        await keep(store, putOrganization(organization('b', { tenantId: 't' })));
        await keep(store, { remove: 'organizations', id: 'b' });
        await keep(store, putOrganization(organization('c', { tenantId: 't' })));
        store = await opened.reopen();
        const holder = await store.read((view) => view.one('organizations', 'tenant', 't'));
        expect(holder?.id).toBe('c');
        expect(await store.read((view) => view.one('organizations', 'tenant', 'nobody'))).toBeUndefined();
      });

      test('may be exchanged within one transaction', async () => {
        const [a, b] = [organization('a'), organization('b')];
        await keep(store, putOrganization(a), putOrganization(b));
        await keep(
          store,
          putOrganization(next(a, { tenantId: b.tenantId })),
          putOrganization(next(b, { tenantId: a.tenantId })),
        );
        const holder = await store.read((view) => view.one('organizations', 'tenant', 'tenant-b'));
        expect(holder?.id).toBe('a');
      });

      test('two that want the same at once: one gets it', async () => {
        const attempts = ['a', 'b', 'c'].map((id) => keep(store, putOrganization(organization(id, { tenantId: 't' }))));
        const outcomes = await Promise.allSettled(attempts);
        expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      });
    });

    describe('lists', () => {
      const ids = Array.from({ length: 130 }, (_, i) => `o${String(i).padStart(3, '0')}`);
      /** Names in threes, so that the id decides among equals. */
      const named = (id: string) =>
        organization(id, { name: `Name ${String(Number(id.slice(1)) % 43).padStart(2, '0')}` });
      const inOrder = ids.toSorted((a, b) => (`${named(a).name}${a}` < `${named(b).name}${b}` ? -1 : 1));
      beforeEach(() => keep(store, ...ids.toReversed().map((id) => putOrganization(named(id)))));

      test('come in the order of their index, then of their ids, whole, both ways, after a restart too', async () => {
        expect(await store.read((view) => resellers(view, { limit: 7 }))).toEqual(inOrder);
        expect(await store.read((view) => resellers(view, { descending: true, limit: 130 }))).toEqual(
          inOrder.toReversed(),
        );
        store = await opened.reopen();
        expect(await store.read((view) => resellers(view, { descending: true, limit: 13 }))).toEqual(
          inOrder.toReversed(),
        );
      });

      test('come in pages of 50 unless said, of 200 at most', async () => {
        expect((await find()).items).toHaveLength(50);
        expect((await find({ limit: 1 })).items).toHaveLength(1);
        expect((await find({ limit: 0 })).items).toHaveLength(1);
        expect((await find({ limit: 5000 })).items).toHaveLength(130);
        expect((await find({ limit: 130 })).next).toBeUndefined();
        expect((await find({ limit: 129 })).next).toBeDefined();
      });

      test('end at `until`', async () => {
        const upTo = inOrder.filter((id) => named(id).name <= 'Name 20');
        expect(await store.read((view) => resellers(view, { until: 'name 20', limit: 9 }))).toEqual(upTo);
        expect(await store.read((view) => resellers(view, { until: 'name 20', descending: true, limit: 9 }))).toEqual(
          upTo.toReversed(),
        );
      });

      test('go on where they stopped while records come and go', async () => {
        const first = await find({ limit: 10 });
        const [start, shown] = [inOrder[0] ?? '', inOrder[9] ?? ''];
        await keep(
          store,
          { remove: 'organizations', id: start },
          { remove: 'organizations', id: shown },
          putOrganization(organization('early', { name: 'A' })),
          putOrganization(organization('late', { name: 'Z' })),
        );
        const rest = await store.read((view) => resellers(view, { limit: 10, after: first.next ?? '' }));
        expect(rest).toEqual([...inOrder.slice(10), 'late']);
      });

      test('start at the front after a cursor nobody gave', async () => {
        for (const after of ['', 'forged', Buffer.from('[1,2]').toString('base64url')]) {
          expect((await find({ limit: 3, after })).items.map(({ id }) => id)).toEqual(inOrder.slice(0, 3));
        }
      });

      test('are empty under a key nobody has', async () => {
        const page = await store.read((view) => view.find('organizations', 'capability', 'nothing'));
        expect(page).toEqual({ items: [] });
      });

      test('a record stands under each of its keys', async () => {
        await keep(store, putOrganization(organization('both', { capabilities: ['directBill', 'operator'] })));
        for (const key of ['directBill', 'operator']) {
          const page = await store.read((view) => view.find('organizations', 'capability', key));
          expect(page.items.map(({ id }) => id)).toEqual(['both']);
        }
      });
    });

    describe('search', () => {
      beforeEach(() =>
        keep(
          store,
          putOrganization(organization('1', { name: "L'Œuvre d'Été" })),
          putOrganization(organization('2', { name: 'Société Générale du Café' })),
          putOrganization(organization('3', { name: 'GROSSSTRASSE Großhandel' })),
          putOrganization(organization('4', { name: 'Cafeteria Nord-Sud, S.A.' })),
          putOrganization(organization('5', { name: 'Café elsewhere', capabilities: ['directBill'] })),
        ),
      );

      test.each([
        ['cafe', ['4', '2']],
        ['CAFÉ', ['4', '2']],
        ['gene soc', ['2']],
        ['oeuvre', ['1']],
        ["l'œuv", ['1']],
        ['d’été', ['1']],
        ['ete', ['1']],
        ['grossh', ['3']],
        ['Großstraße', ['3']],
        ['sud', ['4']],
        ['nord-sud', ['4']],
        ['s.a', ['4']],
        ['afe', []],
        ['cafe elsewhere', []],
        ['', ['4', '3', '1', '2']],
        ['  …', ['4', '3', '1', '2']],
      ])('%j finds %j', async (text, expected) => {
        expect(await found(text)).toEqual(expected);
      });

      test('follows changes and removals', async () => {
        const record = organization('2', { name: 'Autre chose', version: 2 });
        expect(await found('cafe')).toEqual(['4', '2']);
        await keep(store, putOrganization(record));
        expect(await found('cafe')).toEqual(['4']);
        expect(await found('autre')).toEqual(['2']);
        await keep(store, { remove: 'organizations', id: '2' });
        expect(await found('autre')).toEqual([]);
      });

      test('comes in pages too', async () => {
        const first = await search('', { limit: 3 });
        expect(first.items.map(({ id }) => id)).toEqual(['4', '3', '1']);
        const second = await search('', { limit: 3, after: first.next });
        expect(second.items.map(({ id }) => id)).toEqual(['2']);
        expect(second.next).toBeUndefined();
        expect((await search('cafe', { limit: 2 })).next).toBeUndefined();
        expect((await search('c', { descending: true })).items.map(({ id }) => id)).toEqual(['2', '4']);
      });

      test('finds a few among many, in order', async () => {
        const crowd = Array.from({ length: 80 }, (_, i) => organization(`crowd-${i}`, { name: `Atelier ${i} Nord` }));
        const elsewhere = organization('6', { name: 'Rare Nord', capabilities: ['directBill'] });
        const [last, first] = [organization('7', { name: 'Rare nord' }), organization('8', { name: 'Nord, rare' })];
        await keep(store, ...[...crowd, elsewhere, last, first].map(putOrganization));
        expect(await found('nord rare')).toEqual(['8', '7']);
        expect((await search('rare', { descending: true })).items.map(({ id }) => id)).toEqual(['7', '8']);
        const page = await search('rar', { limit: 1 });
        expect(page.items.map(({ id }) => id)).toEqual(['8']);
        expect((await search('rar', { limit: 1, after: page.next })).items.map(({ id }) => id)).toEqual(['7']);
        await keep(store, { remove: 'organizations', id: '8' }, putOrganization(organization('9', { name: 'Rares' })));
        expect(await found('rar')).toEqual(['7', '9']);
        expect(await found('nord rare')).toEqual(['7']);
      });
    });

    describe('claiming notices', () => {
      const claim = async (seconds: number, limit = 10, leaseMs = 60_000) =>
        (await store.claim(at(seconds), limit, leaseMs)).map(({ id }) => id);

      test('takes what is due, the oldest of each recipient', async () => {
        await keep(
          store,
          putNotice(notice('n1', { to: 'ada', dueAt: at(2) })),
          putNotice(notice('n2', { to: 'ada', dueAt: at(0) })),
          putNotice(notice('n3', { to: 'bob', dueAt: at(1) })),
          putNotice(notice('n4', { to: 'eve', dueAt: at(9) })),
          putNotice(notice('n5', { to: 'dan', state: 'dead' })),
        );
        expect(await claim(1)).toEqual(['n3']);
        expect(await claim(2)).toEqual(['n1']);
        expect(await claim(9)).toEqual(['n4']);
        expect(await claim(9)).toEqual([]);
      });

      test('takes no more than asked for, the longest due first', async () => {
        await keep(store, ...['n1', 'n2', 'n3'].map((id, i) => putNotice(notice(id, { to: id, dueAt: at(3 - i) }))));
        expect(await claim(5, 2)).toEqual(['n3', 'n2']);
        expect(await claim(5, 2)).toEqual(['n1']);
      });

      test('one in back-off holds back the later ones of its recipient', async () => {
        const first = notice('n1', { dueAt: at(0) });
        await keep(store, putNotice(first), putNotice(notice('n2', { dueAt: at(0) })));
        expect(await claim(0)).toEqual(['n1']);
        await keep(store, putNotice(next(first, { attempts: 1, dueAt: at(30) })));
        expect(await claim(29)).toEqual([]);
        expect(await claim(30)).toEqual(['n1']);
        await keep(store, { remove: 'notices', id: 'n1' });
        expect(await claim(30)).toEqual(['n2']);
      });

      test('a lease ends by itself', async () => {
        await keep(store, putNotice(notice('n1')), putNotice(notice('n2')));
        expect(await claim(0, 10, 5000)).toEqual(['n1']);
        expect(await claim(4.999, 10, 5000)).toEqual([]);
        expect(await claim(5, 10, 5000)).toEqual(['n1']);
      });

      test('a lease ends when the notice is written', async () => {
        const first = notice('n1');
        await keep(store, putNotice(first));
        expect(await claim(0)).toEqual(['n1']);
        await keep(store, putNotice(next(first, { attempts: 1 })));
        expect(await claim(0)).toEqual(['n1']);
      });

      test('a lease stays when only the content of the notice is written', async () => {
        const first = notice('n1');
        await keep(store, putNotice(first));
        expect(await claim(0)).toEqual(['n1']);
        await keep(store, putNotice(next(first, { card: 'other', kind: 'update' })));
        expect(await claim(0)).toEqual([]);
        expect(await claim(60)).toEqual(['n1']);
      });

      test('two that claim at once get different ones', async () => {
        await keep(store, ...Array.from({ length: 20 }, (_, i) => putNotice(notice(`n${i}`, { to: `user:${i}` }))));
        const taken = (await Promise.all([claim(0), claim(0), claim(0)])).flat();
        expect(taken).toHaveLength(20);
        expect(new Set(taken).size).toBe(20);
      });

      test('what was due before a restart is due after it', async () => {
        await keep(store, putNotice(notice('n1')));
        store = await opened.reopen();
        expect((await store.claim(t0, 1, 1000))[0]).toStrictEqual(notice('n1'));
      });
    });

    test('what waits for delivery is counted, with since when', async () => {
      expect(await store.undelivered()).toEqual({ count: 0 });
      await keep(
        store,
        putNotice(notice('n1', { createdAt: at(2), dueAt: at(9) })),
        putNotice(notice('n2', { createdAt: at(1), dueAt: at(60) })),
        putNotice(notice('n3', { createdAt: at(0), state: 'dead' })),
      );
      expect(await store.undelivered()).toEqual({ count: 2, since: at(1) });
    });

    describe('marks', () => {
      test('are taken by one owner, for a while', async () => {
        const { ephemeral: marks } = store;
        expect(await marks.get('a', at(0))).toBeUndefined();
        expect(await marks.take('a', 'one', at(0), 5000)).toBe(true);
        expect(await marks.take('a', 'two', at(4.999), 5000)).toBe(false);
        expect(await marks.take('a', 'one', at(4), 5000)).toBe(true);
        expect(await marks.get('a', at(8.999))).toBe('one');
        expect(await marks.get('a', at(9))).toBeUndefined();
        expect(await marks.get('b', at(0))).toBeUndefined();
        expect(await marks.take('a', 'two', at(9), 5000)).toBe(true);
      });

      test('are set whoever had them', async () => {
        const { ephemeral: marks } = store;
        await marks.take('a', 'one', at(0), 5000);
        await marks.set('a', 'two', at(1), 5000);
        expect(await marks.get('a', at(5.999))).toBe('two');
      });

      test('are free again when they are released', async () => {
        await store.ephemeral.take('a', 'one', at(0), 5000);
        await store.ephemeral.release('a');
        expect(await store.ephemeral.take('a', 'two', at(1), 5000)).toBe(true);
      });

      test('go to one of those who want them at once', async () => {
        const wanted = ['one', 'two', 'three', 'four'].map((owner) => store.ephemeral.take('a', owner, at(0), 5000));
        expect((await Promise.all(wanted)).filter(Boolean)).toHaveLength(1);
      });
    });

    test('close waits for what is under way, and lets nothing in after', async () => {
      const kept = keep(store, putOrganization(organization('a')));
      await store.close();
      await kept;
      await expect(keep(store, putOrganization(organization('b')))).rejects.toThrow();
      await expect(getOrganization(store, 'a')).rejects.toThrow();
      store = await opened.reopen();
      expect(await getOrganization(store, 'a')).toBeDefined();
      expect(await getOrganization(store, 'b')).toBeUndefined();
    });
  });
}

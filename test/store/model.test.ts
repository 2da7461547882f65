/** Any sequence of changes, restarts and folds shows what a plain list of records would. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Notification } from '../../src/domain/notification.js';
import type { Organization } from '../../src/domain/organization.js';
import { capabilities } from '../../src/kernel/permissions.js';
import { folded } from '../../src/kernel/text.js';
import type { Paging } from '../../src/kernel/view.js';
import { type Store, StoreConflict, type Write } from '../../src/store/store.js';
import { folder, open } from './disk.js';
import { notice, organization, putNotice, putOrganization } from './samples.js';

const id = fc.constantFrom(...'abcdefgh');
const name = fc.constantFrom('Été', 'ete', 'Œuvre', 'nord sud', 'Nord', "L'été", 'Z', 'été nord');
const put = fc.record({
  kind: fc.constant('put' as const),
  id,
  name,
  tenantId: fc.constantFrom('t1', 't2', 't3', 't4', 't5', 't6'),
  capabilities: fc.uniqueArray(fc.constantFrom(...capabilities), { minLength: 1, maxLength: 3 }),
});
const tell = fc.record({
  kind: fc.constant('tell' as const),
  id,
  to: fc.constantFrom('ada', 'bob'),
  due: fc.boolean(),
});
const remove = fc.record({
  kind: fc.constant('remove' as const),
  id,
  from: fc.constantFrom('organizations', 'notices'),
});
const transaction = fc.record({
  kind: fc.constant('transaction' as const),
  effects: fc.array(fc.oneof(put, tell, remove), { maxLength: 4 }),
});
const step = fc.oneof(
  { weight: 8, arbitrary: transaction },
  { weight: 1, arbitrary: fc.constant({ kind: 'reopen' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'compact' as const }) },
);
type Drawn<A> = A extends fc.Arbitrary<infer T> ? T : never;
type Effect = Drawn<typeof put | typeof tell | typeof remove>;

interface Model {
  readonly organizations: Map<string, Organization>;
  readonly notices: Map<string, Notification>;
}
const copyOf = (model: Model): Model => ({
  organizations: new Map(model.organizations),
  notices: new Map(model.notices),
});

/** The writes of some effects, and the model after them. */
function decided(model: Model, effects: readonly Effect[]): { writes: Write[]; after: Model } {
  const after = copyOf(model);
  const writes = effects.map((effect): Write => {
    if (effect.kind === 'remove') {
      const collection = effect.from === 'notices' ? 'notices' : 'organizations';
      after[collection].delete(effect.id);
      return { remove: collection, id: effect.id };
    }
    if (effect.kind === 'tell') {
      const version = (after.notices.get(effect.id)?.version ?? 0) + 1;
      const record = notice(effect.id, { version, to: effect.to, state: effect.due ? 'due' : 'dead' });
      after.notices.set(effect.id, record);
      return putNotice(record);
    }
    const { kind: _, ...parts } = effect;
    const version = (after.organizations.get(effect.id)?.version ?? 0) + 1;
    const record = organization(effect.id, { ...parts, version });
    after.organizations.set(effect.id, record);
    return putOrganization(record);
  });
  return { writes, after };
}

const sharesTenant = ({ organizations }: Model): boolean =>
  new Set([...organizations.values()].map(({ tenantId }) => tenantId)).size < organizations.size;

const inOrder = (model: Model, capability: (typeof capabilities)[number]): string[] =>
  [...model.organizations.values()]
    .filter((record) => record.capabilities.includes(capability))
    .map((record) => ({ id: record.id, order: folded(record.name) }))
    .sort((a, b) => (a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1))
    .map((record) => record.id);

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .split(/[^a-z]+/);

async function all(look: (paging: Paging) => Promise<{ items: readonly { id: string }[]; next?: string }>) {
  const ids: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await look({ limit: 2, ...(after ? { after } : {}) });
    ids.push(...page.items.map((record) => record.id));
    if (!page.next) return ids;
    after = page.next;
  }
}

async function agrees(store: Store, model: Model): Promise<void> {
  await store.read(async (view) => {
    for (const each of 'abcdefgh') {
      expect(await view.get('organizations', each)).toEqual(model.organizations.get(each));
      expect(await view.get('notices', each)).toEqual(model.notices.get(each));
    }
    for (const tenantId of ['t1', 't2', 't3', 't4', 't5', 't6']) {
      const holder = [...model.organizations.values()].find((record) => record.tenantId === tenantId);
      expect(await view.one('organizations', 'tenant', tenantId)).toEqual(holder);
    }
    for (const key of capabilities) {
      const ids = inOrder(model, key);
      expect(await all((paging) => view.find('organizations', 'capability', key, paging))).toEqual(ids);
      expect(
        await all((paging) => view.find('organizations', 'capability', key, { ...paging, descending: true })),
      ).toEqual(ids.toReversed());
      for (const text of ['e', 'ete', 'no ete', 'oeu', 'SUD', 'x']) {
        const has = (each: string) =>
          plain(text).every((word) =>
            plain(model.organizations.get(each)?.name ?? '').some((other) => other.startsWith(word)),
          );
        const scope = { index: 'capability', key } as const;
        expect(await all((paging) => view.search('organizations', text, scope, paging))).toEqual(ids.filter(has));
      }
    }
    for (const to of ['ada', 'bob']) {
      const due = [...model.notices.values()].filter((record) => record.to === to && record.state === 'due');
      const ids = due.map((record) => record.id).sort();
      expect(await all((paging) => view.find('notices', 'recipient', to, paging))).toEqual(ids);
    }
  });
}

test('the store returns the same as a plain list of records', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const home = await folder();
      let store = await open(home);
      let model: Model = { organizations: new Map(), notices: new Map() };
      for (const step of steps) {
        if (step.kind === 'compact') await store.compact();
        if (step.kind === 'reopen') {
          await store.close();
          store = await open(home);
        }
        if (step.kind === 'transaction') {
          const { writes, after } = decided(model, step.effects);
          const attempt = store.transaction(async () => ({ writes, result: 'kept' }));
          if (sharesTenant(after)) {
            await expect(attempt).rejects.toThrow(StoreConflict);
          } else {
            expect(await attempt).toBe('kept');
            model = after;
          }
        }
        await agrees(store, model);
      }
      await store.close();
      store = await open(home);
      await agrees(store, model);
      await store.close();
    }),
    { numRuns: 20 },
  );
});

test('lists of any length stay in order while their records move', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(3000), { minLength: 2000, maxLength: 4000 }),
      fc.array(fc.tuple(fc.nat(3000), fc.nat(3000)), { maxLength: 500 }),
      async (born, moved) => {
        const home = await folder();
        const store = await open(home);
        const model: Model = { organizations: new Map(), notices: new Map() };
        const move = (number: number, order: number): Write => {
          const id = `o${number}`;
          const version = (model.organizations.get(id)?.version ?? 0) + 1;
          const record = organization(id, { version, name: `N${order}` });
          model.organizations.set(id, record);
          return putOrganization(record);
        };
        const first = [...new Set(born)].map((number) => move(number, number % 97));
        await store.transaction(async () => ({ writes: first, result: undefined }));
        for (const [number, order] of moved) {
          const write = move(number, order);
          await store.transaction(async () => ({ writes: [write], result: undefined }));
        }
        const ids = await store.read((view) =>
          all((paging) => view.find('organizations', 'capability', 'indirectReseller', { ...paging, limit: 200 })),
        );
        expect(ids).toEqual(inOrder(model, 'indirectReseller'));
        await store.close();
      },
    ),
    { numRuns: 3 },
  );
});

/**
 * Isolation by comparison (ORG-3): one store contains two copies of a deployment that share nothing but what is public,
 * another store contains the first copy alone. Whatever somebody of the first copy does, the answer and the writes must
 * be the same, byte for byte, in both stores: then nothing of the second copy can be told from what does not exist.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createConversation } from '../../src/conversation/converse.js';
import { createLinks } from '../../src/conversation/links.js';
import type { Conversation, IncomingTurn } from '../../src/conversation/turn.js';
import { collections } from '../../src/domain/collections.js';
import { people, personId } from '../../src/domain/person.js';
import { users } from '../../src/domain/user.js';
import type { Actor } from '../../src/kernel/actor.js';
import type { AnyRecord, CollectionName, RecordOf } from '../../src/kernel/collection.js';
import type { Role } from '../../src/kernel/permissions.js';
import { settings } from '../../src/kernel/settings.js';
import { createLog } from '../../src/ops/log.js';
import { createMetrics } from '../../src/ops/metrics.js';
import { Memory } from '../../src/store/json/memory.js';
import type { Change } from '../../src/store/json/table.js';
import type { Store } from '../../src/store/store.js';
import { stage } from '../../src/store/writes.js';
import { createRecognizer } from '../../src/understanding/index.js';
import { programme } from '../harness/declared.js';

export interface Stored {
  readonly collection: CollectionName;
  readonly record: AnyRecord;
}
export type Copy = readonly Stored[];

const fixtures = join(import.meta.dirname, '../fixtures/earlier');
const unpacked = async (name: string): Promise<string> =>
  gunzipSync(await readFile(join(fixtures, `${name}.gz`))).toString('utf8');

/** Records of collections that are newer than the recorded deployment; the second copy contains them too. */
const newer: Copy = [];

/** A deployment that has lived for a while, with records of every collection. */
export async function deployment(): Promise<{ readonly copy: Copy; readonly now: string }> {
  const { stoppedAt } = JSON.parse(await unpacked('world.json')) as { readonly stoppedAt: string };
  const lines = (await unpacked('postgres.ndjson')).trim().split('\n');
  const rows = lines.map(
    (line) => JSON.parse(line) as { table: string; row: { collection: CollectionName; body: object } },
  );
  const copy = rows
    .filter(({ table }) => table === 'csp_records')
    .map(({ row: { collection, body } }) => ({
      collection,
      record: collections[collection].schema.parse(body) as AnyRecord,
    }));
  return { copy: [...copy, ...newer], now: stoppedAt };
}

/** Collections whose records belong to nobody. */
const common: readonly CollectionName[] = ['products', 'agreements'];

const mirrored = (word: string): string => {
  const letters = [...word.toLowerCase()].reverse().join('');
  return letters.charAt(0).toUpperCase() + letters.slice(1);
};
const turned = (digit: string): string => ((Number.parseInt(digit, 16) + 8) % 16).toString(16);

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const next = (letter: string): string => letters.charAt((letters.indexOf(letter) + 1) % letters.length);

const operatorId = 'ORG-DESK';

/** The second copy: other ids, tenants, people, addresses and names, and no operator of its own. */
export async function stranger(copy: Copy): Promise<Copy> {
  const { names } = JSON.parse(await unpacked('world.json')) as { readonly names: readonly string[] };
  const own = names.filter(
    (name) =>
      !copy.some(({ collection, record }) => collection === 'products' && JSON.stringify(record).includes(name)),
  );
  const named = new RegExp(
    [...own]
      .filter((name) => !name.includes('.'))
      .sort((a, b) => b.length - a.length)
      .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|'),
    'g',
  );
  const text = (value: string): string =>
    value
      .replaceAll(named, (name) => name.replaceAll(/\p{L}{2,}/gu, mirrored))
      .replaceAll(
        /\b([\da-f])([\da-f]{7}(?:-[\da-f]{4}){3}-[\da-f]{12})\b/g,
        (_all, first: string, rest: string) => turned(first) + rest,
      )
      .replaceAll(/\b(?!AGR-)[A-Z]{2,3}-[A-Z0-9]{3}[A-Z0-9-]*/g, '$&XX')
      .replaceAll(
        /\b(01[0-9A-Z]{8})([0-9A-Z])([0-9A-Z]{15})\b/g,
        (_all, time: string, one: string, rest: string) => time + next(one) + rest,
      )
      .replaceAll(/\.example\b/g, '-beside.example')
      .replaceAll(/\.onmicrosoft\.com\b/g, '-beside.onmicrosoft.com')
      .replaceAll(/@thread\b/g, '-beside@thread')
      .replaceAll(/\b(tenant|object)-of-/g, '$1-beside-')
      .replaceAll(/^\d{6,9}$/g, '9$&')
      .replaceAll(/^[\w-]{31}(?=[\w-]$)/g, (id) => [...id].reverse().join(''));
  const deep = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(deep);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [text(key), deep(inner)]));
  };
  return copy
    .filter(({ collection }) => !common.includes(collection))
    .filter(({ collection, record }) => !(collection === 'organizations' && record.id === operatorId))
    .map(({ collection, record }) => ({ collection, record: deep(record) as AnyRecord }));
}

/** Somebody of the first copy, as the channel vouches for them. */
export interface Somebody {
  readonly name: string;
  readonly tenantId: string;
  readonly aadObjectId: string;
}
/** Where somebody stands: in an organisation, or with its tenant alone. */
export interface Side {
  readonly name: string;
  readonly tenantId: string;
  readonly organization?: RecordOf<'organizations'>;
}
export interface Joined {
  readonly who: Somebody;
  readonly actor: Actor;
  /** What the store then contains besides. */
  readonly records: Copy;
}
const times = { version: 1, createdAt: '2026-11-23T09:00:00.000Z', updatedAt: '2026-11-23T09:00:00.000Z' };

/**
 * One more person of a side, who has spoken to the bot before.
 * @param held roles of the user account; absent: somebody without one
 */
export function joined(side: Side, held?: readonly Role[], home: 'here' | 'elsewhere' = 'here'): Joined {
  const { tenantId, organization } = side;
  const name = `${side.name}: ${held ? held.join(', ') || 'no role' : home === 'here' ? 'visitor' : 'guest'}`;
  const aadObjectId = `object of ${name}`;
  const known = { tenantId, aadObjectId, name, locale: 'en', chat: {}, home, unreachable: false };
  const person = people.schema.parse({ ...times, id: personId(tenantId, aadObjectId), ...known });
  const base = { person, language: 'en', place: { kind: 'personal', conversation: '' } } as const;
  const who = { name, tenantId, aadObjectId };
  const records = [{ collection: 'people', record: person }] as const;
  if (!held || !organization) return { who, actor: { kind: 'visitor', ...base }, records };
  const email = `${name.replaceAll(/\W+/g, '.').toLowerCase()}@joined.example`;
  const account = { ...times, id: `USR-${name}`, organizationId: organization.id, name, email, roles: held };
  const user = users.schema.parse({ ...account, personId: person.id });
  return {
    who,
    actor: { kind: 'member', ...base, user, organization },
    records: [...records, { collection: 'users', record: user }],
  };
}

/** A store in memory that takes back what a turn wrote. */
function forgetful(copy: Copy) {
  const tables = new Map<string, Map<string, AnyRecord>>();
  for (const { collection, record } of copy) {
    const table = tables.get(collection) ?? new Map<string, AnyRecord>();
    tables.set(collection, table.set(record.id, record));
  }
  const memory = new Memory(collections, tables);
  const applied: (readonly Change[])[] = [];
  const written: string[] = [];
  const store: Store = {
    read: (query) => query(memory.view()),
    transaction: async (decide) => {
      const { writes, result } = await decide(memory.view());
      const { changes, json } = stage(writes, memory);
      memory.apply(changes);
      applied.push(changes);
      if (changes.length > 0) written.push(json);
      return result;
    },
    claim: async () => [],
    undelivered: async () => ({ count: 0 }),
    condition: () => 'ok',
    ephemeral: { get: async () => undefined, set: async () => {}, take: async () => true, release: async () => {} },
    close: async () => {},
  };
  const takeBack = (): readonly string[] => {
    for (const changes of applied.splice(0).reverse()) memory.undo(changes);
    return written.splice(0);
  };
  return { store, takeBack };
}

const recognizer = createRecognizer();
const links = createLinks('https://bot.example', 'a secret of at least thirty-two bytes, for tests');
/** An address in the form of a link, with another record’s signature. */
export const forgedLink = (type: string, id: string): string =>
  links.page(type, 'INV-7K2M9QXD', '2030-01-01T00:00:00.000Z').replace('INV-7K2M9QXD', id.replaceAll(/[^\w-]/g, '-'));

/** What came of an act: the answer, and what was kept. */
export interface Seen {
  readonly answer: string;
  readonly kept: string;
}

/** The program on one store: each act meets the same state, ids and passwords. */
export class Observed {
  readonly #conversation: Conversation;
  readonly #takeBack: () => readonly string[];
  readonly #store: Store;
  #ids = 0;

  constructor(copy: Copy, now: string) {
    const { store, takeBack } = forgetful(copy);
    this.#takeBack = takeBack;
    this.#store = store;
    const log = createLog('silent');
    this.#conversation = createConversation({
      store,
      registry: programme,
      ids: {
        readable: (prefix) => `${prefix}-TEST${String(++this.#ids).padStart(4, '0')}`,
        sorted: () => `01MAKZ0000${String(++this.#ids).padStart(16, '0')}`,
      },
      links,
      secrets: {
        make: () => 'AAAA-BBBB-CCCC-DDDD',
        hash: async (password) => `hash of ${password}`,
        verify: async (password, hash) => hash === `hash of ${password}`,
      },
      now: () => now,
      settings: settings.parse({}),
      log,
      meter: createMetrics({ now: () => now, log }).meter,
      recognizer,
      admits: () => false,
    });
  }

  async of(act: Act): Promise<Seen> {
    this.#ids = 0;
    const answer = await act(this.#conversation).catch((error: Error) => `failed: ${error.message}`);
    return { answer: JSON.stringify(answer) ?? '', kept: this.#takeBack().join('\n') };
  }

  /** The link of a record as it was handed out; `undefined` if it has none of this type. */
  async linkTo(type: string, id: string): Promise<string | undefined> {
    const until = await this.#store.read(async (view) => programme.linkTypes.get(type)?.(view, id));
    return until === undefined ? undefined : links.page(type, id, until);
  }
}

/** One thing that somebody does, by whichever way into the program. */
export type Act = (conversation: Conversation) => Promise<unknown>;

const turn = ({ name, tenantId, aadObjectId }: Somebody, what: IncomingTurn['what']): IncomingTurn => ({
  turn: 'turn',
  tenantId,
  aadObjectId,
  name,
  locale: 'en',
  place: { kind: 'personal', conversation: `a:${aadObjectId}` },
  chat: {},
  what,
});
type Data = Readonly<Record<string, string>>;

export const presses =
  (who: Somebody, verb: string, data: Data, dialog?: 'open' | 'inside'): Act =>
  (conversation) =>
    conversation.answer(
      turn(who, {
        kind: 'press',
        verb,
        data: { submitted: 'yes', confirmed: 'yes', nonce: 'nonce', ...data },
        ...(dialog ? { dialog } : {}),
      }),
    );
export const types =
  (who: Somebody, text: string): Act =>
  (conversation) =>
    conversation.answer(turn(who, { kind: 'text', text }));
export const searches =
  (who: Somebody, text: string, kind?: string): Act =>
  (conversation) =>
    conversation.search({ ...who, locale: 'en' }, { ...(kind ? { kind } : {}), text, skip: 0, count: 25 });
export const opensTab =
  (who: Somebody): Act =>
  (conversation) =>
    conversation.overview({ ...who, locale: 'en' });
export const pastes =
  (who: Somebody, address: string): Act =>
  (conversation) =>
    conversation.previewLink({ ...who, locale: 'en' }, address);
/** A page's command, sent with a link as its holder has it. */
export const follows =
  (address: string, verb: string, data: Data = {}): Act =>
  (conversation) => {
    const link = links.read(address);
    if (!link) throw new Error(`${address} is no link`);
    return conversation.byLink({ ...link, language: 'en' }, verb, data);
  };

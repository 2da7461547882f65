import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Echo } from '../harness/stub.js';
import { program, type World } from '../program.js';

let world: World;
let echo: Echo;
beforeEach(async () => {
  echo = new Echo();
  world = await program({ conversation: () => echo });
});
afterEach(() => world.end());

const activity = (over: object = {}): Record<string, unknown> => ({
  type: 'message',
  id: 'a1',
  channelId: 'msteams',
  serviceUrl: world.connector.serviceUrl('t'),
  from: { id: '29:x', name: 'X', aadObjectId: 'x' },
  recipient: { id: '28:bot', name: 'Bot' },
  conversation: { id: 'c', conversationType: 'personal', tenantId: 't' },
  channelData: { tenant: { id: 't' } },
  text: 'hello',
  ...over,
});
const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
const raw = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  world.visit('/api/messages', { method: 'POST', body, headers });

describe('what is no activity is refused with 400', () => {
  test.each<[string, () => unknown]>([
    ['an array', () => [activity()]],
    ['a text', () => 'hello'],
    ['null', () => null],
    ['an empty object', () => ({})],
    ['no type', () => activity({ type: undefined })],
    ['a type that is no text', () => activity({ type: 7 })],
    ['no conversation', () => activity({ conversation: undefined })],
    ['a conversation that is a text', () => activity({ conversation: 'c' })],
    ['a conversation without id', () => activity({ conversation: {} })],
    ['no sender', () => activity({ from: undefined })],
    ['a sender that is a list', () => activity({ from: [] })],
    ['a tenant that is no text', () => activity({ conversation: { id: 'c', tenantId: {} } })],
    ['channel data that is a list', () => activity({ channelData: ['t'] })],
    ['no recipient', () => activity({ recipient: null })],
    ['no id', () => activity({ id: undefined })],
    ['a text that is an object', () => activity({ text: { a: 1 } })],
    ['no service address', () => activity({ serviceUrl: undefined })],
    ['a service address that is no web address', () => activity({ serviceUrl: 'file:///etc/passwd' })],
    ['entities that are texts', () => activity({ entities: ['x'] })],
    ['members that are numbers', () => activity({ type: 'conversationUpdate', membersAdded: [1] })],
    ['deep nesting', () => activity({ value: nested(2_000) })],
    ['a press without action', () => activity({ type: 'invoke', name: 'adaptiveCard/action', value: {} })],
    [
      'a press with a verb that is no text',
      () => activity({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 1 } } }),
    ],
    [
      'a press with data that is a list',
      () => activity({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'v', data: [] } } }),
    ],
  ])('%s', async (_what, body) => {
    expect((await raw(JSON.stringify(body()))).status).toBe(400);
    expect(echo.heard).toEqual([]);
  });

  test('JSON cut off', async () => expect((await raw('{"type":')).status).toBe(400));
});

/** Every invoke that Teams or the SDK knows, and some that nobody does. */
const invokes = [
  ...[
    'query',
    'queryLink',
    'anonymousQueryLink',
    'submitAction',
    'fetchTask',
    'selectItem',
    'setting',
    'querySettingUrl',
  ],
  'onCardButtonClicked',
].map((name) => `composeExtension/${name}`);
invokes.push('task/fetch', 'task/submit', 'tab/fetch', 'tab/submit', 'config/fetch', 'config/submit', 'handoff/action');
invokes.push('fileConsent/invoke', 'actionableMessage/executeAction', 'signin/verifyState', 'signin/tokenExchange');
invokes.push('application/search', 'message/submitAction', 'adaptiveCard/action', '', 'constructor', '__proto__');
const values: unknown[] = [
  undefined,
  null,
  7,
  'x',
  [],
  {},
  { action: null },
  { action: 'accept', context: 7 },
  { data: null },
  { data: 'x' },
];
values.push({ commandId: 7, parameters: 'x' }, { parameters: [null] }, { url: {} }, { queryOptions: { skip: 'a' } });
values.push({ botMessagePreviewAction: 'edit', botActivityPreview: [] }, { action: { verb: 'v', data: null } });

test('an invoke without a value, or with any, never fails inside', async () => {
  for (const name of invokes)
    for (const value of values) {
      const { status } = await raw(JSON.stringify(activity({ type: 'invoke', name, value, text: undefined })));
      expect(status, `${name} ${JSON.stringify(value)}`).toBeLessThan(500);
    }
});

test('a body that is too large is refused with 413, one that is no JSON with 415', async () => {
  expect((await raw(JSON.stringify(activity({ text: 'x'.repeat(600_000) })))).status).toBe(413);
  expect((await raw('x'.repeat(3_000_000))).status).toBe(413);
  expect((await raw('a=1', { 'content-type': 'text/plain' })).status).toBe(415);
  expect((await raw('x', { 'content-type': 'application/json', 'content-encoding': 'gzip' })).status).toBe(415);
});

test('a message of 100 KB is accepted', async () => {
  const talker = world.stranger('Talker');
  expect((await talker.says('x'.repeat(20_000))).text).toContain('You said');
  await raw(JSON.stringify(activity({ text: 'y'.repeat(100_000) })));
  expect(echo.heard).toHaveLength(2);
  world.connector.problems.length = 0; // the echo went to a conversation that is not there
});

test.each([
  ['an edited message', { type: 'messageUpdate', channelData: { eventType: 'editMessage', tenant: { id: 't' } } }],
  ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }], text: undefined }],
  ['a deleted message', { type: 'messageDelete', text: undefined }],
  ['typing', { type: 'typing', text: undefined }],
  ['somebody else who is added', { type: 'conversationUpdate', membersAdded: [{ id: '29:y' }] }],
  ['the bot itself that is added, in no language', { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] }],
  ['a new version of the app', { type: 'installationUpdate', action: 'add-upgrade' }],
  ['another bot', { from: { id: '28:other', name: 'Other' } }],
  ['an activity of an unknown type', { type: 'somethingNew' }],
])('%s is passed over quietly', async (_what, over) => {
  expect((await raw(JSON.stringify(activity(over)))).status).toBe(200);
  expect(echo.heard).toEqual([]);
  expect(world.connector.requests).toBe(0);
});

test('an unknown kind of invoke is not implemented', async () => {
  expect((await raw(JSON.stringify(activity({ type: 'invoke', name: 'something/new', value: {} })))).status).toBe(404);
});

test('an automatic refresh of a card is not taken for a button press', async () => {
  const value = { action: { type: 'Action.Execute', verb: 'see', data: { id: 1 } }, trigger: 'automatic' };
  const { status, text } = await raw(JSON.stringify(activity({ type: 'invoke', name: 'adaptiveCard/action', value })));
  expect([status, JSON.parse(text)]).toMatchObject([200, { statusCode: 200 }]);
  expect(echo.heard[0]?.what).toEqual({ kind: 'press', verb: 'see', data: { id: 1 }, refresh: true });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadConfig } from '../../src/config/config.js';
import { createLog } from '../../src/ops/log.js';
import { createTeams } from '../../src/teams/teams.js';
import { distrusted } from '../../src/teams/trust.js';
import { type Forgery, Issuer, newKey } from '../harness/issuer.js';
import { Echo, plainCard } from '../harness/stub.js';
import { program, type World } from '../program.js';

let issuer: Issuer;
let world: World;
let echo: Echo;
let logged: object[];
beforeAll(async () => {
  vi.spyOn(console, 'error').mockReturnValue(); // the SDK writes there why it refuses a token
  issuer = await Issuer.start();
});
afterAll(() => issuer.stop());
beforeEach(async () => {
  echo = new Echo();
  world = await program({
    conversation: () => echo,
    config: { identity: issuer.identity, linkSecret: 'x'.repeat(32), serviceHosts: ['127.0.0.1'] },
    log: createLog('warn', { write: (line) => void logged.push(JSON.parse(line)) }),
  });
  logged = [];
});
afterEach(() => world.end());

const serviceUrl = () => world.connector.serviceUrl('t');
/** A press: it is answered without a message of the bot. */
const post = (token: string | undefined, over: object = {}) =>
  world.visit('/api/messages', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: token }) },
    body: JSON.stringify({
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: 'a1',
      channelId: 'msteams',
      serviceUrl: serviceUrl(),
      from: { id: '29:x', name: 'X', aadObjectId: 'x' },
      recipient: { id: '28:bot', name: 'Bot' },
      conversation: { id: 'c', conversationType: 'personal', tenantId: 't' },
      value: { action: { type: 'Action.Execute', verb: 'see', data: {} } },
      ...over,
    }),
  });

test("the channel's own token is good, whatever tenant the person is of", async () => {
  expect((await post(`Bearer ${issuer.token(serviceUrl())}`)).status).toBe(200);
  expect(echo.heard).toHaveLength(1);
});

/** One of those that the SDK takes for an emulator's, whatever the channel. */
const emulatorIssuer = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';
const soon = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

describe('every other token is refused with 401, and nothing is heard', () => {
  test.each<[string, Forgery]>([
    ['of another key', { key: newKey() }],
    ['of an unknown key', { keyId: 'k2' }],
    ['without signature', { algorithm: 'none' }],
    ['that is over', { claims: { exp: soon(-600), nbf: soon(-1200) } }],
    ['that is not yet valid', { claims: { nbf: soon(1200) } }],
    ['for another bot', { claims: { aud: '00000000-0000-0000-0000-000000000000' } }],
    ['of another issuer', { claims: { iss: 'https://evil.example' } }],
    ['for another service address', { claims: { serviceurl: 'https://evil.example/' } }],
    ['for no service address', { claims: { serviceurl: undefined } }],
    ['that never ends', { claims: { exp: undefined } }],
    [
      'that Entra gave the bot itself, as an emulator presents it',
      { claims: { iss: emulatorIssuer, ver: '2.0', azp: '11111111-2222-4333-8444-555555555555' } },
    ],
  ])('one %s', async (_what, forgery) => {
    expect((await post(`Bearer ${issuer.token(serviceUrl(), forgery)}`)).status).toBe(401);
    expect(echo.heard).toEqual([]);
  });

  test('a tampered one', async () => {
    const [head, , signature] = issuer.token(serviceUrl()).split('.');
    const body = Buffer.from(JSON.stringify({ aud: 'x' })).toString('base64url');
    expect((await post(`Bearer ${head}.${body}.${signature}`)).status).toBe(401);
  });

  test.each([undefined, '', 'Bearer ', 'Bearer abc', 'Basic eDp5'])('%s', async (header) => {
    expect((await post(header)).status).toBe(401);
    expect(echo.heard).toEqual([]);
  });

  test('one of a channel that the key is not for', async () => {
    const { status } = await post(`Bearer ${issuer.token(serviceUrl())}`, { channelId: 'webex' });
    expect(status).toBe(401);
  });
});

test('with a registration there is no movable clock', async () => {
  const { status } = await world.visit('/local/clock', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"advance":"P1D"}',
  });
  expect(status).toBe(404);
});

const token = () => `Bearer ${issuer.token(serviceUrl())}`;

/** Every way in: who is not heard by one of them is heard by none. */
const entries: readonly (readonly [string, object])[] = [
  ['a press', {}],
  ['a message', { type: 'message', text: 'help', name: undefined, value: undefined }],
  ['an older client’s button', { type: 'message', text: undefined, name: undefined, value: { verb: 'see' } }],
  ['a search', { name: 'composeExtension/query', value: {} }],
  ['a dialog', { name: 'task/fetch', value: { data: { verb: 'see' } } }],
  ['a greeting', { type: 'installationUpdate', action: 'add', name: undefined, value: undefined }],
  ['a farewell', { type: 'installationUpdate', action: 'remove', name: undefined, value: undefined }],
  [
    'an arrival',
    {
      type: 'conversationUpdate',
      membersAdded: [{ id: '28:bot' }],
      locale: 'en-GB',
      name: undefined,
      value: undefined,
    },
  ],
];

describe.each(['webchat', 'directline', 'email', 'emulator', 'MSTeams', 'msteams2'])(
  'with a registration the channel %s is not heard, though its token is good',
  (channelId) => {
    test.each(entries)('%s', async (_what, activity) => {
      const person = { aadObjectId: 'somebody', id: '29:x', name: 'X' };
      const channelData = { tenant: { id: 't' } };
      const { status, text } = await post(token(), { ...activity, channelId, from: person, channelData });
      // the key is not good for what is no channel at all
      expect(status).toBe(/teams/i.test(channelId) ? 401 : 403);
      if (status === 403) expect(text).toContain('Microsoft Teams');
      expect(echo.heard).toEqual([]);
      if (status === 403)
        expect(logged).toMatchObject([{ msg: 'activity.refused', reason: 'channel', channel: channelId }]);
    });
  },
);

describe('with a registration only the addresses of the channel are spoken to', () => {
  test.each([
    'https://evil.example/',
    'https://evil-smba.trafficmanager.net/teams/',
    'https://botframework.com.evil.example/',
    'http://smba.trafficmanager.net/teams/',
    'https://smba.trafficmanager.net:8443/teams/',
    'https://x:y@smba.trafficmanager.net/teams/',
  ])('%s is refused, though the token names it', async (address) => {
    const { status } = await post(`Bearer ${issuer.token(address)}`, { serviceUrl: address });
    expect(status).toBe(403);
    expect(echo.heard).toEqual([]);
    expect(logged).toMatchObject([{ msg: 'activity.refused', reason: 'service address' }]);
  });

  test.each([
    'https://smba.trafficmanager.net/emea/',
    'https://europe.botframework.com/',
    'https://smba.infra.gcc.teams.microsoft.com/teams',
    'https://smba.infra.gov.teams.microsoft.us/teams',
    'https://smba.infra.dod.teams.microsoft.us/teams',
  ])('%s is known without a setting', async (address) => {
    const hosts = loadConfig({}).serviceHosts;
    expect(distrusted({ channelId: 'msteams', serviceUrl: address }, hosts)).toBe(undefined);
  });

  test('a stored chat of another channel or service address gets no messages', async () => {
    const { channel } = createTeams({
      identity: issuer.identity,
      log: createLog('silent'),
      waits: { channel: 200 },
      serviceHosts: ['smba.trafficmanager.net'],
    });
    const kept = (channelId: string, address: string) => ({
      channelId,
      serviceUrl: address,
      bot: { id: '28:bot', name: 'Bot' },
      conversation: { id: 'c', conversationType: 'personal', tenantId: 't', isGroup: false },
    });
    for (const chat of [
      kept('webchat', 'https://smba.trafficmanager.net/'),
      kept('msteams', 'https://webchat.botframework.com/'),
    ])
      await expect(channel.send(chat, plainCard('News'))).rejects.toMatchObject({ outlook: 'gone' });
  });
});

describe('whose tenant is not beyond doubt is nobody', () => {
  test.each<[string, object]>([
    ['two tenants', { channelData: { tenant: { id: 'another' } } }],
    ['no tenant', { conversation: { id: 'c', conversationType: 'personal' } }],
    ['no object id', { from: { id: '29:x', name: 'X' } }],
  ])('%s', async (_what, over) => {
    const { status, text } = await post(token(), over);
    expect(status).toBe(200);
    expect(text).toContain('A work account is needed');
    expect(echo.heard).toEqual([]);
  });

  test('two tenants are noted; the same one twice is one, however it is written', async () => {
    await post(token(), { channelData: { tenant: { id: 'another' } } });
    expect(logged).toMatchObject([{ msg: 'activity.refused', reason: 'tenant' }]);
    await post(token(), { id: 'a2', channelData: { tenant: { id: 'T' } } });
    expect(echo.heard).toHaveLength(1);
  });
});

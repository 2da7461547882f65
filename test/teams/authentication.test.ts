import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Forgery, Issuer, newKey } from '../harness/issuer.js';
import { Echo } from '../harness/stub.js';
import { program, type World } from '../program.js';

let issuer: Issuer;
let world: World;
let echo: Echo;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockReturnValue(); // the SDK writes there why it refuses a token
  issuer = await Issuer.start();
});
afterAll(() => issuer.stop());
beforeEach(async () => {
  echo = new Echo();
  world = await program({
    conversation: () => echo,
    config: { identity: issuer.identity, linkSecret: 'x'.repeat(32) },
  });
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

import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { AuthenticationConstants, ClaimsIdentity, type ConnectorClient } from 'botframework-connector';
import { expect, test } from 'vitest';
import { createGeneral } from '../../src/conversation/general/index.js';
import { createLinks } from '../../src/conversation/links.js';
import { createLocalizer } from '../../src/conversation/present/localizer.js';
import { render } from '../../src/conversation/present/render.js';
import { createRegistry } from '../../src/kernel/registry.js';
import { authentication } from '../../src/teams/auth.js';
import { connectorClient, type Exchange, type Sent } from '../../src/teams/connector-client.js';
import { sendLean } from '../../src/teams/lean-conversations.js';
import { messageOf } from '../../src/teams/message.js';
import { workflows } from '../../src/workflows/index.js';

const serviceUrl = 'https://smba.example/emea/';
const sent: Sent[] = [];
let answer = '{"id":"1:new"}';
const exchange: Exchange = async (ask) => {
  sent.push(ask);
  return { status: 200, headers: { 'content-type': 'application/json' }, text: answer };
};
const credentials = {
  signRequest: async <T extends { headers: { set(name: string, value: string): unknown } }>(request: T) => {
    request.headers.set('authorization', 'Bearer of the bot');
    return request;
  },
};
/** As the SDK makes it, apart from HTTP and the token. */
async function fromSdk(): Promise<ConnectorClient> {
  const options = { httpClient: connectorClient(exchange) };
  const claims = new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType);
  const factory = new ConfigurationBotFrameworkAuthentication({}, undefined, undefined, undefined, options);
  return Object.assign(await factory.createConnectorFactory(claims).create(serviceUrl, 'x'), { credentials });
}
const sdk = await fromSdk();
const lean = sendLean(await fromSdk(), serviceUrl, exchange);

/** What a stored address and Teams add, some of it outside the SDK's schema. */
const addressed = (message: Partial<Activity>): Partial<Activity> =>
  ({
    ...message,
    unknown: 1,
    channelId: 'msteams',
    serviceUrl,
    timestamp: new Date(0),
    from: { id: '28:bot', name: 'Bot', other: 'x' },
    recipient: { name: 'Aoïfe', id: '29:a', aadObjectId: 'a' },
    conversation: { tenantId: 't', id: '19:a;messageid=1/2@é', conversationType: 'personal', extra: { deep: 1 } },
    replyToId: 'r:1',
  }) as unknown as Partial<Activity>;

/** Without what names one request, what asks for a compressed answer (nobody reads one) and the SDK's own pipeline. */
function comparable({ method, url, body, headers }: Sent) {
  const {
    'x-ms-client-request-id': id,
    'accept-encoding': _,
    'user-agent': agent,
    ...rest
  } = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  expect(id).toMatch(/^[\da-f-]{36}$/);
  return { method, url, body, rest, agent: agent?.split(' core-rest-pipeline')[0]?.trim() };
}

async function both(ask: (client: ConnectorClient) => Promise<{ id?: string }>): Promise<void> {
  sent.length = 0;
  const answers = [(await ask(sdk)).id, (await ask(lean)).id];
  expect(answers).toEqual(['1:new', '1:new']);
  const [theirs, ours] = sent.map(comparable);
  expect(ours).toEqual(theirs);
}

test('every card and notice is sent as the SDK sends it, byte by byte', async () => {
  const registry = createRegistry([...workflows, createGeneral(workflows)]);
  const links = createLinks('https://bot.example', 'a secret of thirty-two bytes, or more');
  for (const language of ['en', 'fr'] as const) {
    const pen = createLocalizer(language, '2026-11-21T09:00:00.000Z', links);
    for (const card of registry.cards.values()) {
      const message = addressed(messageOf(render(card.view(card.sample, pen), '01JD0000000000000000000000')));
      await both((client) => client.conversations.replyToActivity('19:a/é b', 'r:1', message as Activity));
    }
  }
});

test('a message, a change of one, and a text with a mention', async () => {
  const text = addressed({
    type: 'message',
    text: '<at>Aoïfe</at> \u2028 “yes”',
    entities: [{ type: 'mention', text: '<at>Aoïfe</at>', mentioned: { id: '29:a' } }],
    channelData: { onBehalfOf: null, nothing: undefined },
  }) as Activity;
  await both((client) => client.conversations.sendToConversation('19:a@thread', text));
  await both((client) => client.conversations.updateActivity('19:a@thread', 'a:1/2', text));
});

test('the kept client of the program is the lean one, and an address without id is refused', async () => {
  const { connectorFactory } = authentication(undefined, 100).authenticated();
  const client = await connectorFactory?.create('http://127.0.0.1:1/', 'x');
  expect(await client?.conversations.sendToConversation('', {} as Activity).catch(String)).toContain('no id');
});

test('what the channel took is not sent again because its answer cannot be read', async () => {
  for (const text of ['', 'OK', 'null']) {
    answer = text;
    expect(await lean.conversations.sendToConversation('19:a', { type: 'message' } as Activity)).toEqual({});
  }
});

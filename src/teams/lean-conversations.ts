/**
 * Sends messages without the SDK's pipeline of policies and mappers, which costs more than the rest of a short turn. The
 * requests stay those of the SDK: the same addresses, the same JSON, the same credentials.
 */
import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import * as ConnectorMappers from 'botframework-connector/lib/connectorApi/models/mappers.js';
import type { Exchange } from './connector-client.js';

type Fields = Record<string, unknown>;
/** The parts of the SDK's client that its types hide. */
interface Hidden {
  readonly credentials: { signRequest(request: { headers: Map<string, string> }): Promise<unknown> };
  readonly options: { readonly userAgent?: string };
}

const namesOf = (mapper: { type: { modelProperties?: object } }): readonly string[] =>
  Object.keys(mapper.type.modelProperties ?? {});
const activityNames = namesOf(ConnectorMappers.Activity);
const accountNames = namesOf(ConnectorMappers.ChannelAccount);
const nested: Readonly<Record<string, readonly string[]>> = {
  from: accountNames,
  recipient: accountNames,
  conversation: namesOf(ConnectorMappers.ConversationAccount),
};

/** Only the fields of the SDK's schema, in its order. */
function within(names: readonly string[], value: Fields): Fields {
  const kept: Fields = {};
  for (const name of names) {
    const part = value[name];
    if (part === undefined) continue;
    const inner = nested[name];
    kept[name] = inner && part !== null ? within(inner, part as Fields) : part;
  }
  return kept;
}

/** The channel took the message: an answer that cannot be read must not have it sent again. */
function resourceIn(text: string): { id?: string } {
  try {
    return (JSON.parse(text) as { id?: string } | null) ?? {};
  } catch {
    return {};
  }
}

/** Replaces three methods of the client, which the SDK's adapter calls. */
export function sendLean(client: ConnectorClient, serviceUrl: string, exchange: Exchange): ConnectorClient {
  const { credentials, options } = client as unknown as Hidden;
  const root = `${serviceUrl.replace(/\/+$/, '')}/v3/conversations/`;
  const fixed: readonly [string, string][] = [
    ['Content-Type', 'application/json; charset=utf-8'],
    ['User-Agent', (options.userAgent ?? '').trim()],
    ['accept', '*/*'],
  ];

  const send = async (method: 'POST' | 'PUT', ids: readonly unknown[], activity: Partial<Activity>, more = {}) => {
    if (ids.some((id) => typeof id !== 'string' || !id)) throw new Error('the address has no id');
    const headers = new Map(fixed).set('x-ms-client-request-id', randomUUID());
    await credentials.signRequest({ headers });
    const [chat = '', message] = ids.map((id) => encodeURIComponent(String(id)));
    const { text } = await exchange({
      method,
      url: `${root}${chat}/activities${message === undefined ? '' : `/${message}`}`,
      headers: { ...Object.fromEntries(headers), ...more },
      body: JSON.stringify(within(activityNames, activity as Fields)),
    });
    return resourceIn(text);
  };

  Object.assign(client.conversations, {
    sendToConversation: (chat: string, activity: Partial<Activity>) => send('POST', [chat], activity),
    replyToActivity: (chat: string, id: string, activity: Partial<Activity>) =>
      send('POST', [chat, id], activity, { 'x-ms-conversation-id': chat }),
    updateActivity: (chat: string, id: string, activity: Partial<Activity>) => send('PUT', [chat, id], activity),
  });
  return client;
}

/**
 * The one way out to the channel. The SDK's own client waits as long as it is told and sends a failed message again by
 * itself, inside somebody's turn; this one answers within its time, and says what a failure means for the next attempt.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { ConnectorClientOptions } from 'botframework-connector';
import { Agent, type Dispatcher, request } from 'undici';
import { Undelivered } from '../conversation/deliver/channel.js';

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;
type Request = Parameters<HttpClient['sendRequest']>[0];
type Response = Awaited<ReturnType<HttpClient['sendRequest']>>;

/** @param failed told of each failure: the HTTP status, or `unreachable` */
export function connectorClient(timeoutMs: number, failed: (status: string) => void): HttpClient {
  const dispatcher = new Agent();
  return { sendRequest: (ask) => exchange(ask, { dispatcher, timeoutMs }, failed) };
}

interface How {
  readonly dispatcher: Dispatcher;
  readonly timeoutMs: number;
}

async function exchange(ask: Request, how: How, failed: (status: string) => void): Promise<Response> {
  const { statusCode, headers, body } = await request(ask.url, {
    method: ask.method as Dispatcher.HttpMethod,
    headers: ask.headers.rawHeaders(),
    body: typeof ask.body === 'string' ? ask.body : null,
    signal: AbortSignal.timeout(how.timeoutMs),
    dispatcher: how.dispatcher,
  }).catch((error: NodeJS.ErrnoException) => {
    failed('unreachable');
    throw new Undelivered(`the channel cannot be reached: ${reasonOf(error)}`, 'later');
  });
  const text = await body.text().catch(() => '');
  if (statusCode >= 300) {
    failed(String(statusCode));
    throw refusal(ask.method, statusCode, codeIn(text), oneOf(headers['retry-after']));
  }
  return { status: statusCode, headers: headersOf(headers, ask), request: ask, bodyAsText: text };
}

const oneOf = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header;

/** The SDK's kind of headers is not exported; the request's are of it. */
function headersOf(answered: IncomingHttpHeaders, { headers: asked }: Request): Response['headers'] {
  const headers = asked.clone();
  for (const name of headers.headerNames()) headers.remove(name);
  for (const [name, value] of Object.entries(answered)) if (value !== undefined) headers.set(name, String(value));
  return headers;
}

function refusal(method: string, status: number, code: string, retryAfter: string | undefined): Undelivered {
  const message = `the channel refused: ${status}${code ? ` ${code}` : ''}`;
  // a message that is no longer there says nothing about the chat
  const messageGone = method === 'PUT' && status === 404 && code !== 'ConversationNotFound';
  if (!messageGone && (status === 403 || status === 404)) return new Undelivered(message, 'gone');
  // nobody is followed to another address; that passes, once it is there again
  const passing = status < 400 || status === 401 || status === 408 || status === 412 || status === 429 || status >= 500;
  return passing ? new Undelivered(message, 'later', msOf(retryAfter)) : new Undelivered(message, 'never');
}

/** Seconds, or a date. */
function msOf(retryAfter: string | undefined): number | undefined {
  if (!retryAfter) return undefined;
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

function codeIn(text: string): string {
  try {
    const { error } = JSON.parse(text) as { error?: { code?: unknown } };
    return typeof error?.code === 'string' ? error.code.slice(0, 80) : '';
  } catch {
    return '';
  }
}

const reasonOf = ({ name, code, message }: NodeJS.ErrnoException): string =>
  name === 'TimeoutError' ? 'no answer in time' : (code ?? message);

/** What went wrong before the channel was asked (the bot's own token) passes, once the operator has seen to it. */
export const undelivered = (error: unknown): Undelivered =>
  error instanceof Undelivered ? error : new Undelivered(`nothing could be sent: ${String(error)}`, 'later');

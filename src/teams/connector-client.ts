/**
 * HTTP client for all calls to the channel. The SDK's own client retries inside the turn and honours any delay; this one
 * has a fixed timeout and classifies failures for the caller's retry.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { ConnectorClientOptions } from 'botframework-connector';
import { Agent, type Dispatcher, request } from 'undici';
import { Undelivered } from '../conversation/channel.js';

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;
type Request = Parameters<HttpClient['sendRequest']>[0];
type Response = Awaited<ReturnType<HttpClient['sendRequest']>>;

/** @param failed called for each failure with the HTTP status or `unreachable` */
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
    throw new Undelivered(`the channel is unreachable: ${reasonOf(error)}`, 'later');
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

/** Clones the request's headers, because the SDK does not export their class. */
function headersOf(answered: IncomingHttpHeaders, { headers: asked }: Request): Response['headers'] {
  const headers = asked.clone();
  for (const name of headers.headerNames()) headers.remove(name);
  for (const [name, value] of Object.entries(answered)) if (value !== undefined) headers.set(name, String(value));
  return headers;
}

function refusal(method: string, status: number, code: string, retryAfter: string | undefined): Undelivered {
  const message = `the channel refused: ${status}${code ? ` ${code}` : ''}`;
  // a deleted message does not mean that the chat is gone
  const messageGone = method === 'PUT' && status === 404 && code !== 'ConversationNotFound';
  if (!messageGone && (status === 403 || status === 404)) return new Undelivered(message, 'gone');
  // do not follow redirects; treat them as temporary failures
  const passing = status < 400 || status === 401 || status === 408 || status === 412 || status === 429 || status >= 500;
  return passing ? new Undelivered(message, 'later', msOf(retryAfter)) : new Undelivered(message, 'never');
}

/** Parses `Retry-After`: seconds or a date. */
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
  name === 'TimeoutError' ? 'timeout' : (code ?? message);

/** Failures before the request (the bot's own token) are temporary: the operator can fix them. */
export const undelivered = (error: unknown): Undelivered =>
  error instanceof Undelivered ? error : new Undelivered(`nothing could be sent: ${String(error)}`, 'later');

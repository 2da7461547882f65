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

export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: string | null;
}
interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}
/** One request to the channel; rejects with `Undelivered`. */
export type Exchange = (sent: Sent) => Promise<Answer>;

/** @param failed called for each failure with the HTTP status or `unreachable` */
export function connectorExchange(timeoutMs: number, failed: (status: string) => void): Exchange {
  // without a limit of connections: a slow channel must not make people wait for each other
  const dispatcher = new Agent();
  return async ({ url, method, headers, body }) => {
    // cheaper than `AbortSignal.timeout`, which the garbage collector has to watch
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(new DOMException('timeout', 'TimeoutError')), timeoutMs);
    try {
      const answer = await request(url, {
        method: method as Dispatcher.HttpMethod,
        headers,
        body,
        signal: abort.signal,
        dispatcher,
      }).catch((error: NodeJS.ErrnoException) => {
        failed('unreachable');
        throw new Undelivered(`the channel is unreachable: ${reasonOf(error)}`, 'later');
      });
      const text = await answer.body.text().catch(() => '');
      if (answer.statusCode >= 300) {
        failed(String(answer.statusCode));
        throw refusal(method, answer.statusCode, codeIn(text), oneOf(answer.headers['retry-after']));
      }
      return { status: answer.statusCode, headers: answer.headers, text };
    } finally {
      clearTimeout(timer);
    }
  };
}

/** The SDK's HTTP client for all calls that `lean-conversations.ts` does not make. */
export const connectorClient = (exchange: Exchange): HttpClient => ({
  sendRequest: async (ask) => {
    const { method, url } = ask;
    const body = typeof ask.body === 'string' ? ask.body : null;
    const { status, headers, text } = await exchange({ method, url, headers: ask.headers.rawHeaders(), body });
    return { status, headers: headersOf(headers, ask), request: ask, bodyAsText: text };
  },
});

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

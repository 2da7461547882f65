/**
 * The one way out to the channel. The SDK's own client waits as long as it is told and sends a failed message again by
 * itself, inside somebody's turn; this one answers within its time, and says what a failure means for the next attempt.
 */
import type { ConnectorClientOptions } from 'botframework-connector';
import { Undelivered } from '../conversation/channel.js';

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;
type Request = Parameters<HttpClient['sendRequest']>[0];
type Response = Awaited<ReturnType<HttpClient['sendRequest']>>;

/** @param failed told of each failure: the HTTP status, or `unreachable` */
export const connectorClient = (timeoutMs: number, failed: (status: string) => void): HttpClient => ({
  sendRequest: (request) => exchange(request, timeoutMs, failed),
});

async function exchange(request: Request, timeoutMs: number, failed: (status: string) => void): Promise<Response> {
  const response = await fetch(request.url, {
    method: request.method,
    headers: request.headers.rawHeaders(),
    body: typeof request.body === 'string' ? request.body : undefined,
    signal: AbortSignal.timeout(timeoutMs),
    redirect: 'error',
  }).catch((error: Error) => {
    failed('unreachable');
    throw new Undelivered(`the channel cannot be reached: ${reasonOf(error)}`, 'later');
  });
  const text = await response.text().catch(() => '');
  if (!response.ok) {
    failed(String(response.status));
    throw refusal(request.method, response.status, codeIn(text), response.headers.get('retry-after'));
  }
  return { status: response.status, headers: headersOf(response, request), request, bodyAsText: text };
}

/** The SDK's kind of headers is not exported; the request's are of it. */
function headersOf(response: globalThis.Response, request: Request): Response['headers'] {
  const headers = request.headers.clone();
  for (const name of headers.headerNames()) headers.remove(name);
  response.headers.forEach((value, name) => {
    headers.set(name, value);
  });
  return headers;
}

function refusal(method: string, status: number, code: string, retryAfter: string | null): Undelivered {
  const message = `the channel refused: ${status}${code ? ` ${code}` : ''}`;
  // a message that is no longer there says nothing about the chat
  const messageGone = method === 'PUT' && status === 404 && code !== 'ConversationNotFound';
  if (!messageGone && (status === 403 || status === 404)) return new Undelivered(message, 'gone');
  const passing = status === 401 || status === 408 || status === 412 || status === 429 || status >= 500;
  return passing ? new Undelivered(message, 'later', msOf(retryAfter)) : new Undelivered(message, 'never');
}

/** Seconds, or a date. */
function msOf(retryAfter: string | null): number | undefined {
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

const reasonOf = (error: Error): string =>
  error.name === 'TimeoutError' ? 'no answer in time' : ((error.cause as NodeJS.ErrnoException)?.code ?? error.message);

/** What went wrong before the channel was asked (the bot's own token) passes, once the operator has seen to it. */
export const undelivered = (error: unknown): Undelivered =>
  error instanceof Undelivered ? error : new Undelivered(`nothing could be sent: ${String(error)}`, 'later');

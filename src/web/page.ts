/** Serves a page: parses its form and adds the security headers to its response. */
import type { IncomingMessage } from 'node:http';
import { type Reply, readBody, readForm } from './http.js';
import type { Route } from './route.js';

/** Bytes. The longest text field has 8,000 characters, at most nine bytes each when encoded. */
const formLimit = 128 * 1024;

/** Scripts and styles from this server only, no framing, no caching, no referrer. */
const securityHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
};

export async function servePage(
  route: Route,
  request: IncomingMessage,
  params: Readonly<Record<string, string>>,
  name: string,
): Promise<Reply> {
  const sent = await sentTo(route, request);
  const answer = await route.handler({
    name,
    params,
    query: new URL(request.url ?? '/', 'http://localhost').searchParams,
    form: sent === 'tooLarge' ? new URLSearchParams() : sent.fields,
    ...(sent === 'tooLarge' ? { file: sent } : sent.file ? { file: sent.file } : {}),
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
    ),
    from: request.socket.remoteAddress ?? '',
  });
  return {
    status: answer.status ?? 200,
    headers: { 'content-type': answer.type ?? 'text/html; charset=utf-8', ...securityHeaders, ...answer.headers },
    body: answer.body,
  };
}

async function sentTo(route: Route, request: IncomingMessage): ReturnType<typeof readForm> {
  if (route.method !== 'POST') return { fields: new URLSearchParams() };
  if (route.fileAtMost !== undefined) return readForm(request, route.fileAtMost);
  return { fields: new URLSearchParams(await readBody(request, 'application/x-www-form-urlencoded', formLimit)) };
}

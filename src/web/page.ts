/** Serves a page: reads its form when the page asks for it and adds the security headers to its response. */
import type { IncomingMessage } from 'node:http';
import { type Asked, type BodyLimits, type Reply, readBody, readForm } from './http.js';
import type { PageRequest, PageResponse, Route, SentForm } from './route.js';

/** Scripts and styles from this server only, no framing, no caching, no referrer. */
const securityHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
};

export const servePage = async (route: Route, asked: Asked): Promise<Reply> =>
  replyOf(await route.handler(requestOf(route, asked)));

export const busyPage = (route: Route, asked: Asked, seconds: number): Reply =>
  replyOf(route.busy?.(requestOf(route, asked), seconds) ?? { status: 429 });

const requestOf = (route: Route, { request, name, read }: Asked): PageRequest => ({
  name,
  params: request.params ?? {},
  query: new URL(request.url ?? '/', 'http://localhost').searchParams,
  read: () => read((body, limits) => readPosted(route, body, limits)),
  headers: Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  ),
  from: request.socket.remoteAddress ?? '',
});

const replyOf = ({ status = 200, type = 'text/html; charset=utf-8', headers, body }: PageResponse): Reply => ({
  status,
  headers: { 'content-type': type, ...securityHeaders, ...headers },
  body,
});

async function readPosted(route: Route, request: IncomingMessage, limits: BodyLimits): Promise<SentForm> {
  if (route.fileAtMost !== undefined) return readForm(request, route.fileAtMost, limits);
  return { fields: new URLSearchParams(await readBody(request, 'application/x-www-form-urlencoded', limits)) };
}

/** The bot's HTTP server. Binds the port first and serves requests once `open` is called. */
import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import restify from 'restify';
import type { Log } from '../ops/log.js';
import { json, Refused, type Reply, readJson, send } from './http.js';
import { type ClockControl, moveClock } from './local-clock.js';
import { servePage } from './page.js';
import type { Route } from './route.js';

/** Bytes. Teams messages have at most 100 KB, and the activity repeats the text as HTML. */
const messageLimit = 512 * 1024;

export interface WebParts {
  /** Handles requests of the channel. */
  readonly messages: (incoming: {
    readonly body: unknown;
    readonly authorization?: string;
    /** Request id in the log. */
    readonly request: string;
  }) => Promise<{ readonly status: number; readonly body?: unknown }>;
  readonly pages: readonly Route[];
  /** The public address is https: sends Strict-Transport-Security. */
  readonly secure?: boolean;
  /** Reason why the bot is not ready, for the operator; `undefined` if it is ready. */
  readonly ready: () => Promise<string | undefined>;
  /** Absent: no `/metrics`. */
  readonly metrics?: MetricsEndpoint;
  /** Local mode only. */
  readonly clock?: ClockControl;
}

export interface MetricsEndpoint {
  text(): Promise<string>;
  /** Required bearer token; absent only in local mode. */
  readonly token?: string;
}

export interface Web {
  readonly port: number;
  open(parts: WebParts): void;
  /** Takes no more, waits for what is under way, at most `patienceMs`. */
  close(patienceMs?: number): Promise<void>;
}

/** Response while the bot is starting. */
const starting: Reply = {
  ...json(503, { code: 'Starting', message: 'Try again in a moment.' }),
  headers: { 'content-type': 'application/json; charset=utf-8', 'retry-after': '1' },
};

/** @param name request id, in the log and in `x-request-id` */
type Handler = (request: restify.Request, name: string) => Promise<Reply>;

/** Binds the port. Rejects with the socket error. */
export async function listen(at: { port: number; host?: string; log: Log }): Promise<Web> {
  const server = restify.createServer({ name: 'csp-partner-bot' });
  let opened = false;
  let secure = false;
  server.pre((_request, response, next) => {
    response.removeHeader('Server');
    response.setHeader('x-content-type-options', 'nosniff');
    if (secure) response.setHeader('strict-transport-security', 'max-age=31536000');
    if (opened) return next();
    send(response, starting);
    next(false);
  });
  // restify sends error messages to the client: mask 5xx, keep its own 404 and 405
  server.on('restifyError', (_request, response, error, done) => {
    if ((error.statusCode ?? 500) >= 500) {
      at.log.error({ err: error }, 'http.request.failed');
      send(response, json(500, { code: 'Internal', message: 'Something went wrong here.' }));
    }
    done();
  });
  let closing = false;
  const answer =
    (handler: Handler) =>
    async (request: restify.Request, response: restify.Response): Promise<void> => {
      const name = `R-${randomUUID().replaceAll('-', '').slice(-12).toUpperCase()}`;
      response.setHeader('x-request-id', name);
      const reply = await handler(request, name).catch((error) => refusal(error, name, at.log));
      if (closing) response.shouldKeepAlive = false;
      send(response, reply);
    };

  await new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    server.server.on('error', reject);
    server.listen(at.port, at.host, resolve);
  });
  return {
    port: server.address().port,
    open: (parts) => {
      secure = parts.secure ?? false;
      server.post(
        '/api/messages',
        answer((request, name) => messages(parts, request, name)),
      );
      server.get(
        '/healthz',
        answer(async () => json(200, { ok: true })),
      );
      server.get(
        '/readyz',
        answer(async () => readiness(parts)),
      );
      const { clock, metrics } = parts;
      if (metrics)
        server.get(
          '/metrics',
          answer((request) => metricsText(metrics, request)),
        );
      if (clock)
        server.post(
          '/local/clock',
          answer((request) => moveClock(clock, request)),
        );
      for (const route of parts.pages) {
        const page = answer((request, name) => servePage(route, request, request.params, name));
        if (route.method === 'POST') server.post(route.path, page);
        else {
          server.get(route.path, page);
          server.head(route.path, page);
        }
      }
      opened = true;
    },
    close: (patienceMs = 10_000) => {
      closing = true;
      return closed(server.server, patienceMs);
    },
  };
}

async function messages(parts: WebParts, incoming: IncomingMessage, request: string): Promise<Reply> {
  const body = await readJson(incoming, messageLimit);
  const { authorization } = incoming.headers;
  const { status, body: content } = await parts.messages({ body, authorization, request });
  return content === undefined ? { status } : json(status, content);
}

async function readiness(parts: WebParts): Promise<Reply> {
  const because = await parts.ready();
  return because === undefined ? json(200, { ready: true }) : json(503, { ready: false, because });
}

async function metricsText({ text, token }: MetricsEndpoint, { headers }: IncomingMessage): Promise<Reply> {
  if (token !== undefined && !same(headers.authorization ?? '', `Bearer ${token}`)) return { status: 401 };
  return { status: 200, headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }, body: await text() };
}

/** Constant-time comparison. */
const same = (given: string, wanted: string): boolean => {
  const [one, other] = [given, wanted].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
};

function refusal(error: unknown, request: string, log: Log): Reply {
  if (error instanceof Refused) return json(error.status, { code: 'Refused', message: error.message });
  log.error({ request, err: error }, 'http.request.failed');
  return json(500, { code: 'Internal', message: 'Something went wrong here.' });
}

async function closed(server: restify.Server['server'], patienceMs: number): Promise<void> {
  const impatient = setTimeout(() => server.closeAllConnections(), patienceMs);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearTimeout(impatient);
}

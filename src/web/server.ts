/** The bot's HTTP server. Binds the port first and serves requests once `open` is called. */
import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import restify from 'restify';
import { TimedOut } from '../kernel/waits.js';
import type { Log } from '../ops/log.js';
import { type Asked, Busy, json, Refused, type Reply, readJson, send } from './http.js';
import { type ConnectionLimits, connectionLimits, limitsOf, type RouteLimits } from './limits.js';
import { type ClockControl, moveClock } from './local-clock.js';
import { busyPage, servePage } from './page.js';
import type { Route } from './route.js';

export interface WebParts {
  /** Handles requests of the channel. */
  readonly messages: (incoming: {
    readonly authorization?: string;
    /** Reads the body within the route's limits. Called once, after the sender is authenticated. */
    readonly read: () => Promise<unknown>;
    /** Request id in the log. */
    readonly request: string;
  }) => Promise<{ readonly status: number; readonly body?: unknown }>;
  readonly pages: readonly Route[];
  /** The public address is https: sends Strict-Transport-Security. */
  readonly secure?: boolean;
  /** Reason why the bot is not ready, for the operator; `undefined` if it is ready. */
  readonly ready: () => Promise<string | undefined>;
  /** What a bot that is ready cannot do. */
  readonly degraded?: () => string | undefined;
  /** Reason why only a restart helps; `undefined` if the bot is alive. */
  readonly dead?: () => string | undefined;
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
const starting = json(503, { code: 'Starting', message: 'Try again in a moment.' }, { 'retry-after': '1' });

type Handler = (asked: Asked) => Promise<Reply>;

interface Listening {
  readonly port: number;
  readonly host?: string;
  readonly log: Log;
  /** Replaces the limits of connections in part. */
  readonly connections?: Partial<ConnectionLimits>;
  /** Replaces the limits of routes, for tests. */
  readonly limits?: Readonly<Record<string, RouteLimits>>;
}

/** Binds the port. Rejects with the socket error. */
export async function listen(at: Listening): Promise<Web> {
  const server = restify.createServer({ name: 'csp-partner-bot' });
  limitConnections(server.server, { ...connectionLimits, ...at.connections });
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

  /** Serves a route within its limits. A GET route serves HEAD too. */
  function serve(
    method: 'GET' | 'POST',
    path: string,
    handler: Handler,
    busy?: (asked: Asked, error: Busy) => Reply,
  ): void {
    const limits = limitsOf(method, path, at.limits);
    let now = 0;
    const answer = async (request: restify.Request, response: restify.Response): Promise<void> => {
      const name = `R-${randomUUID().replaceAll('-', '').slice(-12).toUpperCase()}`;
      response.setHeader('x-request-id', name);
      const count = (): void => {
        if (now >= limits.atOnce) throw new Busy(1);
        now += 1;
        response.once('close', () => {
          now -= 1;
        });
      };
      const asked: Asked = {
        request,
        name,
        read: async (how) => {
          count();
          return how(request, limits);
        },
      };
      const work = async (): Promise<Reply> => {
        if (limits.bytes === 0) count();
        return handler(asked);
      };
      const reply = await work().catch((error) =>
        error instanceof Busy && busy ? busy(asked, error) : refusal(error, name, at.log),
      );
      if (closing || reply.status === 408) response.shouldKeepAlive = false;
      send(response, reply);
    };
    if (method === 'POST') server.post(path, answer);
    else {
      server.get(path, answer);
      server.head(path, answer);
    }
  }

  await new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    server.server.on('error', reject);
    server.listen(at.port, at.host, resolve);
  });
  return {
    port: server.address().port,
    open: (parts) => {
      secure = parts.secure ?? false;
      serve('POST', '/api/messages', (asked) => messages(parts, asked));
      serve('GET', '/healthz', async () => liveness(parts));
      serve('GET', '/readyz', async () => readiness(parts));
      const { clock, metrics } = parts;
      if (metrics) serve('GET', '/metrics', ({ request }) => metricsText(metrics, request));
      if (clock) serve('POST', '/local/clock', ({ request, read }) => moveClock(clock, request, () => read(readJson)));
      for (const route of parts.pages)
        serve(
          route.method,
          route.path,
          (asked) => servePage(route, asked),
          route.busy && ((asked, { seconds }) => busyPage(route, asked, seconds)),
        );
      opened = true;
    },
    close: (patienceMs = 10_000) => {
      closing = true;
      return closed(server.server, patienceMs);
    },
  };
}

function limitConnections(server: restify.Server['server'], limits: ConnectionLimits): void {
  const { headersMs, requestMs, silentMs, connections, keepAliveMs } = limits;
  server.headersTimeout = headersMs;
  server.requestTimeout = requestMs;
  server.timeout = silentMs;
  server.keepAliveTimeout = keepAliveMs;
  server.maxConnections = connections;
  // an option of `http.createServer`, which restify does not pass on; Node reads it when it starts to listen
  Object.assign(server, { connectionsCheckingInterval: Math.min(1_000, headersMs) });
}

async function messages(parts: WebParts, { request, name, read }: Asked): Promise<Reply> {
  const { authorization } = request.headers;
  const { status, body: content } = await parts.messages({ authorization, request: name, read: () => read(readJson) });
  return content === undefined ? { status } : json(status, content);
}

function liveness({ dead }: WebParts): Reply {
  const because = dead?.();
  return because === undefined ? json(200, { ok: true }) : json(503, { ok: false, because });
}

async function readiness({ ready, degraded }: WebParts): Promise<Reply> {
  const because = await ready();
  if (because !== undefined) return json(503, { ready: false, because });
  const but = degraded?.();
  return json(200, { ready: true, ...(but === undefined ? {} : { degraded: but }) });
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
  if (error instanceof Busy)
    return json(429, { code: 'Busy', message: error.message }, { 'retry-after': String(error.seconds) });
  if (error instanceof Refused) return json(error.status, { code: 'Refused', message: error.message });
  log.error({ request, err: error }, 'http.request.failed');
  if (error instanceof TimedOut) return json(503, { code: 'Slow', message: 'This took too long. Try again later.' });
  return json(500, { code: 'Internal', message: 'Something went wrong here.' });
}

async function closed(server: restify.Server['server'], patienceMs: number): Promise<void> {
  const impatient = setTimeout(() => server.closeAllConnections(), patienceMs);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearTimeout(impatient);
}

/**
 * The limits of every route. The server applies a route's row to each request and does not open a route without one.
 * Nothing of a body is read before the request is authorised: by the channel's token, by a signed link or by loopback.
 */
import { bytesAtMost } from '../workflows/imports/read-file.js';

export interface RouteLimits {
  /** Largest body, in bytes. 0: the route reads none. */
  readonly bytes: number;
  /** Longest time for the body to arrive, in milliseconds. */
  readonly bodyMs: number;
  /** Requests answered at the same time; with a body, those whose body was asked for. The next one gets 429. */
  readonly atOnce: number;
  /** Requests a minute from one address; routes of one kind share the count. Absent: not counted. */
  readonly perMinute?: number;
}

/** Limits of every connection, whatever it asks for. */
export interface ConnectionLimits {
  /** Longest time for the headers to arrive, in milliseconds; also until the first byte. */
  readonly headersMs: number;
  /** Longest time for a whole request to arrive, in milliseconds: more than any route allows for its body. */
  readonly requestMs: number;
  /** A request whose connection is silent for so many milliseconds is given up. */
  readonly silentMs: number;
  /** Connections at the same time; others are closed at once. */
  readonly connections: number;
  /** How long an idle connection is kept for the next request, in milliseconds. */
  readonly keepAliveMs: number;
}

export const connectionLimits: ConnectionLimits = {
  headersMs: 10_000,
  requestMs: 45_000,
  silentMs: 60_000,
  connections: 4_000,
  keepAliveMs: 125_000,
};

const kilobyte = 1024;
const bodyless = { bytes: 0, bodyMs: 0 };

/** Allowance for fields and boundaries in addition to an uploaded file, in bytes. */
const formOverhead = 64 * kilobyte;

/** Requests a minute: to pages of links and to the data of the tab from one address, forms to one link from anywhere. */
export const ratesPerMinute = { pages: 60, tab: 240, formsToLink: 20 } as const;

const page: RouteLimits = { ...bodyless, atOnce: 100, perMinute: ratesPerMinute.pages };
/** The longest text field has 8,000 characters, at most nine bytes each when encoded. */
const form: RouteLimits = { bytes: 128 * kilobyte, bodyMs: 10_000, atOnce: 32, perMinute: ratesPerMinute.pages };
const upload: RouteLimits = { ...form, bytes: bytesAtMost + formOverhead, bodyMs: 30_000, atOnce: 4 };
/** Streamed at the reader's pace. */
const download: RouteLimits = { ...page, atOnce: 10 };
const tab: RouteLimits = { ...bodyless, atOnce: 100, perMinute: ratesPerMinute.tab };
/** Small and the same for everybody. */
const fixed: RouteLimits = { ...bodyless, atOnce: 200 };

export const limits: Readonly<Record<string, RouteLimits>> = {
  // Teams messages have at most 100 KB, and the activity repeats the text as HTML.
  'POST /api/messages': { bytes: 512 * kilobyte, bodyMs: 5_000, atOnce: 2_000 },
  'POST /local/clock': { bytes: kilobyte, bodyMs: 5_000, atOnce: 4 },
  'GET /healthz': fixed,
  'GET /readyz': fixed,
  'GET /metrics': { ...bodyless, atOnce: 4 },
  'GET /i/:ref': page,
  'POST /i/:ref': form,
  'GET /drafts/:ref': page,
  'GET /drafts/:ref/dialog': page,
  'GET /drafts/:ref/message.eml': page,
  'POST /drafts/:ref': form,
  'GET /reminders/:ref': page,
  'GET /reminders/:ref/message.eml': page,
  'GET /v/:ref': page,
  'POST /v/:ref': form,
  'GET /uploads/:ref': page,
  'GET /uploads/:ref/template': page,
  'POST /uploads/:ref': upload,
  'GET /exports/:ref': download,
  'GET /files/:ref': download,
  'GET /reports/:ref': download,
  'GET /': fixed,
  'GET /about': fixed,
  'GET /tab': fixed,
  'GET /api/tab/overview': tab,
  'GET /api/tab/find': tab,
  'GET /assets/:name': fixed,
};

/** @param table replaces the program's own, for tests */
export function limitsOf(method: string, path: string, table = limits): RouteLimits {
  const row = table[`${method} ${path}`];
  if (!row) throw new Error(`${method} ${path} has no row in src/web/limits.ts`);
  return row;
}

/** Reads request bodies and sends responses with plain Node; restify only routes. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SentFile, SentForm } from './route.js';

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | AsyncIterable<string>;
}

/** A request within the limits of its route. */
export interface Asked {
  readonly request: IncomingMessage & { readonly params?: Readonly<Record<string, string>> };
  /** Request id, in the log and in `x-request-id`. */
  readonly name: string;
  /** Reads the body by a function that keeps to the limits. Called once. @throws {Busy} */
  readonly read: <T>(how: (request: IncomingMessage, limits: BodyLimits) => Promise<T>) => Promise<T>;
}

/** A rejected request. The message is sent to the client. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Too many requests at the same time or in a minute. */
export class Busy extends Refused {
  constructor(readonly seconds: number) {
    super(429, 'Too many requests. Try again later.');
  }
}

export const json = (status: number, value: unknown, headers: Reply['headers'] = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value),
});

export interface BodyLimits {
  readonly bytes: number;
  /** Milliseconds for the body to arrive. */
  readonly bodyMs: number;
}

/** Reads a text. @throws {Refused} 408, 413, 415 */
export async function readBody(request: IncomingMessage, type: string, limits: BodyLimits): Promise<string> {
  mustBe(request, type);
  const body = await bytesOf(request, limits);
  if (!body) throw new Refused(413, `The body exceeds ${limits.bytes} bytes.`);
  return body.toString('utf8');
}

/**
 * Returns `undefined` if there are more bytes than allowed. The rest is discarded while the response is sent, so that the
 * client receives it.
 * @throws {Refused} 408
 */
function bytesOf(request: IncomingMessage, { bytes, bodyMs }: BodyLimits): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = Number(request.headers['content-length'] ?? 0);
    const done = (result: () => void): void => {
      clearTimeout(timer);
      request.off('data', keep).off('end', end).off('close', gone);
      request.resume();
      result();
    };
    const keep = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > bytes) done(() => resolve(undefined));
      else chunks.push(chunk);
    };
    const end = (): void => done(() => resolve(Buffer.concat(chunks)));
    const gone = (): void => done(() => reject(new Refused(400, 'The body ended too early.')));
    const timer = setTimeout(() => done(() => reject(new Refused(408, 'The body took too long.'))), bodyMs);
    request.on('error', () => {}).on('close', gone);
    if (size > bytes) return done(() => resolve(undefined));
    size = 0;
    request.on('data', keep).on('end', end);
  });
}

function mustBe(request: IncomingMessage, type: string): void {
  const given = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (given !== type || (request.headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new Refused(415, `Send ${type}, not compressed.`);
}

const tooLarge: SentForm = { fields: new URLSearchParams(), file: 'tooLarge' };

/**
 * Reads a form with one file of at most `fileAtMost` bytes. A larger one is `tooLarge`.
 * @throws {Refused} 400, 408, 415
 */
export async function readForm(request: IncomingMessage, fileAtMost: number, limits: BodyLimits): Promise<SentForm> {
  mustBe(request, 'multipart/form-data');
  const body = await bytesOf(request, limits);
  if (!body) return tooLarge;
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(new Uint8Array(body), { headers }).formData().catch(() => {
    throw new Refused(400, 'The body is not a valid form.');
  });
  const fields = new URLSearchParams();
  let file: SentFile | undefined;
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.append(name, value);
    else if (value.size > fileAtMost) return tooLarge;
    else if (value.name) file = { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
  }
  return { fields, ...(file ? { file } : {}) };
}

/** @throws {Refused} 400, 408, 413, 415 */
export async function readJson(request: IncomingMessage, limits: BodyLimits): Promise<unknown> {
  const text = await readBody(request, 'application/json', limits);
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(400, 'The body is not valid JSON.');
  }
}

export function send(response: ServerResponse, { status, headers = {}, body = '' }: Reply): void {
  if (response.headersSent || response.destroyed) return;
  if (typeof body !== 'string' && !Buffer.isBuffer(body)) {
    response.writeHead(status, headers);
    // on failure, break the connection: without its end no client takes the response for complete
    pipeline(response.req.method === 'HEAD' ? Readable.from([]) : Readable.from(body), response).catch(() =>
      response.destroy(),
    );
    return;
  }
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

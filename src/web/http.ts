/** Reads request bodies and sends responses with plain Node; restify only routes. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SentFile } from './route.js';

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | AsyncIterable<string>;
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

export const json = (status: number, value: unknown): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
});

/**
 * Reads a body of at most `limit` bytes. Drains the excess briefly, so that the client receives the response.
 * @throws {Refused} 413, 415
 */
export async function readBody(request: IncomingMessage, type: string, limit: number): Promise<string> {
  const body = await bytesOf(request, limit, 16 * limit);
  if (!body) throw new Refused(413, `The body exceeds ${limit} bytes.`);
  mustBe(request, type);
  return body.toString('utf8');
}

/** Returns `undefined` if there are more than `limit` bytes; reads at most about `patience` bytes. */
async function bytesOf(request: IncomingMessage, limit: number, patience: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    if (size > patience) break;
  }
  return size > limit ? undefined : Buffer.concat(chunks);
}

function mustBe(request: IncomingMessage, type: string): void {
  const given = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (given !== type || (request.headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new Refused(415, `Send ${type}, not compressed.`);
}

/** Allowance for fields and boundaries in addition to the file, in bytes. */
const overhead = 64 * 1024;

/**
 * Reads a form with one file. Returns `tooLarge` if the file exceeds `limit` bytes.
 * @throws {Refused} 400, 415
 */
export async function readForm(
  request: IncomingMessage,
  limit: number,
): Promise<{ readonly fields: URLSearchParams; readonly file?: SentFile } | 'tooLarge'> {
  mustBe(request, 'multipart/form-data');
  const body = await bytesOf(request, limit + overhead, 4 * limit);
  if (!body) return 'tooLarge';
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(new Uint8Array(body), { headers }).formData().catch(() => {
    throw new Refused(400, 'The body is not a valid form.');
  });
  const fields = new URLSearchParams();
  let file: SentFile | undefined;
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.append(name, value);
    else if (value.size > limit) return 'tooLarge';
    else if (value.name) file = { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
  }
  return { fields, ...(file ? { file } : {}) };
}

/** @throws {Refused} 400, 413, 415 */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  const text = await readBody(request, 'application/json', limit);
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

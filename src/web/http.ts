/** A request's body and an answer's bytes, over plain Node: restify routes, nothing more. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** The request is not served; the message may be shown to whoever sent it. */
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
 * The whole body, if it is of this type and at most `limit` bytes. What comes beyond is read and thrown away for a
 * while, so that the sender hears the refusal.
 * @throws {Refused} 413, 415
 */
export async function readBody(request: IncomingMessage, type: string, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    if (size > 16 * limit) break;
  }
  if (size > limit) throw new Refused(413, `At most ${limit} bytes are taken.`);
  const given = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (given !== type || (request.headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new Refused(415, `Send ${type}, not compressed.`);
  return Buffer.concat(chunks).toString('utf8');
}

/** @throws {Refused} 400, 413, 415 */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  const text = await readBody(request, 'application/json', limit);
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(400, 'That is not JSON.');
  }
}

export function send(response: ServerResponse, { status, headers = {}, body = '' }: Reply): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

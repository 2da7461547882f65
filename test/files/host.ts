/** A host of files as Teams has one: each address gives one file, to whoever knows it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FileHost {
  /** Puts a file there; its address. */
  put(name: string, body: string | Uint8Array): { readonly name: string; readonly url: string };
  /** Answers otherwise: a redirect, a failure, nothing at all. */
  answer(
    name: string,
    how: (request: IncomingMessage, response: ServerResponse) => void,
  ): { name: string; url: string };
  /** Paths that were asked for. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export async function fileHost(): Promise<FileHost> {
  const answers = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const answer = answers.get(request.url ?? '');
    if (answer) answer(request, response);
    else {
      response.writeHead(404);
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const at = (name: string, how: (request: IncomingMessage, response: ServerResponse) => void) => {
    const path = `/${answers.size}/${encodeURIComponent(name)}?tempauth=secret`;
    answers.set(path, how);
    return { name, url: `http://127.0.0.1:${port}${path}` };
  };
  return {
    put: (name, body) => at(name, (_request, response) => response.end(body)),
    answer: at,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Bytes as Excel saves them. */
export const saved = {
  utf8: (text: string) => new TextEncoder().encode(text),
  bom: (text: string) => new TextEncoder().encode(`\uFEFF${text}`),
  utf16: (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')),
  /** As Excel saves in Western Europe: Windows-1252, where ’, œ and € are single bytes besides the Latin letters. */
  windows: (text: string) =>
    new Uint8Array(
      [...text].map((one) => {
        const at = ['€', 'Œ', 'œ', '’', '–'].indexOf(one);
        return [0x80, 0x8c, 0x9c, 0x92, 0x96][at] ?? one.charCodeAt(0);
      }),
    ),
};

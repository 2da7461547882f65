/** A process that takes the bot's replies as Teams would, and counts them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sayReady } from '../harness/child.js';

let taken = 0;
let last = '';

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const told = request.method === 'GET';
    if (!told) {
      taken += 1;
      last = Buffer.concat(chunks).toString();
    }
    const body = JSON.stringify(told ? { taken, last } : { id: `m${taken}` });
    response.writeHead(told ? 200 : 201, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => sayReady((server.address() as AddressInfo).port));
process.once('SIGTERM', () => process.exit(0));

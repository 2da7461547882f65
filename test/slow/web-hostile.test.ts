/** A thousand hostile connections: the process stays small, and people are answered. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Issuer } from '../harness/issuer.js';
import { BotProcess } from '../harness/process.js';

let folder: string;
let bot: BotProcess;
let issuer: Issuer;
const sockets: Socket[] = [];
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await bot.ends('SIGKILL');
  await issuer.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Opens a connection that goes on sending as long as anybody takes it. */
function hostile(port: number, start: string, more: string, everyMs: number): void {
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  socket.on('error', () => {}).resume();
  socket.write(start);
  if (!more) return;
  const pour = setInterval(() => {
    if (socket.destroyed) clearInterval(pour);
    else if (!socket.writableNeedDrain) socket.write(more);
  }, everyMs);
  socket.once('close', () => clearInterval(pour));
}

const post = (path: string, type: string): string =>
  `POST ${path} HTTP/1.1\r\nHost: bot\r\nContent-Type: ${type}\r\nContent-Length: 400000000\r\n\r\n`;

test('idle, slow and long requests, a thousand at once: below 300 MB, and a person is answered', async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  issuer = await Issuer.start();
  const { identity } = issuer;
  bot = new BotProcess({
    PORT: '0',
    DATA_DIR: folder,
    PUBLIC_URL: 'https://bot.example',
    MicrosoftAppId: identity.appId,
    MicrosoftAppPassword: 'not-used',
    MicrosoftAppTenantId: identity.tenantId ?? '',
    LINK_SECRET: 'x'.repeat(32),
    ENROLMENT_OPEN: '1',
    OPERATOR_TENANT_ID: '11111111-1111-4111-8111-111111111111',
    OPERATOR_ADMINS: '22222222-2222-4222-8222-222222222222',
    SMTP_URL: 'off',
    SERVICE_HOSTS: '127.0.0.1',
    ...identity.cloud,
  });
  const port = await bot.ready();
  const rss = (): number =>
    Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${bot.pid}/status`, 'utf8'))?.[1]) / 1024;
  const before = rss();

  const long = 'x'.repeat(64 * 1024);
  for (let n = 0; n < 200; n++) {
    hostile(port, '', '', 0);
    hostile(port, 'GET /healthz HTTP/1.1\r\nX-A: ', 'a', 500);
    hostile(port, post('/api/messages', 'application/json'), long, 20);
    hostile(port, post(`/uploads/UPL-${n}.x`, 'multipart/form-data; boundary=x'), long, 20);
    hostile(port, post(`/i/INV-${n}.x`, 'application/x-www-form-urlencoded'), 'a', 500);
  }
  const serviceUrl = 'http://127.0.0.1:9/t/';
  let most = 0;
  for (let n = 0; n < 20; n++) {
    const began = performance.now();
    const answer = await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${issuer.token(serviceUrl)}` },
      body: JSON.stringify({
        type: 'invoke',
        name: 'adaptiveCard/action',
        id: `a${n}`,
        channelId: 'msteams',
        serviceUrl,
        from: { id: '29:x', name: 'Nadia Benali', aadObjectId: 'x' },
        recipient: { id: '28:bot', name: 'Bot' },
        conversation: { id: 'a:c', conversationType: 'personal', tenantId: 't' },
        value: { action: { type: 'Action.Execute', verb: 'help.show', data: {} } },
      }),
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ statusCode: 200 });
    // Teams gives up after 15 s
    expect(performance.now() - began).toBeLessThan(12_000);
    most = Math.max(most, rss());
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  expect(most).toBeGreaterThan(0);
  expect(most, `${Math.round(before)} MB before`).toBeLessThan(300);
});

/** `npm run doctor`: what it finds, and what it says to do, without a bot that runs. */
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as listener } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { clockFinding } from '../../src/doctor/clock.js';
import { databaseFinding } from '../../src/doctor/database.js';
import { examine } from '../../src/doctor/examine.js';
import { checkNode } from '../../src/doctor/machine.js';
import { tokenProblem } from '../../src/doctor/online.js';

const folder = mkdtempSync(join(tmpdir(), 'csp-doctor-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const opened: { close(): unknown }[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

const guid = '11111111-2222-4333-8444-555555555555';
const local = { PORT: '0', DATA_DIR: join(folder, 'data') };
const registered = {
  ...local,
  MicrosoftAppId: guid,
  MicrosoftAppType: 'UserAssignedMSI',
  MicrosoftAppTenantId: guid,
  LINK_SECRET: 's'.repeat(32),
  PUBLIC_URL: 'https://bot.example',
  PROXIES: '1',
  OPERATOR_TENANT_ID: guid,
  OPERATOR_ADMINS: guid,
  SMTP_URL: 'off',
};

/** The lines, as they are printed. */
async function told(env: Record<string, string>, online = false): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const { level, subject, message } of examine(env, online)) lines.push(`${level} ${subject}: ${message}`);
  return lines;
}
const portOf = (server: { address(): unknown }): number => (server.address() as AddressInfo).port;

test('a machine that is ready for local mode, which is left as it was', async () => {
  const lines = await told(local);
  expect(lines.slice(1)).toEqual([
    'ok Configuration: complete, for local mode.',
    'ok PORT: port 0 is free.',
    expect.stringMatching(/^(ok|warning) DATA_DIR: .*data can be written; a synced write takes [\d.]+ ms/),
    'ok SMTP_URL: off: emails are written to DATA_DIR/mail and not sent.',
  ]);
  expect(readdirSync(folder)).toEqual([]);
});

test('every problem of the configuration is a line, and what can be tried is tried all the same', async () => {
  const lines = await told({ ...local, MicrosoftAppId: guid, INVITATION_DAY: '3' });
  for (const name of ['PUBLIC_URL', 'LINK_SECRET', 'OPERATOR_TENANT_ID', 'OPERATOR_ADMINS', 'INVITATION_DAY'])
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^problem ${name}: `)));
  expect(lines).toContainEqual(expect.stringMatching(/ DATA_DIR: .* can be written/));
});

test('a port in use, and a folder that cannot be made', async () => {
  const other = listener().listen(0, '127.0.0.1');
  opened.push(other);
  await once(other, 'listening');
  writeFileSync(join(folder, 'file'), '');
  const lines = await told({ PORT: String(portOf(other)), DATA_DIR: join(folder, 'file', 'data') });
  rmSync(join(folder, 'file'));
  expect(lines).toContainEqual(expect.stringMatching(/^warning PORT: port \d+ is in use\. Unless that is the bot,/));
  expect(lines).toContainEqual(expect.stringMatching(/^problem DATA_DIR: cannot write to .* \(ENOTDIR\)\. Grant/));
});

test('a database where nothing listens', async () => {
  const url = 'postgres://bot:hush@127.0.0.1:1/bot';
  const lines = await told({ ...local, DATABASE_URL: url, LINK_SECRET: 's'.repeat(32) });
  expect(lines).toContainEqual(
    'problem DATABASE_URL: cannot connect (ECONNREFUSED). Nothing listens there. Start the server, or correct host and port.',
  );
  expect(lines.join()).not.toContain('hush');
});

test.each([
  [{}, /^ok .* responds in 0\.5 ms\. The tables are in order/],
  [{ schema: 0 }, /^ok .* The first start creates the tables/],
  [{ schema: 0, mayCreate: false }, /^problem .* may not create tables/],
  [{ schema: 9 }, /^problem .* Use the newer release/],
  [{ serverVersion: '12.1' }, /^problem .* Use version 14 or later/],
  [{ encoding: 'LATIN1' }, /^problem .* encoding is LATIN1/],
  [{ connections: 5 }, /^problem .* Lower DATABASE_CONNECTIONS \(10\)/],
  [{ roundTripMs: 30 }, /^warning .* in the zone of the database/],
] as const)('a database: %j', (differently, said) => {
  const sound = { serverVersion: '18.1', encoding: 'UTF8', schema: 3, supported: 3, mayCreate: true };
  const found = { ...sound, connections: 100, aheadMs: 0, roundTripMs: 0.5, ...differently };
  const { level, message } = databaseFinding(found, 10);
  expect(`${level} ${message}`).toMatch(said);
});

test.each([
  [100, 'ok'],
  [-3_000, 'warning'],
  [400_000, 'problem'],
] as const)('a clock that differs by %i ms: %s', (aheadMs, level) => {
  expect(clockFinding('another', aheadMs).level).toBe(level);
});

test('Node 22 and 24 are recommended, 20 works', () => {
  expect(['v20.20.0', 'v22.1.0', 'v24.3.0'].map((version) => checkNode(version).level)).toEqual([
    'warning',
    'ok',
    'ok',
  ]);
});

describe('the mail server', () => {
  const smtp = async (accepts: boolean): Promise<string> => {
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => (accepts ? done(null, { user: 'bot' }) : done(new Error('no'))),
    });
    opened.push(server);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return `smtp://bot:hush@127.0.0.1:${portOf(server.server)}`;
  };
  const mailed = { ...local, MAIL_FROM: 'bot@provider.example' };

  test('accepts the account', async () => {
    expect(await told({ ...mailed, SMTP_URL: await smtp(true) })).toContainEqual(
      'ok SMTP_URL: the mail server accepts the connection. Sender: bot@provider.example.',
    );
  });
  test('rejects the account', async () => {
    expect(await told({ ...mailed, SMTP_URL: await smtp(false) })).toContainEqual(
      expect.stringMatching(/^problem SMTP_URL: cannot use the mail server \(EAUTH\)\. The server rejects user name/),
    );
  });
  test('is not there', async () => {
    expect(await told({ ...mailed, SMTP_URL: 'smtp://127.0.0.1:1' })).toContainEqual(
      expect.stringMatching(/^problem SMTP_URL: cannot use the mail server \(\w+\)\. .*Check host/),
    );
  });
  test('is off in Teams', async () => {
    expect(await told(registered)).toContainEqual(
      expect.stringMatching(/^warning SMTP_URL: off: .* receive no notifications and no codes/),
    );
  });
});

describe('online', () => {
  let keys: readonly object[];
  let url: string;
  let env: Record<string, string>;
  let server: Server;

  /** Entra, the channel and the identity of the machine, on this machine. The SDK remembers where the identity is. */
  beforeAll(async () => {
    const inAnHour = String(Math.floor(Date.now() / 1_000) + 3_600);
    const token = { access_token: 'a.token', expires_on: inAnHour, resource: 'x', token_type: 'Bearer' };
    server = createServer((request, response) => {
      const path = request.url ?? '';
      const body = path.startsWith('/openid')
        ? { jwks_uri: `${url}/keys` }
        : path.startsWith('/msi')
          ? token
          : { keys };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${portOf(server)}`;
    Object.assign(process.env, { IDENTITY_ENDPOINT: `${url}/msi`, IDENTITY_HEADER: 'x' });
    env = {
      ...registered,
      ToChannelFromBotLoginUrl: `${url}/login`,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
      OAuthUrl: `${url}/oauth`,
      ToBotFromChannelOpenIdMetadataUrl: `${url}/openid`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${url}/openid`,
      CallerId: 'urn:botframework:azure',
      SIGN_IN_KEYS: `${url}/keys`,
    };
  });
  afterAll(() => {
    server.close();
    delete process.env.IDENTITY_ENDPOINT;
    delete process.env.IDENTITY_HEADER;
  });

  test('the keys are there, and the managed identity gets a token', async () => {
    keys = [{ kid: '1' }];
    const lines = await told(env, true);
    expect(lines).toContain(`ok Keys of Teams: 1 at ${url}/keys.`);
    expect(lines).toContain(`ok SIGN_IN_KEYS: 1 at ${url}/keys.`);
    expect(lines).toContainEqual(expect.stringMatching(/^ok Clock: agrees with 127\.0\.0\.1/));
    expect(lines).toContain('ok Token: Entra issues a token to the bot.');
  });

  test('no keys, or no way to them', async () => {
    keys = [];
    expect(await told(env, true)).toContain(`problem Keys of Teams: ${url}/keys contains no keys. Check the address.`);
    const gone = listener().listen(0, '127.0.0.1');
    await once(gone, 'listening');
    const port = portOf(gone);
    await new Promise((closed) => gone.close(closed));
    expect(await told({ ...env, SIGN_IN_KEYS: `http://127.0.0.1:${port}/keys` }, true)).toContain(
      `problem SIGN_IN_KEYS: cannot read http://127.0.0.1:${port}/keys (ECONNREFUSED). Allow outgoing https to 127.0.0.1:${port}.`,
    );
  });

  test.each([
    ['SingleTenant', 'AADSTS7000215: Invalid client secret provided.', /Set the value of the secret, not its id/],
    ['SingleTenant', 'AADSTS7000222: The provided client secret keys are expired.', /has expired/],
    ['SingleTenant', 'AADSTS700016: Application was not found', /has no registration MicrosoftAppId/],
    ['SingleTenant', 'AADSTS99999: something new', /refuses the bot: AADSTS99999: something new/],
    ['SingleTenant', 'getaddrinfo ENOTFOUND', /Allow outgoing https to login\.microsoftonline\.com/],
    ['UserAssignedMSI', 'no endpoint', /on the Azure resource that the identity is assigned to/],
  ] as const)('a token refused to a %s bot: %s', (appType, message, said) => {
    expect(tokenProblem({ appId: guid, appType }, message)).toMatch(said);
  });
});

/**
 * `npm run attack`: attacks on a bot in production mode, in a process of its own on loopback: tokens, channels, web,
 * sockets, roles and isolation, durability. Each attack is counted; the counts are in docs/security.md.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, type Speaker } from '../harness/activity.js';
import { programme } from '../harness/declared.js';
import { type Forgery, Issuer, newKey } from '../harness/issuer.js';
import { BotProcess } from '../harness/process.js';
import { folderGround } from '../torture/ground.js';

const guid = (digit: number): string => '00000000-0000-4000-8000-000000000000'.replaceAll('0', String(digit));
const speaker = (name: string, digit: number): Speaker => ({
  name,
  tenantId: guid(digit),
  aadObjectId: guid(digit),
  locale: 'en-GB',
});
const operator = speaker('Ingrid Solberg', 1);
/** Global admins of a provider, of another provider and of a reseller, and somebody of no organisation. */
const [victim, rival, reseller, stranger] = [
  speaker('Vera Victim', 2),
  speaker('Rita Rival', 3),
  speaker('Rolf Reseller', 4),
  speaker('Nobody', 5),
] as const;
const serviceUrl = 'http://127.0.0.1:9/t/';

let folder: string;
let issuer: Issuer;
let bot: BotProcess;
let port: number;
let count = 0;
const counts: Record<string, number> = {};

async function start(): Promise<void> {
  const { identity } = issuer;
  bot = new BotProcess({
    PORT: '0',
    DATA_DIR: folder,
    PUBLIC_URL: 'https://bot.example',
    MicrosoftAppId: identity.appId,
    MicrosoftAppPassword: 'not-used',
    MicrosoftAppTenantId: identity.tenantId ?? '',
    LINK_SECRET: 'x'.repeat(32),
    OPERATOR_TENANT_ID: operator.tenantId,
    OPERATOR_ADMINS: operator.aadObjectId,
    SMTP_URL: 'off',
    SERVICE_HOSTS: '127.0.0.1',
    ...identity.cloud,
  });
  port = await bot.ready();
}

const post = async (activity: object, token = issuer.token(serviceUrl)) => {
  const answer = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(activity),
    signal: AbortSignal.timeout(12_000),
  });
  return { status: answer.status, text: await answer.text() };
};
const press = (by: Speaker, verb: string, data: object = {}, over: object = {}) => {
  count += 1;
  const place = {
    kind: 'personal',
    id: `a:${by.aadObjectId}`,
    name: '',
    tenantId: by.tenantId,
    installed: true,
  } as const;
  return { ...execute({ id: `t${count}`, serviceUrl, by, place }, { verb, title: verb, data }), ...over };
};
const records = async () => (await folderGround(folder)).collections;
const skipped = new Set(['turns', 'notices', 'people', 'audit']);
/** The records that are the victim's, without what the bot writes down about every contact. */
const theirs = async (): Promise<readonly { readonly id: string }[]> =>
  [...(await records())].flatMap(([name, of]) => (skipped.has(name) ? [] : [...of.values()].filter(isTheirs)));
const held = async (): Promise<string> => JSON.stringify(await theirs());
const isTheirs = (record: object): boolean =>
  Object.entries(record).some(
    ([field, value]) =>
      ['id', 'organizationId', 'fromOrganizationId', 'providerId'].includes(field) && value === victimOrg,
  );
let victimOrg = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attack-'));
  issuer = await Issuer.start();
  await start();
  const onboard = (who: Speaker, kind: string, n: number) =>
    post(
      press(operator, 'partners.onboard', {
        kind,
        name: `${who.name} GmbH`,
        tenantId: who.tenantId,
        country: 'DE',
        mpnId: `501234${n}`,
        adminName: who.name,
        adminEmail: `admin@partner-${n}.example`,
        adminObjectId: who.aadObjectId,
        submitted: 'yes',
      }),
    );
  await onboard(victim, 'indirectProvider', 1);
  await onboard(rival, 'indirectProvider', 2);
  await onboard(reseller, 'indirectReseller', 3);
  await post(
    press(victim, 'users.add', {
      name: 'Secret Sam',
      email: 'sam@secret.example',
      agentTypes: 'salesAgent',
      sure: 'yes',
      submitted: 'yes',
    }),
  );
  await post(
    press(victim, 'partnerships.request', { email: 'hidden@reseller.example', language: 'en', submitted: 'yes' }),
  );
  for (const one of (await records()).get('organizations')?.values() ?? [])
    if ('tenantId' in one && one.tenantId === victim.tenantId) victimOrg = one.id;
  expect(victimOrg).toMatch(/^ORG-/);
}, 120_000);
afterAll(async () => {
  await bot?.ends('SIGKILL');
  await issuer?.stop();
  await rm(folder, { recursive: true, force: true });
  process.stdout.write(`attacks: ${JSON.stringify(counts)}\n`);
});

const soon = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

test('tokens: none that is forged, old, foreign or cut is served', async () => {
  const good = issuer.token(serviceUrl);
  const forgeries: readonly Forgery[] = [
    { key: newKey() },
    { keyId: 'k2' },
    { algorithm: 'none' },
    { algorithm: 'HS256' },
    { claims: { exp: soon(-600), nbf: soon(-1200) } },
    { claims: { nbf: soon(1200) } },
    { claims: { exp: undefined } },
    { claims: { aud: guid(9) } },
    { claims: { aud: undefined } },
    { claims: { iss: 'https://evil.example' } },
    { claims: { iss: `https://sts.windows.net/${guid(9)}/` } },
    { claims: { serviceurl: 'https://evil.example/' } },
    { claims: { serviceurl: undefined } },
  ];
  const tokens = [
    ...forgeries.map((forgery) => issuer.token(serviceUrl, forgery)),
    '',
    'x',
    'a.b.c',
    good.slice(0, -2),
    `${good}x`,
    good.split('.').slice(0, 2).join('.'),
    'x'.repeat(7_000),
  ];
  const before = await held();
  for (const [n, token] of tokens.entries())
    expect((await post(press(victim, 'users.list'), token)).status, `token ${n}`).toBe(401);
  expect(await held()).toBe(before);
  counts.tokens = tokens.length;
});

test('channels: nobody speaks for the victim from another channel, tenant or address', async () => {
  const before = await held();
  const other = { channelData: { tenant: { id: rival.tenantId } } };
  const mixed = [
    ...['webchat', 'directline', 'email', 'emulator', 'skype', '', undefined].map((channelId) => ({ channelId })),
    other,
    { serviceUrl: 'https://evil.example/' },
    { serviceUrl: 'http://169.254.169.254/' },
    { conversation: { id: 'a:x', conversationType: 'personal', tenantId: rival.tenantId } },
  ];
  for (const over of mixed)
    for (const verb of ['users.list', 'users.add', 'users.resetPassword']) {
      const { status, text } = await post(press(victim, verb, {}, over));
      expect([400, 401, 403, 200], JSON.stringify(over)).toContain(status);
      expect(text, JSON.stringify(over)).not.toMatch(/Secret Sam|sam@secret|hidden@reseller/);
    }
  expect(await held()).toBe(before);
  counts.channels = mixed.length * 3;
});

test('web: forged links, methods, paths and bodies are refused in words, never with a fault of the server', async () => {
  const invitation = [...((await records()).get('invitations')?.keys() ?? [])][0] ?? 'INV-X';
  const paths = ['i', 'v', 'd', 'r', 'uploads', 'downloads', 'exports', 'c'].flatMap((kind) =>
    [
      invitation,
      `${invitation}.`,
      `${invitation}.AAAA`,
      `${invitation}.${'A'.repeat(22)}`,
      '..%2f..%2fstate.json',
      '%00',
      '%ff',
      'x'.repeat(3_000),
    ].map((id) => `/${kind}/${id}`),
  );
  paths.push(
    '/../state.json',
    '/%2e%2e/state.json',
    '/metrics/../healthz',
    '/local/clock',
    '/local/kill',
    '/.env',
    '/link-secret',
  );
  let asked = 0;
  for (const path of paths)
    for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        redirect: 'manual',
        ...(method === 'GET' ? {} : { body: 'token=x&answer=yes&do=accept' }),
      });
      const text = await answer.text();
      asked += 1;
      expect(answer.status, `${method} ${path.slice(0, 60)}`).toBeLessThan(500);
      expect(text).not.toMatch(/hidden@reseller|Secret Sam|at .*\.js:\d+/);
    }
  for (const body of [
    '',
    '{',
    '[]',
    'null',
    '"x"',
    '{"type":"message"}',
    `{"a":${'['.repeat(9_000)}${']'.repeat(9_000)}}`,
  ]) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${issuer.token(serviceUrl)}` },
      body,
    });
    asked += 1;
    expect(answer.status, body.slice(0, 20)).toBeLessThan(500);
  }
  counts.web = asked;
});

test('roles and isolation: each verb, with each real id, by people of other sides, is as with an unknown id', async () => {
  const ids = (await theirs()).map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(3);
  const before = await held();
  let pressed = 0;
  const fields = (id: string) => ({
    id,
    invitationId: id,
    subscription: id,
    customer: id,
    user: id,
    partner: id,
    sure: 'yes',
    confirmed: 'yes',
  });
  for (const by of [rival, reseller, stranger])
    for (const { verb } of programme.commands) {
      // what ends one's own rights would make the next presses harmless
      if (/^(users\.remove|commands\.|turns\.)/.test(verb)) continue;
      const id = ids[pressed % ids.length] ?? '';
      const real = await post(press(by, verb, fields(id)));
      const unknown = await post(press(by, verb, fields(`${id.slice(0, 4)}ZZZZZZZZ`)));
      pressed += 2;
      expect(real.status, verb).toBe(unknown.status);
      expect(real.status, verb).toBeLessThan(500);
      expect(real.text, `${by.name} ${verb}`).not.toMatch(/Secret Sam|sam@secret|hidden@reseller|Vera Victim(?! GmbH)/);
    }
  expect(JSON.parse(await held())).toEqual(JSON.parse(before));
  counts.isolation = pressed;
}, 300_000);

test('sockets: half requests, smuggled lengths and floods of headers leave the bot answering', async () => {
  const raw = [
    'GET / HTTP/1.1\r\n',
    'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /metrics HTTP/1.1\r\n\r\n',
    'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
    'POST /api/messages HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFF\r\n',
    `GET / HTTP/1.1\r\nHost: x\r\n${'X-A: b\r\n'.repeat(5_000)}\r\n`,
    'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    '\u0000'.repeat(1_000),
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  ];
  const sockets = raw.flatMap((text) =>
    Array.from({ length: 25 }, () => {
      const socket = connect(port, '127.0.0.1')
        .on('error', () => {})
        .resume();
      socket.write(text);
      return socket;
    }),
  );
  const began = performance.now();
  expect((await post(press(victim, 'users.list'))).text).toMatch(/Secret Sam/);
  expect(performance.now() - began).toBeLessThan(12_000);
  for (const socket of sockets) socket.destroy();
  counts.sockets = sockets.length;
});

test('durability: what was answered before each kill is there, once', async () => {
  const answered: string[] = [];
  for (let kill = 0; kill < 6; kill += 1) {
    const adding = Array.from({ length: 8 }, async (_, n) => {
      const email = `u${kill}x${n}@partner.example`;
      const { status, text } = await post(
        press(victim, 'users.add', {
          name: `User ${n}`,
          email,
          agentTypes: 'salesAgent',
          sure: 'yes',
          submitted: 'yes',
        }),
      );
      if (status === 200 && text.includes(email)) answered.push(email);
    }).map((one) => one.catch(() => {}));
    const before = answered.length;
    for (let looks = 0; looks < 1_000 && answered.length < before + 2; looks += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    await bot.ends('SIGKILL');
    await Promise.allSettled(adding);
    const users = [...((await records()).get('users')?.values() ?? [])].map((one) => ('email' in one ? one.email : ''));
    for (const email of answered)
      expect(
        users.filter((one) => one === email),
        email,
      ).toHaveLength(1);
    await start();
  }
  expect(answered.length).toBeGreaterThan(8);
  counts.kills = 6;
}, 120_000);

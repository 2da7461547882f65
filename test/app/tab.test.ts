/** What the tab asks for: as whom, and what they get. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Entra, type Forged } from '../harness/entra.js';
import { newKey } from '../harness/issuer.js';
import type { Person } from '../harness/person.js';
import { program, replicated, type World } from '../program.js';

let entra: Entra;
let world: World;
let nolwenn: Person; // sales agent of the provider Armor, French
let katrin: Person; // global admin of the provider Nordlicht, English
beforeAll(async () => {
  entra = await Entra.start();
});
afterAll(() => entra.stop());
beforeEach(async () => {
  world = await program({ config: { signIn: entra.trust } });
  nolwenn = world.person('Nolwenn Le Goff');
  katrin = world.person('Katrin Böhme');
});
afterEach(() => world.end());

async function asks(what: string, token: string | undefined) {
  const headers = token === undefined ? undefined : { authorization: `Bearer ${token}` };
  const { status, text } = await world.visit(`/api/tab/${what}`, headers ? { headers } : {});
  return { status, body: JSON.parse(text) };
}
const as = (person: Person, what: string, forged?: Forged) => asks(what, entra.token(person, forged));

test('CNV-6: the tab shows what the chat and the searches show, in the language that was asked for', async () => {
  await nolwenn.forges('partnerships.request', { email: 'anna@nimbus.example' });
  const french = await as(nolwenn, 'overview?lang=fr');
  expect(french).toMatchObject({
    status: 200,
    body: {
      language: 'fr',
      name: 'Nolwenn Le Goff',
      organization: 'Armor Distribution',
      charts: [
        { title: 'Invitations envoyées, par état', bars: [{ label: 'en attente', count: 1 }] },
        { title: 'Licences, par produit', bars: [{ label: 'Microsoft 365 Business Standard', count: 40 }] },
      ],
    },
  });
  expect(JSON.stringify(french.body.waiting)).toContain('Partenariat → anna@nimbus.example');
  expect(french.body.lists.map(({ kind }: { kind: string }) => kind)).toEqual(
    expect.arrayContaining(['resellers', 'providers', 'invitations', 'customers', 'subscriptions']),
  );
  const english = await as(nolwenn, 'find?kind=invitations&text=ann&lang=en');
  expect(english.body).toMatchObject({ items: [{ title: 'Partnership → anna@nimbus.example' }], more: false });
  expect(JSON.stringify(english.body)).not.toContain('AdaptiveCard');
  // nobody else's
  expect((await as(katrin, 'find?kind=invitations')).body).toEqual({ items: [], more: false });
});

test('lists are leafed through, ten at a time', async () => {
  for (let at = 0; at < 12; at += 1) await nolwenn.forges('partnerships.request', { email: `r${at}@nimbus.example` });
  const first = await as(nolwenn, 'find?kind=invitations');
  const second = await as(nolwenn, 'find?kind=invitations&skip=10');
  expect([first.body.items.length, first.body.more]).toEqual([10, true]);
  expect([second.body.items.length, second.body.more]).toEqual([2, false]);
});

test('CNV-3: the language a person chose is theirs in the tab, too', async () => {
  await nolwenn.says('language en');
  expect((await as(nolwenn, 'overview?lang=fr')).body.language).toBe('en');
});

test('whoever is no user is told so, and nothing else', async () => {
  const guest = world.stranger('Guest', {
    tenantId: nolwenn.tenantId,
    aadObjectId: '00000000-0000-4000-8000-00000000000a',
  });
  const nobody = world.stranger('Nobody', {
    tenantId: '00000000-0000-4000-8000-000000000001',
    aadObjectId: '00000000-0000-4000-8000-000000000002',
  });
  for (const person of [guest, nobody]) {
    expect(await as(person, 'overview')).toEqual({ status: 403, body: { code: 'NoAccount' } });
    expect(await as(person, 'find?kind=providers')).toEqual({ status: 200, body: { items: [], more: false } });
  }
});

const now = Math.floor(Date.now() / 1000);
test.each<[string, Forged]>([
  ['signed with another key', { key: newKey() }],
  ['not signed', { algorithm: 'none' }],
  ['that has ended', { claims: { exp: now - 3_600 } }],
  ['that is not valid yet', { claims: { nbf: now + 3_600 } }],
  ['for another application', { claims: { aud: '00000000-0000-4000-8000-000000000009' } }],
  ['of another issuer', { claims: { iss: 'https://evil.example/v2.0' } }],
  [
    'of the issuer of another tenant',
    { claims: { iss: 'https://login.example/00000000-0000-4000-8000-000000000001/v2.0' } },
  ],
  ['of an application, not of a person', { claims: { scp: undefined } }],
  ['without a person', { claims: { oid: undefined } }],
  ['without an end', { claims: { exp: undefined } }],
])('a token %s is refused with 401', async (_what, forged) => {
  for (const what of ['overview', 'find?kind=invitations'])
    expect(await as(nolwenn, what, forged)).toEqual({ status: 401, body: { code: 'Unauthorized' } });
});

test('no token, garbage and a token elsewhere than in its header are refused with 401', async () => {
  expect((await asks('overview', undefined)).status).toBe(401);
  for (const garbage of ['', 'x', 'a.b.c', 'x'.repeat(7_000), `${entra.token(nolwenn)} x`])
    expect((await asks('overview', garbage)).status).toBe(401);
  expect((await asks(`overview?token=${entra.token(nolwenn)}`, undefined)).status).toBe(401);
});

test('a request that makes no sense is refused with 400, too many with 429', async () => {
  for (const query of ['', '?kind=x&skip=-1', `?kind=x&text=${'y'.repeat(200)}`])
    expect((await as(nolwenn, `find${query}`)).status).toBe(400);
  // each replica counts for itself
  const knocks = replicated ? 600 : 260;
  const statuses = await Promise.all(Array.from({ length: knocks }, () => asks('overview', undefined)));
  expect(statuses.some(({ status }) => status === 429)).toBe(true);
});

test('without a registration nobody is signed in', async () => {
  await world.end();
  world = await program();
  expect((await as(world.person('Nolwenn Le Goff'), 'overview')).status).toBe(401);
});

test('the page may stand in Teams’ frames alone, with scripts of this server alone', async () => {
  const { status, text, headers } = await world.visit('/tab?lang=fr');
  expect(status).toBe(200);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self'; style-src 'self'");
  expect(policy).toMatch(/frame-ancestors https:\/\/teams\.microsoft\.com [^;]*$/);
  expect(policy).not.toMatch(/unsafe|\*;|frame-ancestors[^;]* \*( |;|$)/);
  expect(text).toContain('<html lang="fr"');
  for (const [, path] of text.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
    const file = await world.visit(path ?? '');
    expect([path, file.status, file.headers.get('cache-control')]).toEqual([
      path,
      200,
      expect.stringContaining('immutable'),
    ]);
  }
  const about = (await world.visit('/about?lang=fr')).text;
  for (const part of [
    'id="privacy"',
    'Confidentialité',
    '30 jours',
    'Accès et suppression',
    'id="terms"',
    'id="support"',
  ])
    expect(about).toContain(part);
});

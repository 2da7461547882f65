/** Customers, subscriptions, order requests and reviews: found while typing, in the tab, in a chat (CNV-6). */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { addContoso, partners } from '../customers/scenes.js';
import { Entra } from '../harness/entra.js';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';

let entra: Entra;
let world: World;
let owen: Person; // admin agent of the provider Armor, English
let nolwenn: Person; // sales agent of the same, French
let aoife: Person; // global admin of the reseller Bluepeak, English
let katrin: Person; // global admin of the provider Nordlicht, English
beforeAll(async () => {
  entra = await Entra.start();
});
afterAll(() => entra.stop());
beforeEach(async () => {
  world = await program({ config: { signIn: entra.trust } });
  owen = world.person('Owen Fitzgerald');
  nolwenn = world.person('Nolwenn Le Goff');
  aoife = world.person('Aoife Brennan');
  katrin = world.person('Katrin Böhme');
});
afterEach(() => world.end());

async function tab(person: Person, what: string) {
  const headers = { authorization: `Bearer ${entra.token(person)}` };
  const { text } = await world.visit(`/api/tab/${what}`, { headers });
  return JSON.parse(text);
}
async function waiting(
  person: Person,
  lang = 'en',
): Promise<Record<string, { title: string; line: string; say?: string }[]>> {
  const { waiting: kinds } = await tab(person, `overview?lang=${lang}`);
  return Object.fromEntries(kinds.map(({ title, items }: { title: string; items: object[] }) => [title, items]));
}
const titles = (offers: readonly { title: string }[]): string[] => offers.map(({ title }) => title);

test('CUS-9: customers are found by name and by domain, each once, with whom they are shared', async () => {
  await partners(world);
  await addContoso(owen);
  for (const text of ['contoso', 'TRADERS', 'contosotraders.onm'])
    expect(titles(await owen.searches('customers', text)), text).toEqual(['Contoso Traders Ltd']);
  const [french] = await nolwenn.searches('customers', 'contoso');
  expect(french?.line).toMatch(/^contosotraders\.onmicrosoft\.com · depuis le .* · avec Bluepeak IT$/);
  const [shared] = await aoife.searches('customers', 'contoso');
  expect(shared?.line).toMatch(/ · since .* · with Armor Distribution$/);
  expect(await owen.searches('customers', 'nobody')).toEqual([]);
  const listed = await tab(owen, 'find?kind=customers');
  expect(titles(listed.items)).toEqual(titles(await owen.searches('customers', '')));
});

test('ORG-3: nobody else finds a customer; its card in a chat says nothing, and to them leads nowhere', async () => {
  await partners(world);
  await addContoso(owen);
  expect(await katrin.searches('customers', 'contoso')).toEqual([]);
  expect(await katrin.searches('subscriptions', 'contoso')).toEqual([]);
  expect(await world.stranger('Guest', { tenantId: owen.tenantId }).searches('customers', '')).toEqual([]);
  for (const kind of ['customers', 'subscriptions']) {
    const [offer] = await owen.searches(kind, 'contoso');
    expect(JSON.stringify(offer?.card.card)).not.toMatch(/Contoso|contoso|Bluepeak|Armor/);
    const { verb = '', data } = offer?.card.button('Show it to me only') ?? { data: {} };
    const deal = world.group('Deal', owen);
    expect((await nolwenn.forges(verb, data, { in: deal })).text).toContain('Contoso Traders Ltd');
    expect((await aoife.forges(verb, data)).text).toContain('Contoso Traders Ltd');
    const foreign = await katrin.forges(verb, data);
    expect(foreign.text).toBe((await katrin.forges(verb, { id: 'CUS-ZZZZZZZZ' })).text);
    expect(foreign.text).not.toMatch(/Contoso/);
  }
});

test('SUB-6: subscriptions are found by customer, with their licences; the line to type leads to them', async () => {
  await partners(world);
  await addContoso(owen);
  const { items } = await tab(owen, 'find?kind=subscriptions&text=contoso');
  expect(items).toEqual([
    expect.objectContaining({
      title: 'Contoso Traders Ltd · Microsoft 365 Business Premium',
      line: expect.stringMatching(/^0 of 10 licences assigned · renews automatically on /),
      status: { text: 'active', tone: 'good' },
    }),
  ]);
  expect((await owen.says(items[0].say)).text).toContain('Microsoft 365 Business Premium');
  const french = await tab(nolwenn, 'find?kind=customers&text=contoso&lang=fr');
  expect((await nolwenn.says(french.items[0].say)).title).toBe('Contoso Traders Ltd');
  const [bars] = (await tab(aoife, 'overview')).charts.filter(({ title }: { title: string }) => /product/.test(title));
  expect(bars.bars).toContainEqual({ label: 'Microsoft 365 Business Premium', count: 10 });
});

test('lists end where nobody leafs further, and say so', async () => {
  const held = await world.kept((view) => view.find('relationships', 'list', 'ORG-ARMOR|*|*|*', { limit: 1 }));
  const [one] = held.items;
  if (!one) throw new Error('Armor has no customer');
  await world.bot.store.transaction(async () => ({
    result: undefined,
    writes: Array.from({ length: 230 }, (_, at) => ({
      put: 'relationships' as const,
      record: {
        ...one,
        id: `REL-MANY-${at}`,
        customerId: `CUS-MANY-${at}`,
        name: `Many ${String(at).padStart(3, '0')}`,
      },
    })),
  }));
  expect(await tab(owen, 'find?kind=customers&skip=180')).toMatchObject({ more: true });
  const last = await tab(owen, 'find?kind=customers&skip=190');
  expect([last.items.length, last.more, last.narrow]).toEqual([10, false, true]);
  expect((await tab(owen, 'find?kind=customers&text=229')).items).toHaveLength(1);
});

test('SUB-8: an order request waits for the provider, in the tab and when asked for, until it is answered', async () => {
  await partners(world);
  await addContoso(owen);
  expect((await owen.says('order requests')).text).toContain('No order request waits for you.');
  await aoife.says('Add 5 Visio Plan 2 to Contoso Traders Ltd');
  await aoife.clicks(aoife.last.has('Send to the provider') ? 'Send to the provider' : (aoife.last.buttons[0] ?? ''));
  const asked = (await waiting(owen))['Order requests'];
  expect(asked).toEqual([
    expect.objectContaining({
      title: 'Bluepeak IT',
      line: 'a new subscription for Contoso Traders Ltd: Visio Plan 2, 5 licences · asked just now',
    }),
  ]);
  expect((await waiting(katrin))['Order requests']).toBeUndefined();
  expect((await waiting(aoife))['Order requests']).toBeUndefined();
  await nolwenn.says('demandes de commande');
  nolwenn.reads('Bluepeak IT', /un nouvel abonnement pour Contoso Traders Ltd : Visio Plan 2/);
  await nolwenn.clicks('Refuser');
  await nolwenn.clicks('Refuser', { Motif: 'Épuisé' });
  expect((await waiting(owen))['Order requests']).toBeUndefined();
  expect((await aoife.says('order requests')).text).toContain('Nothing that you asked a provider waits');
});

test('ORG-5: what waits for the operator stands in the operator’s tab, and in nobody else’s', async () => {
  const ingrid = world.person('Ingrid Solberg');
  await katrin.forges('directoryChanges.request', { name: 'Nordlicht', targets: 'DE https://nordlicht.example' });
  const { Reviews: reviews } = await waiting(ingrid);
  expect(reviews).toEqual([expect.objectContaining({ title: 'Nordlicht Distribution', say: 'Reviews' })]);
  expect(reviews?.[0]?.line).toMatch(/^directory change · waits since /);
  expect((await ingrid.says(reviews?.[0]?.say ?? '')).text).toContain('Nordlicht Distribution');
  expect(Object.keys(await waiting(katrin))).not.toContain('Reviews');
});

test('ENR-8, TRN-9: the tab tells how a transition went, what is next, and for whom it waits', async () => {
  const etienne = world.person('Étienne Garrigue');
  const hugo = world.person('Hugo Lasserre');
  expect((await tab(etienne, 'overview')).timelines).toEqual([]);
  await etienne.forges('transitions.start');
  await world.later('P3D');
  for (const person of [etienne, hugo]) {
    const [told] = (await tab(person, 'overview?lang=fr')).timelines;
    expect(told).toMatchObject({
      status: { text: 'brouillon', tone: 'neutral' },
      steps: [{ text: 'commencée · Étienne Garrigue' }],
    });
    expect(told.next).toMatch(/^Ensuite\u00a0: .* En attente depuis le .* \(il y a 3 jours\)\.$/);
    expect((await person.says(told.say)).text).toContain('commencée');
  }
  const mine = (await waiting(etienne, 'fr'))['Inscription à poursuivre'];
  expect(mine?.[0]?.line).toContain('il y a 3 jours');
  expect((await waiting(hugo, 'fr'))['Inscription à poursuivre']).toBeUndefined();
});

test('CNV-6: links of a customer’s invitation and of drafts tell whom they concern, and everybody else the same nothing', async () => {
  await nolwenn.forges('customers.invite', { email: 'nora@quist.example', submitted: 'yes' });
  const link = /https:\/\/bot\.example\/i\/[\w.-]+/.exec(nolwenn.last.fields.Message ?? '')?.[0] ?? '';
  const draft = nolwenn.opens('Copier dans le Presse-papiers');
  for (const address of [link, draft]) {
    const own = await owen.pastes(address);
    expect([own?.title, own?.line]).toEqual([
      'Armor Distribution invites nora@quist.example',
      expect.stringMatching(/^Reseller relationship, valid until /),
    ]);
    const foreign = await katrin.pastes(address);
    expect(foreign?.title).toBe('An invitation in the CSP programme');
    for (const offer of [own, foreign]) expect(JSON.stringify(offer?.card.card)).not.toMatch(/nora|quist|Armor/);
    const forged = address.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect((await owen.pastes(forged))?.title).toBe('An invitation in the CSP programme');
  }
});

/** The message extension: what is found, by whom, and what the others in the chat get to see. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../harness/person.js';
import type { Seen } from '../harness/seen.js';
import { program, type World } from '../program.js';

let world: World;
let nolwenn: Person; // sales agent of the provider Armor, French
let owen: Person; // of the same, English
let helene: Person; // global admin of the reseller Lumière, French
let katrin: Person; // global admin of the provider Nordlicht, English
beforeEach(async () => {
  world = await program();
  nolwenn = world.person('Nolwenn Le Goff');
  owen = world.person('Owen Fitzgerald');
  helene = world.person('Hélène Marchetti');
  katrin = world.person('Katrin Böhme');
});
afterEach(() => world.end());

const titles = (offers: readonly { title: string }[]): string[] => offers.map(({ title }) => title);
const idIn = (text: string): string => /INV-\w{8}/.exec(text)?.[0] ?? '';

/** Armor invites Lumière, which accepts. */
async function partner(): Promise<void> {
  const { email } = world.cast.organizations.flatMap((o) => o.people).find((p) => p.name === helene.name) ?? {};
  await nolwenn.forges('partnerships.request', { email: email ?? '' });
  await helene.says('accepte l’invitation de Armor Distribution');
  await helene.clicks('Autoriser', { agreed: 'true' });
}
async function invite(email: string): Promise<{ id: string; link: string }> {
  const draft = await nolwenn.forges('partnerships.request', { email });
  const link = /https:\/\/bot\.example\/i\/[\w.-]+/.exec(draft.fields.Message ?? '')?.[0] ?? '';
  return { id: idIn(link), link };
}
/** Presses the button of a card that somebody put into a chat. */
async function presses(person: Person, card: Seen, title: string): Promise<Seen> {
  const { verb, data } = card.button(title);
  return person.forges(verb ?? '', data, { in: world.group('Deal', person) });
}

test('CNV-6: invitations are found by address, name and reference, newest first, in the language of whoever looks', async () => {
  const first = await invite('anna@nimbus.example');
  const second = await invite('contact@zephyr.example');
  expect(titles(await nolwenn.searches('invitations', ''))).toEqual([
    'Partenariat → contact@zephyr.example',
    'Partenariat → anna@nimbus.example',
  ]);
  for (const text of ['anna', 'ANNA@nimbus', first.id, first.id.toLowerCase()])
    expect(titles(await owen.searches('invitations', text)), text).toEqual(['Partnership → anna@nimbus.example']);
  expect((await owen.searches('invitations', 'zeph'))[0]?.line).toBe(`${second.id} · open · made just now`);
  expect((await nolwenn.searches('invitations', 'zeph'))[0]?.line).toBe(
    `${second.id} · en attente · créée à l’instant`,
  );
  expect(await nolwenn.searches('invitations', 'nobody')).toEqual([]);
  expect(titles(await nolwenn.searches('invitations', '', { skip: 1, count: 1 }))).toEqual([
    'Partenariat → anna@nimbus.example',
  ]);
  expect(await nolwenn.searches('nothing-of-the-kind', '')).toEqual([]);
});

test('CNV-6: nobody finds what is of other organisations; strangers and the not admitted find nothing', async () => {
  const { id } = await invite('anna@nimbus.example');
  for (const kind of ['invitations', 'resellers', 'providers'])
    for (const text of ['', id, 'anna'])
      expect(JSON.stringify(await katrin.searches(kind, text))).not.toMatch(/nimbus|INV-/);
  expect(await world.stranger('Nobody').searches('providers', '')).toEqual([]);
  expect(await world.stranger('Guest', { tenantId: nolwenn.tenantId }).searches('invitations', '')).toEqual([]);
});

test('CNV-6: partners and providers of the directory are found by the beginning of any word', async () => {
  await partner();
  expect(titles(await nolwenn.searches('resellers', 'info'))).toEqual(['Lumière Informatique']);
  expect(titles(await nolwenn.searches('resellers', 'lumiere'))).toEqual(['Lumière Informatique']);
  expect(await katrin.searches('resellers', 'lumiere')).toEqual([]);
  const providers = await helene.searches('providers', '');
  expect(titles(providers)).toEqual(['Armor Distribution', 'Nordlicht Distribution']);
  expect(providers[0]?.line).toContain('partenariat depuis le');
  expect(providers[1]?.line).toContain('dans l’annuaire');
});

test('CNV-6: a card put into a chat says nothing but its kind, and asks again for whoever presses it', async () => {
  await partner();
  await invite('anna@nimbus.example');
  const [invitation] = await nolwenn.searches('invitations', 'anna');
  const [reseller] = await nolwenn.searches('resellers', 'lumi');
  for (const offer of [invitation, reseller])
    expect(JSON.stringify(offer?.card.card)).not.toMatch(/anna|nimbus|Lumi|Armor|en attente/);

  if (!invitation || !reseller) throw new Error('nothing was found');
  expect((await presses(owen, invitation.card, 'Me la montrer')).text).toContain('anna@nimbus.example');
  expect((await presses(owen, reseller.card, 'Me la montrer')).text).toContain('Lumière Informatique');
  const foreign = await presses(katrin, invitation.card, 'Me la montrer');
  const unknown = await katrin.forges('invitations.open', { id: 'INV-ZZZZZZZZ' });
  expect(foreign.text).toBe(unknown.text);
  expect(foreign.text).not.toMatch(/nimbus|Armor/);
  expect((await presses(katrin, reseller.card, 'Me la montrer')).text).not.toMatch(/Lumi|Armor/);
  // the invited side sees its partnership from its own side
  expect((await presses(helene, reseller.card, 'Me la montrer')).text).toContain('Armor Distribution');
});

test('CNV-6: a link that is pasted tells those whom it concerns who invites whom, and everybody else nothing', async () => {
  const { id, link } = await invite('anna@nimbus.example');
  const own = await nolwenn.pastes(link);
  expect(own?.title).toBe('Armor Distribution invite anna@nimbus.example');
  expect(own?.line).toMatch(/^Partenariat, valable jusqu’au /);
  const foreign = await katrin.pastes(link);
  expect(foreign?.title).toBe('An invitation in the CSP programme');
  for (const offer of [own, foreign]) expect(JSON.stringify(offer?.card.card)).not.toMatch(/anna|nimbus|Armor/);

  // a link that was made up becomes the same, also for its own side
  const forged = link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  expect((await nolwenn.pastes(forged))?.title).toBe('Une invitation dans le programme CSP');
  const unknown = await katrin.pastes(link.replace(id, 'INV-ZZZZZZZZ'));
  expect(
    JSON.stringify(unknown)
      .replaceAll('INV-ZZZZZZZZ', id)
      .replace(/"nonce":"\w+"/g, ''),
  ).toBe(JSON.stringify(foreign).replace(/"nonce":"\w+"/g, ''));
  for (const address of ['https://elsewhere.example/i/x.y', 'https://bot.example/tab', 'nonsense'])
    expect(await nolwenn.pastes(address)).toBeUndefined();

  // each reader's client renews it for that reader
  const { refresh } = (own?.card.card ?? {}) as { refresh: { action: { verb: string; data: object } } };
  const deal = world.group('Deal', owen);
  expect((await owen.forges(refresh.action.verb, refresh.action.data, { in: deal })).text).toContain(
    'Armor Distribution invites anna@nimbus.example',
  );
  expect((await katrin.forges(refresh.action.verb, refresh.action.data)).text).toContain(
    'An invitation in the CSP programme',
  );
});

test('looking something up leaves no trace: a chat of two people is never taken for the personal chat', async () => {
  const between = world.connector.register({
    kind: 'personal',
    id: '19:aaaa_bbbb@unq.gbl.spaces',
    name: 'two people',
    tenantId: helene.tenantId,
    installed: false,
  });
  await helene.searches('providers', '', { in: between });
  await helene.forges('providers.find', { country: '*' }, { in: between });
  const person = await world.bot.store.read((view) => view.get('people', `${helene.tenantId}:${helene.aadObjectId}`));
  expect(person?.chat).toBeUndefined();
});

test('what is no query is answered with an empty list, not with a failure', async () => {
  for (const value of [{}, { commandId: 7, parameters: 'x' }, { commandId: 'invitations', queryOptions: { skip: -1 } }])
    expect(await nolwenn.asks('composeExtension/query', value)).toMatchObject({ composeExtension: { type: 'result' } });
  expect(await nolwenn.asks('composeExtension/queryLink', { url: 7 })).toEqual({});
});

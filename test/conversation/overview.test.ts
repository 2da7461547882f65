/** OVR-1: what waits for a person, from one source for chat, tab and message extension. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { phrase } from '../../src/kernel/localizer.js';
import { type Waiting, waiting } from '../../src/kernel/waiting.js';
import { workflows } from '../../src/workflows/index.js';
import { addContoso, partners } from '../customers/scenes.js';
import { Entra } from '../harness/entra.js';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';

/** What a workflow declares that no other file knows. */
const parcels = waiting<{ from: string }>({
  name: 'parcels.waiting',
  who: 'organization.see',
  title: phrase({ en: 'Parcels to fetch', fr: 'Colis à retirer' }),
  help: phrase({ en: 'Parcels', fr: 'Colis' }),
  find: async (_view, _text, actor) => (actor.user.name === 'Siobhán Ó Dálaigh' ? [{ from: 'Cork' }] : []),
  when: () => ({ since: '2026-11-01T09:00:00.000Z' }),
  hit: ({ from }) => ({
    title: `Parcel from ${from}`,
    line: 'at the desk',
    shared: 'A parcel',
    verb: 'help.show',
    data: {},
  }),
});
const last = workflows.at(-1);

let entra: Entra;
let world: World;
beforeAll(async () => {
  entra = await Entra.start();
  Object.assign(last ?? {}, { waiting: [...(last?.waiting ?? []), parcels] });
  world = await program({ config: { signIn: entra.trust } });
});
afterAll(async () => {
  Object.assign(last ?? {}, { waiting: last?.waiting?.filter((one: Waiting) => one !== parcels) });
  await world.end();
  await entra.stop();
});
const who = (name: string): Person => world.person(name);

/** Titles of the items by list, as the tab has them. */
async function tab(person: Person): Promise<Record<string, readonly string[]>> {
  const headers = { authorization: `Bearer ${entra.token(person)}` };
  const { waiting: groups } = JSON.parse((await world.visit('/api/tab/overview?lang=en', { headers })).text);
  return Object.fromEntries(
    groups.map(({ title, items }: { title: string; items: { title: string }[] }) => [title, items.map((i) => i.title)]),
  );
}

test('OVR-1: a waiting list that a workflow declares appears in the chat, the tab and the message extension', async () => {
  const siobhan = who('Siobhán Ó Dálaigh');
  await siobhan.says('overview');
  siobhan.reads('What waits for you', 'Parcels to fetch (1)', 'Parcel from Cork');
  expect(await tab(siobhan)).toMatchObject({ 'Parcels to fetch': ['Parcel from Cork'] });
  expect((await siobhan.searches('overview', '')).map(({ title }) => title)).toContain('Parcel from Cork');
  expect(await siobhan.searches('overview', 'dublin')).toEqual([]);
});

test('OVR-1, SUB-8: a request is counted, decided in place, and gone for everybody; the profile says nothing else', async () => {
  const [owen, nolwenn, aoife] = [who('Owen Fitzgerald'), who('Nolwenn Le Goff'), who('Aoife Brennan')];
  await partners(world);
  await addContoso(owen);
  await aoife.says('Add 5 Visio Plan 2 to Contoso Traders Ltd');
  await aoife.clicks(aoife.last.has('Send to the provider') ? 'Send to the provider' : (aoife.last.buttons[0] ?? ''));
  for (const line of ['what do I have to approve?', 'pending requests', 'tasks', 'what is waiting for me?']) {
    await owen.says(line);
    owen.reads('What waits for you', /Armor Distribution · 1 item/, 'Order requests (1)', /Visio Plan 2, 5 licences/);
  }
  for (const line of ['demandes en attente', 'qu’est-ce qui m’attend ?', 'vue d’ensemble']) {
    await nolwenn.says(line);
    nolwenn.reads('Ce qui vous attend', 'Demandes de commande (1)');
  }
  await owen.says('our profile');
  expect(owen.last.text).not.toMatch(/nothing/i);
  await owen.clicks('What waits for me');
  await nolwenn.clicks('Refuser');
  await nolwenn.clicks('Refuser', { Motif: 'Épuisé' });
  await owen.says('overview');
  owen.reads('Nothing waits for you.', 'You can begin with one of these:');
  expect(owen.last.has('Customers')).toBe(true);
  expect(await tab(owen)).toEqual({});
});

test('OVR-1, PAR-14: drafts and invitations that end soon, the due ones first; the list of an index, not the newest 200', async () => {
  const katrin = who('Katrin Böhme');
  await katrin.forges('partnerships.request', { email: 'early@nimbus.example' });
  await katrin.clicks('Done');
  world.clock.advance(25 * 24 * 3_600_000);
  await katrin.forges('partnerships.request', { email: 'late@nimbus.example' });
  await katrin.says('overview');
  katrin.reads(/2 items and 1 due within a week/, 'Invitations that end soon (1)', 'Drafts to hand over (1)');
  const { text } = katrin.last;
  expect(text.indexOf('early@nimbus.example')).toBeLessThan(text.indexOf('late@nimbus.example'));
  expect(katrin.last.buttons.slice(0, 2)).toEqual(['Reminder draft', 'Show draft']);
  await katrin.clicks('Reminder draft');
  katrin.reads('Reminder draft');
});

test('OVR-1, ENR-11: the operator is shown reviews and undelivered notices, a stranger what can be begun', async () => {
  const theo = who('Théo Vasseur');
  await who('Katrin Böhme').forges('directoryChanges.request', {
    name: 'Nordlicht',
    targets: 'DE https://nordlicht.example',
  });
  await theo.says('mes tâches');
  theo.reads('Ce qui vous attend', 'Nordlicht Distribution');
  await theo.clicks('Examiner');
  theo.reads(/Nordlicht/);
  const baptiste = who('Baptiste Noël');
  await baptiste.says('vue d’ensemble');
  baptiste.reads('Rien ne vous attend.');
  expect(baptiste.last.has('Rechercher des fournisseurs')).toBe(true);
});

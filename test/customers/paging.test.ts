/** A list of many customers: page by page, each once, filtered, searched, with kinds and origins told apart (CUS-9, CUS-4, CUS-13). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';
import { acceptsAt, linkIn } from './page.js';
import { partners } from './scenes.js';

let world: World;
beforeAll(async () => {
  world = await program();
  await partners(world, 'Nolwenn Le Goff', 'Hélène Marchetti');
  const aurelie = world.person('Aurélie Chastain');
  for (let n = 1; n <= 11; n += 1) {
    const email = `info@client${n}.example`;
    const joint = n % 3 === 0;
    await aurelie.forges(joint ? 'customers.inviteJoint' : 'customers.invite', {
      email,
      company: `Client ${String(n).padStart(2, '0')}`,
      origin: n % 2 === 0 ? 'microsoftReferral' : 'ownMarketing',
      ...(joint ? { provider: 'ORG-ARMOR' } : {}),
    });
    await acceptsAt(world, linkIn(aurelie), email);
    // the pages take so many answers a minute
    await world.later('PT1M');
  }
}, 120_000);
afterAll(() => world.end());

/** The names of all pages, in the order of the list. */
async function pages(person: Person, narrowed: object = {}): Promise<readonly (readonly string[])[]> {
  const more = person.locale === 'fr-FR' ? 'Suite' : 'More';
  const names = () => person.last.text.match(/^(?:Client \d\d|Clinique[^\n]*)$/gm) ?? [];
  await person.forges('customers.list', narrowed);
  const all = [names()];
  while (person.last.has(more)) {
    await person.clicks(more);
    all.push(names());
  }
  return all;
}

describe.each([['Aurélie Chastain'], ['Grace Whitfield']])('%s', (who) => {
  const person = () => world.person(who);

  test('CUS-9: leafs through all of them, each once, by name', async () => {
    const all = await pages(person());
    expect(all.length).toBe(2);
    const names = all.flat();
    expect(names).toEqual([...names].sort());
    expect(names.length).toBe(12);
    expect(new Set(names).size).toBe(12);
  });

  test('CUS-9: by origin, by the partner it is shared with, by both, by name; the filter goes along to the next page', async () => {
    const referred = (await pages(person(), { origin: 'microsoftReferral' })).flat();
    expect(referred).toEqual([
      'Client 02',
      'Client 04',
      'Client 06',
      'Client 08',
      'Client 10',
      'Clinique des Tilleuls',
    ]);
    const shared = (await pages(person(), { partnerId: 'ORG-ARMOR' })).flat();
    expect(shared).toEqual(['Client 03', 'Client 06', 'Client 09']);
    expect((await pages(person(), { partnerId: 'ORG-ARMOR', origin: 'microsoftReferral' })).flat()).toEqual([
      'Client 06',
    ]);
    const found = await pages(person(), { search: 'cli' });
    expect(found.flat().length).toBe(12);
    expect((await pages(person(), { search: 'client7.example' })).flat()).toEqual(['Client 07']);
    expect((await pages(person(), { kind: 'direct' })).flat()).toEqual([]);
  });

  test('CUS-9: a partner of others is refused, and one’s own origin is told in the reader’s language', async () => {
    await person().forges('customers.list', { partnerId: 'ORG-NORDLICHT' });
    person().reads(/I know no such partner of yours|Je ne connais pas ce partenaire parmi les vôtres/);
    await person().forges('customers.list', { search: 'client2.example' });
    person().reads(/origin: Microsoft referral|origine : recommandation de Microsoft/);
  });
});

test('CUS-9, CUS-13: the provider sees those that accepted both, with the same record, and no others', async () => {
  const nolwenn = world.person('Nolwenn Le Goff');
  expect((await pages(nolwenn)).flat()).toEqual(['Client 03', 'Client 06', 'Client 09']);
  await nolwenn.forges('customers.show', { company: 'Client 06' });
  nolwenn.reads(/indirecte, avec Lumière Informatique/);
  const records = await world.kept((view) => view.find('customers', 'country', 'FR', { limit: 200 }));
  expect(records.items.filter(({ name }) => name === 'Client 06').length).toBe(1);
});

test('CUS-13, CUS-5: invited again by another provider, the customer keeps its one record', async () => {
  const [helene, jonas] = [world.person('Hélène Marchetti'), world.person('Jonas Lindqvist')];
  await jonas.says('request a partnership with helene.marchetti@lumiere-informatique.example');
  await helene.forges('partnerships.accept', { provider: 'Nordlicht Distribution' });
  await helene.clicks('Autoriser le fournisseur indirect', { [helene.last.inputs[0]?.label ?? '']: true });
  await helene.forges('customers.inviteJoint', { email: 'boss@client3.example', provider: 'ORG-NORDLICHT' });
  await acceptsAt(world, linkIn(helene), 'boss@client3.example');
  await helene.forges('customers.show', { company: 'Client 03' });
  helene.reads(/indirecte, avec Armor Distribution et Nordlicht Distribution/);
  await jonas.forges('customers.show', { company: 'Client 03' });
  jonas.reads(/indirect, with Lumière Informatique/);
  await helene.forges('customers.inviteJoint', { email: 'x@client3.example', provider: 'ORG-NORDLICHT' });
  helene.reads(/Vous avez déjà cette relation avec Client 03/);
});

test('TRN-8, CUS-9: customers that are direct and indirect at once stand on one page each, wherever a page ends', async () => {
  const now = world.clock.now();
  const stamps = { version: 1, createdAt: now, updatedAt: now };
  await world.bot.store.transaction(async (view) => {
    const like = await view.get('customers', 'CUS-VIGNERONS');
    if (!like) throw new Error('there is one like them');
    return {
      result: undefined,
      writes: Array.from({ length: 9 }, (_, n) => `Client ${30 + n}`).flatMap((name, n) => {
        const customer = { ...like, ...stamps, id: `CUS-BOTH${n}`, name, domain: `both${n}.example` };
        const kinds = n === 4 ? (['indirect'] as const) : (['direct', 'indirect'] as const);
        return [
          { put: 'customers' as const, record: customer },
          ...kinds.map((kind) => ({
            put: 'relationships' as const,
            record: {
              ...stamps,
              id: `REL-${kind}-${n}`,
              status: 'active' as const,
              customerId: customer.id,
              partnerId: 'ORG-ATELIER',
              kind,
              origin: 'ownMarketing' as const,
              since: now,
              withIds: kind === 'indirect' ? ['ORG-ARMOR'] : [],
              adminAccess: true,
              name,
              domain: customer.domain,
            },
          })),
        ];
      }),
    };
  });
  const solene = world.person('Solène Dupouy');
  const all = await pages(solene);
  const names = Array.from({ length: 9 }, (_, n) => `Client ${30 + n}`);
  expect(all.length).toBeGreaterThan(1);
  expect(all.flat()).toEqual(names);
  expect((await pages(solene, { search: 'both' })).flat()).toEqual(names);
  expect((await pages(solene, { kind: 'indirect' })).flat()).toEqual(names);
  expect((await pages(solene, { kind: 'direct' })).flat()).toEqual(names.filter((name) => name !== 'Client 34'));
  await solene.forges('customers.list', { search: 'Client 33' });
  solene.reads(/Client 33\n• directe et indirecte/);
  await solene.forges('customers.list', { kind: 'indirect', search: 'Client 33' });
  solene.reads(/Client 33\n• indirecte\n/);
});

test('CUS-9, USR-4: who holds no role sees no list', async () => {
  const baptiste = world.person('Baptiste Noël');
  await baptiste.forges('customers.list');
  baptiste.reads(/il faut un rôle dans votre organisation, quel qu’il soit/);
});

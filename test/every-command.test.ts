import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGeneral } from '../src/conversation/general/index.js';
import { holds, permissionNames } from '../src/kernel/permissions.js';
import { createRegistry } from '../src/kernel/registry.js';
import { workflows } from '../src/workflows/index.js';
import type { Person } from './harness/person.js';
import { program, type World } from './program.js';

const { commands } = createRegistry([...workflows, createGeneral(workflows)]);
const all = commands.map((command) => [command.verb, command] as const);
const offered = all.filter(([, command]) => !isLink(command.who));

function isLink(who: unknown): boolean {
  return [who].flat().every((one) => one === 'link' || one === 'signIn');
}

describe.each(['en', 'fr'] as const)('CNV-5: help in %s', (language) => {
  test.each(all)('%s has words', (_verb, { words, listed }) => {
    expect(words.title[language].trim()).not.toBe('');
    if (listed === false) return;
    expect(words.help?.[language].trim()).toBeTruthy();
  });
});

/** Whether one of the permissions is among this person's. */
function mayGive({ cast }: World, { name }: Person, who: readonly unknown[]): boolean {
  if (who.includes('anyone')) return true;
  return cast.organizations.some(({ capabilities, people }) =>
    people.some(
      (one) =>
        one.name === name &&
        permissionNames().some((name) => who.includes(name) && holds(name, { capabilities, roles: one.roles })),
    ),
  );
}

const failed = /went wrong|problème est survenu|undefined|\[object/;
/** What any field may be filled with, by whoever it is: the commands of every role have to take it. */
const absurdTexts: readonly unknown[] = [
  'forged',
  ' ',
  '-1',
  '1e400',
  'NaN',
  '\u0000\u202E',
  '../../etc/passwd',
  '{"$gt":""}',
  '__proto__',
  'x'.repeat(25_000),
];
/** What no field of a card sends: it gets no further than the input's schema, which is the same for everybody. */
const noTexts: readonly unknown[] = [0, true, null, ['a'], { a: 1 }];

/**
 * The first person who may run a command tries all values, the others a third each. A person who may not run it is refused
 * before the input is read.
 */
function valuesFor(mayRun: boolean, person: number, first: boolean): readonly unknown[] {
  if (!mayRun) return absurdTexts.slice(0, 1);
  return first ? [...absurdTexts, ...noTexts] : absurdTexts.filter((_, at) => at % 3 === person % 3);
}

describe('USR-4, ORG-3, CNV-4: pressed by whoever should not, or with what no card sends', () => {
  let world: World;
  let people: readonly Person[];
  let visitor: Person;
  let stranger: Person;
  beforeAll(async () => {
    world = await program();
    // a direct-bill partner who enrols is led into the transition: with it, one of them presses too
    const partners = ['Gaëlle Le Bihan', 'Hélène Marchetti', 'Ingrid Solberg'];
    const names = commands.some(({ verb }) => verb === 'transitions.start')
      ? [...partners, 'Étienne Garrigue']
      : partners;
    people = names.map((name) => world.person(name));
    visitor = world.stranger('Visitor', { tenantId: world.person('Gaëlle Le Bihan').tenantId });
    stranger = world.stranger('Stranger');
  });
  afterAll(() => world.end());

  test.each(all)('%s is refused to strangers and visitors', async (verb, { who }) => {
    await stranger.forges(verb, { id: 'forged' });
    stranger.reads(/has not been admitted/);
    await visitor.forges(verb, { id: 'forged' });
    if (isLink(who)) visitor.reads(/something I no longer offer/);
    else if (![who].flat().includes('anyone'))
      visitor.reads(/needs a user account|for organisations of another kind|Only the provider/);
    expect(visitor.last.text).not.toMatch(failed);
  });

  test.each(offered)(
    '%s survives an empty form, a forged id, absurd values and a second click',
    async (verb, { input, who }) => {
      const keys = Object.keys(input.shape);
      const filled = (value: unknown) => Object.fromEntries(keys.map((key) => [key, value]));
      const first = people.find((person) => mayGive(world, person, [who].flat()));
      for (const person of people) {
        const texts: string[] = [];
        const press = async (data: object) => texts.push((await person.forges(verb, data)).text);
        await press({});
        await press({ submitted: 'yes', confirmed: 'yes' });
        await press({ id: 'forged' });
        await press({ id: 'forged', confirmed: 'yes', submitted: 'yes' });
        const values = valuesFor(mayGive(world, person, [who].flat()), people.indexOf(person), person === first);
        for (const [n, value] of values.entries())
          await press({ ...filled(value), nonce: `c${n}`, submitted: n % 2 ? 'yes' : 'no', confirmed: 'yes' });
        await press({ ...filled('forged'), nonce: 'twice', submitted: 'yes', confirmed: 'yes' });
        await press({ ...filled('forged'), nonce: 'twice', submitted: 'yes', confirmed: 'yes' });
        for (const text of texts) expect(text).not.toMatch(failed);
        for (const text of texts) expect(text.trim()).not.toBe('');
      }
    },
  );
});

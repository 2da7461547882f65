import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failed, mayGive, offered, pressers } from '../harness/commands.js';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';

/** What any field may be filled with, by whoever it is: the commands of every role have to take it. */
const absurdTexts: readonly unknown[] = [
  'forged',
  ' ',
  '-1',
  '1e400',
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

describe('USR-4, ORG-3, CNV-4: pressed with what no card sends', () => {
  let world: World;
  let people: readonly Person[];
  beforeAll(async () => {
    world = await program();
    people = pressers(world);
  });
  afterAll(() => world.end());

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

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyCommand, failed, isLink, mayGive, offered, pressers } from './harness/commands.js';
import type { Person } from './harness/person.js';
import { program, type World } from './program.js';

describe.each(['en', 'fr'] as const)('CNV-5: help in %s', (language) => {
  test.each(everyCommand)('%s has words', (_verb, { words, listed }) => {
    expect(words.title[language].trim()).not.toBe('');
    if (listed === false) return;
    expect(words.help?.[language].trim()).toBeTruthy();
  });
});

describe('USR-4, ORG-3, CNV-4: pressed by whoever should not, or with a forged id', () => {
  let world: World;
  let people: readonly Person[];
  let visitor: Person;
  let stranger: Person;
  beforeAll(async () => {
    world = await program();
    people = pressers(world);
    visitor = world.stranger('Visitor', { tenantId: world.person('Gaëlle Le Bihan').tenantId });
    stranger = world.stranger('Stranger');
  });
  afterAll(() => world.end());

  test.each(everyCommand)('%s is refused to strangers and visitors', async (verb, { who }) => {
    await stranger.forges(verb, { id: 'forged' });
    stranger.reads(/has not been admitted/);
    await visitor.forges(verb, { id: 'forged' });
    if (isLink(who)) visitor.reads(/something I no longer offer/);
    else if (![who].flat().includes('anyone'))
      visitor.reads(/needs a user account|for organisations of another kind|Only the provider/);
    expect(visitor.last.text).not.toMatch(failed);
  });

  // test/slow/every-command.test.ts presses each with absurd values, as everybody
  test.each(offered)('%s survives an empty form and a forged id', async (verb, { input, who }) => {
    const keys = Object.keys(input.shape);
    const person = people.find((person) => mayGive(world, person, [who].flat())) ?? people[0];
    for (const data of [
      { submitted: 'yes', confirmed: 'yes' },
      { ...Object.fromEntries(keys.map((key) => [key, 'forged'])), submitted: 'yes', confirmed: 'yes' },
    ]) {
      const text = (await person?.forges(verb, data))?.text ?? '';
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(failed);
    }
  });
});

import { describe, expect, test } from 'vitest';
import { createGeneral } from '../../src/conversation/general/index.js';
import { createRegistry } from '../../src/kernel/registry.js';
import { folded } from '../../src/kernel/text.js';
import { examples, examplesOf } from '../../src/language/examples.js';
import { intents, verbOf } from '../../src/understanding/intents.js';
import { workflows } from '../../src/workflows/index.js';

const registry = createRegistry([...workflows, createGeneral(workflows)]);

test('CNV-5: every command that help lists has examples in language/examples', () => {
  const missing = registry.commands
    .filter(({ listed, verb }) => listed !== false && examplesOf(verb).en.length === 0)
    .map(({ verb }) => `language/examples/${verb}.en.txt`);
  expect(missing).toEqual([]);
});

test('every file of examples is named by the present verb of a command', () => {
  const unknown = [...examples.keys()].filter((verb) => verb !== 'none' && registry.command(verb)?.verb !== verb);
  expect(unknown).toEqual([]);
});

test('every intent is a verb of the command that carries it out, present or former', () => {
  for (const intent of intents) if (intent !== 'none') expect(registry.command(intent)?.verb).toBe(verbOf(intent));
});

describe.each(['en', 'fr'] as const)('CNV-5: examples in %s', (language) => {
  test('every command with examples has some', () => {
    expect([...examples].filter(([, of]) => of[language].length === 0).map(([verb]) => verb)).toEqual([]);
  });

  test('no line stands twice, under one verb or two', () => {
    const verbs = new Map<string, string>();
    const shared = [...examples].flatMap(([verb, of]) =>
      of[language].flatMap((line) => {
        const before = verbs.get(folded(line));
        verbs.set(folded(line), verb);
        return before ? [`${line}: ${before} and ${verb}`] : [];
      }),
    );
    expect(shared).toEqual([]);
  });
});

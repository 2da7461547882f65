import { describe, expect, test } from 'vitest';
import { createGeneral } from '../../src/conversation/general/index.js';
import { createRegistry } from '../../src/kernel/registry.js';
import { folded } from '../../src/kernel/text.js';
import { examples, examplesOf } from '../../src/language/examples.js';
import { examplesNameOf, intents, verbOf } from '../../src/understanding/intents.js';
import { workflows } from '../../src/workflows/index.js';

const registry = createRegistry([...workflows, createGeneral(workflows)]);

test('CNV-5: every command that help lists has examples in language/examples', () => {
  const missing = registry.commands
    .filter(({ listed, verb }) => listed !== false && examplesOf(verb).en.length === 0)
    .map(({ verb }) => `language/examples/${verb}.en.txt`);
  expect(missing).toEqual([]);
});

test('every file of examples is named by the present verb of a command or by an intent', () => {
  const ofIntents = new Set(intents.map(examplesNameOf));
  const unknown = [...examples.keys()].filter((name) => !ofIntents.has(name) && registry.command(name)?.verb !== name);
  expect(unknown).toEqual([]);
});

test('every intent is carried out by a command', () => {
  for (const intent of intents) {
    if (intent === 'none') continue;
    expect(registry.command(verbOf(intent))?.verb, intent).toBe(verbOf(intent));
  }
});

describe.each(['en', 'fr'] as const)('CNV-5: examples in %s', (language) => {
  test('every command with examples has some', () => {
    const empty = [...examples].filter(([, of]) => of[language].length === 0);
    expect(empty.map(([verb]) => `language/examples/${verb}.${language}.txt`)).toEqual([]);
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

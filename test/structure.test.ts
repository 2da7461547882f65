/** The structure of the program as files show it: a command is found by its verb, and no folder imports in a circle. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createGeneral } from '../src/conversation/general/index.js';
import { createRegistry } from '../src/kernel/registry.js';
import { workflows } from '../src/workflows/index.js';

const src = resolve(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ path: join(src, name), text: readFileSync(join(src, name), 'utf8') }));

/** The folder of a file as the rules see it: each workflow is one, and each other first-level folder. */
function folderOf(path: string): string {
  const [first = '', second = ''] = relative(src, path).split('/');
  return first === 'workflows' ? `workflows/${second}` : first;
}

/** Imports between folders: from a folder to those it imports, with one file as example. */
function imports(): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const { path, text } of files)
    for (const [, spec = ''] of text.matchAll(/from '(\.[^']+)'/g)) {
      const [from, to] = [folderOf(path), folderOf(resolve(dirname(path), spec))];
      if (from === to) continue;
      const targets = found.get(from) ?? new Map<string, string>();
      found.set(from, targets.set(to, relative(src, path)));
    }
  return found;
}

/** The folders that `start` reaches by imports. */
function reachable(start: string, from: ReadonlyMap<string, ReadonlyMap<string, string>>): Set<string> {
  const seen = new Set<string>();
  const open = [...(from.get(start)?.keys() ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(from.get(next)?.keys() ?? []));
  }
  return seen;
}

describe('the structure of src', () => {
  test('no folder imports itself through others', () => {
    const from = imports();
    const circular = [...from.keys()].filter((folder) => reachable(folder, from).has(folder));
    expect(circular).toEqual([]);
  });

  test('nine of ten commands are found by a file named after their verb', () => {
    const declared = files.flatMap(({ path, text }) =>
      [...text.matchAll(/verb: '\w+\.(\w+)',\n\s+(?:formerly|who)/g)].map(([, verb = '']) => ({ path, verb })),
    );
    const missed = declared.filter(({ path, verb }) => {
      const [first = ''] = verb.split(/(?=[A-Z])/);
      return !basename(path).includes(first.replace(/e$/, ''));
    });
    expect(declared.length).toBeGreaterThan(100);
    expect(missed.map(({ path, verb }) => `${verb} in ${relative(src, path)}`).slice(declared.length / 10)).toEqual([]);
  });

  test('every declared command, card, notification and timer is listed in its workflow’s index.ts', () => {
    const registry = createRegistry([...workflows, createGeneral(workflows)]);
    const timers = new Set(registry.timers.map(({ name }) => name));
    const kinds: readonly (readonly [string, RegExp, (name: string) => boolean])[] = [
      ['command', /verb: '(\w+\.\w+)',\n\s+(?:formerly|who)/g, (verb) => registry.command(verb) !== undefined],
      ['card', /= card(?:<[^;]*?>)?\(\s*'([\w.]+)'/g, (name) => registry.cards.has(name)],
      ['notification', /= notification(?:<[^;]*?>)?\(\s*'([\w.]+)'/g, (name) => registry.notifications.has(name)],
      ['timer', /= timer(?:<[^;]*?>)?\(\{\s*name: '([\w.]+)'/g, (name) => timers.has(name)],
    ];
    const unlisted = files.flatMap(({ path, text }) =>
      kinds.flatMap(([kind, pattern, isListed]) =>
        [...text.matchAll(pattern)].flatMap(([, name = '']) =>
          isListed(name)
            ? []
            : [`${relative(src, path)}: the ${kind} ${name} is in no list of its workflow’s index.ts`],
        ),
      ),
    );
    expect(unlisted).toEqual([]);
  });
});

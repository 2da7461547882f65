/** `npm run rules`: the rules of docs/rules.md that no test names. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const rules = [...readFileSync(join(root, 'docs/rules.md'), 'utf8').matchAll(/^- ([A-Z]{3}-\d+) (.*)$/gm)];
const tests = readdirSync(join(root, 'test'), { recursive: true })
  .filter((name) => /\.(test|contract)\.ts$/.test(String(name)))
  .map((name) => readFileSync(join(root, 'test', String(name)), 'utf8'));
// a title: the first text of test(…), describe(…) or their .each
const titles = tests.flatMap((text) => [...text.matchAll(/['"`]((?:[A-Z]{3}-\d+[,: ]*)+)/g)].map(([, ids]) => ids));
const named = new Set(titles.flatMap((ids) => ids.match(/[A-Z]{3}-\d+/g) ?? []));

const missing = rules.filter(([, id]) => !named.has(id));
for (const [, id, words] of missing) console.log(`${id}  ${words}`);
console.log(`${rules.length - missing.length} of ${rules.length} rules are named by tests`);

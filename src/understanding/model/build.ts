/**
 * Trains the model of typed lines and writes it beside the program, as the last step of `npm run build`. Nothing is
 * done if neither the lines, the lexicon nor the code that reads them have changed since.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { taught } from './taught.js';

const root = join(import.meta.dirname, '../../../..');
const file = new URL('weights.bin', import.meta.url);
const made = new URL('weights.sha256', import.meta.url);

const inputs = [
  'language/examples',
  'language/corpus',
  'language/lexicon',
  'dist/src/understanding',
  'dist/src/language',
]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:txt|jsonl|json|js)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  .sort();
const hash = createHash('sha256');
for (const path of inputs) hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
const inputsNow = hash.digest('hex');

if (!existsSync(file) || !existsSync(made) || readFileSync(made, 'utf8') !== inputsNow) {
  writeFileSync(file, await taught('all'));
  writeFileSync(made, inputsNow);
}

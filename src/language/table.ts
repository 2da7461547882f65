/**
 * Reads the word tables of `language/`: one `key: phrase, phrase` a line, `#` for comments, an indented line continues
 * the one above it. A key that the program does not know, a missing or a repeated one, and a line of another form fail
 * with file and line.
 */
import { textOf } from './files.js';

export type Table<Key extends string> = Readonly<Record<Key, readonly string[]>>;

/** Reads a file of word tables that must have exactly these keys. */
export function readTable<Key extends string>(path: string, keys: readonly Key[]): Table<Key> {
  return parseTable(textOf(path), `language/${path}`, keys);
}

/** As `readTable`, from text; `file` is named in errors. */
export function parseTable<Key extends string>(text: string, file: string, keys: readonly Key[]): Table<Key> {
  const table: Partial<Record<Key, string[]>> = {};
  let current: string[] | undefined;
  for (const [at, line] of text.split('\n').entries()) {
    const fail = (problem: string): never => {
      throw new Error(`${file}:${at + 1}: ${problem}`);
    };
    if (/^\s*(?:#|$)/.test(line)) continue;
    if (/^\s/.test(line)) {
      if (!current) return fail('a continued line needs a key above it');
      current.push(...phrasesOf(line));
      continue;
    }
    const found = /^([A-Za-z][A-Za-z-]*): ?(.*)$/.exec(line);
    if (!found) return fail('expected "key: phrase, phrase"');
    const [, name = '', phrases = ''] = found;
    const key = keys.find((one) => one === name);
    if (key === undefined) return fail(`unknown key "${name}"`);
    if (table[key]) return fail(`"${key}" stands twice`);
    current = [...phrasesOf(phrases)];
    table[key] = current;
  }
  if (!isWhole(table, keys)) throw new Error(`${file}: "${keys.find((key) => !table[key])}" is missing`);
  return table;
}

const isWhole = <Key extends string>(table: Partial<Table<Key>>, keys: readonly Key[]): table is Table<Key> =>
  keys.every((key) => table[key] !== undefined);

const phrasesOf = (line: string): readonly string[] =>
  line
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

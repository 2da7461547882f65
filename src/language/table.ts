/**
 * Reads the word tables of `language/`: one `key: phrase, phrase` a line, `#` for comments, an indented line continues
 * the one above it. A line of another form, a repeated key, and a key that the program does not know or misses fail with
 * file and line.
 */
import { textOf } from './files.js';

export type Table<Key extends string> = Readonly<Record<Key, readonly string[]>>;

/** Reads a file of word tables that must have exactly these keys. */
export function readTable<Key extends string>(path: string, keys: readonly Key[]): Table<Key> {
  return parseTable(textOf(path), `language/${path}`, keys);
}

/** Reads a file whose keys are data themselves. */
export const readOpenTable = (path: string): ReadonlyMap<string, readonly string[]> =>
  new Map(linesOf(textOf(path), `language/${path}`).map(({ key, phrases }) => [key, phrases]));

/** As `readTable`, from text; `file` is named in errors. */
export function parseTable<Key extends string>(text: string, file: string, keys: readonly Key[]): Table<Key> {
  const table: Partial<Record<Key, readonly string[]>> = {};
  for (const { at, key: name, phrases } of linesOf(text, file)) {
    const key = keys.find((one) => one === name);
    if (key === undefined) throw new Error(`${file}:${at}: unknown key "${name}"`);
    table[key] = phrases;
  }
  if (!isWhole(table, keys)) throw new Error(`${file}: "${keys.find((key) => !table[key])}" is missing`);
  return table;
}

interface Entry {
  /** Line number. */
  readonly at: number;
  readonly key: string;
  readonly phrases: string[];
}

function linesOf(text: string, file: string): readonly Entry[] {
  const entries = new Map<string, Entry>();
  let last: Entry | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const at = index + 1;
    if (/^\s*(?:#|$)/.test(line)) continue;
    if (/^\s/.test(line)) {
      if (!last) throw new Error(`${file}:${at}: a continued line needs a key above it`);
      last.phrases.push(...phrasesOf(line));
      continue;
    }
    const colon = line.indexOf(':');
    if (colon < 1) throw new Error(`${file}:${at}: expected "key: phrase, phrase"`);
    const key = line.slice(0, colon);
    if (entries.has(key)) throw new Error(`${file}:${at}: "${key}" stands twice`);
    last = { at, key, phrases: phrasesOf(line.slice(colon + 1)) };
    entries.set(key, last);
  }
  return [...entries.values()];
}

const isWhole = <Key extends string>(table: Partial<Table<Key>>, keys: readonly Key[]): table is Table<Key> =>
  keys.every((key) => table[key] !== undefined);

const phrasesOf = (line: string): string[] =>
  line
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

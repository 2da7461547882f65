/** The columns of a file: what they are called in both languages, what may stand in them. */
import type { Language, Phrase } from '../../kernel/localizer.js';
import { folded } from '../../kernel/text.js';

export interface Column {
  /** Key of the row's schema; in a file it names the column too. */
  readonly key: string;
  /** The first of each language is the one that we write. */
  readonly names: Readonly<Record<Language, readonly [string, ...string[]]>>;
  readonly required?: true;
  /** What may stand in it, in one sentence. */
  readonly rule: Phrase;
  /** An example for the template. */
  readonly sample: Readonly<Record<Language, string>>;
}

export const column = (
  key: string,
  en: readonly [string, ...string[]],
  fr: readonly [string, ...string[]],
  rule: Phrase,
  sample: string | Readonly<Record<Language, string>>,
  more: { readonly required?: true } = {},
): Column => ({
  key,
  names: { en, fr },
  rule,
  sample: typeof sample === 'string' ? { en: sample, fr: sample } : sample,
  ...more,
});

export const columnName = (of: Column, language: Language): string => of.names[language][0];

const bare = (name: string): string => folded(name).replaceAll(' ', '');

/** Key of the column that each name of the first row means, case, accents and spaces aside; `undefined`: none of ours. */
export function keysIn(head: readonly string[], columns: readonly Column[]): readonly (string | undefined)[] {
  const keys = new Map(
    columns.flatMap(({ key, names }) => [key, ...names.en, ...names.fr].map((name) => [bare(name), key] as const)),
  );
  const seen = new Set<string>();
  return head.map((name) => {
    const key = keys.get(bare(name));
    if (key === undefined || seen.has(key)) return undefined;
    seen.add(key);
    return key;
  });
}

/** Several values in one cell, separated by `|` or `,`. */
export const listIn = (cell: string): readonly string[] =>
  cell
    .split(/[|,]/)
    .map((one) => one.trim())
    .filter(Boolean);

/** `FR=https://…|BE=https://…` */
export const mapIn = (cell: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    cell
      .split('|')
      .map((one) => one.trim())
      .filter(Boolean)
      .map((one) => [one.slice(0, one.indexOf('=')).trim().toUpperCase(), one.slice(one.indexOf('=') + 1).trim()]),
  );

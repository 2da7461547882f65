/** Columns of files: their names in both languages, and how cells are read. */
import { z } from 'zod';
import type { Language, Phrase } from '../../kernel/localizer.js';
import { folded } from '../../kernel/text.js';

export interface Column {
  /** Key of the row's schema; also accepted as the column's name. */
  readonly key: string;
  /** Accepted names; the first one of each language is the one that is written. */
  readonly names: Readonly<Record<Language, readonly [string, ...string[]]>>;
  readonly required?: true;
  /** What a cell may contain, in one sentence. */
  readonly rule: Phrase;
  /** A cell of the template's example row. */
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

/** The keys of the columns that a file's first row names, ignoring case, accents and spaces; `undefined`: unknown. */
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

/** Reads a cell that holds one of a list of words, in either language; the keys are the words, folded. */
export const oneOf = <T>(names: Readonly<Record<string, T>>) =>
  z.string().transform((text, ctx) => {
    const found = Object.hasOwn(names, folded(text)) ? names[folded(text)] : undefined;
    if (found !== undefined) return found;
    ctx.addIssue({ code: 'custom', message: 'none of the list' });
    return z.NEVER;
  });

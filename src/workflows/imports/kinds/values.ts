/** What cells of several kinds of files say, in either language. */
import { z } from 'zod';
import type { Language } from '../../../kernel/localizer.js';
import { phrase } from '../../../kernel/localizer.js';
import { folded } from '../../../kernel/text.js';
import { column } from '../columns.js';

export const languageNames: Readonly<Record<string, Language>> = {
  en: 'en',
  english: 'en',
  anglais: 'en',
  fr: 'fr',
  french: 'fr',
  francais: 'fr',
};

/** A word of a list, as a cell has it in either language: the keys are words, folded. */
export const oneOf = <T>(names: Readonly<Record<string, T>>) =>
  z.string().transform((text, ctx) => {
    const found = Object.hasOwn(names, folded(text)) ? names[folded(text)] : undefined;
    if (found !== undefined) return found;
    ctx.addIssue({ code: 'custom', message: 'none of the list' });
    return z.NEVER;
  });

export const countryRule = phrase({
  en: 'A country by its name or two-letter code.',
  fr: 'Un pays, par son nom ou son code à deux lettres.',
});

export const upTo = (most: number) => phrase({ en: `Up to ${most} characters.`, fr: `${most} caractères au plus.` });

export const languageColumn = column(
  'language',
  ['Language'],
  ['Langue'],
  phrase({ en: 'English or French (en, fr).', fr: 'Français ou anglais (fr, en).' }),
  { en: 'en', fr: 'fr' },
);

/** Columns that files of several kinds share. */
import type { Language } from '../../../kernel/localizer.js';
import { phrase } from '../../../kernel/localizer.js';
import { column } from '../../files/columns.js';

export const languageNames: Readonly<Record<string, Language>> = {
  en: 'en',
  english: 'en',
  anglais: 'en',
  fr: 'fr',
  french: 'fr',
  francais: 'fr',
};

export const upTo = (most: number) => phrase({ en: `Up to ${most} characters.`, fr: `${most} caractères au plus.` });

export const languageColumn = column(
  'language',
  ['Language'],
  ['Langue'],
  phrase({ en: 'English or French (en, fr).', fr: 'Français ou anglais (fr, en).' }),
  { en: 'en', fr: 'fr' },
);

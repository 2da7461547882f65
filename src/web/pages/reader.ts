/** Selects the language of a page's reader. */
import { createLocalizer } from '../../conversation/present/localizer.js';
import { type Facts, type Language, type Links, languages, type Phrase } from '../../kernel/localizer.js';
import type { PageRequest } from '../route.js';

const known = (tag: string | null | undefined): Language | undefined =>
  languages.find((language) => new RegExp(`^${language}(-|$)`, 'i').test(tag?.trim() ?? ''));

/** `?lang=`, else the browser's preferred language, else English. */
export function languageOf({ query, headers }: Pick<PageRequest, 'query' | 'headers'>): Language {
  const wanted = (headers['accept-language'] ?? '')
    .split(',', 20)
    .map((range) => {
      const [tag, quality] = range.split(';');
      return { language: known(tag), quality: Number(/q=([\d.]+)/.exec(quality ?? '')?.[1] ?? 1) };
    })
    .filter(({ language, quality }) => language !== undefined && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return known(query.get('lang')) ?? wanted[0]?.language ?? 'en';
}

/** Localises a phrase for the reader, as plain text. */
export type Say = <F extends Facts | undefined>(phrase: Phrase<F>, ...facts: F extends undefined ? [] : [F]) => string;

export const wordsIn = (language: Language, now: string, links: Links): Say =>
  createLocalizer(language, now, links).text;

/** Who reads a page: the language, the words, the address the request came from. */
import { createPen } from '../../conversation/pen.js';
import { type Facts, type Language, type Links, languages, type Phrase } from '../../workflows/language.js';
import type { PageRequest } from '../route.js';

const known = (tag: string | null | undefined): Language | undefined =>
  languages.find((language) => new RegExp(`^${language}(-|$)`, 'i').test(tag?.trim() ?? ''));

/** `?lang=` before what the browser asks for, in its order of preference; English otherwise. */
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

/** In French a colon, a question mark and their like never begin a line, and quotes keep to what they hold. */
const typeset: Record<Language, (text: string) => string> = {
  en: (text) => text,
  fr: (text) => text.replace(/ (?=[:;?!»](\s|$|[.,)]))/g, '\u00a0').replace(/« /g, '«\u00a0'),
};

/** Words a phrase in the reader's language, as plain text. */
export type Say = <F extends Facts | undefined>(phrase: Phrase<F>, ...facts: F extends undefined ? [] : [F]) => string;

export function wordsIn(language: Language, now: string, links: Links): Say {
  const pen = createPen(language, now, links);
  return (phrase, ...facts) => typeset[language](pen.plain(phrase, ...facts));
}

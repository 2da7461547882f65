/** The spaces that a language's typography asks for; sources keep plain ones. */
import type { Language } from '../../kernel/localizer.js';

const asWritten = (text: string): string => text;
/** A no-break space before `: ; ? ! »` and after `«`: where a mark stands by itself, not inside an address or a time. */
const french = (text: string): string =>
  text.replace(/ (?=[:;?!»](?:\s|$|[.,)*]))/g, '\u00a0').replace(/« /g, '«\u00a0');

export const spaced: Record<Language, (text: string) => string> = { en: asWritten, fr: french };

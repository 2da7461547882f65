/** Normalises text for search: lower case, without accents and ligatures, split into words. */

const spelledOut: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * `L'Œuvre d'Été` → ` l oeuvre d ete`. Any character except letters and digits separates words. Each word has a leading
 * space, so `includes` finds word prefixes.
 */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  if (/^[ -~]*$/.test(lower)) return spaced(lower, /[a-z0-9]+/g);
  const plain = lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[œæßøłđðþı]/g, (letter) => spelledOut[letter] ?? letter);
  return spaced(plain, /[\p{L}\p{N}]+/gu);
}

const spaced = (text: string, word: RegExp): string => (text.match(word) ?? []).map((found) => ` ${found}`).join('');

/** The words of a folded text. */
export const wordsOf = (text: string): string[] => text.split(' ').slice(1);

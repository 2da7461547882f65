/** Texts as search compares them: words without case, accents and ligatures. */

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
 * `L'Œuvre d'Été` → ` l oeuvre d ete`: everything that is no letter or digit parts words, and each word has a space
 * before it, so that a word's beginning can be looked for with `includes`.
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

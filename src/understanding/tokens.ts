/** Splits a text into words and marks with their positions, so that slots can be quoted as typed. */

export interface Token {
  /** As typed. */
  readonly text: string;
  /** Lower case, without accents, curly quotes straight. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** A punctuation mark or symbol. */
  readonly mark: boolean;
  readonly capital: boolean;
}

const FOLDED: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  '’': "'",
  '‘': "'",
  ʼ: "'",
};

/** Lower case, without accents, apostrophes straight. */
export const fold = (text: string): string => (ASCII.test(text) ? text.toLowerCase() : foldAll(text));

const ASCII = /^[ -~]*$/;
const foldAll = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøł’‘ʼ]/g, (letter) => FOLDED[letter] ?? letter);

const PIECE =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[.@_](?=[\p{L}\p{N}])|[-‐‑'’ʼ](?=[\p{L}\p{N}])|\+(?=[\p{L}\p{N}]+@))*|[^\s\p{L}\p{N}]/gu;
/** French words that lose their vowel before another. */
const ELISION = /^(?:l|d|j|n|s|m|t|c|qu|jusqu|lorsqu|puisqu|quelqu)['’ʼ]/i;
const POSSESSIVE = /['’ʼ]s$/i;
/** French pronouns joined to a verb by a hyphen: "donne-lui", "affiche-le-moi", "y a-t-il". */
const CLITIC = /-(?:t-(?=[ieo]))?(?:moi|toi|lui|leur|le|la|les|nous|vous|en|y|m|je|tu|il|elle|on|ils|elles|ce)$/i;
const ENGLISH_SHORT =
  /^(don|doesn|didn|isn|aren|wasn|weren|won|wouldn|shouldn|couldn|can|mustn|haven|hasn|hadn|needn|ain)['’ʼ]t$/i;

const LETTER = /[\p{L}\p{N}]/u;
const startsUpper = (piece: string): boolean => {
  const first = piece.charAt(0);
  return first !== first.toLowerCase() && first === first.toUpperCase();
};

/** Words and marks of a text in their order; elisions, clitics and a possessive are words of their own. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const add = (start: number, end: number): void => {
    const piece = text.slice(start, end);
    const mark = end === start + 1 && !LETTER.test(piece);
    const word = fold(piece);
    tokens.push({ text: piece, word, start, end, mark, capital: !mark && startsUpper(piece) });
  };
  for (const match of text.matchAll(PIECE)) {
    let start = match.index;
    let end = start + match[0].length;
    const piece = (): string => text.slice(start, end);
    if (!/[-‐‑'’ʼ@]/.test(match[0])) {
      add(start, end);
      continue;
    }
    if (piece().includes('@') || /^inv-/i.test(piece())) {
      add(start, end);
      continue;
    }
    for (let elided = ELISION.exec(piece()); elided; elided = ELISION.exec(piece())) {
      add(start, start + elided[0].length);
      start += elided[0].length;
    }
    const tail: [number, number][] = [];
    if (POSSESSIVE.test(piece())) {
      tail.unshift([end - 2, end]);
      end -= 2;
    } else if (!ENGLISH_SHORT.test(piece())) {
      const short = /['’ʼ](?:re|ve|ll|d|m)$/i.exec(piece());
      if (short) {
        tail.unshift([start + short.index, end]);
        end = start + short.index;
      }
    }
    for (let hung = CLITIC.exec(piece()); hung && hung.index > 0; hung = CLITIC.exec(piece())) {
      tail.unshift([start + hung.index + 1, end]);
      end = start + hung.index;
    }
    if (end > start) add(start, end);
    for (const [from, to] of tail) add(from, to);
  }
  return tokens;
}

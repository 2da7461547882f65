import type { Token } from './tokens.js';

/** Words that examples write in lower case, and never with a capital letter inside a sentence: they are no names. */
export function commonWords(lines: readonly (readonly Token[])[]): Iterable<string> {
  const small = new Set<string>();
  const names = new Set<string>();
  for (const tokens of lines) {
    for (const [at, token] of tokens.entries()) {
      if (token.mark || /[@\d]/.test(token.word)) continue;
      if (token.capital && at > 0) names.add(token.word);
      else if (!token.capital) small.add(token.word);
    }
  }
  return [...small].filter((word) => !names.has(word));
}

/** Finds the longest of many phrases at a place in a line of words. */
export interface Phrases<V> {
  at(words: readonly string[], from: number): { readonly value: V; readonly to: number } | undefined;
}

export interface PhraseBook<V> extends Phrases<V> {
  /** The value of exactly this phrase; words between single spaces. */
  get(phrase: string): V | undefined;
  set(phrase: string, value: V): void;
}

/** A flat map of phrases joined by spaces; a set of their beginnings ends the search early. */
export function phraseBook<V>(entries: Iterable<readonly [string, V]> = []): PhraseBook<V> {
  const known = new Map<string, V>();
  const beginnings = new Set<string>();
  const book: PhraseBook<V> = {
    get: (phrase) => known.get(phrase),
    set(phrase, value) {
      known.set(phrase, value);
      for (let end = phrase.indexOf(' '); end > 0; end = phrase.indexOf(' ', end + 1))
        beginnings.add(phrase.slice(0, end));
    },
    at(words, from) {
      let phrase = words[from] ?? '';
      let best: { value: V; to: number } | undefined;
      for (let to = from + 1; to <= words.length; to += 1) {
        const value = known.get(phrase);
        if (value !== undefined) best = { value, to };
        if (to === words.length || !beginnings.has(phrase)) break;
        phrase = `${phrase} ${words[to] ?? ''}`;
      }
      return best;
    },
  };
  for (const [phrase, value] of entries) book.set(phrase, value);
  return book;
}

/** `a? b|c 1-3` → all phrases of the pattern. */
export function expand(pattern: string): readonly string[] {
  let lines: string[][] = [[]];
  for (const piece of pattern.split(' ')) {
    const optional = piece.endsWith('?');
    const range = /^(\d)-(\d)\??$/.exec(piece);
    const choices = range
      ? Array.from({ length: Number(range[2]) - Number(range[1]) + 1 }, (_, place) => String(Number(range[1]) + place))
      : piece.replace(/\?$/, '').split('|');
    lines = [
      ...lines.flatMap((line) => choices.map((choice) => [...line, choice])),
      ...(optional ? lines.map((line) => [...line]) : []),
    ];
  }
  return lines.filter((line) => line.length > 0).map((line) => line.join(' '));
}

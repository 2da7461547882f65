/** Finds the longest of many phrases at a place in a line of words. */
export interface Phrases<V> {
  at(words: readonly string[], from: number): { readonly value: V; readonly to: number } | undefined;
}

interface Node<V> {
  readonly next: Map<string, Node<V>>;
  value?: V;
}

export function phrases<V>(entries: Iterable<readonly [readonly string[], V]>): Phrases<V> {
  const root: Node<V> = { next: new Map() };
  for (const [words, value] of entries) {
    let node = root;
    for (const word of words) {
      let next = node.next.get(word);
      if (!next) {
        next = { next: new Map() };
        node.next.set(word, next);
      }
      node = next;
    }
    node.value = value;
  }
  return {
    at(words, from) {
      let node: Node<V> | undefined = root;
      let best: { value: V; to: number } | undefined;
      for (let at = from; at < words.length; at += 1) {
        node = node.next.get(words[at] ?? '');
        if (!node) break;
        if (node.value !== undefined) best = { value: node.value, to: at + 1 };
      }
      return best;
    },
  };
}

/** `a? b|c 1-3` → every line of words it stands for. */
export function expand(pattern: string): readonly (readonly string[])[] {
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
  return lines.filter((line) => line.length > 0);
}

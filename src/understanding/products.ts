/** Products in a line: "Exchange Online (Plan 1)", "E3", "exo p1", "Bussiness Standard", "from Business Basic to Premium". */
import { productPhrases, productWords } from './closed-lists.js';
import type { Entity } from './entity.js';
import type { Shaped } from './shapes.js';
import { bucketsOf, nearest } from './spelling.js';
import type { Token } from './tokens.js';

/** The products among the words of a line, brackets and mistyped words inside a name included. */
export function findProducts(shaped: Shaped, words: readonly string[]): readonly Entity[] {
  const { tokens } = shaped;
  const shapedAt = new Set(shaped.entities.map((entity) => entity.from));
  const places = words.flatMap((word, at) => (/^[()]$/.test(word) ? [] : [at]));
  const plain = places.map((at) => (tokens[at]?.capital ? misspelt(words[at] ?? '') : undefined) ?? words[at] ?? '');
  const products: Entity[] = [];
  for (let place = 0; place < places.length; place += 1) {
    const from = places[place] ?? 0;
    if (shapedAt.has(from)) continue;
    const found = productPhrases.at(plain, place);
    if (!found || (found.to === place + 1 && plain[place] !== words[from])) continue;
    const last = places[found.to - 1] ?? from;
    if (found.to === place + 1 && isCommonWord(words[from] ?? '') && !isNamed(tokens, words, from)) continue;
    products.push({ kind: 'product', value: '', from, to: closed(words, from, last + 1) });
    place = found.to - 1;
  }
  return [...products, ...tiers(words, products)].sort((one, other) => one.from - other.from);
}

/** A bracket that was opened inside a name belongs to it with its other half. */
function closed(words: readonly string[], from: number, to: number): number {
  const inside = words.slice(from, to);
  return inside.includes('(') && !inside.includes(')') && words[to] === ')' ? to + 1 : to;
}

/** The word of a product's name that one with a capital letter is a typing mistake away from. */
const misspelt = (word: string): string | undefined => (productWords.has(word) ? undefined : nearest(word, buckets));
const buckets = bucketsOf(new Map([...productWords].map((word) => [word, true])));

/** Products that are everyday words too: they count with a capital letter, or beside a number, "licence" or an article. */
const isCommonWord = (word: string): boolean =>
  /^(?:project|exchange|dynamics|planner|teams|standard|bp|bs)$/.test(word);
function isNamed(tokens: readonly Token[], words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? '';
  if (/^(?:bp|bs)$/.test(words[at] ?? '')) return true;
  if (/^(?:licen[cs]es?|subscriptions?|abos?|abonnements?|\d+x?|x|seats?|sieges?|postes?)$/.test(before)) return true;
  const next = words[at + 1] ?? '';
  if (
    /^(?:of|d'|de|du)$/.test(before) &&
    /^(?:licen[cs]es?|subscriptions?|abos?|abonnements?)$/.test(words[at - 2] ?? '')
  )
    return true;
  if (tokens[at]?.capital) return at > 0 && !/^(?:online|messages?|channels?|chat|manager|app)$/.test(next);
  return (
    words[at] === 'dynamics' ||
    (words[at] === 'exchange' && /^(?:the|le|l'|un|an|son|leur|his|her|their)$/.test(before))
  );
}

/** "from Business Basic to Premium", "basic to standard": the level alone, where another is named. */
function tiers(words: readonly string[], products: readonly Entity[]): readonly Entity[] {
  const taken = new Set(
    products.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, offset) => from + offset)),
  );
  return words.flatMap((word, at) => {
    if (!TIER.test(word) || taken.has(at)) return [];
    const before = words[at - 1] ?? '';
    const led = LEADS_TO_TIER.test(before);
    const pair =
      (led && TIER.test(words[at - 2] ?? '')) ||
      (LEADS_TO_TIER.test(words[at + 1] ?? '') && TIER.test(words[at + 2] ?? ''));
    const other = products.length > 0 && (led || /^(?:the|le|la)$/.test(before));
    return pair || other ? [{ kind: 'product', value: '', from: at, to: at + 1 } as const] : [];
  });
}
const TIER = /^(?:basic|standard|premium|essentials)$/;
const LEADS_TO_TIER = /^(?:to|into|vers|en|sur|par|with|->|=>|>|→|a)$/;

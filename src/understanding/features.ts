/**
 * What the classifier looks at in a line: its words and pairs of them, typing mistakes corrected, with addresses, ids,
 * figures and names masked by their look alone (so that thousands of examples are read in no time), and its concepts.
 */
import { followed, place, together } from './classifier.js';
import type { Token } from './tokens.js';
import type { Found } from './vocabulary.js';

const WORD = 1;
const CONCEPT = 2;
const BEGINNING = 3;
/** So many letters of a word stay the same in most of its forms, and often in the other language. */
const STEM = 5;

/** `words` are those of the tokens, corrected. */
export function features(tokens: readonly Token[], words: readonly string[], concepts: readonly Found[]): Uint16Array {
  const found = new Set<number>();
  let last = '^';
  let before = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || (token.mark && token.text !== '?')) continue;
    const item = look(token, at, words[at] ?? token.word);
    if (item === NAME && last === NAME) continue;
    const here = place(WORD, item);
    found.add(here);
    if (item.length > STEM) found.add(place(BEGINNING, item, 0, STEM));
    found.add(followed(before, here));
    before = here;
    last = item;
  }
  const places = [...new Set(concepts.map((one) => place(CONCEPT, one.concept)))];
  for (let at = 0; at < places.length; at += 1) {
    found.add(places[at] ?? 0);
    for (let other = 0; other < at; other += 1) found.add(together(places[at] ?? 0, places[other] ?? 0));
  }
  return Uint16Array.from(found);
}

const NAME = '<name>';

function look(token: Token, at: number, word: string): string {
  if (token.word.includes('@')) return '<email>';
  if (/\d/.test(token.word))
    return token.word.startsWith('inv') ? '<invitation>' : /^\d+$/.test(token.word) ? '<number>' : word;
  return token.capital && at > 0 ? NAME : word;
}

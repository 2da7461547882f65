/** Phrase books of closed lists: products, roles, states, countries. */
import { countryNames } from './countries.js';
import { languages, products, type Role, roles, statuses } from './lexicon.js';
import { numberWords } from './numbers.js';
import { expand, phraseBook } from './phrases.js';
import { dateWords, spaced } from './timing/words.js';
import { tokenize } from './tokens.js';

const GLUED: readonly (readonly [RegExp, string])[] = [
  [/\b(office|microsoft|dynamics|windows|m|o) (365|10|11)\b/, '$1$2'],
  [/\bpower (bi|apps|automate)\b/, 'power$1'],
  [/\bplan ([1-5])\b/, 'plan$1'],
];
function* productLines(): Iterable<readonly [string, true]> {
  for (const pattern of products) {
    for (const line of expand(pattern)) {
      yield [line, true];
      for (const [apart, together] of GLUED) if (apart.test(line)) yield [line.replace(apart, together), true];
    }
  }
}
const PLURALS =
  /^(?:agente?|admin|administrator|administrateur|administratrice|technique|manager|representative|responsable|rep|person)$/;
function* roleLines(): Iterable<readonly [string, Role]> {
  for (const [role, names] of Object.entries(roles) as [Role, readonly string[]][]) {
    for (const name of names) {
      const words = tokenize(name).map((token) => token.word);
      const last = words.at(-1) ?? '';
      yield [words.join(' '), role];
      yield [words.map((word) => (PLURALS.test(word) ? `${word}s` : word)).join(' '), role];
      if (PLURALS.test(last)) yield [`${words.join(' ')}s`, role];
    }
  }
}
function* statusLines(): Iterable<readonly [string, string]> {
  for (const [status, names] of Object.entries(statuses)) for (const name of names) yield [spaced(name), status];
}

export const productPhrases = phraseBook(productLines());
/** All words of product names. */
export const productWords: ReadonlySet<string> = new Set(
  [...productLines()].flatMap(([line]) => line.split(' ')).filter((word) => /^[a-z]{3,}$/.test(word)),
);
export const rolePhrases = phraseBook(roleLines());
export const statusPhrases = phraseBook(statusLines());
export const countryPhrases = phraseBook(countryNames);

/** All words of the closed lists; typing mistakes are corrected to them. */
export function* entityWords(): Iterable<string> {
  for (const [line] of productLines()) yield* line.split(' ').filter((word) => word.length > 2 && !/\d/.test(word));
  for (const [line] of roleLines()) yield* line.split(' ');
  for (const [line] of statusLines()) yield* line.split(' ');
  yield* languages.keys();
  yield* numberWords;
  yield* dateWords;
  for (const name of countryNames.keys()) yield* name.split(' ').filter((word) => word.length > 4);
}

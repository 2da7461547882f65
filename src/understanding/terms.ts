/** The words and concepts of a text, by which questions are compared. Names of people and companies are left out. */
import { productPhrases, rolePhrases } from './closed-lists.js';
import { tokenize } from './tokens.js';
import type { Vocabulary } from './vocabulary.js';

/** Letters of a word that most of its forms share. */
const stem = 5;

export function termsOf(text: string, vocabulary: Vocabulary, spelling?: 'correct'): readonly string[] {
  const tokens = tokenize(text).filter((token) => !token.mark);
  const words = spelling ? tokens.map(({ word }) => word) : tokens.map(({ word }) => vocabulary.correct(word) ?? word);
  const terms = vocabulary.find(words).map(({ concept }) => `#${concept}`);
  for (let at = 0; at < words.length; at += 1) {
    const role = rolePhrases.at(words, at);
    const product = role ? undefined : productPhrases.at(words, at);
    const word = words[at] ?? '';
    if (role) terms.push('@role', `@${role.value}`);
    else if (product) terms.push('@product');
    else if (at === 0 || !tokens[at]?.capital || vocabulary.knows(word))
      terms.push(word.slice(0, stem), tokens[at]?.word.slice(0, stem) ?? '');
    at = ((role ?? product)?.to ?? at + 1) - 1;
  }
  return [...new Set(terms)];
}

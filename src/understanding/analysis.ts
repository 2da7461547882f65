/** What a line holds, before anything is said of what it means: words, entities, names, moods and signs. */
import { entityWords } from './closed-lists.js';
import { commonWords } from './common.js';
import { corrected } from './corrections.js';
import { type Moods, moods } from './guards.js';
import { known } from './known.js';
import { exampleLines } from './lessons.js';
import { findNames } from './names.js';
import { read } from './reading.js';
import type { LookUp } from './recognizer.js';
import { findSigns, type Signs } from './signs.js';
import type { Parts } from './slots/parts.js';
import { tokenize } from './tokens.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';

export interface Analysis {
  readonly parts: Parts;
  readonly mood: Moods;
  readonly signs: Signs;
}

/** The lexicon, with the words that the examples write in lower case. */
export const vocabularyOfExamples = (): Vocabulary =>
  createVocabulary(entityWords(), commonWords(exampleLines().map(({ text }) => tokenize(text))));

export async function analyse(text: string, vocabulary: Vocabulary, lookUp?: LookUp): Promise<Analysis> {
  const line = read(text, vocabulary);
  const mood = moods(line);
  const { entities, names } = corrected(line, await known(line, findNames(line), lookUp));
  return { parts: { line, entities, names, asked: mood.asked }, mood, signs: findSigns(line, mood, names) };
}

/**
 * What the model looks at in a line. A feature is a short text with its kind in front: `w` a word, `b` two words in a
 * row, `k` two words with one between them, `s` the beginning of a word, `g` four letters of a word, `c` a sign, `p` two
 * signs, `q` two concepts, entities or names in a row, `a` a verb with its mood, `o` the verb that is an order.
 * Entities and names stand for themselves by their kind alone.
 */
import type { Analysis } from '../analysis.js';
import type { Parts } from '../slots/parts.js';

/** So many letters of a word stay the same in most of its forms, and often in the other language. */
const STEM = 5;
const LETTERS = 4;

export function featuresOf({ parts, mood, signs }: Analysis): ReadonlySet<string> {
  const { line, names } = parts;
  const features = new Set<string>();
  addWords(features, wordsOf(parts));
  addSigns(features, [...signs]);
  const things = [
    ...line.found.map(({ from, concept }) => ({ from, kind: concept as string })),
    ...line.entities.map(({ from, kind }) => ({ from, kind: `@${kind}` })),
    ...names.map(({ from }) => ({ from, kind: '~' })),
  ].sort((one, other) => one.from - other.from);
  let last = '^';
  for (const { kind } of things) {
    features.add(`q:${last}>${kind}`);
    last = kind;
  }
  for (const act of mood.acts) features.add(`a:${act.found.concept} ${act.mood}`);
  const order = mood.acts.find((act) => act.mood === 'order' || act.mood === 'polite');
  features.add(`o:${order?.found.concept ?? ''}`);
  return features;
}

/** The words of a line without marks; an entity, a date or a name is one word that names its kind. */
function wordsOf({ line, names }: Parts): readonly string[] {
  const words: string[] = [];
  const ofDirectory = names.filter(({ clues }) => [...clues].some((clue) => clue.startsWith('known')));
  const isNamed = (at: number): boolean =>
    line.stranger(at) || ofDirectory.some(({ from, to }) => from <= at && at < to);
  for (const [at, token] of line.tokens.entries()) {
    if (token.mark && token.text !== '?') continue;
    const entity = line.entityAt(at);
    const word = entity ? `<${entity.kind}>` : isNamed(at) ? '<name>' : (line.words[at] ?? token.word);
    if (!word.startsWith('<') || word !== words.at(-1)) words.push(word);
  }
  return words;
}

function addWords(features: Set<string>, words: readonly string[]): void {
  let last = '^';
  let before = '';
  for (const word of [...words, '$']) {
    features.add(`b:${last} ${word}`);
    if (before !== '') features.add(`k:${before} ${word}`);
    before = last;
    last = word;
    if (word === '$') break;
    features.add(`w:${word}`);
    if (word.startsWith('<')) continue;
    if (word.length > STEM) features.add(`s:${word.slice(0, STEM)}`);
    const spelt = `_${word}_`;
    for (let at = 0; at + LETTERS <= spelt.length; at += 1) features.add(`g:${spelt.slice(at, at + LETTERS)}`);
  }
}

function addSigns(features: Set<string>, signs: readonly string[]): void {
  const sorted = [...signs].sort();
  for (const [at, sign] of sorted.entries()) {
    features.add(`c:${sign}`);
    for (let other = 0; other < at; other += 1) features.add(`p:${sorted[other]}&${sign}`);
  }
}

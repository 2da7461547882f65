/**
 * The concepts words stand for, in both languages at once, found in a line of words: longest phrase first, small
 * mistakes forgiven.
 */

import { edits } from '../kernel/edit-distance.js';
import type { Concept, Verb } from './concepts.js';
import { GAP, matchGap } from './gaps.js';
import { type Form, inflectEnglish, inflectFrench } from './inflection.js';
import { english, everyday, french, irregularVerbs, plain } from './lexicon.js';
import { phraseBook } from './phrases.js';
import { bucketsOf, nearest } from './spelling.js';
import { timeWords } from './timing/words.js';
import { fold, tokenize } from './tokens.js';

export type { Concept, Verb };

export interface Sense {
  readonly concept: Concept;
  readonly forms: readonly Form[];
}

/** A phrase found: the tokens from `from` up to, not including, `to`. */
export interface Found extends Sense {
  readonly from: number;
  readonly to: number;
}

interface Gap {
  readonly rest: readonly string[];
  readonly sense: Sense;
}

export interface Vocabulary {
  knows(word: string): boolean;
  /** It stands for a concept by itself. */
  means(word: string): boolean;
  /** The known word it is, or is meant to be; `undefined` for a stranger. */
  correct(word: string): string | undefined;
  /** The short verb an order begins with, one letter left out or doubled: "giv", "lst". */
  opening(word: string): string | undefined;
  find(words: readonly string[]): readonly Found[];
}

const REFLEXIVE = /^(?:se |s')/;

/** A phrase as the words it is read as, between single spaces. */
const spaced = (phrase: string): string =>
  /^[a-z ]*$/.test(phrase)
    ? phrase
    : tokenize(phrase)
        .map((token) => token.word)
        .join(' ');

/** `meant` are words besides the concepts' that a typing mistake may hide; `common` ones are only known. */
export function createVocabulary(meant: Iterable<string> = [], common: Iterable<string> = []): Vocabulary {
  const book = phraseBook<readonly Sense[]>();
  const gaps = new Map<string, Gap[]>();
  const senseOf = senseMaker();
  /** Every known word, and whether a mistyped one may be it; of mere everyday words only swapped letters are forgiven. */
  const words = new Map<string, boolean>();
  const learn = (word: string, mistakable = true): void => {
    if (!words.has(word)) words.set(word, mistakable);
  };
  const note = (phrase: string, senses: readonly Sense[]): void => {
    if (phrase.includes(GAP)) {
      const [first = '', ...rest] = phrase.split(' ');
      const list = gaps.get(first) ?? [];
      for (const sense of senses) list.push({ rest, sense });
      gaps.set(first, list);
      return;
    }
    const known = book.get(phrase);
    book.set(phrase, known ? merge(known, senses) : senses);
  };
  const learnAll = (phrase: string): void => {
    if (!phrase.includes(' ')) learn(phrase);
    else for (const word of phrase.split(' ')) if (word !== GAP) learn(word);
  };

  const languages = [
    { verbs: english.verbs, words: english.words, inflect: inflectEnglish },
    { verbs: french.verbs, words: french.words, inflect: (verb: string) => inflectFrench(verb, irregularVerbs) },
  ];
  for (const language of languages) {
    for (const [concept, phrases] of Object.entries(language.verbs) as [Concept, readonly string[]][]) {
      for (const phrase of phrases.map(fold)) {
        const plainly = phrase.replace(REFLEXIVE, '');
        const end = plainly.indexOf(' ');
        const head = end < 0 ? plainly : plainly.slice(0, end);
        const rest = end < 0 ? '' : ` ${spaced(plainly.slice(end + 1))}`;
        learnAll(rest.trimStart());
        for (const [form, forms] of language.inflect(head)) {
          const first = spaced(form);
          learnAll(first);
          note(first + rest, senseOf(concept, forms));
        }
      }
    }
    for (const [concept, phrases] of Object.entries(language.words) as [Concept, readonly string[]][]) {
      const senses = senseOf(concept, NONE);
      for (const phrase of phrases.map(fold)) {
        const line = spaced(phrase);
        learnAll(line);
        note(line, senses);
        for (const plural of plurals(line)) {
          learnAll(plural);
          note(plural, senses);
        }
      }
    }
  }
  for (const word of meant) learn(word);
  for (const word of [...plain, ...everyday]) learn(word, false);
  for (const word of timeWords) learn(word, false);
  for (const word of common) learn(word, false);

  let openers: readonly string[] | undefined;
  const buckets = bucketsOf(words);
  const corrected = new Map<string, string | undefined>();
  const correct = (word: string): string | undefined => {
    if (words.has(word)) return word;
    if (corrected.has(word)) return corrected.get(word);
    const found = nearest(word, buckets);
    if (corrected.size > REMEMBERED) corrected.clear();
    corrected.set(word, found);
    return found;
  };

  return {
    knows: (word) => words.has(word),
    means: (word) => book.get(word) !== undefined,
    correct,
    opening: (word) => {
      if (word.length < 3 || word.length > 4) return undefined;
      openers ??= [...words.keys()].filter((one) => one.length > 3 && one.length < 6 && opens(book.get(one)));
      return openers.find(
        (one) => one.startsWith(word.charAt(0)) && one.length === word.length + 1 && edits(word, one, 1) === 1,
      );
    },
    find(line) {
      const found: Found[] = [];
      for (let from = 0; from < line.length; from += 1) {
        const best = book.at(line, from);
        if (best) for (const sense of best.value) found.push({ ...sense, from, to: best.to });
        for (const gap of gaps.get(line[from] ?? '') ?? []) {
          if (matchGap(line, from + 1, gap.rest)) found.push({ ...gap.sense, from, to: from + 1 });
        }
      }
      return withoutCovered(found);
    },
  };
}

const opens = (senses: readonly Sense[] | undefined): boolean =>
  senses?.some((sense) => sense.forms.includes('order')) ?? false;

const NONE: readonly Form[] = ['none'];

/** So many corrections are kept, so that strange text cannot fill the memory. */
const REMEMBERED = 5000;

/** Of each concept and each way to stand there is one sense. */
function senseMaker(): (concept: Concept, forms: readonly Form[]) => readonly Sense[] {
  const made = new Map<Concept, Map<readonly Form[], readonly Sense[]>>();
  return (concept, forms) => {
    const same = made.get(concept) ?? new Map<readonly Form[], readonly Sense[]>();
    made.set(concept, same);
    const senses = same.get(forms) ?? [{ concept, forms }];
    same.set(forms, senses);
    return senses;
  };
}

function merge(known: readonly Sense[], added: readonly Sense[]): readonly Sense[] {
  let merged = known;
  for (const sense of added) {
    const same = merged.findIndex((one) => one.concept === sense.concept);
    if (same < 0) merged = [...merged, sense];
    else
      merged = merged.with(same, { ...sense, forms: [...new Set([...(merged[same]?.forms ?? []), ...sense.forms])] });
  }
  return merged;
}

/** With an s at the end of the last word, or (French) of every longer one. */
function plurals(phrase: string): readonly string[] {
  const words = phrase.split(' ');
  const takes = (word: string): boolean => word.length > 3 && /[a-rt-wy]$/.test(word);
  const [first = ''] = words;
  return [
    ...(takes(words.at(-1) ?? '') ? [`${phrase}s`] : []),
    ...(words.length === 2 && words.every(takes) ? [words.map((word) => `${word}s`).join(' ')] : []),
    ...(words.length > 2 && takes(first) ? [[`${first}s`, ...words.slice(1)].join(' ')] : []),
  ];
}

/** Words inside a longer phrase do not count on their own. */
function withoutCovered(found: readonly Found[]): readonly Found[] {
  const long = found.filter((one) => one.to - one.from > 1 && one.concept !== 'cancelThis');
  if (long.length === 0) return found;
  return found.filter(
    (one) =>
      !long.some(
        (other) =>
          other !== one && other.from <= one.from && other.to >= one.to && other.to - other.from > one.to - one.from,
      ),
  );
}

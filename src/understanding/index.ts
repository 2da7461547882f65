/**
 * Words in, readings out: one pure pipeline. What was typed is cleaned, cut into words, entities and concepts are
 * found; every verb's mood is told (an order, a question, a report); a grammar of concepts and a small classifier
 * give their votes; the slots of the best readings are filled. It never acts.
 */
import { examplesOf } from '../language/examples.js';
import { type Classifier, train } from './classifier.js';
import { entityWords } from './closed-lists.js';
import { commonWords } from './common.js';
import { corrected } from './corrections.js';
import { unplacedWords } from './coverage.js';
import { features } from './features.js';
import { followUp } from './follow-up.js';
import { closest, findSigns, type Signs, weigh } from './grammar.js';
import { type Moods, moods } from './guards.js';
import type { Heard } from './heard.js';
import { examplesNameOf, type Intent, intents, looks } from './intents.js';
import { known as inDirectory } from './known.js';
import { type Memory, remembered } from './memory.js';
import { findNames } from './names.js';
import { eachTarget, ordersOf, seemsSeveral } from './orders.js';
import { type Line, read } from './reading.js';
import type { LookUp, Reading, Recognition, Recognizer } from './recognizer.js';
import type { Parts } from './slots/parts.js';
import { relativeNumber } from './slots/values.js';
import { place } from './slots.js';
import { isOpen, isSure } from './sure.js';
import { termsOf } from './terms.js';
import { type Token, tokenize } from './tokens.js';
import { type Concept, createVocabulary } from './vocabulary.js';

export { focuses } from './follow-up/acts.js';
export { placeNamed } from './follow-up/cues.js';
export { type Intent, intents, isLook } from './intents.js';
export { type Memory, memoryOf } from './memory.js';
export { eachTarget } from './orders.js';
export type { Guard, LookUp, Reading, Recognition, Recognizer, Slots } from './recognizer.js';
export { asksHow, createTopics, type FoundTopic, mayOrder } from './topics.js';

/** How much the classifier's vote weighs beside the grammar's. */
const VOTE = 2.4;
/** What an example says word for word, it means. */
const BY_HEART = 9;
/** Nothing is meant rather than something that hardly shows. */
const NOTHING = 0.6;

/** Learns from the examples, in tens of milliseconds. */
export function createRecognizer(): Recognizer {
  const lessons = intents.flatMap((intent, label) =>
    Object.values(examplesOf(examplesNameOf(intent)))
      .flat()
      .map((text) => ({ label, tokens: tokenize(text) })),
  );
  const vocabulary = createVocabulary(entityWords(), commonWords(lessons.map((lesson) => lesson.tokens)));
  const learned = train(
    lessons.map(({ label, tokens }) => {
      const words = tokens.map((token) => token.word);
      return { label, features: features(tokens, words, vocabulary.find(words)) };
    }),
    intents.length,
  );
  const byHeart = new Map(lessons.map(({ label, tokens }) => [wordsOf(tokens), intents[label]]));
  async function alone(text: string, lookUp?: LookUp): Promise<Heard> {
    const line = read(text, vocabulary);
    const mood = moods(line);
    const { entities, names } = corrected(line, await inDirectory(line, findNames(line), lookUp));
    const parts: Parts = { line, entities, names, asked: mood.asked };
    return { line, mood, parts, recognition: understand(parts, mood, learned, byHeart.get(wordsOf(line.tokens))) };
  }
  /** A line with all its orders. */
  async function whole(text: string, lookUp?: LookUp): Promise<Heard> {
    const heard = await alone(text, lookUp);
    const orders = await ordersOf(heard, (part) => alone(part, lookUp));
    const [first] = orders;
    if (!first) return seemsSeveral(heard) ? { ...heard, recognition: { ...heard.recognition, sure: false } } : heard;
    const [, ...others] = heard.recognition.readings;
    return { ...heard, recognition: { ...heard.recognition, readings: [first, ...others], orders, sure: false } };
  }
  return {
    terms: (text, spelling) => termsOf(text, vocabulary, spelling),
    async hear(text: string, lookUp?: LookUp, memory?: Memory): Promise<Recognition> {
      const heard = await whole(text, lookUp);
      const recognition = memory ? await followUp(heard, memory, (spelt) => alone(spelt, lookUp)) : heard.recognition;
      const after = remembered(memory, heard, recognition);
      return after ? { ...recognition, memory: after } : recognition;
    },
  };
}

const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .filter((token) => !token.mark)
    .map((token) => token.word)
    .join(' ');

/** `known`: word for word an example, and of what. */
function understand(parts: Parts, mood: Moods, learned: Classifier, known?: Intent): Recognition {
  const { line, names } = parts;
  const signs = findSigns(line, mood, names);
  const rules = weigh(signs);
  const likely = learned.classify(featuresOf(substance(line)));
  const scores = intents.map((intent, at) => {
    const rule = rules.get(intent) ?? (intent === 'none' ? NOTHING : 0);
    const score = rule + VOTE * (likely[at] ?? 0) + bonus(intent, mood, signs);
    if (intent === known) return { intent, rule, score: score + BY_HEART };
    return { intent, rule, score: isOpen(intent, line, mood, rule, likely[at] ?? 0) ? score : -1 };
  });
  scores.sort((one, other) => other.score - one.score);
  const sum = scores.reduce((total, one) => total + Math.exp(3 * one.score), 0);
  const best = scores.filter((one, at) => at === 0 || one.score > 0.4).slice(0, MOST_READINGS);
  const readings = best.map(({ intent, score }): Reading => {
    const { slots, spans } = place(intent, parts);
    const unplaced = looks.has(intent) ? [] : unplacedWords(intent, parts, spans);
    return {
      intent,
      ...closer(closest(intent, signs)),
      slots,
      ...(intent === COUNTING ? counted(relativeNumber(parts)) : {}),
      ...(unplaced.length > 0 ? { unplaced } : {}),
      confidence: Math.round((Math.exp(3 * score) / sum) * 1000) / 1000,
    };
  });
  return {
    readings,
    sure: isSure(line, mood, readings, best[0]?.rule ?? 0) && !isPartial(readings[0]),
    ...(mood.guard ? { guard: mood.guard } : {}),
  };
}

const MOST_READINGS = 3;

/** An order for several targets, with words that no slot took, or with a date or condition. */
const isPartial = (reading: Reading | undefined): boolean =>
  reading !== undefined &&
  (eachTarget(reading).length > 1 || reading.unplaced !== undefined || reading.slots.when !== undefined);

/** What is said of a number that somebody has already. */
const COUNTING: Intent = 'subscriptions.changeSeats';
const counted = (more: number | undefined): Pick<Reading, 'more'> => (more === undefined ? {} : { more });
const closer = (verb: string | undefined): Pick<Reading, 'verb'> => (verb === undefined ? {} : { verb });

/** What is asked for, without the sentences around it that only greet, thank and chat. */
function substance(line: Line): Pick<Line, 'tokens' | 'words' | 'found'> {
  const said = line.sentences.filter(({ from, to }) => {
    const inside = (one: { readonly from: number; readonly to: number }): boolean => one.from >= from && one.to <= to;
    return line.entities.some(inside) || line.found.some((one) => inside(one) && !CHAT.has(one.concept));
  });
  if (said.length === 0 || said.length === line.sentences.length) return line;
  const places = said.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, offset) => from + offset));
  const kept = new Set(places);
  return {
    tokens: places.flatMap((at) => line.tokens[at] ?? []),
    words: places.map((at) => line.words[at] ?? ''),
    found: line.found.filter((one) => kept.has(one.from)),
  };
}
const CHAT: ReadonlySet<Concept> = new Set<Concept>([
  'greeting',
  'thanks',
  'smalltalk',
  'us',
  'mine',
  'that',
  'located',
]);
const featuresOf = ({ tokens, words, found }: Pick<Line, 'tokens' | 'words' | 'found'>): Uint16Array =>
  features(tokens, words, found);

/** Who did it is told by the audit log; a question about a change is answered with help. */
function bonus(intent: Intent, mood: Moods, signs: Signs): number {
  if (mood.inquiry) return intent === 'audit.show' ? 3 : 0;
  return intent === 'help' && mood.guard === 'question' && !signs.has(':state') && !signs.has(':wants') ? 2 : 0;
}

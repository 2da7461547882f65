/**
 * Finds the topic that a question is about (BM25 over the words and concepts of each topic's questions and answer, and
 * the likeness to the nearest of its questions).
 */
import { asksHow as isHow, isPolite } from './lexicon/how.js';
import { fold } from './tokens.js';

/** Whether a line has the form of a question about how things work. */
export const asksHow = (text: string): boolean => isHow(fold(text).trim());

/** Whether a line of that form may also be a polite order: "can you …", « peut-on … ». */
export const mayOrder = (text: string): boolean => isPolite(fold(text).trim());

export interface TopicText {
  readonly topic: string;
  readonly questions: readonly string[];
  readonly answer: string;
}
export interface FoundTopic {
  readonly topic: string;
  /** 0 to 1 */
  readonly score: number;
}

const saturation = 1.2;
const length = 0.5;

interface Indexed {
  readonly topic: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
  readonly questions: readonly ReadonlySet<string>[];
}

type Terms = (text: string) => readonly string[];

export function createTopics(
  texts: readonly TopicText[],
  termsOf: Terms,
  /** The same with typing mistakes corrected. */
  termsTyped: Terms,
): (question: string) => readonly FoundTopic[] {
  const topics = texts.map((one) => indexed(one, termsOf));
  const mean = topics.reduce((sum, { size }) => sum + size, 0) / Math.max(1, topics.length);
  const spread = new Map<string, number>();
  for (const { questions } of topics)
    for (const term of new Set(questions.flatMap((terms) => [...terms]))) spread.set(term, (spread.get(term) ?? 0) + 1);
  const weight = (term: string): number => {
    const held = spread.get(term) ?? 0;
    return Math.log(1 + (topics.length - held + 0.5) / (held + 0.5));
  };
  const total = (terms: Iterable<string>): number => [...terms].reduce((sum, term) => sum + weight(term), 0);
  return (question) => {
    const asked = new Set(termsTyped(question));
    const whole = total(asked) || 1;
    return topics
      .map(({ topic, counts, size, questions }) => {
        let score = 0;
        for (const term of asked) {
          const count = counts.get(term) ?? 0;
          score +=
            (weight(term) * count * (1 + saturation)) / (count + saturation * (1 - length + (length * size) / mean));
        }
        const nearest = Math.max(
          ...questions.map((terms) => {
            const shared = total([...asked].filter((term) => terms.has(term)));
            return (2 * shared) / (whole + total(terms));
          }),
        );
        return { topic, score: Math.min(1, score / whole / (1 + saturation)) * 0.75 + nearest * 0.25 };
      })
      .sort((one, other) => other.score - one.score);
  };
}

function indexed({ topic, questions, answer }: TopicText, termsOf: Terms): Indexed {
  const asked = questions.map((text) => new Set(termsOf(text)));
  const counts = new Map<string, number>();
  for (const terms of asked) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const term of termsOf(answer)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return { topic, counts, size: [...counts.values()].reduce((sum, count) => sum + count, 0), questions: asked };
}

/** The labelled lines that the model learns from: the examples of the commands and the corpus. */
import { corpus } from '../language/corpus.js';
import { examplesOf } from '../language/examples.js';
import { examplesNameOf, type Intent, intents } from './intents.js';

export interface Lesson {
  readonly text: string;
  readonly intent: Intent;
}

export const exampleLines = (): readonly Lesson[] =>
  intents.flatMap((intent) =>
    Object.values(examplesOf(examplesNameOf(intent)))
      .flat()
      .map((text) => ({ text, intent })),
  );

/**
 * @param half `all` for the model that the bot uses; `train` for the one whose figures are taken on the held lines.
 * A line that only the lines before it explain is no lesson.
 */
export const lessons = (half: 'all' | 'train'): readonly Lesson[] => [
  ...exampleLines(),
  ...corpus()
    .filter((line) => !line.before && (half === 'all' || line.half !== 'held'))
    .flatMap(({ text, intent }) => (isIntent(intent) ? [{ text, intent }] : [])),
];

const isIntent = (intent: string): intent is Intent => (intents as readonly string[]).includes(intent);

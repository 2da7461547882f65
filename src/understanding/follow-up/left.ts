/** The words of a follow-up that no slot took. */
import { unplacedWords } from '../coverage.js';
import type { Heard } from '../heard.js';
import { type Intent, looks } from '../intents.js';
import type { Memory } from '../memory.js';
import type { Reading, Slots } from '../recognizer.js';
import { place } from '../slots.js';
import { fold } from '../tokens.js';
import { CORRECTS, SMALL } from './cues.js';

/** The words of an order that no slot took, with those of the lines before. */
export function leftOf(
  intent: string,
  { parts }: Heard,
  { slots: old, unplaced: before = [] }: Pick<Memory, 'slots' | 'unplaced'>,
  slots: Slots,
): Pick<Reading, 'unplaced'> {
  if (looks.has(intent as Intent)) return {};
  const values = [...Object.values(slots), ...Object.values(old)].flat().map((value) => fold(String(value)));
  const own = unplacedWords(intent as Intent, parts, place(intent as Intent, parts).spans).filter(
    (words) =>
      !values.includes(fold(words)) &&
      !fold(words)
        .split(' ')
        .every((word) => SMALL.test(word) || CORRECTS.test(word)),
  );
  const unplaced = [...new Set([...before, ...own])];
  return unplaced.length > 0 ? { unplaced } : {};
}

/**
 * What a recognizer promises: words in, readings out. Ours is a trained model behind guards; a hosted model can be
 * one more behind the same interface. It never acts: the conversation decides what a reading is good for.
 */

import type { Memory } from './memory.js';

/** The slots of an utterance, named as the commands' inputs are. */
export type Slots = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface Reading {
  /** The verb of a command, or `none`. */
  readonly intent: string;
  /** A command that answers it more closely than the meaning's own. */
  readonly verb?: string;
  readonly slots: Slots;
  /** How many more licences than there are, or (below zero) fewer: then what the slot `seats` may hold is no number to reach. */
  readonly more?: number;
  /** Words of an order that belong to no verb, slot or courtesy, as typed; a line with any of them is never sure. */
  readonly unplaced?: readonly string[];
  /** 0 to 1; comparable between readings of one utterance. */
  readonly confidence: number;
}

/** Why an utterance that names a change is no order to make it. */
export type Guard = 'negated' | 'question' | 'reported' | 'quoted' | 'past' | 'long';

export interface Recognition {
  /** Best first, at most three. */
  readonly readings: readonly Reading[];
  /** The orders of a line that holds several, in the order typed; the first is the best reading. */
  readonly orders?: readonly Reading[];
  /** The best one is meant, beyond doubt: it may be carried out. Otherwise the readings are offered as buttons. */
  readonly sure: boolean;
  /** Present when a guard spoke: then nothing that changes or removes may follow. */
  readonly guard?: Guard;
  /** What to hand to the same person's next line in this conversation; absent if nothing is to be remembered. */
  readonly memory?: Memory;
}

/** Names of the speaker's own directory that resemble a text, best first; the only thing recognition asks outside. */
export type LookUp = (kind: 'customer' | 'reseller' | 'provider' | 'user', text: string) => Promise<readonly string[]>;

export interface Recognizer {
  /** @param memory what the recognition of the person's line before returned, if it is to be used (CNV-11) */
  hear(text: string, lookUp?: LookUp, memory?: Memory): Promise<Recognition>;
  /** The words and concepts of a text, for comparing questions. @param spelling `correct`: no mistakes are looked for */
  terms(text: string, spelling?: 'correct'): readonly string[];
}

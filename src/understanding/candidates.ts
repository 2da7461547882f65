/** What a line can mean: the learned model says how likely each intent is, the guards veto. */
import type { Analysis } from './analysis.js';
import { type Intent, intents } from './intents.js';
import { featuresOf } from './model/features.js';
import type { Model } from './model/model.js';
import { type Standing, standing } from './sure.js';

export interface Candidate {
  readonly intent: Intent;
  /** A probability, before the guards. */
  readonly likely: number;
  readonly standing: Standing;
}

/** What an example says word for word, it means. */
const BY_HEART = 0.99;
/** A reading that a guard speaks against must be at least so likely. */
const DESPITE_A_GUARD = 0.8;

/** All intents, most likely first. @param known the intent of the example that the line repeats word for word */
export function candidatesOf(analysis: Analysis, model: Model, known?: Intent): readonly Candidate[] {
  const { parts, mood } = analysis;
  const learned = model.probabilities(featuresOf(analysis));
  const likely = (intent: Intent, at: number): number => {
    if (known === undefined) return learned[at] ?? 0;
    return intent === known ? BY_HEART : (learned[at] ?? 0) * (1 - BY_HEART);
  };
  return intents
    .map((intent, at) => ({
      intent,
      likely: likely(intent, at),
      standing: intent === known ? 'open' : standing(intent, parts.line, mood),
    }))
    .sort((one, other) => other.likely - one.likely);
}

/** Whether a candidate is a reading. */
export const isOpen = ({ standing, likely }: Candidate): boolean =>
  standing === 'open' || (standing === 'doubtful' && likely >= DESPITE_A_GUARD);

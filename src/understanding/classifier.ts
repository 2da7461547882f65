/**
 * A small linear classifier (softmax regression over hashed words, pairs, concepts and letter groups), trained from
 * the examples when the program starts.
 */
export interface Sample {
  readonly features: Uint16Array;
  readonly label: number;
}

const SIZE = 1 << 14;
const ROUNDS = 4;

/** A feature's place among the weights (FNV-1a). */
export function place(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at += 1) {
    hash ^= feature.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return ((hash >>> 14) ^ hash) & (SIZE - 1);
}

export interface Classifier {
  /** A probability for each label. */
  classify(features: Uint16Array): Float32Array;
}

export function train(samples: readonly Sample[], labels: number): Classifier {
  const weights = new Float32Array(SIZE * labels);
  const classify = (features: Uint16Array): Float32Array => {
    const scores = new Float32Array(labels);
    for (const feature of features) {
      const base = feature * labels;
      for (let label = 0; label < labels; label += 1)
        scores[label] = (scores[label] ?? 0) + (weights[base + label] ?? 0);
    }
    return softmax(scores);
  };
  const order = shuffled(samples.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    const rate = 0.9 / (1 + round);
    for (const at of order) {
      const sample = samples[at];
      if (!sample) continue;
      const likely = classify(sample.features);
      const step = rate / Math.sqrt(sample.features.length + 1);
      for (let label = 0; label < labels; label += 1) {
        const error = (label === sample.label ? 1 : 0) - (likely[label] ?? 0);
        if (error < 0.003 && error > -0.003) continue;
        for (const feature of sample.features) {
          const index = feature * labels + label;
          weights[index] = (weights[index] ?? 0) + step * error;
        }
      }
    }
  }
  return { classify };
}

function softmax(scores: Float32Array): Float32Array {
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > top) top = score;
  let sum = 0;
  for (const [at, score] of scores.entries()) {
    const value = Math.exp(score - top);
    scores[at] = value;
    sum += value;
  }
  for (const [at, score] of scores.entries()) scores[at] = score / sum;
  return scores;
}

/** The same order every time. */
function shuffled(length: number): readonly number[] {
  const order = Array.from({ length }, (_, at) => at);
  let seed = 7;
  for (let at = length - 1; at > 0; at -= 1) {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    const other = seed % (at + 1);
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}

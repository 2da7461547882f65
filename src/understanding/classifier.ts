/**
 * A small linear classifier (softmax regression over hashed words, pairs, concepts and letter groups), trained from
 * the examples when the program starts.
 */
export interface Sample {
  readonly features: Uint16Array;
  readonly label: number;
}

const SIZE = 1 << 14;
const ROUNDS = 3;
const RATE = 0.9;
/** What is known so well is not learned once more. */
const SETTLED = 0.97;
const SLIGHT = 0.005;

/** A feature's place among the weights: FNV-1a over a kind and (part of) a word. */
export function place(kind: number, word: string, from = 0, to = word.length): number {
  let hash = Math.imul(0x811c9dc5 ^ kind, 0x01000193);
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return ((hash >>> 14) ^ hash) & (SIZE - 1);
}

/** The place of one feature after another. */
export const followed = (before: number, after: number): number =>
  ((Math.imul(before + 7, 0x9e3779b1) ^ Math.imul(after, 0x85ebca6b)) >>> 11) & (SIZE - 1);

/** The place of two features together, in either order. */
export const together = (one: number, other: number): number =>
  ((Math.imul(Math.min(one, other) + 1, 0x9e3779b1) >>> 9) + Math.imul(Math.max(one, other), 31)) & (SIZE - 1);

export interface Classifier {
  /** A probability for each label. */
  classify(features: Uint16Array): Float32Array;
}

/** Learns the weights of `labels` labels from samples, the same every time; each sample is a list of feature places. */
export function train(samples: readonly Sample[], labels: number): Classifier {
  const weights = new Float32Array(SIZE * labels);
  const score = (features: Uint16Array, scores: Float32Array): Float32Array => {
    scores.fill(0);
    for (let at = 0; at < features.length; at += 1) {
      const base = (features[at] ?? 0) * labels;
      for (let label = 0; label < labels; label += 1)
        scores[label] = (scores[label] ?? 0) + (weights[base + label] ?? 0);
    }
    return softmax(scores);
  };
  /** Of most labels there is nothing to learn: only those that are off count. */
  const learn = (features: Uint16Array, errors: Float32Array, step: number): void => {
    const off: number[] = [];
    for (let label = 0; label < labels; label += 1) if (Math.abs(errors[label] ?? 0) > SLIGHT) off.push(label);
    for (let at = 0; at < features.length; at += 1) {
      const base = (features[at] ?? 0) * labels;
      for (const label of off) weights[base + label] = (weights[base + label] ?? 0) + step * (errors[label] ?? 0);
    }
  };
  const errors = new Float32Array(labels);
  const order = shuffled(samples.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const at of order) {
      const sample = samples[at];
      if (!sample) continue;
      score(sample.features, errors);
      const right = errors[sample.label] ?? 0;
      if (right > SETTLED) continue;
      for (let label = 0; label < labels; label += 1) errors[label] = -(errors[label] ?? 0);
      errors[sample.label] = 1 - right;
      learn(sample.features, errors, RATE / (1 + round) / Math.sqrt(sample.features.length + 1));
    }
  }
  return { classify: (features) => score(features, new Float32Array(labels)) };
}

function softmax(scores: Float32Array): Float32Array {
  let top = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at += 1) top = Math.max(top, scores[at] ?? 0);
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const value = Math.exp((scores[at] ?? 0) - top);
    scores[at] = value;
    sum += value;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / sum;
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

/**
 * Multinomial logistic regression by stochastic gradients with a rate of its own for each weight (AdaGrad). The same
 * lessons give the same weights, byte for byte.
 */
import { hashOf, pack, softmax } from './model.js';

export interface Sample {
  readonly features: Iterable<string>;
  readonly label: number;
}

/** A feature that fewer lines have is not learned. */
const LEAST_LINES = 2;
const ROUNDS = 14;
/** The weights are the average of those after each of the last rounds: one line more or less changes less. */
const AVERAGED = 8;
/** A low rate keeps weights small, as a penalty on their size would. */
const RATE = 0.03;
/** What is known so well is not learned once more. */
const SLIGHT = 0.001;

/** The file of the model that these samples teach. */
export function train(samples: readonly Sample[], labels: number): Uint8Array {
  const hashed = samples.map(({ features }) => [...new Set([...features].map(hashOf))]);
  const lines = new Map<number, number>();
  for (const features of hashed) for (const hash of features) lines.set(hash, (lines.get(hash) ?? 0) + 1);
  const hashes = Uint32Array.from([...lines].filter(([, count]) => count >= LEAST_LINES).map(([hash]) => hash)).sort();
  const rowOf = new Map([...hashes].map((hash, at) => [hash, at * labels]));
  const rows = hashed.map((features) => Int32Array.from(features.flatMap((hash) => rowOf.get(hash) ?? [])));
  const weights = new Float32Array(hashes.length * labels);
  const squares = new Float32Array(weights.length).fill(1e-6);
  const errors = new Float64Array(labels);
  const sums = new Float32Array(weights.length);
  let round = 0;
  for (const order of orders(samples.length)) {
    for (const at of order) {
      const features = rows[at] ?? new Int32Array();
      errors.fill(0);
      for (const row of features)
        for (let label = 0; label < labels; label += 1)
          errors[label] = (errors[label] ?? 0) + (weights[row + label] ?? 0);
      softmax(errors);
      const right = samples[at]?.label ?? 0;
      errors[right] = (errors[right] ?? 0) - 1;
      for (let label = 0; label < labels; label += 1) {
        const error = errors[label] ?? 0;
        if (Math.abs(error) < SLIGHT) continue;
        for (const row of features) {
          const square = (squares[row + label] ?? 0) + error * error;
          squares[row + label] = square;
          weights[row + label] = (weights[row + label] ?? 0) - (RATE * error) / Math.sqrt(square);
        }
      }
    }
    round += 1;
    if (round > ROUNDS - AVERAGED)
      for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0);
  }
  return pack(
    hashes,
    sums.map((sum) => sum / AVERAGED),
    labels,
  );
}

/** For each round all places in another order, the same ones every time. */
function* orders(length: number): Iterable<readonly number[]> {
  const order = Array.from({ length }, (_, at) => at);
  let seed = 7;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let at = length - 1; at > 0; at -= 1) {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      const other = Math.floor((seed / 0x80000000) * (at + 1));
      const kept = order[at] ?? 0;
      order[at] = order[other] ?? 0;
      order[other] = kept;
    }
    yield order;
  }
}

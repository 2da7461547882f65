/**
 * The log-linear model: a weight for each feature and label, a byte each. In a file: a head of four 32-bit numbers
 * (features, labels, the scale as float, 0), the hashes of the features in ascending order, the weights row by row.
 */
export interface Model {
  /** A probability for each label. */
  probabilities(features: Iterable<string>): Float64Array;
  /** The weight of a feature for a label; 0 for one that was never learned. */
  weight(feature: string, label: number): number;
}

/** FNV-1a, 32 bits. Two features with one hash share their weights. */
export function hashOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at += 1) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

const HEAD = 16;

/** @param weights of the features (in the order of `hashes`, ascending) for each label, row by row */
export function pack(hashes: Uint32Array, weights: Float32Array, labels: number): Uint8Array {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / 127 || 1;
  const bytes = new Uint8Array(HEAD + hashes.byteLength + weights.length);
  const head = new DataView(bytes.buffer);
  head.setUint32(0, hashes.length, true);
  head.setUint32(4, labels, true);
  head.setFloat32(8, scale, true);
  hashes.forEach((hash, at) => {
    head.setUint32(HEAD + at * 4, hash, true);
  });
  const rounded = new Int8Array(bytes.buffer, HEAD + hashes.byteLength);
  weights.forEach((weight, at) => {
    rounded[at] = Math.round(weight / scale);
  });
  return bytes;
}

/** @throws Error when the file has another size than its head says, or other labels than the program */
export function unpack(file: Uint8Array, labels: number): Model {
  const head = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const size = head.getUint32(0, true);
  const scale = head.getFloat32(8, true);
  if (head.getUint32(4, true) !== labels || file.byteLength !== HEAD + size * 4 + size * labels)
    throw new Error('The language model belongs to another version of the program. Run: npm run build');
  const rows = new Map<number, number>();
  for (let at = 0; at < size; at += 1) rows.set(head.getUint32(HEAD + at * 4, true), at * labels);
  const weights = new Int8Array(file.buffer, file.byteOffset + HEAD + size * 4);
  return {
    probabilities(features) {
      const sums = new Float64Array(labels);
      for (const feature of features) {
        const row = rows.get(hashOf(feature));
        if (row === undefined) continue;
        for (let label = 0; label < labels; label += 1) sums[label] = (sums[label] ?? 0) + (weights[row + label] ?? 0);
      }
      return softmax(sums.map((sum) => sum * scale));
    },
    weight(feature, label) {
      const row = rows.get(hashOf(feature));
      return row === undefined ? 0 : (weights[row + label] ?? 0) * scale;
    },
  };
}

/** Replaces scores by probabilities. */
export function softmax(scores: Float64Array): Float64Array {
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) top = Math.max(top, score);
  let sum = 0;
  scores.forEach((score, at) => {
    const value = Math.exp(score - top);
    scores[at] = value;
    sum += value;
  });
  scores.forEach((value, at) => {
    scores[at] = value / sum;
  });
  return scores;
}

/**
 * What understanding costs: one message (p50, p95, the longest) against the time its words take to be split and
 * folded, and the start, of which the first answer is part. `npm run bench:understanding` prints a table and JSON.
 */
import { createRecognizer } from '../src/understanding/index.js';
import { tokenize } from '../src/understanding/tokens.js';
import { examples } from '../src/workflows/examples.js';
import { corpus } from './understanding-score.js';

const ROUNDS = 5;

const heap = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};
const before = heap();
const begun = performance.now();
const recognizer = createRecognizer({ examples });
const learned = performance.now();
await recognizer.hear('Remove the user Helen Park');
const first = performance.now();
const memory = heap() - before;

const texts = corpus().map((one) => one.text);
const measure = async (work: (text: string) => unknown): Promise<readonly number[]> => {
  const best = texts.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, text] of texts.entries()) {
      const start = performance.now();
      await work(text);
      best[at] = Math.min(best[at] ?? 0, performance.now() - start);
    }
  }
  return best.sort((one, other) => one - other);
};
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const splitting = await measure((text) => tokenize(text));
const hearing = await measure((text) => recognizer.hear(text));
const result = {
  messages: texts.length,
  p50: at(hearing, 0.5),
  p95: at(hearing, 0.95),
  longest: at(hearing, 1),
  timesSplitting: at(hearing, 0.95) / at(splitting, 0.95),
  learning: learned - begun,
  firstMessage: first - begun,
  memoryMB: memory,
};
for (const [name, value] of Object.entries(result))
  console.log(`${name.padEnd(16)} ${value.toFixed(name === 'messages' ? 0 : 2).padStart(10)}`);
console.log(JSON.stringify(result));

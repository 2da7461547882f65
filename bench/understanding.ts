/** (6) Cost of reading a typed line, against splitting and folding its words, which any recognizer must do. */

import '../src/workflows/index.js';
import { createRecognizer } from '../src/understanding/index.js';
import { tokenize } from '../src/understanding/tokens.js';
import type { Benchmark, How, Row } from './benchmark.js';
import { alternate, repeat } from './harness/alternate.js';
import { megabytes, milliseconds, paced } from './harness/figures.js';
import { alone } from './understanding-score.js';

export const understanding: Benchmark = {
  name: 'understanding',
  title: 'Understanding',
  about: 'One line after the other of the development corpus in `language/corpus`, English and French.',
  run,
};

const heap = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

async function run(how: How): Promise<readonly Row[]> {
  const before = heap();
  const begun = performance.now();
  const recognizer = createRecognizer();
  await recognizer.hear('Remove the user Helen Park');
  const learning = performance.now() - begun;
  const memory = heap() - before;
  const texts = alone('development').map(({ text }) => text);
  const text = (turn: number): string => texts[turn % texts.length] ?? '';
  const taken = await alternate(how.rounds, {
    hear: () => repeat(how.sliceMs, (turn) => recognizer.hear(text(turn))),
    split: () => repeat(how.sliceMs, (turn) => tokenize(text(turn))),
  });
  return [
    {
      id: 'understanding/message',
      what: `one line (ready after ${milliseconds(learning)}, ${megabytes(memory)})`,
      ours: paced(taken.of('hear')),
      against: 'splitting it into words',
      theirs: paced(taken.of('split')),
      ratio: taken.ratio('hear', 'split'),
    },
  ];
}

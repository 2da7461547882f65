/** The benchmarks, in the order they run. A new one is a file that exports a `Benchmark`, and a line here. */
import type { Benchmark } from './benchmark.js';
import { cards } from './cards.js';
import { commits } from './commits.js';
import { imports } from './import.js';
import { postgres } from './postgres.js';
import { lists, sizes } from './sizes.js';
import { startUp } from './start-up.js';
import { turns } from './turns.js';
import { understanding } from './understanding.js';

export const benchmarks: readonly Benchmark[] = [
  turns,
  sizes,
  commits,
  startUp,
  lists,
  understanding,
  cards,
  postgres,
  imports,
];

/** Runs one benchmark in a separate process, so that benchmarks do not share a heap. Started by `run.ts`. */
import type { How, Row } from './benchmark.js';
import { benchmarks } from './list.js';

export type Outcome = { readonly rows: readonly Row[] } | { readonly problem: string };

process.once('message', ({ name, how }: { name: string; how: How }) => {
  const run = async (): Promise<Outcome> => {
    try {
      return { rows: (await benchmarks.find((one) => one.name === name)?.run(how)) ?? [] };
    } catch (error) {
      return { problem: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
  run().then((outcome) => process.send?.(outcome, () => process.exit(0)));
});

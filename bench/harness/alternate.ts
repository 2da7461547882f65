/** Measures several sides in turns, so that other load on the machine affects all of them. Uses medians, never the best. */

export interface Slice {
  readonly perSecond: number;
  /** Milliseconds for one operation: median and 99th percentile. */
  readonly p50?: number;
  readonly p99?: number;
}

export interface Taken<Side extends string> {
  /** The medians of a side's slices. */
  of(side: Side): Required<Slice>;
  /** Ratio of the rates; the median of the rounds' ratios. */
  ratio(side: Side, against: Side): number;
}

export async function alternate<Side extends string>(
  rounds: number,
  sides: Readonly<Record<Side, () => Promise<Slice>>>,
): Promise<Taken<Side>> {
  const slices = new Map<Side, Slice[]>();
  const names = Object.keys(sides) as Side[];
  for (const name of names) slices.set(name, []);
  for (let round = 0; round < rounds; round++) for (const name of names) slices.get(name)?.push(await sides[name]());
  const all = (side: Side, figure: keyof Slice) => (slices.get(side) ?? []).map((slice) => slice[figure] ?? 0);
  return {
    of: (side) => ({
      perSecond: median(all(side, 'perSecond')),
      p50: median(all(side, 'p50')),
      p99: median(all(side, 'p99')),
    }),
    ratio: (side, against) => {
      const theirs = all(against, 'perSecond');
      return median(all(side, 'perSecond').map((own, round) => own / (theirs[round] ?? Number.NaN)));
    },
  };
}

export const median = (values: readonly number[]): number =>
  quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );

/** Of values in order. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** Repeats the work for `ms` milliseconds. */
export async function repeat(ms: number, work: (turn: number) => unknown): Promise<Slice> {
  const took: number[] = [];
  const begun = performance.now();
  for (let turn = 0; ; turn++) {
    const before = performance.now();
    await work(turn);
    const now = performance.now();
    took.push(now - before);
    if (now - begun >= ms) break;
  }
  return sliceOf(took, performance.now() - begun);
}

/** @param took of each, in milliseconds; @param ms of all of them together */
export function sliceOf(took: number[], ms: number): Slice {
  took.sort((a, b) => a - b);
  return { perSecond: (took.length / ms) * 1000, p50: quantile(took, 0.5), p99: quantile(took, 0.99) };
}

/** The type of a benchmark: it measures two subjects in turn on this machine and returns ratios. */

/** One ratio. Larger is better in every row: 1 is as fast (as small) as what it is compared with. */
export interface Row {
  /** Stable name of the ratio; later runs are compared by it. */
  readonly id: string;
  readonly what: string;
  readonly ours: string;
  /** The subject of comparison, measured in the same run in alternating slices. */
  readonly against: string;
  readonly theirs: string;
  readonly ratio: number;
  readonly aim?: Aim;
}

export interface Aim {
  readonly text: string;
  readonly met: boolean;
}

export interface How {
  /** Short slices and small stores: enough to notice that something fell by half. */
  readonly quick: boolean;
  /** Number of rounds; odd, so that the median is one of them. */
  readonly rounds: number;
  /** Length of one side's slice, in milliseconds. */
  readonly sliceMs: number;
}

export const full: How = { quick: false, rounds: 5, sliceMs: 800 };
export const quick: How = { quick: true, rounds: 3, sliceMs: 300 };

export interface Benchmark {
  /** `npm run bench -- <name>` */
  readonly name: string;
  readonly title: string;
  /** Explains the measurement to readers of the table. */
  readonly about: string;
  /** Not part of the quick run, because it is too slow or not useful there. */
  readonly fullOnly?: true;
  run(how: How): Promise<readonly Row[]>;
}

export const atLeast = (aim: number, ratio: number): Aim => ({ text: `≥ ${aim}`, met: ratio >= aim });

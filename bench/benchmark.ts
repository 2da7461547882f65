/** What a benchmark is: it measures two things in turn on this machine now, and answers ratios. */

/** One ratio. Larger is better in every row: 1 is as fast (as small) as what it is compared with. */
export interface Row {
  /** Names the ratio for good: later runs are compared by it. */
  readonly id: string;
  readonly what: string;
  readonly ours: string;
  /** What it is compared with, measured in the same run, a slice of the one after a slice of the other. */
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
  /** How often the sides take turns; odd, so that there is a middle one. */
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
  /** Left out of the quick run: too slow, or of no use there. */
  readonly fullOnly?: true;
  run(how: How): Promise<readonly Row[]>;
}

export const atLeast = (aim: number, ratio: number): Aim => ({ text: `≥ ${aim}`, met: ratio >= aim });

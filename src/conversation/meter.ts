/** What an operator counts and times. The numbers are kept elsewhere; nothing here knows how they are read. */

/**
 * What came of a turn. `changed`: something was kept, now or when this turn was first carried out. `asked`: a form, a
 * question before what cannot be undone, or what was meant. `nothing`: there was nothing to say.
 */
export const outcomes = ['shown', 'changed', 'asked', 'refused', 'nothing', 'failed'] as const;
export type Outcome = (typeof outcomes)[number];

export interface Meter {
  /** A turn begins. */
  turn(): Watch;
  /** An attempt to deliver a notice came to its end. */
  notice(end: 'delivered' | 'postponed' | 'failed' | 'dead'): void;
}

export interface Watch {
  /** Of which command the turn turned out to be. */
  command(verb: string): void;
  /** Once; what is noted of the turn. */
  end(outcome: Outcome): { readonly command: string; readonly outcome: Outcome; readonly ms: number };
}

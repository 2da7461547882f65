/** What somebody is at, again and again. Between two answers the store may be in exactly two states. */
import type { View } from '../../src/kernel/view.js';

export interface Pursuit {
  /** In words for whoever reads what went wrong. */
  readonly who: string;
  /** How things stand when nobody is at it. */
  readonly rest: string;
  /** The state the last answer left, and the one the step under way leads to. */
  readonly before: string;
  readonly after: string;
  /** Goes on until the people are told that it is over. */
  live(): Promise<void>;
  /** As the store has it. */
  state(view: View): Promise<string>;
}

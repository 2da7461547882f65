/** When a turn must have ended: before Teams gives up and delivers it again. */
import type { Waits } from '../kernel/waits.js';

/** Instants of `performance.now()`, in milliseconds. */
export interface Deadline {
  /** End of the work. */
  readonly work: number;
  /** End of the turn, with its answer sent. */
  readonly turn: number;
}

export function deadlineAfter({ work, turn }: Pick<Waits, 'work' | 'turn'>): Deadline {
  const now = performance.now();
  return { work: now + work, turn: now + turn };
}

/** Milliseconds left. */
export const left = (until: number): number => until - performance.now();

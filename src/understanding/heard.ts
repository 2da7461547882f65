/** A line that was read by itself: what it holds, and what it means without the lines before. */
import type { Moods } from './guards.js';
import type { Line } from './reading.js';
import type { Recognition } from './recognizer.js';
import type { Parts } from './slots/parts.js';

export interface Heard {
  readonly line: Line;
  readonly mood: Moods;
  readonly parts: Parts;
  readonly recognition: Recognition;
}

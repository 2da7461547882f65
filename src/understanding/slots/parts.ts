import type { Entity } from '../entity.js';
import type { Asked } from '../guards/state.js';
import type { Name } from '../names/name.js';
import type { Line } from '../reading.js';
import type { Span } from '../spans.js';

/** The parts of a line that slots are filled from. */
export interface Parts {
  readonly line: Line;
  readonly entities: readonly Entity[];
  readonly names: readonly Name[];
  /** The kind of question that the line asks about the state of a record. */
  readonly asked?: Asked | undefined;
}

/** A part of a line as it was typed. */
export const textOf = ({ cleaned, tokens }: Line, { from, to }: Span): string =>
  cleaned.text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);

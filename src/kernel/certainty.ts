/** How certain the meaning of a typed line must be before it runs a command (CNV-2). */

/**
 * - `any`: a likely reading is enough, because the command only opens a list or a form.
 * - `clear`: the line must be no question, report or refusal.
 * - `order`: the line must be a plain order that names its object, because the command takes away or costs.
 */
export type Certainty = 'any' | 'clear' | 'order';

const table = new Map<string, Certainty>();

/** `change` and `query` call it with the certainty that the command declares. */
export function defineCertainty(verb: string, certainty: Certainty): void {
  table.set(verb, certainty);
}

/** The strictest for a verb that no loaded workflow declares. */
export const certaintyOf = (verb: string): Certainty => table.get(verb) ?? 'order';

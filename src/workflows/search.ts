/** What people look up while they type, and what waits for them: the message extension and the tab (CNV-6). */
import type { Member } from './actor.js';
import type { Tone } from './card.js';
import type { Pen, Phrase } from './language.js';
import type { Permission } from './permissions.js';
import { folded } from './text.js';
import type { View } from './view.js';

/** One thing found, as plain text for whoever looked. */
export interface Hit {
  readonly title: string;
  readonly line: string;
  readonly status?: { readonly text: string; readonly tone: Tone };
  /** What everybody may read in a chat it is put into: the kind of thing, its name only where that is public. */
  readonly shared: string;
  /** The order that shows it to whoever gives it, if they may see it. */
  readonly verb: string;
  readonly data: Readonly<Record<string, string>>;
  /** The line to type for it, where there is one. */
  readonly say?: string;
}

export interface SearchDeclaration<F> {
  /** Names it for good: clients keep it. */
  readonly name: string;
  readonly who: Permission;
  /** At most 32 characters. */
  readonly title: Phrase;
  /** At most 128 characters. */
  readonly help: Phrase;
  /** At most `limit` things of this person's that fit the text, or of all that are theirs when it is empty. */
  find(view: View, text: string, actor: Member, limit: number): Promise<readonly F[]>;
  hit(facts: F, pen: Pen): Hit;
}
// biome-ignore lint/suspicious/noExplicitAny: each search knows its own facts; the pipeline only hands them back
export type Search = SearchDeclaration<any>;
export const search = <F>(declared: SearchDeclaration<F>): Search => declared;

/** How many there are of each kind, where a picture says it faster. */
export interface Chart {
  readonly who: Permission;
  readonly title: Phrase;
  bars(view: View, actor: Member): Promise<readonly { label: Phrase; tone: Tone; count: number }[]>;
}

/** Whether every word of `text` begins a word of one of the names, case and accents aside. */
export function fits(text: string, ...names: readonly string[]): boolean {
  const words = names.flatMap((name) => folded(name).split(' '));
  return folded(text)
    .split(' ')
    .every((part) => words.some((word) => word.startsWith(part)));
}

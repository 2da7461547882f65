/** What people look up while they type, and what waits for them: the message extension and the tab (CNV-6). */
import type { Member } from './actor.js';
import type { LinkButton, Tone } from './card.js';
import { type Localizer, type Phrase, phrase } from './localizer.js';
import type { Permission } from './permissions.js';
import { folded } from './text.js';
import type { Verb } from './verb.js';
import type { View } from './view.js';

/** One thing found, as plain text for whoever looked. */
export interface SearchHit {
  readonly title: string;
  readonly line: string;
  readonly status?: { readonly text: string; readonly tone: Tone };
  /** What everybody may read in a chat it is put into: the kind of thing, its name only where that is public. */
  readonly shared: string;
  /** The order that shows it to whoever gives it, if they may see it. */
  readonly verb: Verb;
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
  hit(facts: F, t: Localizer): SearchHit;
}
// biome-ignore lint/suspicious/noExplicitAny: each search knows its own facts; the pipeline only hands them back
export type Search = SearchDeclaration<any>;
export const search = <F>(declared: SearchDeclaration<F>): Search => declared;

const inTabWords = phrase({ en: 'See in the tab', fr: 'Voir dans l’onglet' });

/** A card's way into the tab, where a search of this name lists the same with more room; none where there is no app in Teams. */
export function inTab(list: string, t: Localizer): readonly LinkButton[] {
  const url = t.links.tab(list);
  return url ? [{ title: t.text(inTabWords), url }] : [];
}

/** How many there are of each kind, where a picture says it faster. */
export interface Chart {
  readonly who: Permission;
  readonly title: Phrase;
  bars(view: View, actor: Member): Promise<readonly { label: Phrase; tone?: Tone; count: number }[]>;
}

/** What the organisation goes through: what happened, what is next. */
export interface Timeline {
  readonly who: Permission;
  /** Plain text for whoever looked; `undefined`: there is nothing of the kind. */
  tell(view: View, actor: Member, t: Localizer): Promise<TimelineEntry | undefined>;
}
export interface TimelineEntry {
  readonly title: string;
  readonly status: NonNullable<SearchHit['status']>;
  /** Oldest first; ISO 8601. */
  readonly steps: readonly { readonly at: string; readonly text: string }[];
  /** What is next, who must act, since when it waits; absent once it is over. */
  readonly next?: string;
  /** The line to type for it. */
  readonly say: string;
}

/** Whether every word of `text` begins a word of one of the names, case and accents aside. */
export function fits(text: string, ...names: readonly string[]): boolean {
  const words = names.flatMap((name) => folded(name).split(' '));
  return folded(text)
    .split(' ')
    .every((part) => words.some((word) => word.startsWith(part)));
}

/** Declarations of searches, charts and timelines for the message extension and the tab (CNV-6). */
import type { Member } from './actor.js';
import type { LinkButton, Tone } from './card.js';
import { type Localizer, type Phrase, phrase } from './localizer.js';
import type { Permission } from './permissions.js';
import { folded } from './text.js';
import type { Verb } from './verb.js';
import type { View } from './view.js';

/** A search result as plain text for the requester. */
export interface SearchHit {
  readonly title: string;
  readonly line: string;
  readonly status?: { readonly text: string; readonly tone: Tone };
  /** Text for all readers of a chat: the kind of record, and its name only if the name is public. */
  readonly shared: string;
  /** The query that shows the record to users with the permission. */
  readonly verb: Verb;
  readonly data: Readonly<Record<string, string>>;
  /** The line that opens it when typed, if there is one. */
  readonly say?: string;
}

export interface SearchDeclaration<F> {
  /** Stable name; clients store it. */
  readonly name: string;
  readonly who: Permission;
  /** At most 32 characters. */
  readonly title: Phrase;
  /** At most 128 characters. */
  readonly help: Phrase;
  /**
   * At most `limit` records of the actor's organisation that match the text; an empty text matches all. `now` is ISO 8601
   * in UTC.
   */
  find(view: View, text: string, actor: Member, limit: number, now: string): Promise<readonly F[]>;
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

/** A bar chart of counts by kind. */
export interface Chart {
  readonly who: Permission;
  readonly title: Phrase;
  bars(view: View, actor: Member): Promise<readonly { label: Phrase; tone?: Tone; count: number }[]>;
}

/** The steps of a process of the organisation: those done, and the next one. */
export interface Timeline {
  readonly who: Permission;
  /** Plain text for the requester; `undefined` if there is no such process. */
  tell(view: View, actor: Member, t: Localizer): Promise<TimelineEntry | undefined>;
}
export interface TimelineEntry {
  readonly title: string;
  readonly status: NonNullable<SearchHit['status']>;
  /** Oldest first; ISO 8601. */
  readonly steps: readonly { readonly at: string; readonly text: string }[];
  /** The next step, who must act and since when; absent at the end. */
  readonly next?: string;
  /** The line that opens it when typed. */
  readonly say: string;
}

/** Whether every word of `text` begins a word of one of the names, case and accents aside. */
export function fits(text: string, ...names: readonly string[]): boolean {
  const words = names.flatMap((name) => folded(name).split(' '));
  return folded(text)
    .split(' ')
    .every((part) => words.some((word) => word.startsWith(part)));
}

/** What waits for a person, over all workflows: one source for the chat, the tab and the message extension (OVR-1). */
import { type Member, may } from './actor.js';
import type { VerbButton } from './card.js';
import type { Localizer } from './localizer.js';
import type { SearchDeclaration } from './search.js';
import { daysAfter } from './settings.js';
import type { Verb } from './verb.js';
import type { View } from './view.js';

/** A list of items that wait for the reader's action. It is called with an empty search text. */
export interface WaitingDeclaration<F> extends SearchDeclaration<F> {
  /** Since when it waits, and by when something must be done; ISO 8601. */
  when(facts: F): { readonly since: string; readonly due?: string | undefined };
  /** Buttons that decide an item in place, at most two; default: one that opens it. */
  decide?(facts: F, t: Localizer): readonly VerbButton[];
  /** The command that lists all of them. */
  readonly list?: Verb;
}
// biome-ignore lint/suspicious/noExplicitAny: each list knows its own facts; the overview only hands them back
export type Waiting = WaitingDeclaration<any>;
export const waiting = <F>(declared: WaitingDeclaration<F>): Waiting => declared;

/** The items of one list that wait for a person. */
export interface WaitingGroup {
  readonly kind: Waiting;
  /** Those due within the week by day, then the newest. */
  readonly items: readonly object[];
  /** There are more than `countedAtMost`. */
  readonly more: boolean;
}

/** The search of the message extension that shows what waits; clients store the name. */
export const overviewSearch = 'overview';

/** Items of one list that are read and counted. */
export const countedAtMost = 100;
const soonDays = 7;

/** Whether something must be done within the week. */
export const isPressing = (kind: Waiting, facts: object, now: string): boolean => {
  const { due } = kind.when(facts);
  return due !== undefined && due <= daysAfter(now, soonDays);
};

/** What waits for the person, by list: lists with something due within the week first, then those with the newest item. */
export async function whatWaits(
  kinds: readonly Waiting[],
  view: View,
  actor: Member,
  now: string,
): Promise<readonly WaitingGroup[]> {
  const groups: (WaitingGroup & { readonly rank: string })[] = [];
  for (const kind of kinds) {
    if (!may(actor, kind.who)) continue;
    const found: readonly object[] = await kind.find(view, '', actor, countedAtMost + 1, now);
    const ranked = found
      .slice(0, countedAtMost)
      .map((facts) => ({ facts, rank: rankOf(kind, facts, now) }))
      .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
    const [first] = ranked;
    if (first)
      groups.push({
        kind,
        items: ranked.map(({ facts }) => facts),
        more: found.length > countedAtMost,
        rank: first.rank,
      });
  }
  return groups.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
}

/** Sorts what is due within the week before the rest, the newest of the rest first. */
function rankOf(kind: Waiting, facts: object, now: string): string {
  const { since, due } = kind.when(facts);
  const age = String(Number.MAX_SAFE_INTEGER - Date.parse(since)).padStart(17, '0');
  return isPressing(kind, facts, now) ? `0 ${due} ${age}` : `1 ${age}`;
}

/** What a workflow declares: its commands, cards, notices and timers, and what is found, waits and is drawn of it. */
import type { Card } from './card.js';
import type { CollectionName, IndexOf, RecordOf } from './collection.js';
import type { Command, Context } from './command.js';
import type { Effect, NotificationKind } from './effects.js';
import type { Phrase } from './localizer.js';
import type { Chart, Search, Timeline } from './search.js';
import type { officialPages, Settings } from './settings.js';
import type { Verb } from './verb.js';
import type { View } from './view.js';

/**
 * Which records are due: those under a key of one of their indexes. They are listed by it, and each is looked at again
 * in the transaction that carries it out: another replica may have been there before.
 */
export interface Due<C extends CollectionName> {
  readonly of: C;
  readonly index: IndexOf<C>;
  readonly key: string;
  /** Only those whose order in the index is at most this. */
  until?(now: string, settings: Settings): string;
  /** How many a round takes, 1 to 200; 50 unless said. The rest comes with the next. */
  readonly limit?: number;
}

/** What happens by itself when its time has come: an invitation ends, a reminder is due. */
export interface TimerDeclaration<C extends CollectionName, F> {
  readonly name: string;
  /** Names its changes in the audit trail; absent if none of them is audited, or if `by` names a command. */
  readonly title?: Phrase;
  readonly due: Due<C>;
  /** The facts, from a record that is due; `undefined`: there is nothing to do. */
  load(view: View, record: RecordOf<C>): Promise<F | undefined>;
  /** The effects; they leave the record no longer due. */
  decide(facts: F, context: Omit<Context<never>, 'actor'>): readonly Effect[];
  /** It completes, in pieces, what somebody ordered: goes on beside everything else, and before anybody is answered again after a stop. */
  readonly completes?: true;
  /** Whose order it completes, for the audit trail; the bot's own otherwise. */
  by?(facts: F): {
    readonly verb: string;
    readonly actorId: string;
    readonly actorName: string;
    readonly conversation: string;
  };
}
// biome-ignore lint/suspicious/noExplicitAny: each timer knows its own records and facts
export type Timer = TimerDeclaration<any, any>;
export const timer = <C extends CollectionName, F>(declared: TimerDeclaration<C, F>): Timer => declared;

export interface Workflow {
  readonly name: string;
  /** Heads its commands in help. */
  readonly title: Phrase;
  /** Key of the official page that its help ends with (`settings.helpPages`). */
  readonly page: keyof typeof officialPages;
  readonly commands: readonly Command[];
  // biome-ignore lint/suspicious/noExplicitAny: cards of every kind of facts
  readonly cards: readonly Card<any>[];
  // biome-ignore lint/suspicious/noExplicitAny: notices of every kind of facts
  readonly notifications: readonly NotificationKind<any>[];
  readonly timers: readonly Timer[];
  /** The rooms its signed links lead to, each with the expiry that a link's signature covers; `undefined`: no such record. */
  readonly linkTypes?: Readonly<Record<string, (view: View, id: string) => Promise<string | undefined>>>;
  /** What is found by typing (CNV-6). */
  readonly searches?: readonly Search[];
  /** What waits for this person to act: nothing is typed for it. */
  readonly waiting?: readonly Search[];
  /** What the tab draws. */
  readonly charts?: readonly Chart[];
  /** What the tab tells step by step. */
  readonly timelines?: readonly Timeline[];
  /**
   * What a link of a linkType becomes where it is pasted: the verb of the query of anyone that tells by `id` what this
   * person may know, and every stranger the same, whether or not there is such a record.
   */
  readonly linkPreviews?: Readonly<Record<string, Verb>>;
}

/** Declarations of a folder whose commands help lists under the topic of another workflow. */
export type WorkflowPart = Pick<Workflow, 'commands' | 'cards' | 'notifications' | 'waiting'>;

export const withParts = (head: Workflow, ...parts: readonly WorkflowPart[]): Workflow => {
  const all = [head, ...parts];
  return {
    ...head,
    commands: all.flatMap(({ commands }) => commands),
    cards: all.flatMap(({ cards }) => cards),
    notifications: all.flatMap(({ notifications }) => notifications),
    waiting: all.flatMap(({ waiting = [] }) => waiting),
  };
};

/** The declaration of a workflow: commands, cards, notifications, timers, link types, searches, charts and timelines. */
import type { Card } from './card.js';
import type { CollectionName, IndexOf, RecordOf } from './collection.js';
import type { Command, Context } from './command.js';
import type { Effect, NotificationKind } from './effects.js';
import type { Phrase } from './localizer.js';
import type { PermissionRow } from './permissions.js';
import type { Chart, Search, Timeline } from './search.js';
import type { officialPages, Settings } from './settings.js';
import type { TopicRow } from './topics.js';
import type { Verb } from './verb.js';
import type { View } from './view.js';
import type { Waiting } from './waiting.js';

/**
 * The records a timer acts on: those under one key of an index. The transaction of a record checks the condition again,
 * because another replica may have processed it since it was listed.
 */
export interface Due<C extends CollectionName> {
  readonly of: C;
  readonly index: IndexOf<C>;
  readonly key: string;
  /** Only records whose order in the index is at most this. `now` is ISO 8601 in UTC. */
  until?(now: string, settings: Settings): string;
  /** Records a round, 1 to 200; default 50. The next round takes the rest. */
  readonly limit?: number;
}

/** A change that time triggers, such as the expiry of an invitation or a reminder. One transaction a record. */
export interface TimerDeclaration<C extends CollectionName, F> {
  /** Name of the timer: the verb of its audit entries. */
  readonly name: string;
  /** Names its changes in the audit trail; absent if none of them is audited, or if `by` names a command. */
  readonly title?: Phrase;
  readonly due: Due<C>;
  /** Loads the facts of a due record; `undefined` if there is nothing to do. */
  load(view: View, record: RecordOf<C>): Promise<F | undefined>;
  /** Pure. The effects must make the record no longer due, or the timer runs again. */
  decide(facts: F, context: Omit<Context<never>, 'actor'>): readonly Effect[];
  /**
   * The timer completes a user's command in several transactions. It runs between turns, and after a restart it runs
   * before the bot answers anyone.
   */
  readonly completes?: true;
  /** The initiator for the audit trail; default: the bot. */
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
  /** Stable name; help topics and the greeting refer to it. */
  readonly name: string;
  /** The heading of its commands in help. */
  readonly title: Phrase;
  /** Key of the official page that its help links (`settings.helpPages`). */
  readonly page: keyof typeof officialPages;
  /** The rows that it adds to the permission table. */
  readonly permissions?: Readonly<Record<string, PermissionRow>>;
  /** The topics of its notifications (NOT-3), in the order in which users choose them. */
  readonly topics?: Readonly<Record<string, TopicRow>>;
  readonly commands: readonly Command[];
  // biome-ignore lint/suspicious/noExplicitAny: cards of every kind of facts
  readonly cards: readonly Card<any>[];
  // biome-ignore lint/suspicious/noExplicitAny: notifications of every kind of facts
  readonly notifications: readonly NotificationKind<any>[];
  readonly timers: readonly Timer[];
  /** Link types of its signed links. Each gives the expiry that the signature covers; `undefined` if there is no record. */
  readonly linkTypes?: Readonly<Record<string, (view: View, id: string) => Promise<string | undefined>>>;
  /** Searches of the message extension and the tab (CNV-6). */
  readonly searches?: readonly Search[];
  /** Lists of items that wait for the user's action: the overview of chat, tab and message extension (OVR-1). */
  readonly waiting?: readonly Waiting[];
  readonly charts?: readonly Chart[];
  readonly timelines?: readonly Timeline[];
  /**
   * The preview of a pasted link, by link type: the verb of a query declared `who: 'anyone'` with an input `id`. It must
   * answer every stranger the same, whether or not the record exists.
   */
  readonly linkPreviews?: Readonly<Record<string, Verb>>;
}

/** Declarations of a folder that help lists under the topic of another workflow. */
export type WorkflowPart = Pick<Workflow, 'commands' | 'cards'> &
  Partial<Pick<Workflow, 'permissions' | 'notifications' | 'timers' | 'waiting'>>;

/** The workflow `head` with the declarations of `parts` added, in this order. */
export const withParts = (
  head: Pick<Workflow, 'name' | 'title' | 'page'> & Partial<Workflow>,
  ...parts: readonly WorkflowPart[]
): Workflow => {
  const all: readonly Partial<WorkflowPart>[] = [head, ...parts];
  return {
    ...head,
    permissions: Object.assign({}, ...all.map(({ permissions }) => permissions)),
    commands: all.flatMap(({ commands = [] }) => commands),
    cards: all.flatMap(({ cards = [] }) => cards),
    notifications: all.flatMap(({ notifications = [] }) => notifications),
    timers: all.flatMap(({ timers = [] }) => timers),
    waiting: all.flatMap(({ waiting = [] }) => waiting),
  };
};

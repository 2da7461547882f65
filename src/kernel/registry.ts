/** Index of all declarations by name: commands by verb, cards, notifications, link types, searches. */
import type { Card } from './card.js';
import type { Command } from './command.js';
import type { NotificationKind } from './effects.js';
import type { Chart, Search, Timeline } from './search.js';
import type { View } from './view.js';
import type { Waiting } from './waiting.js';
import type { Timer, Workflow } from './workflow.js';

export interface Registry {
  readonly workflows: readonly Workflow[];
  readonly commands: readonly Command[];
  /** The command of a verb, present or former. */
  command(verb: string): Command | undefined;
  readonly cards: ReadonlyMap<string, Card>;
  readonly notifications: ReadonlyMap<string, NotificationKind>;
  readonly timers: readonly Timer[];
  readonly linkTypes: ReadonlyMap<string, (view: View, id: string) => Promise<string | undefined>>;
  readonly searches: ReadonlyMap<string, Search>;
  readonly waiting: readonly Waiting[];
  readonly charts: readonly Chart[];
  readonly timelines: readonly Timeline[];
  readonly linkPreviews: ReadonlyMap<string, string>;
}

/** Throws if two declarations share a name, because a verb must name one command. */
function byName<T>(what: string, entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const [name, value] of entries) {
    if (map.has(name) && map.get(name) !== value) throw new Error(`two ${what}s are called ${name}`);
    map.set(name, value);
  }
  return map;
}

/** All commands by their verbs, present and former. */
export const commandsByVerb = (workflows: readonly Workflow[]): ReadonlyMap<string, Command> =>
  byName(
    'command',
    workflows
      .flatMap(({ commands }) => commands)
      .flatMap((command) => [command.verb, ...(command.formerly ?? [])].map((verb) => [verb, command] as const)),
  );

export function createRegistry(workflows: readonly Workflow[]): Registry {
  const byVerb = commandsByVerb(workflows);
  const notices = workflows.flatMap((w) => w.notifications);
  return {
    workflows,
    commands: workflows.flatMap((workflow) => workflow.commands),
    command: (verb) => byVerb.get(verb),
    cards: byName(
      'card',
      [...workflows.flatMap((w) => w.cards), ...notices.map((n) => n.card)].map((c) => [c.name, c]),
    ),
    notifications: byName(
      'notice',
      notices.map((n) => [n.name, n]),
    ),
    linkTypes: byName(
      'linkType',
      workflows.flatMap((w) => Object.entries(w.linkTypes ?? {})),
    ),
    searches: byName(
      'search kind',
      workflows.flatMap((w) => w.searches ?? []).map((s) => [s.name, s]),
    ),
    waiting: workflows.flatMap((w) => w.waiting ?? []),
    charts: workflows.flatMap((w) => w.charts ?? []),
    timelines: workflows.flatMap((w) => w.timelines ?? []),
    linkPreviews: byName(
      'unfurl',
      workflows.flatMap((w) => Object.entries(w.linkPreviews ?? {})),
    ),
    timers: workflows.flatMap((w) => w.timers),
  };
}

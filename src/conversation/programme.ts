/** The table of contents, indexed: which command a verb names, which card a kept answer was shown as. */
import type { Card } from '../workflows/card.js';
import type { Command } from '../workflows/command.js';
import type { NoticeKind } from '../workflows/decision.js';
import type { Chart, Search, Timeline } from '../workflows/search.js';
import type { View } from '../workflows/view.js';
import type { Timer, Workflow } from '../workflows/workflow.js';

export interface Programme {
  readonly workflows: readonly Workflow[];
  readonly commands: ReadonlyMap<string, Command>;
  readonly cards: ReadonlyMap<string, Card>;
  readonly notices: ReadonlyMap<string, NoticeKind>;
  readonly timers: readonly Timer[];
  readonly rooms: ReadonlyMap<string, (view: View, id: string) => Promise<string | undefined>>;
  readonly searches: ReadonlyMap<string, Search>;
  readonly waiting: readonly Search[];
  readonly charts: readonly Chart[];
  readonly timelines: readonly Timeline[];
  readonly unfurls: ReadonlyMap<string, string>;
}

/** Throws when two declarations share a name: a verb must lead to one command. */
function byName<T>(what: string, entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const [name, value] of entries) {
    if (map.has(name) && map.get(name) !== value) throw new Error(`two ${what}s are called ${name}`);
    map.set(name, value);
  }
  return map;
}

export function createProgramme(workflows: readonly Workflow[]): Programme {
  const notices = workflows.flatMap((w) => w.notices);
  return {
    workflows,
    commands: byName(
      'command',
      workflows.flatMap((w) => w.commands).map((c) => [c.verb, c]),
    ),
    cards: byName(
      'card',
      [...workflows.flatMap((w) => w.cards), ...notices.map((n) => n.card)].map((c) => [c.name, c]),
    ),
    notices: byName(
      'notice',
      notices.map((n) => [n.name, n]),
    ),
    rooms: byName(
      'room',
      workflows.flatMap((w) => Object.entries(w.rooms ?? {})),
    ),
    searches: byName(
      'search kind',
      workflows.flatMap((w) => w.searches ?? []).map((s) => [s.name, s]),
    ),
    waiting: workflows.flatMap((w) => w.waiting ?? []),
    charts: workflows.flatMap((w) => w.charts ?? []),
    timelines: workflows.flatMap((w) => w.timelines ?? []),
    unfurls: byName(
      'unfurl',
      workflows.flatMap((w) => Object.entries(w.unfurls ?? {})),
    ),
    timers: workflows.flatMap((w) => w.timers),
  };
}

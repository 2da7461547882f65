/** Shows what waits for the person over all workflows, each item opened or decided in place (OVR-1). */
import { z } from 'zod';
import { button, card, type Item, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { escapeMarkdown, type Localizer, phrase } from '../../kernel/localizer.js';
import { inTab } from '../../kernel/search.js';
import type { Verb } from '../../kernel/verb.js';
import { countedAtMost, isPressing, type Waiting, whatWaits } from '../../kernel/waiting.js';
import type { Workflow, WorkflowPart } from '../../kernel/workflow.js';
import { helpButton } from '../present/views.js';
import { createBeginnings } from './beginnings.js';

const words = {
  title: phrase({ en: 'Overview', fr: 'Vue d’ensemble' }),
  help: phrase({
    en: 'Everything that waits for you, due first',
    fr: 'Tout ce qui vous attend, le plus urgent d’abord',
  }),
  waits: phrase({ en: 'What waits for you', fr: 'Ce qui vous attend' }),
  counts: phrase<{ organization: string; counts: readonly string[] }>({
    en: (f, w) => `${f.organization} · ${w.list(f.counts)}`,
    fr: (f, w) => `${f.organization} · ${w.list(f.counts)}`,
  }),
  items: phrase<{ n: number; more: boolean }>({
    en: (f, w) => (f.more ? `more than ${f.n} items` : w.count(f.n, { one: 'item', other: 'items' })),
    fr: (f, w) => (f.more ? `plus de ${f.n} éléments` : w.count(f.n, { one: 'élément', other: 'éléments' })),
  }),
  pressing: phrase<{ n: number }>({
    en: (f) => `${f.n} due within a week`,
    fr: (f) => `${f.n} à traiter sous une semaine`,
  }),
  group: phrase<{ title: string; n: number; more: boolean }>({
    en: (f) => `${f.title} (${f.more ? `${f.n}+` : f.n})`,
    fr: (f) => `${f.title} (${f.more ? `plus de ${f.n}` : f.n})`,
  }),
  until: phrase<{ at: string }>({ en: (f, w) => `by ${w.date(f.at)}`, fr: (f, w) => `avant le ${w.date(f.at)}` }),
  review: phrase({ en: 'Review', fr: 'Examiner' }),
  all: phrase<{ title: string }>({ en: (f) => `All: ${f.title}`, fr: (f) => `Tout voir : ${f.title}` }),
  nothing: phrase({ en: 'Nothing waits for you.', fr: 'Rien ne vous attend.' }),
  begin: phrase({ en: 'You can begin with one of these:', fr: 'Vous pouvez commencer par :' }),
};

interface GroupFacts {
  /** Name of the list. */
  readonly name: string;
  /** The first items. */
  readonly items: readonly object[];
  readonly count: number;
  readonly more: boolean;
}
interface OverviewFacts {
  readonly organization?: string;
  readonly groups: readonly GroupFacts[];
  readonly pressing: number;
  /** When it was read; ISO 8601. */
  readonly at: string;
  /** What the person can begin with if nothing waits. */
  readonly verbs: readonly Verb[];
}

/** Items shown of each list; fewer if many lists wait. */
const shownOf = (lists: number): number => (lists > 4 ? 2 : lists > 2 ? 3 : 5);

function itemOf(kind: Waiting, facts: object, at: string, t: Localizer): Item {
  const hit = kind.hit(facts, t);
  const { due } = kind.when(facts);
  return {
    title: escapeMarkdown(hit.title),
    lines: [escapeMarkdown(hit.line)],
    ...(due && isPressing(kind, facts, at)
      ? { status: { text: t.text(words.until, { at: due }), tone: 'warning' as const } }
      : {}),
    actions: kind.decide?.(facts, t) ?? [button(hit.verb, t.text(words.review), { data: hit.data })],
  };
}

/** @param others the workflows whose `waiting` lists are shown */
export function showOverview(others: readonly Workflow[]): WorkflowPart {
  const kinds = others.flatMap(({ waiting = [] }) => waiting);
  const byName = new Map(kinds.map((kind) => [kind.name, kind]));
  const beginnings = createBeginnings(others);

  function groupOf({ name, items, count, more }: GroupFacts, at: string, t: Localizer): readonly Item[] {
    const kind = byName.get(name);
    if (!kind) return [];
    const title = t.text(kind.title);
    const { list } = kind;
    const heading = { title: t.markdown(words.group, { title, n: count, more }) };
    return [
      count > items.length && list ? { ...heading, actions: [button(list, t.text(words.all, { title }))] } : heading,
      ...items.map((facts) => itemOf(kind, facts, at, t)),
    ];
  }

  const overviewCard = card<OverviewFacts>('overview', {
    view: ({ organization, groups, pressing, at, verbs }, t) => {
      const n = groups.reduce((sum, { count }) => sum + count, 0);
      const counts = [
        t.text(words.items, { n, more: groups.some(({ more }) => more) }),
        ...(pressing > 0 ? [t.text(words.pressing, { n: pressing })] : []),
      ];
      return {
        icon: '📋',
        title: t.markdown(words.waits),
        lines:
          groups.length > 0
            ? organization
              ? [t.markdown(words.counts, { organization, counts })]
              : []
            : [t.markdown(words.nothing), ...(verbs.length > 0 ? [t.markdown(words.begin)] : [])],
        items: groups.flatMap((group) => groupOf(group, at, t)),
        actions: [
          ...(groups.length > 0 ? [] : [...beginnings.buttons(verbs, t), helpButton(t)]),
          ...inTab('overview', t),
        ],
      };
    },
    sample: {
      organization: 'Armor Distribution',
      groups: [
        {
          name: 'partnership.requests',
          items: [{ id: '01', name: 'Lumière Informatique', at: '2026-11-19T09:00:00.000Z' }],
          count: 1,
          more: false,
        },
      ],
      pressing: 0,
      at: '2026-11-20T09:00:00.000Z',
      verbs: [],
    },
  });

  const overview = query({
    verb: 'overview.show',
    who: 'anyone',
    words: { title: words.title, help: words.help, exact: true },
    input: z.object({}),
    load: async (view, _input, { actor, now }) => ({
      groups: actor.kind === 'member' ? await whatWaits(kinds, view, actor, now) : [],
    }),
    answer: ({ groups }, _input, { actor, now }) =>
      show(overviewCard, {
        ...(actor.organization ? { organization: actor.organization.name } : {}),
        groups: groups.map(({ kind, items, more }) => ({
          name: kind.name,
          items: items.slice(0, shownOf(groups.length)),
          count: more ? countedAtMost : items.length,
          more,
        })),
        pressing: groups.reduce(
          (sum, { kind, items }) => sum + items.filter((facts) => isPressing(kind, facts, now)).length,
          0,
        ),
        at: now,
        verbs: groups.length > 0 ? [] : beginnings.of(actor),
      }),
  });

  return { commands: [overview], cards: [overviewCard] };
}

/** Builds the content of the tab: waiting items, searches, charts and timelines (CNV-6). */
import { may } from '../../kernel/actor.js';
import type { Localizer } from '../../kernel/localizer.js';
import type { TimelineEntry } from '../../kernel/search.js';
import { whatWaits } from '../../kernel/waiting.js';
import { type Deps, localizerFor } from '../deps.js';
import { createBeginnings } from '../general/beginnings.js';
import { admitted } from '../identity/admit.js';
import { recognise } from '../identity/identify.js';
import type { Conversation, Overview, Requester } from '../turn.js';

/** Items shown of each waiting list. */
const mostWaiting = 20;

export function createOverview(
  deps: Deps & { readonly admits: (tenantId: string) => boolean },
): Pick<Conversation, 'overview'> {
  const beginnings = createBeginnings(deps.registry.workflows);

  async function overview(requester: Requester): Promise<Overview | undefined> {
    const actor = await recognise(deps, requester);
    if (actor.kind !== 'member' || !admitted(actor, deps.admits)) return undefined;
    const t = localizerFor(deps, actor.language);
    const { waiting, searches, charts, timelines } = deps.registry;
    const groups = await deps.store.read((view) => whatWaits(waiting, view, actor, t.now));
    return {
      language: actor.language,
      name: actor.user.name,
      organization: actor.organization.name,
      beginnings: groups.length > 0 ? [] : beginnings.buttons(beginnings.of(actor), t).map(({ title }) => title),
      waiting: groups.map(({ kind, items, more }) => ({
        title: t.text(kind.title),
        count: items.length,
        more,
        items: items.slice(0, mostWaiting).map((facts) => {
          const { title, line, status, say } = kind.hit(facts, t);
          return { title, line, ...(status ? { status } : {}), ...(say ? { say } : {}) };
        }),
      })),
      lists: [...searches.values()]
        .filter(({ who }) => may(actor, who))
        .map(({ name, title, help }) => ({ kind: name, title: t.text(title), help: t.text(help) })),
      charts: await Promise.all(
        charts
          .filter(({ who }) => may(actor, who))
          .map(async ({ title, bars }) => ({
            title: t.text(title),
            bars: (await deps.store.read((view) => bars(view, actor))).map(({ label, tone, count }) => ({
              label: t.text(label),
              ...(tone ? { tone } : {}),
              count,
            })),
          })),
      ),
      timelines: (
        await Promise.all(
          timelines
            .filter(({ who }) => may(actor, who))
            .map((one) => deps.store.read((view) => one.tell(view, actor, t))),
        )
      ).flatMap((entry) => (entry ? [withDates(entry, t)] : [])),
    };
  }
  return { overview };
}

const withDates = ({ steps, ...entry }: TimelineEntry, { format }: Localizer): Overview['timelines'][number] => ({
  ...entry,
  steps: steps.map(({ at, text }) => ({ on: format.date(at), text })),
});

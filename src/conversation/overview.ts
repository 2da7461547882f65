/** The tab's first sight: what waits for this person, what there is to look through, and a chart (CNV-6). */
import { may } from '../workflows/actor.js';
import type { Pen } from '../workflows/language.js';
import type { Told } from '../workflows/search.js';
import { recognise } from './actor.js';
import { type Deps, penFor } from './deps.js';
import type { Conversation, Looker, Overview } from './said.js';
import { findAll } from './search.js';
import { admitted } from './welcome.js';

/** So many of each kind that waits. */
const waitingAtMost = 20;

export function createOverview(
  deps: Deps & { readonly admits: (tenantId: string) => boolean },
): Pick<Conversation, 'overview'> {
  async function overview(looker: Looker): Promise<Overview | undefined> {
    const actor = await recognise(deps, looker);
    if (actor.kind !== 'member' || !admitted(actor, deps.admits)) return undefined;
    const pen = penFor(deps, actor.language);
    const { waiting, searches, charts, timelines } = deps.programme;
    return {
      language: actor.language,
      name: actor.user.name,
      organization: actor.organization.name,
      waiting: await Promise.all(
        waiting
          .filter(({ who }) => may(actor, who))
          .map(async (kind) => ({
            title: pen.plain(kind.title),
            items: (await findAll(deps, [kind], actor, '', waitingAtMost)).map(({ title, line, status, say }) => ({
              title,
              line,
              ...(status ? { status } : {}),
              ...(say ? { say } : {}),
            })),
          })),
      ),
      lists: [...searches.values()]
        .filter(({ who }) => may(actor, who))
        .map(({ name, title, help }) => ({ kind: name, title: pen.plain(title), help: pen.plain(help) })),
      charts: await Promise.all(
        charts
          .filter(({ who }) => may(actor, who))
          .map(async ({ title, bars }) => ({
            title: pen.plain(title),
            bars: (await deps.store.read((view) => bars(view, actor))).map(({ label, tone, count }) => ({
              label: pen.plain(label),
              ...(tone ? { tone } : {}),
              count,
            })),
          })),
      ),
      timelines: (
        await Promise.all(
          timelines
            .filter(({ who }) => may(actor, who))
            .map((one) => deps.store.read((view) => one.tell(view, actor, pen))),
        )
      ).flatMap((told) => (told ? [dated(told, pen)] : [])),
    };
  }
  return { overview };
}

const dated = ({ steps, ...told }: Told, { words }: Pen): Overview['timelines'][number] => ({
  ...told,
  steps: steps.map(({ at, text }) => ({ on: words.date(at), text })),
});

/** What a long file needs besides: its pages one after the other, word to whoever brought it, and its end. */

import { pageId } from '../../domain/import.js';
import type { Context } from '../../kernel/command.js';
import { notification, notify, put, remove } from '../../kernel/effects.js';
import { phrase } from '../../kernel/localizer.js';
import { timer } from '../../kernel/workflow.js';
import { importCard, importFacts, importSubject, kept } from './cards.js';
import { ownerOf } from './find.js';
import type { Owner } from './kind.js';
import { carried, checked, judge, verified } from './pages.js';

/** There is a preview to look at. */
export const toConfirm = notification('import.checked', 'data.move', importCard, { urgent: true });
export const imported = notification('import.done', 'data.move', importCard, { urgent: true });

/** One page further. Confirmed, it completes what was ordered, whatever happens in between. */
export const pageByPage = timer({
  name: 'import.confirm',
  completes: true,
  due: { of: 'imports', index: 'running', key: 'running', limit: 20 },
  load: async (view, one) => {
    const page = await view.get('importPages', pageId(one.id, one.at));
    const owner = await ownerOf(view, one);
    return { one, ...(page && owner ? { owner, judged: await judge(view, one, page, owner) } : {}) };
  },
  by: ({ one: { by } }) => ({
    verb: 'imports.confirm',
    actorId: by.personId,
    actorName: by.name,
    conversation: by.conversation,
  }),
  decide: ({ one, owner, judged }, context) => {
    if (!owner || !judged) return [remove('imports', one.id)];
    const step =
      one.status === 'checking'
        ? checked(judged)
        : one.status === 'verifying'
          ? verified(judged)
          : carried(judged, { ...context, actor: owner } as Context<Owner>);
    const { status } = step.one;
    const about = status === 'checked' ? toConfirm : status === 'done' ? imported : undefined;
    return [
      ...step.effects,
      put('imports', step.one),
      ...(about
        ? [
            notify(
              about,
              { userIds: [one.userId] },
              importFacts(kept(step.one, one.version + 1)),
              importSubject(one.id),
            ),
          ]
        : []),
    ];
  },
});

/** A week later, and for a place that nobody used, nothing is left of a file. */
export const forgetting = timer({
  name: 'import.forget',
  due: { of: 'imports', index: 'end', key: 'all', until: (now) => now },
  load: async (_view, one) => one,
  decide: ({ id, pages }) => [
    remove('imports', id),
    ...Array.from({ length: pages }, (_, n) => remove('importPages', pageId(id, n))),
  ],
});

/** A link that ended leaves nothing behind. */
export const forgetDownloads = timer({
  name: 'export.forget',
  title: phrase({ en: 'Export ended', fr: 'Export expiré' }),
  due: { of: 'downloads', index: 'end', key: 'all', until: (now) => now },
  load: async (_view, one) => one,
  decide: ({ id }) => [remove('downloads', id)],
});

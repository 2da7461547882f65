/** Timers of imports and exports: process a long file page by page, and delete expired files. */

import { isUnderWay, pageId } from '../../domain/import.js';
import type { Context } from '../../kernel/command.js';
import { notification, notify, put, remove } from '../../kernel/effects.js';
import { phrase } from '../../kernel/localizer.js';
import { timer } from '../../kernel/workflow.js';
import { importCard, importFacts, importSubject, kept } from './cards.js';
import { ownerOf } from './find.js';
import type { Owner } from './kind.js';
import { carried, checked, judge, verified } from './pages.js';

/** Notifies the user that the preview is ready. */
export const toConfirm = notification('import.checked', 'data.move', importCard, { urgent: true });
export const imported = notification('import.done', 'data.move', importCard, { urgent: true });

/** Processes the next page. A confirmed import is always completed. */
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

/** Deletes imports a week after they were started; one that is under way is completed first (CUS-8). */
export const forgetting = timer({
  name: 'import.forget',
  due: { of: 'imports', index: 'end', key: 'all', until: (now) => now },
  load: async (_view, one) => (isUnderWay(one) ? undefined : one),
  decide: ({ id, pages }) => [
    remove('imports', id),
    ...Array.from({ length: pages }, (_, n) => remove('importPages', pageId(id, n))),
  ],
});

/** Deletes exports whose link has expired. */
export const forgetDownloads = timer({
  name: 'export.forget',
  title: phrase({ en: 'Export ended', fr: 'Export expiré' }),
  due: { of: 'downloads', index: 'end', key: 'all', until: (now) => now },
  load: async (_view, one) => one,
  decide: ({ id }) => [remove('downloads', id)],
});

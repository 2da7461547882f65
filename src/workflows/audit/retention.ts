/** Deletes audit entries and closed records after the number of years in the settings. */
import { forget } from '../../kernel/effects.js';
import { phrase } from '../../kernel/localizer.js';
import { daysAfter, type Settings } from '../../kernel/settings.js';
import { timer } from '../../kernel/workflow.js';

const until = (now: string, { retentionYears }: Settings): string =>
  daysAfter(now, -Math.ceil(retentionYears * 365.25));

const title = phrase({ en: 'End of the retention period', fr: 'Fin de la durée de conservation' });

const closing = (
  ['invitations', 'requests', 'orderRequests', 'verifications', 'directoryChanges', 'subscriptions'] as const
).map((of) =>
  timer({
    name: `${of}.forget`,
    title,
    due: { of, index: 'closed', key: 'closed', until, limit: 200 },
    load: async (_view, record) => record,
    decide: ({ id }) => [forget(of, id)],
  }),
);

const forgetEntries = timer({
  name: 'auditEntries.forget',
  due: { of: 'audit', index: 'age', key: 'all', until, limit: 200 },
  load: async (_view, entry) => entry,
  decide: ({ id }) => [forget('audit', id)],
});

export const retention = [...closing, forgetEntries];

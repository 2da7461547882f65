/** A provider's request to change its directory entry (ORG-5). The present entry stays published until the request is approved. */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { machine } from '../kernel/lifecycle.js';
import { phrase } from '../kernel/localizer.js';
import { labels, requestStatusLabels } from './labels.js';
import { closedIndex } from './retention.js';

export const directoryChangeLife = machine({
  asked: { approve: 'approved', reject: 'rejected', replace: 'replaced' },
  approved: {},
  rejected: {},
  replaced: {},
});

const common = {
  ...recordBase,
  organizationId: z.string(),
  askedBy: z.string(),
  askedAt: z.string(),
  name: z.string(),
  logoUrl: z.string().optional(),
  /** Target URL for each location, by country code. */
  profiles: z.record(z.string(), z.string()),
};

const directoryChange = z.discriminatedUnion('status', [
  z.object({ ...common, status: z.literal('asked') }),
  z.object({ ...common, status: z.literal('approved'), decidedBy: z.string(), decidedAt: z.string() }),
  z.object({
    ...common,
    status: z.literal('rejected'),
    decidedBy: z.string(),
    decidedAt: z.string(),
    reason: z.string(),
  }),
  z.object({ ...common, status: z.literal('replaced'), replacedBy: z.string(), decidedAt: z.string() }),
]);
export type DirectoryChange = z.output<typeof directoryChange>;

export const directoryChanges = collection({
  schema: directoryChange,
  labels: {
    name: phrase({ en: 'directory change', fr: 'modification d’annuaire' }),
    fields: {
      ...labels(
        'organizationId',
        'askedBy',
        'name',
        'logoUrl',
        'profiles',
        'status',
        'decidedBy',
        'decidedAt',
        'reason',
      ),
      askedAt: phrase({ en: 'Asked', fr: 'Demande' }),
      replacedBy: phrase({ en: 'Replaced by', fr: 'Remplacée par' }),
    },
    values: { status: { ...requestStatusLabels, replaced: phrase({ en: 'replaced', fr: 'remplacée' }) } },
  },
  indexes: {
    closed: closedIndex(({ status }) => status !== 'asked'),
    organization: { key: (c) => c.organizationId, order: (c) => c.askedAt },
    review: { key: (c) => (c.status === 'asked' ? 'waiting' : undefined), order: (c) => c.askedAt },
  },
  unique: { open: (c) => (c.status === 'asked' ? c.organizationId : undefined) },
});

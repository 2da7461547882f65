/** A file that was asked for: what is in it, whose it is, until when its link leads there (CUS-9). */
import { z } from 'zod';
import { collection, instant, recordBase } from '../kernel/collection.js';
import { type Phrase, phrase } from '../kernel/localizer.js';
import { labels } from './labels.js';
import { kinds, originLabels, origins, relationshipKindLabels } from './relationship.js';

/** How a list of customers was narrowed when it was exported. */
const customerFilter = z.object({
  kind: z.enum(kinds).optional(),
  origin: z.enum(origins).optional(),
  partnerId: z.string().optional(),
  search: z.string().optional(),
});

const common = {
  ...recordBase,
  organizationId: z.string(),
  /** Who asked; the file is theirs as long as they may have it. */
  userId: z.string(),
  expiresAt: instant,
};
const download = z.discriminatedUnion('what', [
  z.object({ ...common, what: z.literal('customers'), filter: customerFilter }),
  z.object({ ...common, what: z.literal('subscriptions') }),
]);
export type Download = z.output<typeof download>;

const contentLabels: Record<Download['what'], Phrase> = {
  customers: phrase({ en: 'customers', fr: 'clients' }),
  subscriptions: phrase({ en: 'subscriptions', fr: 'abonnements' }),
};

const linkMs = 15 * 60_000;
/** For a short while, as it is a copy of what the organisation may see. */
export const exportEnd = (now: string): string => new Date(Date.parse(now) + linkMs).toISOString();

export const downloads = collection({
  schema: download,
  labels: {
    name: phrase({ en: 'export', fr: 'export' }),
    fields: {
      ...labels('organizationId', 'userId', 'expiresAt', 'filter', 'kind', 'origin', 'partnerId'),
      what: phrase({ en: 'Content', fr: 'Contenu' }),
      search: phrase({ en: 'Searched for', fr: 'Recherche' }),
    },
    values: { what: contentLabels, kind: relationshipKindLabels, origin: originLabels },
  },
  indexes: { end: { key: () => 'all', order: (d) => d.expiresAt } },
});

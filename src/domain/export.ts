/** A requested export file; its link expires (CUS-9). */
import { z } from 'zod';
import { collection, instant, recordBase } from '../kernel/collection.js';
import { type Phrase, phrase } from '../kernel/localizer.js';
import { labels } from './labels.js';
import { kinds, originLabels, origins, relationshipKindLabels } from './relationship.js';

/** The filter of the exported list of customers. */
const customerFilter = z.object({
  kind: z.enum(kinds).optional(),
  origin: z.enum(origins).optional(),
  partnerId: z.string().optional(),
  search: z.string().optional(),
});

const common = {
  ...recordBase,
  organizationId: z.string(),
  /** The user who requested it; they can download it while they have the permission. */
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
/** When the link of an export requested now expires: after 15 minutes, because the file is a copy of customer data. */
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

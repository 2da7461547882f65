/** A partnership between an indirect provider and an indirect reseller (PAR-7 to PAR-9, PAR-14). */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { machine } from '../kernel/lifecycle.js';
import { type Phrase, phrase } from '../kernel/localizer.js';
import { labels } from './labels.js';

export const partnershipLife = machine({ active: { remove: 'removed' }, removed: {} });

const common = {
  ...recordBase,
  providerId: z.string(),
  resellerId: z.string(),
  invitationId: z.string(),
  /** When it began. */
  since: z.string(),
  /** The provider's admin access to the reseller's work account, as marked here (PAR-8). */
  adminAccess: z.boolean(),
};

export const partnership = z.discriminatedUnion('status', [
  z.object({ ...common, status: z.literal('active') }),
  z.object({
    ...common,
    status: z.literal('removed'),
    removedAt: z.string(),
    /** The representation made at the removal (PAR-9), with the version of its text. */
    representation: z.object({ by: z.string(), at: z.string(), text: z.string() }),
  }),
]);
export type Partnership = z.output<typeof partnership>;
export type ActivePartnership = Extract<Partnership, { status: 'active' }>;

const statusLabels: Record<Partnership['status'], Phrase> = {
  active: phrase({ en: 'active', fr: 'actif' }),
  removed: phrase({ en: 'removed', fr: 'supprimé' }),
};

export const partnerships = collection({
  schema: partnership,
  grave: true,
  labels: {
    name: phrase({ en: 'partnership', fr: 'partenariat' }),
    fields: labels(
      'providerId',
      'resellerId',
      'invitationId',
      'since',
      'adminAccess',
      'status',
      'removedAt',
      'representation',
      'by',
      'at',
      'text',
    ),
    values: { status: statusLabels },
  },
  indexes: {
    provider: { key: (p) => (p.status === 'active' ? p.providerId : undefined), order: (p) => p.since },
    reseller: { key: (p) => (p.status === 'active' ? p.resellerId : undefined), order: (p) => p.since },
  },
  unique: { pair: (p) => (p.status === 'active' ? `${p.providerId}|${p.resellerId}` : undefined) },
});

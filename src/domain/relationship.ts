/** The relationship of one partner to one customer (CUS-13, PAR-14); the relationship has the kind, not the customer. */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { machine } from '../kernel/lifecycle.js';
import { type Phrase, phrase } from '../kernel/localizer.js';
import { labels } from './labels.js';

export const relationshipLife = machine({ active: { remove: 'removed' }, removed: {} });

/** `direct`: the partner sells to the customer itself. `indirect`: one side of reseller and provider. */
export const kinds = ['direct', 'indirect'] as const;
export type Kind = (typeof kinds)[number];

/** How the customer came to the partner (CUS-9). */
export const origins = ['ownMarketing', 'microsoftReferral', 'provider'] as const;
export type Origin = (typeof origins)[number];
/** Origins that a partner can choose for a customer it adds. */
export const ownOrigins = ['ownMarketing', 'microsoftReferral'] as const satisfies readonly Origin[];

const common = {
  ...recordBase,
  customerId: z.string(),
  partnerId: z.string(),
  kind: z.enum(kinds),
  origin: z.enum(origins),
  since: z.string(),
  /** Partners that serve the customer together with this one: a provider's resellers, a reseller's providers. */
  withIds: z.array(z.string()),
  /** Admin access to the customer's account, subscriptions and services (CUS-2). */
  adminAccess: z.boolean(),
  invitationId: z.string().optional(),
  /** Copied from the customer, so that lists are sorted and searched by it. */
  name: z.string(),
  domain: z.string(),
};

export const relationship = z.discriminatedUnion('status', [
  z.object({ ...common, status: z.literal('active') }),
  z.object({
    ...common,
    status: z.literal('removed'),
    removedAt: z.string(),
    /** The representation made at the removal (CUS-10), with the version of its text. */
    representation: z.object({ by: z.string(), at: z.string(), text: z.string() }),
  }),
]);
export type Relationship = z.output<typeof relationship>;
export type ActiveRelationship = Extract<Relationship, { status: 'active' }>;

/** Of the relationship, which is feminine in French. */
export const relationshipKindLabels: Record<Kind, Phrase> = {
  direct: phrase({ en: 'direct', fr: 'directe' }),
  indirect: phrase({ en: 'indirect', fr: 'indirecte' }),
};
const statusLabels: Record<Relationship['status'], Phrase> = {
  active: phrase({ en: 'active', fr: 'active' }),
  removed: phrase({ en: 'removed', fr: 'supprimée' }),
};
export const originLabels: Record<Origin, Phrase> = {
  ownMarketing: phrase({ en: 'own marketing', fr: 'prospection propre' }),
  microsoftReferral: phrase({ en: 'Microsoft referral', fr: 'recommandation de Microsoft' }),
  provider: phrase({ en: 'provider', fr: 'fournisseur' }),
};

/** Filters of a list of customers; they combine. */
export interface Narrowed {
  readonly kind?: Kind | undefined;
  readonly origin?: Origin | undefined;
  /** Served together with this partner. */
  readonly withId?: string | undefined;
}

/** Index key of a filtered list of a partner's customers. */
export const listKey = (partnerId: string, { kind, origin, withId }: Narrowed = {}): string =>
  `${partnerId}|${kind ?? '*'}|${origin ?? '*'}|${withId ?? '*'}`;

/** All index keys of an active relationship. */
export const listKeys = (r: Relationship): string[] | undefined =>
  r.status === 'active'
    ? [undefined, ...r.withIds].flatMap((withId) =>
        [undefined, r.kind].flatMap((kind) =>
          [undefined, r.origin].map((origin) => listKey(r.partnerId, { kind, origin, withId })),
        ),
      )
    : undefined;

export const pairKey = (partnerId: string, customerId: string, kind: Kind): string =>
  [partnerId, customerId, kind].join('|');

export const relationships = collection({
  schema: relationship,
  grave: true,
  labels: {
    name: phrase({ en: 'customer relationship', fr: 'relation client' }),
    fields: {
      ...labels(
        'customerId',
        'partnerId',
        'kind',
        'origin',
        'since',
        'adminAccess',
        'invitationId',
        'name',
        'domain',
        'status',
        'removedAt',
        'representation',
        'by',
        'at',
        'text',
      ),
      withIds: phrase({ en: 'Shared with', fr: 'En commun avec' }),
    },
    values: { kind: relationshipKindLabels, origin: originLabels, status: statusLabels },
  },
  indexes: {
    /** A partner's customers by name, by the keys of `listKeys`. */
    list: { key: listKeys, order: (r) => r.name.toLowerCase() },
    customer: { key: (r) => (r.status === 'active' ? r.customerId : undefined), order: (r) => r.since },
  },
  unique: { pair: (r) => (r.status === 'active' ? pairKey(r.partnerId, r.customerId, r.kind) : undefined) },
  search: (r) => [r.name, r.domain],
});

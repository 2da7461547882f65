/** A customer's subscription; it belongs to the provider or direct-bill partner that ordered it (SUB-8). */
import { z } from 'zod';
import { dayOfMonth, monthsAfter } from '../kernel/calendar.js';
import { collection, recordBase } from '../kernel/collection.js';
import { machine } from '../kernel/lifecycle.js';
import { type Phrase, phrase } from '../kernel/localizer.js';
import { daysAfter } from '../kernel/settings.js';
import { labels } from './labels.js';
import { billingLabels, billings, termLabels, terms } from './product.js';
import { closedIndex } from './retention.js';

/** `ended`: set by the partner whose customer moved to a provider (TRN-8). `cancelled`: within its window (SUB-11). */
export const subscriptionLife = machine({
  active: { expire: 'expired', end: 'ended', cancel: 'cancelled' },
  expired: {},
  ended: {},
  cancelled: {},
});

/** What the next term begins with instead (SUB-12); only what differs. */
const scheduledChange = z.object({
  seats: z.number().int().positive().optional(),
  /** Another product, with its names at that time. */
  product: z.object({ productId: z.string(), names: z.object({ en: z.string(), fr: z.string() }) }).optional(),
  term: z.enum(terms).optional(),
  billing: z.enum(billings).optional(),
});
export type ScheduledChange = z.output<typeof scheduledChange>;

const common = {
  ...recordBase,
  customerId: z.string(),
  /** The customer's name at the time of the order. */
  customerName: z.string(),
  /** The organisation that ordered it. */
  providerId: z.string(),
  productId: z.string(),
  seats: z.number().int().nonnegative(),
  /** Licences in use; never more than `seats`. */
  assigned: z.number().int().nonnegative(),
  term: z.enum(terms),
  /** Absent in orders of earlier versions. */
  billing: z.enum(billings).optional(),
  termStart: z.string(),
  termEnd: z.string(),
  /** Day of the month, UTC, on which its terms end; absent in records of earlier versions. */
  anchorDay: z.number().int().min(1).max(31).optional(),
  renewal: z.boolean(),
  /** Until when it can be cancelled and any licence taken back (SUB-11); absent in records of earlier versions. */
  returnUntil: z.string().optional(),
  /** Licences added later, each with its own window (SUB-11). */
  additions: z.array(z.object({ at: z.string(), seats: z.number().int().positive(), until: z.string() })).optional(),
  scheduled: scheduledChange.optional(),
  /** Renewal is off: at the end of the term it goes on month by month, in the extended service term (SUB-12). */
  extend: z.literal(true).optional(),
  /** It is in the extended service term. */
  extended: z.literal(true).optional(),
  /** Bought once: it does not renew. */
  once: z.literal(true).optional(),
  /** The reseller of record, and its location MPN id (SUB-2). */
  resellerId: z.string().optional(),
  resellerMpnId: z.string().optional(),
  /** Designated support contact; default: the provider (SUB-3). */
  supportId: z.string().optional(),
  /** When the next reminder of the end of the term is due (SUB-9). */
  remindAt: z.string().optional(),
  /** The product it was upgraded from. */
  upgradedFrom: z.string().optional(),
  /** Azure: whether the reseller is tenant owner in the Azure portal (PAR-12). */
  tenantOwner: z.boolean().optional(),
};

export const subscription = z.discriminatedUnion('status', [
  z.object({ ...common, status: z.literal('active') }),
  z.object({ ...common, status: z.literal('expired'), endedAt: z.string() }),
  z.object({ ...common, status: z.literal('ended'), endedAt: z.string() }),
  z.object({ ...common, status: z.literal('cancelled'), endedAt: z.string() }),
]);
export type Subscription = z.output<typeof subscription>;
export type ActiveSubscription = Extract<Subscription, { status: 'active' }>;

export const subscriptionStatusLabels: Record<Subscription['status'], Phrase> = {
  active: phrase({ en: 'active', fr: 'actif' }),
  expired: phrase({ en: 'expired', fr: 'expiré' }),
  ended: phrase({ en: 'ended', fr: 'terminé' }),
  cancelled: phrase({ en: 'cancelled', fr: 'annulé' }),
};

const months = { P1M: 1, P1Y: 12, P3Y: 36 } as const;

/**
 * The end of a term that begins then, ISO 8601.
 * @param anchorDay on which its terms end; on the last day of a month that has no such day
 */
export const termEndAfter = (start: string, term: keyof typeof months, anchorDay = dayOfMonth(start)): string =>
  monthsAfter(new Date(start), months[term], anchorDay).toISOString();

const day = 86_400_000;
/** Within so many milliseconds of its order a subscription was kept. */
const keptWithinMs = 60_000;

/**
 * Earlier versions counted each term from the end of the one before: a month of 28 days moved all that followed. Their
 * terms begin at the time of day of the order, just before the record was created; any other record keeps its day.
 */
function anchorDayOf({ anchorDay, createdAt, termEnd }: Subscription): number {
  if (anchorDay !== undefined) return anchorDay;
  const [created, end] = [Date.parse(createdAt), Date.parse(termEnd)];
  const lateMs = (((created - end) % day) + day) % day;
  return new Date(lateMs < keptWithinMs ? created - lateMs : end).getUTCDate();
}

/** The term that follows the one that ends. */
export function nextTerm(
  s: Subscription,
  term = s.term,
): Pick<Subscription, 'termStart' | 'termEnd'> & { anchorDay: number } {
  const anchorDay = anchorDayOf(s);
  return { termStart: s.termEnd, termEnd: termEndAfter(s.termEnd, term, anchorDay), anchorDay };
}

/** Reminders, in days before the end of a term (SUB-9). */
const reminders = [30, 7, 1] as const;

/** The next reminder after `now`, ISO 8601; `undefined` after the last. */
export const nextReminder = (termEnd: string, now: string): string | undefined =>
  reminders.map((days) => daysAfter(termEnd, -days)).find((at) => at > now);

export const subscriptions = collection({
  schema: subscription,
  grave: true,
  labels: {
    name: phrase({ en: 'subscription', fr: 'abonnement' }),
    fields: {
      ...labels('customerId', 'providerId', 'resellerId', 'status', 'endedAt'),
      customerName: phrase({ en: 'Customer', fr: 'Client' }),
      productId: phrase({ en: 'Product', fr: 'Produit' }),
      seats: phrase({ en: 'Licences', fr: 'Licences' }),
      assigned: phrase({ en: 'Assigned licences', fr: 'Licences attribuées' }),
      term: phrase({ en: 'Term', fr: 'Durée' }),
      billing: phrase({ en: 'Billing', fr: 'Facturation' }),
      termStart: phrase({ en: 'Term from', fr: 'Début de période' }),
      termEnd: phrase({ en: 'Term to', fr: 'Fin de période' }),
      anchorDay: phrase({ en: 'Day of renewal', fr: 'Jour de renouvellement' }),
      renewal: phrase({ en: 'Automatic renewal', fr: 'Renouvellement automatique' }),
      returnUntil: phrase({ en: 'Can be cancelled until', fr: 'Annulable jusqu’au' }),
      additions: phrase({ en: 'Licences added', fr: 'Licences ajoutées' }),
      at: phrase({ en: 'Added', fr: 'Ajout' }),
      until: phrase({ en: 'Can be taken back until', fr: 'Reprise possible jusqu’au' }),
      product: phrase({ en: 'Product', fr: 'Produit' }),
      names: phrase({ en: 'Name', fr: 'Nom' }),
      en: phrase({ en: 'English', fr: 'anglais' }),
      fr: phrase({ en: 'French', fr: 'français' }),
      scheduled: phrase({ en: 'Scheduled change', fr: 'Modification programmée' }),
      extend: phrase({ en: 'Goes on month by month', fr: 'Prolongation au mois' }),
      extended: phrase({ en: 'Extended service term', fr: 'Période prolongée' }),
      once: phrase({ en: 'Bought once', fr: 'Achat unique' }),
      resellerMpnId: phrase({ en: 'Reseller (MPN ID)', fr: 'Revendeur (ID MPN)' }),
      supportId: phrase({ en: 'Designated support contact', fr: 'Contact de support désigné' }),
      remindAt: phrase({ en: 'Next reminder', fr: 'Prochain rappel' }),
      upgradedFrom: phrase({ en: 'Upgraded from', fr: 'Mise à niveau depuis' }),
      tenantOwner: phrase({ en: 'Tenant owner', fr: 'Propriétaire du locataire' }),
    },
    values: { status: subscriptionStatusLabels, term: termLabels, billing: billingLabels },
  },
  indexes: {
    closed: closedIndex(({ status }) => status !== 'active'),
    customer: { key: (s) => s.customerId, order: (s) => s.termStart },
    provider: { key: (s) => s.providerId, order: (s) => s.customerName.toLowerCase() },
    /** Active subscriptions that count for a reseller (INC-3). */
    reseller: {
      key: (s) => (s.status === 'active' ? s.resellerId : undefined),
      order: (s) => s.customerName.toLowerCase(),
    },
    /** Active subscriptions by the end of their term, for the timer. */
    term: { key: (s) => (s.status === 'active' ? 'active' : undefined), order: (s) => s.termEnd },
    reminder: {
      key: (s) => (s.status === 'active' && s.remindAt ? 'due' : undefined),
      order: (s) => s.remindAt ?? '',
    },
  },
});

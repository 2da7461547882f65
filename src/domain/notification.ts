/**
 * A notification, stored in the transaction of the change it reports and delivered afterwards (NOT-2). It is worded at
 * delivery, in the recipient's language.
 */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { languages, type Phrase, phrase } from '../kernel/localizer.js';

const notification = z.object({
  ...recordBase,
  /**
   * Recipient: `user:<id>`, `person:<id>` for a Teams identity that need not be a user, `mail:<address>` for somebody
   * without either, or `channel:<id>`.
   */
  to: z.string(),
  /** Language of an email whose recipient has none on record. */
  language: z.enum(languages).optional(),
  /** Name of the declared notification; empty for an update. */
  event: z.string(),
  /** Name of the card that shows it. */
  card: z.string(),
  facts: z.record(z.string(), z.unknown()),
  /** The record it concerns, as `collection/id`; when that is resolved, the delivered card is replaced (NOT-4). */
  subject: z.string().optional(),
  /** `update` replaces the card delivered as `activityId`. */
  kind: z.enum(['tell', 'update']),
  state: z.enum(['due', 'delivered', 'dead']),
  attempts: z.number().int().nonnegative(),
  /** Earliest instant of the next attempt. */
  dueAt: z.string(),
  deliveredAt: z.string().optional(),
  /** Id of the message in the recipient's chat. */
  activityId: z.string().optional(),
  /** Id of the request that caused it, as in the log. */
  request: z.string().optional(),
  /** Why the last attempt failed, for the operator. */
  problem: z.string().optional(),
});
export type Notification = z.output<typeof notification>;

export const notifications = collection({
  schema: notification,
  indexes: {
    /** Undelivered notifications, in order per recipient. */
    due: { key: (n) => (n.state === 'due' ? 'due' : undefined), order: (n) => n.dueAt },
    recipient: { key: (n) => (n.state === 'due' ? n.to : undefined) },
    subject: { key: (n) => (n.state === 'dead' ? undefined : n.subject) },
    dead: { key: (n) => (n.state === 'dead' ? 'dead' : undefined) },
  },
  audited: false,
});

/** Where a user wants notifications of a topic (NOT-3). Those that require an action are delivered regardless. */
export const places = ['teams', 'mail', 'none'] as const;
export type PlaceWanted = (typeof places)[number];
export const placeLabels: Record<PlaceWanted, Phrase> = {
  teams: phrase({ en: 'Teams', fr: 'Teams' }),
  mail: phrase({ en: 'Email', fr: 'E-mail' }),
  none: phrase({ en: 'Nothing', fr: 'Rien' }),
};

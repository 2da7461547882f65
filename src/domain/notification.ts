/**
 * Something to be told, kept in the same transaction as the change it tells of and delivered after it (NOT-2).
 * Worded at delivery, in the recipient's language.
 */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { languages } from '../kernel/localizer.js';

const notification = z.object({
  ...recordBase,
  /** Who is told: `user:<id>`, `mail:<address>` for somebody who is no user, or `channel:<id>`. */
  to: z.string(),
  /** Of a letter to somebody whose language is not known. */
  language: z.enum(languages).optional(),
  /** Name of the declared notice; empty for an update. */
  event: z.string(),
  /** Name of the card it is shown as. */
  card: z.string(),
  facts: z.record(z.string(), z.unknown()),
  /** The record it is about, as `collection/id`: when that is settled, the delivered card is replaced (NOT-4). */
  subject: z.string().optional(),
  /** `update`: replaces the card that was delivered as `activityId`. */
  kind: z.enum(['tell', 'update']),
  state: z.enum(['due', 'delivered', 'dead']),
  attempts: z.number().int().nonnegative(),
  /** Not before this instant. */
  dueAt: z.string(),
  deliveredAt: z.string().optional(),
  /** The message in the recipient's chat. */
  activityId: z.string().optional(),
  /** The request that brought it about, as the log names it. */
  request: z.string().optional(),
  /** Why the last attempt failed, in words for the operator. */
  problem: z.string().optional(),
});
export type Notification = z.output<typeof notification>;

export const notifications = collection({
  schema: notification,
  indexes: {
    /** What is still to be delivered, in order per recipient. */
    due: { key: (n) => (n.state === 'due' ? 'due' : undefined), order: (n) => n.dueAt },
    recipient: { key: (n) => (n.state === 'due' ? n.to : undefined) },
    subject: { key: (n) => (n.state === 'dead' ? undefined : n.subject) },
    dead: { key: (n) => (n.state === 'dead' ? 'dead' : undefined) },
  },
  audited: false,
});

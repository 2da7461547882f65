/** Leases notifications for delivery: one per recipient, oldest first (NOT-2). */
import type { Notification } from '../../domain/notification.js';
import type { Undelivered } from '../store.js';
import type { Table } from './table.js';

export class Leases {
  /** Expiry of each lease by notification id, in milliseconds since 1970. */
  readonly #until = new Map<string, number>();

  constructor(private readonly notifications: () => Table) {}

  /** A notification that is not due or is leased blocks the later ones of its recipient. */
  claim(now: string, limit: number, leaseMs: number): readonly Notification[] {
    const notifications = this.notifications();
    const at = Date.parse(now);
    const taken: Notification[] = [];
    for (const { id } of notifications.walk('due', 'due', { until: now })) {
      if (taken.length >= limit) break;
      const notification = notifications.get(id) as Notification;
      if (first(notifications.walk('recipient', notification.to))?.id !== id || (this.#until.get(id) ?? 0) > at)
        continue;
      this.#until.set(id, at + leaseMs);
      taken.push(notification);
    }
    return taken;
  }

  undelivered(): Undelivered {
    const notifications = this.notifications();
    let count = 0;
    let since: string | undefined;
    for (const { id } of notifications.walk('due', 'due')) {
      const createdAt = notifications.get(id)?.createdAt;
      count += 1;
      if (createdAt !== undefined && (since === undefined || createdAt < since)) since = createdAt;
    }
    return { count, ...(since === undefined ? {} : { since }) };
  }

  release(id: string): void {
    this.#until.delete(id);
  }
}

function first<T>(items: Iterable<T>): T | undefined {
  for (const item of items) return item;
  return undefined;
}

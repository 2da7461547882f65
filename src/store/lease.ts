/** Which writes of a notification end its lease. */
import type { AnyRecord } from '../kernel/collection.js';
import type { Change } from './json/table.js';

/**
 * What the outbox writes after an attempt. A write that leaves all of it alone changes only the content, possibly while
 * another replica sends the notification: the lease stays, so that no replica sends it a second time.
 */
export const deliveryFields = ['state', 'attempts', 'dueAt', 'activityId'] as const;

const delivery = (record: AnyRecord | undefined): string =>
  JSON.stringify(deliveryFields.map((field) => (record as Readonly<Record<string, unknown>> | undefined)?.[field]));

export const endsLease = ({ collection, before, after }: Change): boolean =>
  collection === 'notices' && delivery(before) !== delivery(after);

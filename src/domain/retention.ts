/** Closed records by the time of their last change; they are deleted after the number of years in the settings. */
import type { AnyRecord, Index } from '../kernel/collection.js';

type WithStatus = AnyRecord & { readonly status: string };

export const closedIndex = (isClosed: (record: WithStatus) => boolean): Index<WithStatus> => ({
  key: (record) => (isClosed(record) ? 'closed' : undefined),
  order: (record) => record.updatedAt,
});

/** Keyset pagination. A cursor holds the place of the page's last record, so it stays valid when other records change. */
import type { Paging } from '../kernel/view.js';

/** A record's place in an index. */
export interface Place {
  readonly order: string;
  readonly id: string;
}

/** Records per page: 1–200, default 50. */
export const pageLimit = (paging: Paging): number => Math.min(200, Math.max(1, Math.trunc(paging.limit ?? 50)));

export const cursorOf = ({ order, id }: Place): string =>
  Buffer.from(JSON.stringify([order, id])).toString('base64url');

/** Decodes a cursor. An invalid cursor (card data may be forged) starts at the first page. */
export function placeAfter(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [order, id]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return typeof order === 'string' && typeof id === 'string' ? { order, id } : undefined;
  } catch {
    return undefined;
  }
}

/** Compares by order, then id, by code unit. Negative if `a` comes first. */
export function byPlace(a: Place, b: Place): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return 0;
}

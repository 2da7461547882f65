/** How lists are cut into pages: a cursor names the last record shown by its place, so it holds while others come and go. */
import type { Paging } from '../kernel/view.js';

/** A record's place in an index. */
export interface Place {
  readonly order: string;
  readonly id: string;
}

/** At most this many on a page: 1 to 200, 50 unless said. */
export const pageLimit = (paging: Paging): number => Math.min(200, Math.max(1, Math.trunc(paging.limit ?? 50)));

export const cursorOf = ({ order, id }: Place): string =>
  Buffer.from(JSON.stringify([order, id])).toString('base64url');

/** Where the next page starts after; a cursor that is none of ours (a card's data may be forged) starts at the front. */
export function placeAfter(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [order, id]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return typeof order === 'string' && typeof id === 'string' ? { order, id } : undefined;
  } catch {
    return undefined;
  }
}

/** By order, then id, by code unit; negative when `a` comes first. */
export function byPlace(a: Place, b: Place): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return 0;
}

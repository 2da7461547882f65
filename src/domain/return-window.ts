/** Until when an order is cancelled and licences are taken back (SUB-11): each order and each addition has its window. */
import { daysAfter } from '../kernel/settings.js';
import type { Subscription } from './subscription.js';

type Windowed = Pick<Subscription, 'seats' | 'returnUntil' | 'additions'> & Partial<Pick<Subscription, 'createdAt'>>;
export type SeatAddition = NonNullable<Subscription['additions']>[number];

/** Records of earlier versions hold no window: theirs was seven days. */
const earlierDays = 7;

export const returnUntilOf = ({ returnUntil, createdAt }: Pick<Windowed, 'returnUntil' | 'createdAt'>): string =>
  returnUntil ?? (createdAt ? daysAfter(createdAt, earlierDays) : '');

/** The whole order can be cancelled. */
export const isReturnable = (s: Windowed, now: string): boolean => returnUntilOf(s) > now;

/** Additions that can be undone, newest last. */
export const openAdditions = ({ additions = [] }: Windowed, now: string): readonly SeatAddition[] =>
  additions.filter(({ until }) => until > now);

/** The number of licences that cannot be taken back any more. */
export const lockedSeats = (s: Windowed, now: string): number =>
  isReturnable(s, now) ? 0 : s.seats - openAdditions(s, now).reduce((sum, { seats }) => sum + seats, 0);

/** The last moment at which any licence can be taken back; `undefined` if there is none left. */
export const lastReturn = (s: Windowed, now: string): string | undefined =>
  [returnUntilOf(s), ...openAdditions(s, now).map(({ until }) => until)]
    .filter((until) => until > now)
    .sort()
    .at(-1);

/** The additions after a change of the number of licences; fewer take the newest additions first. */
export function additionsAfter(
  s: Windowed,
  seats: number,
  at: { readonly now: string; readonly until: string },
): { readonly additions?: SeatAddition[] } {
  const open = [...openAdditions(s, at.now)];
  if (seats > s.seats) open.push({ at: at.now, seats: seats - s.seats, until: at.until });
  let fewer = s.seats - seats;
  while (fewer > 0) {
    const last = open.pop();
    if (!last) break;
    if (last.seats > fewer) open.push({ ...last, seats: last.seats - fewer });
    fewer -= last.seats;
  }
  return open.length > 0 ? { additions: open } : {};
}

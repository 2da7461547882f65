/** Months of the calendar, in UTC: neither the zone of the machine nor a clock change moves a day. */

/** @param instant ISO 8601 */
export const dayOfMonth = (instant: string): number => new Date(instant).getUTCDate();

/**
 * So many months after an instant, at the same time of day; on the last day of a month that has no such `day`.
 * @param day of the month, 1 to 31; that of the instant unless said
 * @returns an invalid date where it lies beyond the range of dates
 */
export function monthsAfter(from: Date, months: number, day = from.getUTCDate()): Date {
  const then = new Date(from);
  then.setUTCDate(1);
  then.setUTCMonth(then.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
  then.setUTCDate(Math.min(day, lastDay));
  return then;
}

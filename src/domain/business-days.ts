/** Waiting times in business days, Monday to Friday, UTC (ENR-8, TRN-4). */
import type { Settings } from '../kernel/settings.js';

const day = 86_400_000;

/** Whole business days between two instants, ISO 8601. */
export function businessDays(from: string, to: string): number {
  const start = Date.parse(from);
  const days = Math.floor((Date.parse(to) - start) / day);
  let count = days > 0 ? Math.floor(days / 7) * 5 : 0;
  for (let n = days - (days % 7) + 1; n <= days; n += 1) {
    const weekday = new Date(start + n * day).getUTCDay();
    if (weekday !== 0 && weekday !== 6) count += 1;
  }
  return count;
}

/** Whether a review has waited at least the number of business days in the settings. */
export const isLate = (
  waiting: { readonly kind: 'enrolment' | 'transition'; readonly since: string },
  now: string,
  { enrolmentWaitDays, transitionWaitDays }: Settings,
): boolean =>
  businessDays(waiting.since, now) >= (waiting.kind === 'transition' ? transitionWaitDays : enrolmentWaitDays);

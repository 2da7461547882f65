import { monthsAfter } from '../kernel/calendar.js';

const shape = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * Adds an ISO 8601 duration (`P8D`, `PT90M`, `P1M`) to an instant, in UTC. `undefined` if the duration is invalid.
 * A month after 31 January is the last day of February.
 */
export function after(instant: string, duration: string): string | undefined {
  const match = shape.exec(duration);
  if (!match || /[PT]$/.test(duration)) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const then = monthsAfter(new Date(instant), years * 12 + months);
  then.setUTCDate(then.getUTCDate() + weeks * 7 + days);
  then.setUTCHours(then.getUTCHours() + hours, then.getUTCMinutes() + minutes, then.getUTCSeconds() + seconds);
  return Number.isNaN(then.getTime()) ? undefined : then.toISOString();
}

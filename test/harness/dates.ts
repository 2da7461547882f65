/** Dates as people read them, without the code under test. */
import type { Language } from '../../src/kernel/localizer.js';
import { after } from '../../src/web/duration.js';

const months = {
  en: 'January February March April May June July August September October November December'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
} as const;

/** The UTC day of an instant: `1 December 2026`, « 1er décembre 2026 ». */
export function dayIn(language: Language, instant: string): string {
  const [year = '', month, day] = instant.slice(0, 10).split('-');
  const date = Number(day);
  return `${language === 'fr' && date === 1 ? '1er' : date} ${months[language][Number(month) - 1]} ${year}`;
}

/** The days of a year that begins then: 365, or 366 with a 29 February in it. */
export const daysOfYearFrom = (instant: string): number =>
  Math.round((Date.parse(after(instant, 'P1Y') ?? '') - Date.parse(instant)) / 86_400_000);

/** What a line says about when, how long and how often paid; figures inside these words count nothing else. */
import type { Span } from './spans.js';
import { findConditions } from './timing/conditions.js';
import { type DateSpan, findDates } from './timing/dates.js';
import { type BillingSpan, findTerms, type TermSpan } from './timing/terms.js';
import { joined } from './timing/words.js';
import type { Token } from './tokens.js';

/** Dates, terms and billing. */
export interface Timing {
  readonly dates: readonly DateSpan[];
  readonly terms: readonly TermSpan[];
  readonly billings: readonly BillingSpan[];
  /** Inside one of them. */
  has(at: number): boolean;
}

/** The dates, terms and words of billing of a line; `isProduct` tells the places that belong to a product's name. */
export function findTiming(words: readonly string[], isProduct: (at: number) => boolean): Timing {
  const line = joined(words);
  const apart = (span: Span): boolean => !isProduct(span.from) && !isProduct(span.to - 1);
  const found = findTerms(line);
  const terms = found.terms.filter(apart);
  const billings = found.billings.filter(apart);
  const dates = findDates(line).filter(
    (date) => apart(date) && ![...terms, ...billings].some((one) => one.from < date.to && date.from < one.to),
  );
  const places = placesOf([...dates, ...terms, ...billings]);
  return { dates, terms, billings, has: (at) => places.has(at) };
}

/** The conditions of a line, without those that are a date only. */
export function conditionsOf(
  words: readonly string[],
  tokens: readonly Token[],
  { dates }: Timing,
  isOrder: (at: number) => boolean,
): readonly Span[] {
  return findConditions(joined(words), tokens, words, dates, isOrder).filter(
    (condition) => !dates.some((date) => date.from <= condition.from && date.to >= condition.to),
  );
}

/** All places inside some spans. */
export function placesOf(spans: readonly Span[]): ReadonlySet<number> {
  const all = new Set<number>();
  for (const { from, to } of spans) for (let at = from; at < to; at += 1) all.add(at);
  return all;
}

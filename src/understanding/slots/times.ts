/** The slots of time: until when an order waits (`when`), what narrows a list (`period`), term and billing. */
import { ACTS } from '../guards/act.js';
import type { Line } from '../reading.js';
import type { Span } from '../spans.js';
import type { DateSpan } from '../timing/dates.js';
import type { Billing, Term } from '../timing/terms.js';

/** The words that keep an order from being meant for now: conditions before dates; a date in the past is neither. */
export function whenOf(line: Line): Span | undefined {
  const dates = line.timing.dates.filter((date) => !isNow(line, date) && !isTold(line, date));
  const spans = merged([...line.conditions, ...dates]);
  const conditions = spans.filter((span) => line.conditions.some((one) => one.from >= span.from && one.to <= span.to));
  const [first] = conditions.length > 0 ? conditions : spans;
  return first;
}

/** "today", "since Friday", "now": no reason to wait. */
export const isNow = (line: Line, date: DateSpan): boolean =>
  date.past || NOW.test(line.words.slice(date.from, date.to).join(' '));
const NOW =
  /^(?:(?:from|as of|as from|starting|effective|des|a partir d'|a compter d'|pour|by|on) )?(?:soon|shortly|bientot|prochainement|today|now|aujourd'hui|auj|maintenant|tonight|ce soir|this morning|ce matin|this afternoon|cet apres-midi)$/;

/** The date stands in a clause of its own that reports: "Nadia left us on Friday, close her account". */
function isTold(line: Line, date: DateSpan): boolean {
  const acts = line.found.filter((one) => ACTS.has(one.concept) && one.forms.some((form) => form !== 'none'));
  const own = line.clauses.find((one) => date.from >= one.from && date.from < one.to);
  if (!own || line.clauses.length === 1) return false;
  const inside = acts.some((act) => act.from >= own.from && act.from < own.to);
  return !inside && acts.length > 0 && own.to - own.from - (date.to - date.from) > MOST_WORDS;
}
/** A clause of so many words beside its date orders nothing. */
const MOST_WORDS = 2;

/** The first date of a line, without the "of" or « de » that only links it. */
export function periodOf(line: Line): Span | undefined {
  const [date] = line.timing.dates;
  if (!date) return undefined;
  const linked = line.tokens[date.from]?.text.toLowerCase() === 'des';
  return { from: linked ? date.from + 1 : date.core, to: date.to };
}

/** The last term named: a correction wins. */
export const termOf = ({ timing }: Line): Term | undefined => timing.terms.at(-1)?.term;

export const billingOf = ({ timing }: Line): Billing | undefined => timing.billings.at(-1)?.billing;

/** Spans that touch or overlap are one. */
function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.from - other.from || other.to - one.to)) {
    const last = result.at(-1);
    if (last && span.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else result.push(span);
  }
  return result;
}

/** The length of a commitment and the way it is billed: "monthly term", « pour 3 ans », "billed annually". */
import type { Span } from '../spans.js';
import type { Joined } from './words.js';

export type Term = 'P1M' | 'P1Y' | 'P3Y';
export type Billing = 'monthly' | 'annual';

export interface TermSpan extends Span {
  readonly term: Term;
}
export interface BillingSpan extends Span {
  readonly billing: Billing;
}

const MONTH_WORD =
  "(?:monthly|month to month|month-to-month|month by month|one month|one-month|1 month|1-month|rolling monthly|mensuel|mensuelle|d' un mois|de 1 mois|d' 1 mois|un mois|1 mois)";
const YEAR_WORD =
  "(?:annual|annually|yearly|one year|one-year|1 year|1-year|a year|1yr|1 yr|1y|one yr|12 months?|12-month|twelve months?|twelve-month|annuel|annuelle|d' un an|de 1 an|d' 1 an|un an|1 an|une annee|1 annee|12 mois|douze mois|de 12 mois|de douze mois|sur un an|sur 1 an)";
const THREE_WORD =
  '(?:three years?|three-years?|3 years?|3-years?|3yr|3 yr|3 yrs|3yrs|3y|three yr|triennial|36 months?|36-month|thirty six months|three year|triennal|triennale|de trois ans|de 3 ans|trois ans|3 ans|trois annees|36 mois|de 36 mois|trente-six mois|sur trois ans|sur 3 ans)';
const NOUN =
  '(?:terms?|commitments?|commit|contracts?|deals?|subscription term|agreement|engagements?|contrats?|dur[e]e|abonnement)';
const LEAD =
  "(?:on|with|for|over|under|in|pour|sur|avec|en|dans) (?:an? |the |le |la |un |une |l' |another |encore )?(?:full |whole |rolling )?";

interface Pattern<V> {
  readonly value: V;
  readonly pattern: RegExp;
}

const terms: readonly Pattern<Term>[] = (
  [
    ['P3Y', THREE_WORD],
    ['P1Y', YEAR_WORD],
    ['P1M', MONTH_WORD],
  ] as const
).map(([value, word]) => ({
  value,
  pattern: new RegExp(
    `(?<![^ ])(?:(?:${LEAD})?(?:an? |the |un |une |l' )?${word}(?: |-)(?:of )?${NOUN}|(?:${LEAD})?(?:an? |the |un |une |l' )?${NOUN} (?:of |is |on |= |: |a |an |de |d' |sur |pour )*${word}|${LEAD}${word}${value === 'P1M' ? '(?= |$)' : ''})(?![^ ])`,
    'g',
  ),
}));
const bare: readonly Pattern<Term>[] = [
  { value: 'P3Y', pattern: new RegExp(`(?<![^ ])${THREE_WORD}(?![^ ])`, 'g') },
  {
    value: 'P1Y',
    pattern:
      /(?<![^ ])(?:a l' annee|a l annee|one-?year|one year|1-?year|1 year|1yr|1 yr|1y|12 months|douze mois|12 mois|1 an|un an|yearly|annual|annuel|annuelle|on an annual|on a yearly)(?![^ ])/g,
  },
  {
    value: 'P1M',
    pattern:
      /(?<![^ ])(?:sans (?:aucun )?engagement|without (?:any |a )?commitment|no commitment|no strings(?: attached)?|(?:au )?mois le mois|mois par mois|au mois(?! de | d')|month to month|month-to-month|month by month|monthly|mensuel|mensuelle|mensuellement|cancel any time)(?![^ ])/g,
  },
];

const BILLED =
  '(?:billed|paid|invoiced|charged|payable|pay|paying|payments?|billing|invoicing|invoices?|bill|instalments?|installments?|factures?|facturees?|facturer|facturez|facturation|payes?|payees?|payer|payez|payable|payables|paiements?|regles?|reglees?|reglement|reglements|prelevements?|preleves?|mensualites?|echeancier)';
const PER_MONTH =
  '(?:monthly|per month|by the month|each month|every month|month by month|a month|once a month|au mois|par mois|mensuel|mensuelle|mensuelles|mensuels|mensuellement|chaque mois|tous les mois|mois par mois)';
const PER_YEAR =
  "(?:annually|annual|yearly|per year|by the year|each year|every year|once a year|a year|upfront|up front|in advance|a l' annee|a l' an|par an|annuel|annuelle|annuels|annuelles|annuellement|chaque annee|tous les ans|une fois par an|une fois l' an|d' avance|comptant|en une fois)";
const WITH = '(?:(?:and |et |with |avec |on |en |as |but |,)? ?(?:an? |the |une? |la |le )?)';
const billings: readonly Pattern<Billing>[] = (
  [
    ['monthly', PER_MONTH, 'mensualites?|monthly instalments?'],
    ['annual', PER_YEAR, 'yearly instalments?'],
  ] as const
).map(([value, per, alone]) => ({
  value,
  pattern: new RegExp(
    `(?<![^ ])(?:${WITH})?(?:${BILLED} (?:it |them |that |this |is |sur une base |in |en |a |on a |on an |= |: |cycle |frequency )*${per}|${per} (?:basis )?${BILLED}|(?:with |in |en |par )?(?:${alone}))(?![^ ])`,
    'g',
  ),
}));

export interface Terms {
  readonly terms: readonly TermSpan[];
  readonly billings: readonly BillingSpan[];
}

/** Without one of these a line names no term and no billing. */
const HINT =
  /month|year|annu|annee|mensu|mois|tri?enn|\d ?y|yr|(?:^| )ans?(?: |$)|engagement|commit|strings|any time|upfront|up front|advance|avance|comptant|instal|en une fois/;

/** The terms and ways of billing that a line names; words of billing are no term. */
export function findTerms(line: Joined): Terms {
  if (!HINT.test(line.text)) return { terms: [], billings: [] };
  const taken = new Set<number>();
  const find = <V>(patterns: readonly Pattern<V>[]): (Span & { readonly value: V })[] => {
    const found: (Span & { readonly value: V })[] = [];
    for (const { value, pattern } of patterns) {
      for (const match of line.text.matchAll(pattern)) {
        const lead = /^(?: |,|and |et )+/.exec(match[0])?.[0].length ?? 0;
        const from = line.tokenAt(match.index + lead);
        const to = line.tokenAt(match.index + match[0].trimEnd().length - 1) + 1;
        let free = true;
        for (let at = from; at < to; at += 1) if (taken.has(at)) free = false;
        if (!free) continue;
        for (let at = from; at < to; at += 1) taken.add(at);
        found.push({ from, to, value });
      }
    }
    return found;
  };
  const billed = find(billings).map(({ value, ...span }) => ({ ...span, billing: value }));
  const named = [...find(terms), ...find(bare)].map(({ value, ...span }) => ({ ...span, term: value }));
  return { terms: named, billings: billed };
}

/** Finds the first word of a name. */
import { organisationNouns } from '../lexicon.js';
import type { Line } from '../reading.js';
import type { Span } from '../spans.js';
import { joins } from './end.js';
import { CUES, capital, gap, NO_HOUSE, PLAIN } from './name.js';

/** "blue heron travel", "the paper mill": known words without a meaning of their own before a lower-case unknown word belong to the name. */
export function startOfName(line: Line, at: number, earliest: number): number {
  if (capital(line, at)) return startOfCapitals(line, at, earliest);
  let from = at;
  // "d'souza exports", which is no French elision
  if (!line.isFrench && /^(?:d'|o')$/.test(line.words[from - 1] ?? '') && from - 1 >= earliest) from -= 1;
  while (
    from > earliest &&
    !line.tokens[from - 1]?.capital &&
    gap(line, from) <= 1 &&
    !line.tokens[from - 1]?.mark &&
    !PLAIN.has(line.words[from - 1] ?? '') &&
    !NO_PART.test(line.words[from - 1] ?? '') &&
    !line.entityAt(from - 1) &&
    !line.found.some((one) => one.from < from && from <= one.to)
  )
    from -= 1;
  if (SUBJECTS.test(line.words[from - 1] ?? '')) return at;
  // "poissons & cie"
  const pair = from === at && line.words[at - 1] === '&' && from - 2 >= earliest && gap(line, at - 1) <= 1;
  return pair && !line.tokens[at - 2]?.mark && !line.entityAt(at - 2) ? at - 2 : from;
}

/** "De Vries Bouw", "The Wee Pie Company", "'t Hoekje": a particle with a capital letter inside a sentence. */
function startOfCapitals(line: Line, at: number, earliest: number): number {
  let from = at;
  while (from > earliest && gap(line, from) <= 1 && (isParticle(line, from - 1, earliest) || isFigure(line, from - 1)))
    from -= 1;
  from = startOfHouse(line, from, earliest);
  const mark = line.tokens[from - 1];
  const isDutch = line.tokens[from]?.text === 't' && mark !== undefined && /^['’‘]$/.test(mark.text);
  return isDutch && from > earliest ? from - 1 : from;
}
/** "3 Rivers IT" behind "reseller", "Three Rivers IT": a number that belongs to the name. */
const isFigure = (line: Line, at: number): boolean =>
  line.entityAt(at)?.kind === 'number' &&
  ((Boolean(line.tokens[at]?.capital) && !line.starts.has(at)) ||
    line.found.some((one) => one.to === at && CUES.has(one.concept)));

/** "Générale des Volailles", "Halles de Talensac", "Web&Co": a known word with a capital letter, tied to the name. */
function startOfHouse(line: Line, from: number, earliest: number): number {
  const tie = from - 1;
  const head = from - 2;
  const first = line.tokens[head];
  if (head < earliest || !first?.capital || line.entityAt(head) || gap(line, from) > 1) return from;
  const glued = line.tokens[tie]?.text === '&' && gap(line, tie) === 0 && gap(line, from) === 0;
  const tied = /^(?:des|du|de|d'|&)$/.test(line.words[tie] ?? '') && !line.starts.has(head);
  const meant = line.found.some((one) => one.from <= head && head < one.to && CUES.has(one.concept));
  return glued || (tied && !meant) ? head : from;
}

const isParticle = (line: Line, at: number, earliest: number): boolean => {
  const token = line.tokens[at];
  if (!token || token.mark || line.starts.has(at)) return false;
  if (token.text === 't' && /^['’‘]$/.test(line.tokens[at - 1]?.text ?? '')) return at > earliest;
  return token.capital && PARTICLE.test(token.word) && !line.entityAt(at);
};
const PARTICLE = /^(?:the|de|het|van|von|ter|ten|den|le|la|les|l'|d'|du|des|el|al|di|da|st|saint|sainte)$/;

/** Subjects and negations; the word behind them is a verb: "we serve larkfield motors". */
const SUBJECTS =
  /^(?:i|you|we|he|she|they|it|who|to|not|never|don't|can't|longer|will|would|can|could|should|must|je|j'|tu|il|elle|on|nous|vous|ils|elles|qui|ne|n'|plus|pas|'re|'m|'ve|and|et)$/;

/** Legal forms; alone they are no name. */
const LEGAL_FORM = /^(?:ltd|limited|inc|llc|llp|plc|gmbh|ag|bv|nv|corp|sarl|sas|sasu|sa|eurl|scop|srl|spa)$/;
/** Words that end the search for the start of a company's name. */
const LEADS =
  /^(?:for|pour|to|a|at|chez|of|de|du|des|d'|from|with|avec|by|par|the|le|la|les|l'|our|notre|nos|customer|client|cliente|reseller|revendeur|provider|fournisseur|and|et|is|est)$/;
/** Most words of a name before its legal form. */
const LONGEST = 3;

/** "nobody ltd", "soleil sarl": the start of the name before a legal form, even if its words are known; `undefined` if there is none. */
export function startOfForm(line: Line, { from, to }: Span, earliest: number): number | undefined {
  if (!line.words.slice(from, to).every((word) => LEGAL_FORM.test(word))) return from;
  let start = from;
  while (
    start > earliest &&
    from - start < LONGEST &&
    !line.tokens[start - 1]?.mark &&
    !line.entityAt(start - 1) &&
    !LEADS.test(line.words[start - 1] ?? '')
  )
    start -= 1;
  return start < from ? start : undefined;
}

/** Adverbs and adjectives that are no part of a name. */
const NO_PART =
  /(?:[^r]ly|ment|ing)$|^(?:former|formerly|entire|current|main|previous|actual|friends?|copain|copine|poor|former|usual|remaining|certain|various|clearly|exact|actuel|actuelle|general|concernant|intention|boite|proposition|suivant|suivante|different|differents?|principal|principale|local|locale|mistaken|copains|amis?|gens|types?|named|nommes?)$/;

/** "hôtel beaurivage", "brasserie du midi": a noun for a kind of company, then its name. */
export function opensCompany(line: Line, at: number): boolean {
  const word = line.words[at] ?? '';
  if (
    !organisationNouns.has(word) ||
    line.entityAt(at) ||
    NO_HOUSE.test(word) ||
    line.found.some((one) => one.from <= at && at < one.to && CUES.has(one.concept))
  )
    return false;
  if (line.stranger(at + 1) && gap(line, at + 1) <= 1) return true;
  return joins(line, at, at + 1) !== undefined && !line.tokens[at]?.mark;
}

/** Whether a quotation is a name, not a sentence. */
export function isNameQuote(line: Line, quote: Span): boolean {
  if (quote.to - quote.from > 6) return false;
  if (line.entityAt(quote.from)) return false;
  return !line.found.some(
    (one) => one.from === quote.from && one.to <= quote.to && one.forms.some((form) => form !== 'none'),
  );
}

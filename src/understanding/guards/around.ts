/** What stands around a verb: the words that lead up to it, its sentence, what is named. */
import type { Line } from '../reading.js';
import type { Found } from '../vocabulary.js';

/** So many words before a verb are looked at. */
const CONTEXT = 30;

/** The words that lead up to a verb in its clause or sentence, a space after each; `<n>` a name, `<e>` an entity. */
export function wordsBefore(line: Line, found: Found, inClause: boolean): string {
  const clause = inClause ? line.clauses.find((one) => found.from >= one.from && found.from < one.to) : undefined;
  const from = Math.max(clause?.from ?? sentenceStart(line, found.from), found.from - CONTEXT);
  const words: string[] = [];
  for (let at = from; at < found.from; at += 1) {
    const token = line.tokens[at];
    if (token?.mark && !/[&+=/]/.test(token.text)) continue;
    const entity = line.entityAt(at);
    words.push(
      entity && entity.kind !== 'status' && entity.kind !== 'number' && entity.kind !== 'language'
        ? '<e>'
        : line.stranger(at)
          ? '<n>'
          : (line.words[at] ?? ''),
    );
  }
  return words.map((word) => `${word} `).join('');
}

/** The place where the sentence around a place begins. */
export function sentenceStart(line: Line, at: number): number {
  for (let place = at - 1; place >= 0; place -= 1) {
    const token = line.tokens[place];
    if (token?.mark && /[.!?;\n]/.test(token.text)) return place + 1;
  }
  return 0;
}

/** The words of the sentence a verb stands in. */
export const sentenceWords = (line: Line, found: Found): string => {
  let end = found.to;
  while (end < line.tokens.length && !/^[.!?;]$/.test(line.tokens[end]?.text ?? '')) end += 1;
  return line.words.slice(sentenceStart(line, found.from), end).join(' ');
};

/** The sentence the verb stands in ends with a question mark. */
export function endsWithQuestion(line: Line, found: Found): boolean {
  for (let at = found.to; at < line.tokens.length; at += 1) {
    const token = line.tokens[at];
    if (token?.mark && /[.!?;]/.test(token.text)) return token.text === '?';
  }
  return false;
}

/** Nothing follows the verb in its clause. */
export const isAlone = (line: Line, found: Found): boolean => {
  const clause = line.clauses.find((one) => found.from >= one.from && found.from < one.to);
  return clause !== undefined && clause.to - found.to <= 1;
};

/** "supprimé" with its accent at the beginning is no order; "crée" is one. */
export const isAccented = (line: Line, found: Found): boolean => {
  const typed = line.tokens[found.from]?.text ?? '';
  return (
    found.forms.includes('past') &&
    /é(?:e|s|es)?$/iu.test(typed) &&
    !/^(?:re)?cr[ée]e[sz]?$|^agr[ée]e[sz]?$/iu.test(typed)
  );
};

/** A person, company or invitation is named. */
export const isNamed = (line: Line): boolean =>
  line.entities.some((entity) => entity.kind === 'email' || entity.kind === 'invitation' || entity.kind === 'domain') ||
  line.tokens.some((token, at) => line.stranger(at) && token.text.length > 1) ||
  line.quotes.length > 0;

/** Somebody or something in particular is meant. */
export const isSpecific = (line: Line): boolean =>
  line.entities.some((entity) => entity.kind === 'email' || entity.kind === 'invitation') ||
  line.tokens.some((_, at) => line.stranger(at)) ||
  line.has('mine') ||
  /(?:^| )(?:please|pls|svp|stp|plait)(?: |$)/.test(line.words.join(' ')) ||
  line.quotes.length > 0;

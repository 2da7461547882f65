/**
 * A question about how things stand: which, how many, who, since when, whether. A list or record answers it, never a
 * change; what may be done and how is help's.
 */
import {
  ABILITY,
  ANY_ONE,
  ASSERTED,
  BARE_PLURAL,
  CONDITION_OF_TIME,
  COUNTED,
  DOING,
  EXISTS,
  INDIRECT,
  INVERTED,
  LEADING,
  SOME,
  TIME,
  WHETHER,
  WHICH,
} from '../lexicon/questions.js';
import type { Line } from '../reading.js';
import type { Span } from '../spans.js';
import type { Concept } from '../vocabulary.js';

/**
 * `time` asks for a date, `exists` whether there are any, `whether` for yes or no, `which` for all that fit; `general` is
 * about any of a kind, and so about how it works: help answers it.
 */
export type Asked = 'time' | 'exists' | 'whether' | 'which' | 'general';

export interface Question extends Span {
  readonly asks: Asked;
}

/** The question a line asks about the state of things: its first sentence that asks one. */
export function questionOf(line: Line): Question | undefined {
  if (line.has('smalltalk') || line.quotes.some((quote) => quote.to - quote.from > QUOTED)) return undefined;
  for (const { from, to } of line.sentences) {
    const asks = askedIn(line, from, to);
    if (asks) return { asks, from, to };
  }
  return undefined;
}

/** A name in quotation marks is no quotation. */
const QUOTED = 5;

function askedIn(line: Line, from: number, to: number): Asked | undefined {
  const places = Array.from({ length: to - from }, (_, offset) => from + offset);
  const words = places.filter((at) => !line.tokens[at]?.mark).map((at) => line.words[at] ?? '');
  const sentence = `${words.join(' ')} `;
  const question = sentence.replace(LEADING, '');
  const marked = line.tokens.slice(from, to + 1).some((token) => token.text === '?');
  const comma = places.some((at) => line.tokens[at]?.text === ',');
  if (isOfDoing(line, question, from)) return undefined;
  if (comma && CLAUSE_FIRST.test(question)) return undefined;
  const kind =
    COUNTED.test(question) && !line.entity('number') ? 'which' : kindOf(question, INDIRECT.test(sentence), marked);
  if (!kind || ABILITY.test(question.replace(/^(?:if|si) /, '')) || ASSERTED.test(question)) return undefined;
  const inside = (at: number): boolean => at >= from && at < to;
  const whose =
    line.entities.some((one) => inside(one.from) && PARTICULAR.has(one.kind)) ||
    line.found.some((one) => inside(one.from) && OWN.has(one.concept)) ||
    places.some((at) => line.stranger(at));
  if ((ANY_ONE.test(question) || BARE_PLURAL.test(question)) && !whose) return 'general';
  return kind;
}

/** "est-ce que supprimer un client …": of doing it, whoever does. */
function isOfDoing(line: Line, question: string, from: number): boolean {
  const place = line.words.indexOf(DOING.exec(question)?.[1] ?? '', from);
  return line.found.some(
    (one) => one.from === place && one.forms.includes('infinitive') && !line.tokens[place]?.capital,
  );
}

function kindOf(question: string, indirect: boolean, marked: boolean): Asked | undefined {
  if (TIME.test(question) && (indirect || INVERTED.test(question) || !CONDITION_OF_TIME.test(question))) return 'time';
  if (EXISTS.test(question) && (marked || !STATED.test(question))) return 'exists';
  if (WHICH.test(question)) return 'which';
  if (WHETHER.test(question) && (marked || !(STATED.test(question) || (!indirect && CONDITION.test(question)))))
    return SOME.test(question) ? 'exists' : 'whether';
  return INVERTED.test(question) ? 'whether' : undefined;
}

/** "When I decline it, is …": a condition leads. */
const CLAUSE_FIRST = /^(?:when|quand|if|si|s') /;

/** What is a statement unless a mark says that it asks. */
const STATED = /^(?:on (?:a|est)|il (?:y a|reste|manque)|j' ai|je|des|du) /;
const CONDITION = /^(?:if|whether|si|s') /;

const PARTICULAR: ReadonlySet<string> = new Set(['email', 'invitation', 'domain', 'mpn']);
const OWN: ReadonlySet<Concept> = new Set<Concept>(['us', 'mine', 'here']);

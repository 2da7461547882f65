/** Reads a typed line: words, entities, concepts, quotations, clauses, dates and conditions. */

import { abbreviations } from './abbreviations.js';
import { type Cleaned, clean } from './clean.js';
import { findEntities } from './entities.js';
import type { Entity, EntityKind } from './entity.js';
import { ACTS } from './guards/act.js';
import { firstNames, organisationNouns, titles } from './lexicon.js';
import { findProducts } from './products.js';
import { insideName, isNameWord, MONTHS, SINCE } from './proper.js';
import { shape } from './shapes.js';
import { findClauses, findQuotes, findSentences, type Span, sentenceStarts } from './spans.js';
import { conditionsOf, findTiming, placesOf, type Timing } from './timing.js';
import type { Token } from './tokens.js';
import type { Concept, Found, Vocabulary } from './vocabulary.js';

export interface Line {
  readonly cleaned: Cleaned;
  readonly tokens: readonly Token[];
  /** The words with typing mistakes corrected; unknown words as typed. */
  readonly words: readonly string[];
  readonly entities: readonly Entity[];
  readonly found: readonly Found[];
  /** Places of tokens inside quotation marks, without the marks. */
  readonly quotes: readonly Span[];
  /** Split at `.` `!` `?` `;`, line breaks and commas. */
  readonly clauses: readonly Span[];
  /** Split at ends of sentences, smileys and line breaks. */
  readonly sentences: readonly Span[];
  /** Places of words that begin a sentence. */
  readonly starts: ReadonlySet<number>;
  /** More French function words than English ones. */
  readonly isFrench: boolean;
  /** Dates, terms, billing. */
  readonly timing: Timing;
  /** Clauses that say when or whether an order is meant: "once Anna has signed". */
  readonly conditions: readonly Span[];
  /** Inside such a clause. */
  isConditional(at: number): boolean;
  /** An unknown word, or a capital letter inside a sentence: it can be part of a name. */
  stranger(at: number): boolean;
  entityAt(at: number): Entity | undefined;
  has(concept: Concept): boolean;
  entity(kind: EntityKind): Entity | undefined;
}

const MASKED: ReadonlySet<EntityKind> = new Set(['email', 'invitation', 'domain', 'mpn', 'product', 'role', 'number']);

/** Words of a date, term or billing that mean a verb elsewhere: "the end of the term", "at renewal". */
const SENSE =
  /^(?:renew\w*|renouvel\w*|reconduction|end|close|start|starting|beginning|fin|debut|terme?s?|expir\w*|echeance|engagement|contrat|contract|commitment|pay\w*|bill\w*|factur\w*|payment|annual\w*|monthly|mensuel\w*|cancel|apres|come|au|vers)$/;

const isFrench = (tokens: readonly Token[], words: readonly string[]): boolean => {
  let balance = tokens.filter((token) => /[àâçèêîïôùû]/i.test(token.text)).length;
  for (const word of words) balance += FRENCH.test(word) ? 1 : ENGLISH.test(word) ? -1 : 0;
  return balance > 0;
};
const FRENCH =
  /^(?:le|la|les|l'|un|une|des|du|de|d'|et|pour|chez|avec|sur|dans|est|nous|vous|je|j'|on|il|elle|leur|lui|notre|nos|son|sa|ses|que|qu'|qui|ce|cette|c'|aux|au|pas|svp|stp|bonjour|merci|ajoute|retire|supprime|commande|montre|affiche|passe|mets|enleve|resilie)$/;
const ENGLISH =
  /^(?:the|an|of|for|to|at|from|with|and|is|are|we|our|my|their|his|her|please|pls|add|remove|show|order|give|take|set|put|make|all|by|on|in|it|this|that|they|them|has|have|be)$/;

/** "least-privilege", « copier-coller »: known words joined by a hyphen. */
const isCompound = ({ word, capital }: Token, vocabulary: Vocabulary): boolean =>
  !capital && word.includes('-') && word.split('-').every((part) => vocabulary.knows(part));

/** Behind these a name follows, not a date. */
const NAMES_FOLLOW = /^(?:for|pour|of|chez|with|avec|customer|client|reseller|revendeur|de)$/;

/** "Jan de Bruijn" */
const PARTICLE = /^(?:de|van|von|der|di|da|del|du|d'|le|la|el|al|bin|ten|ter)$/;
const GLUED_ELISION = /^(?:qu|[ldjnsmtc])(?=[aeiouyh])/;

/** Reads a typed text with the given vocabulary. */
export function read(text: string, vocabulary: Vocabulary): Line {
  const cleaned = clean(text);
  const shaped = shape(cleaned.text);
  const { tokens } = shaped;
  const letters = tokens.filter((token) => !token.mark && token.text.length > 1);
  const shouting =
    letters.length > 2 &&
    letters.filter((token) => token.text === token.text.toUpperCase()).length > letters.length * 0.7;
  const starts = sentenceStarts(tokens);
  const shapedAt = new Set(shaped.entities.map((entity) => entity.from));
  const proper = (at: number): boolean => {
    const token = tokens[at];
    return Boolean(token?.capital && token.word !== 'i' && !shouting && !starts.has(at));
  };
  const words = tokens.map((token, at) => {
    const short = abbreviations.get(token.word);
    if (short !== undefined) return short;
    if (token.mark || shapedAt.has(at) || vocabulary.knows(token.word) || isNameWord(token.word)) return token.word;
    if (proper(at)) return token.word;
    const drawn = token.word.replace(/([a-z])\1{2,}/g, '$1');
    if (drawn !== token.word && vocabulary.knows(drawn)) return drawn;
    const glued = GLUED_ELISION.exec(token.word);
    if (glued && token.word.length > 5 && vocabulary.knows(token.word.slice(glued[0].length))) {
      return token.word.slice(glued[0].length);
    }
    if (token.capital && starts.has(at) && tokens[at + 1]?.capital) return token.word;
    const meant =
      vocabulary.correct(token.word) ??
      (starts.has(at) && letters.length > 2 ? vocabulary.opening(token.word) : undefined) ??
      token.word;
    return token.capital && starts.has(at) && !vocabulary.means(meant) ? token.word : meant;
  });
  /** "April Consulting", "for Friday Foods": a name that begins like a date. */
  const opensName = (at: number): boolean => {
    const next = tokens[at + 1];
    if (!tokens[at]?.capital || !next?.capital || next.start - (tokens[at]?.end ?? 0) > 1 || shouting) return false;
    return organisationNouns.has(next.word) || (!vocabulary.knows(next.word) && NAMES_FOLLOW.test(words[at - 1] ?? ''));
  };
  const products = findProducts(shaped, words);
  const isTaken = (at: number): boolean => products.some((one) => one.from <= at && at < one.to) || opensName(at);
  const timing = findTiming(words, isTaken);
  const entities = findEntities(shaped, words, products, timing);
  const byPlace = new Map<number, Entity>();
  for (const entity of entities) for (let at = entity.from; at < entity.to; at += 1) byPlace.set(at, entity);
  /** A first name: "Ben Okafor" at the beginning, "with Mark". */
  const isGiven = (at: number): boolean =>
    Boolean(tokens[at]?.capital && firstNames.has(tokens[at]?.word ?? '') && !shouting) &&
    !(MONTHS.test(tokens[at]?.word ?? '') && SINCE.test(words[at - 1] ?? '')) &&
    (!starts.has(at) ||
      Boolean(tokens[at + 1]?.capital || (PARTICLE.test(words[at + 1] ?? '') && tokens[at + 2]?.capital)));
  const masked = words.map((word, at) => {
    const kind = byPlace.get(at)?.kind;
    if (timing.has(at) && SENSE.test(word)) return '<date>';
    return kind && MASKED.has(kind)
      ? `<${kind}>`
      : isGiven(at) || (proper(at) && insideName(tokens, at, words, vocabulary))
        ? '<name>'
        : word;
  });
  const found = vocabulary.find(masked);
  const orders = new Set(
    found.filter((one) => ACTS.has(one.concept) && one.forms.includes('order')).map((one) => one.from),
  );
  const conditions = conditionsOf(words, tokens, timing, (at) => orders.has(at));
  const conditional = placesOf(conditions);
  const concepts = new Set(found.map((one) => one.concept));
  return {
    cleaned,
    tokens,
    words,
    entities,
    found,
    quotes: findQuotes(tokens),
    clauses: findClauses(tokens),
    sentences: findSentences(tokens),
    starts,
    isFrench: isFrench(tokens, words),
    timing,
    conditions,
    isConditional: (at) => conditional.has(at),
    stranger: (at) => {
      const token = tokens[at];
      if (!token || token.mark || byPlace.has(at) || timing.has(at) || titles.has(token.word)) return false;
      if (token.word === 'm' && tokens[at + 1]?.text === '.') return false;
      if (token.word === 's' && /^['’ʼ]$/.test(tokens[at - 1]?.text ?? '')) return false;
      if (isCompound(token, vocabulary)) return false;
      return masked[at] === '<name>' || !vocabulary.knows(words[at] ?? '');
    },
    entityAt: (at) => byPlace.get(at),
    has: (concept) => concepts.has(concept),
    entity: (kind) => entities.find((one) => one.kind === kind),
  };
}

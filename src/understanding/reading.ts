/** What is known about a line before anybody asks what it means: words, entities, concepts, quotes, clauses. */
import { type Cleaned, clean } from './clean.js';
import { findEntities } from './entities.js';
import type { Entity, EntityKind } from './entity.js';
import { firstNames, titles } from './lexicon/names.js';
import { insideName, isNameWord, MONTHS, SINCE } from './proper.js';
import { shape } from './shapes.js';
import { findClauses, findQuotes, findSentences, type Span, sentenceStarts } from './spans.js';
import type { Token } from './tokens.js';
import type { Concept, Found, Vocabulary } from './vocabulary.js';

export interface Line {
  readonly cleaned: Cleaned;
  readonly tokens: readonly Token[];
  /** Known words with typing mistakes corrected; strangers as they are. */
  readonly words: readonly string[];
  readonly entities: readonly Entity[];
  readonly found: readonly Found[];
  /** Places of tokens inside quotation marks, without the marks. */
  readonly quotes: readonly Span[];
  /** From mark to mark: `.` `!` `?` `;` a line's end, and commas. */
  readonly clauses: readonly Span[];
  /** From one end of a sentence to the next, a smiley or a line's end among them. */
  readonly sentences: readonly Span[];
  /** A stranger, or a capital letter where none is due: part of a name, perhaps. */
  stranger(at: number): boolean;
  entityAt(at: number): Entity | undefined;
  has(concept: Concept): boolean;
  entity(kind: EntityKind): Entity | undefined;
}

const MASKED: ReadonlySet<EntityKind> = new Set(['email', 'invitation', 'domain', 'mpn', 'product', 'role', 'number']);

const GLUED_ELISION = /^(?:qu|[ldjnsmtc])(?=[aeiouyh])/;

/** Everything that is known about a typed text before anybody asks what it means. */
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
  const entities = findEntities(shaped, words);
  const byPlace = new Map<number, Entity>();
  for (const entity of entities) for (let at = entity.from; at < entity.to; at += 1) byPlace.set(at, entity);
  /** "Ben Okafor" at the beginning, "with Mark". */
  const isGiven = (at: number): boolean =>
    Boolean(tokens[at]?.capital && firstNames.has(tokens[at]?.word ?? '') && !shouting) &&
    !(MONTHS.test(tokens[at]?.word ?? '') && SINCE.test(words[at - 1] ?? '')) &&
    (!starts.has(at) || Boolean(tokens[at + 1]?.capital));
  const masked = words.map((word, at) => {
    const kind = byPlace.get(at)?.kind;
    return kind && MASKED.has(kind)
      ? `<${kind}>`
      : isGiven(at) || (proper(at) && insideName(tokens, at, words, vocabulary))
        ? '<name>'
        : word;
  });
  const found = vocabulary.find(masked);
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
    stranger: (at) => {
      const token = tokens[at];
      if (!token || token.mark || byPlace.has(at) || titles.has(token.word)) return false;
      if (token.word === 'm' && tokens[at + 1]?.text === '.') return false;
      return masked[at] === '<name>' || !vocabulary.knows(words[at] ?? '');
    },
    entityAt: (at) => byPlace.get(at),
    has: (concept) => concepts.has(concept),
    entity: (kind) => entities.find((one) => one.kind === kind),
  };
}

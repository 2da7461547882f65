/** What is known about a line before anybody asks what it means: words, entities, concepts, quotes, clauses. */
import { type Cleaned, clean } from './clean.js';
import { type Entity, type EntityKind, findEntities, shape } from './entities.js';
import { firstNames, organisationNouns, titles } from './lexicon/names.js';
import type { Token } from './tokens.js';
import type { Concept, Found, Vocabulary } from './vocabulary.js';

export interface Span {
  readonly from: number;
  readonly to: number;
}

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
const OPENING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»', '‘': '’', "'": "'" };
const GLUED_ELISION = /^(?:qu|[ldjnsmtc])(?=[aeiouyh])/;

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

/** "since June" names nobody. */
const MONTHS = /^(?:april|may|june|august|avril|mai|juin|aout)$/;
const SINCE = /^(?:since|in|until|till|by|from|of|last|next|this|before|after|depuis|en|fin|debut|avant|apres|de)$/;

const isNameWord = (word: string): boolean => firstNames.has(word) || organisationNouns.has(word);

/** A known word with a capital letter between or after strangers that have one: "Fenwick Service Group". */
function insideName(tokens: readonly Token[], at: number, words: readonly string[], vocabulary: Vocabulary): boolean {
  const strange = (place: number): boolean => {
    const token = tokens[place];
    return Boolean(token?.capital && !vocabulary.knows(words[place] ?? ''));
  };
  if (strange(at)) return false;
  const empty = (place: number): boolean => {
    const token = tokens[place];
    const word = words[place] ?? '';
    return Boolean(token?.capital) && !vocabulary.means(word) && !LEADING.test(word);
  };
  const capital = (place: number): boolean => Boolean(tokens[place]?.capital) && !LEADING.test(words[place] ?? '');
  // "le revendeur Info Rivière": whatever the words mean elsewhere
  if (capital(at) && (NAMED.test(words[at - 1] ?? '') || (NAMED.test(words[at - 2] ?? '') && capital(at - 1))))
    return true;
  const short = /^\p{Lu}{1,4}$/u.test(tokens[at]?.text ?? '');
  if (capital(at) && !short && adjacent(tokens, at + 1) && empty(at + 1)) return true;
  if (
    empty(at) &&
    ((empty(at + 1) && adjacent(tokens, at + 1)) ||
      (at > 1 && empty(at - 1) && adjacent(tokens, at)) ||
      NAMED.test(words[at - 1] ?? ''))
  )
    return true;
  if (strange(at + 1) && adjacent(tokens, at + 1) && !LEADING.test(words[at] ?? '')) return true;
  if (at > 0 && strange(at - 1) && adjacent(tokens, at)) return true;
  return (
    at > 1 && strange(at - 2) && Boolean(tokens[at - 1]?.capital) && adjacent(tokens, at) && adjacent(tokens, at - 1)
  );
}
/** After these a word with a capital letter is a name. */
const NAMED = /^(?:reseller|revendeur|provider|fournisseur|distributor|distributeur|customer|client|cliente|chez)$/;
/** Words that stand before a name with a capital letter and do not belong to it. */
const LEADING =
  /^(?:the|le|la|les|l'|de|d'|du|des|at|for|from|with|of|by|to|and|et|chez|pour|avec|par|a|au|user|users|utilisateur|utilisatrice|customer|client|cliente|reseller|revendeur|provider|fournisseur|distributor|distributeur|company|societe|entreprise|partner|partenaire|colleague|collegue|add|remove|delete|reset|invite|show|list|assign|change|make|set|give|upgrade|order|accept|decline|revoke|our|notre|mr|mrs|hello|hi|bonjour|contact|subscription|licence|license|abonnement|please|merci|update|create|end|request|demande|supprime|ajoute|invitation|partnership|partenariat|relationship|relation|mpn|id|pla|csp|mail|email)$/;
const adjacent = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) <= 1;

function sentenceStarts(tokens: readonly Token[]): ReadonlySet<number> {
  const starts = new Set<number>();
  let due = true;
  for (const [at, token] of tokens.entries()) {
    if (token.mark) {
      if (/[.!?:;\n>*•–—-]/.test(token.text)) due = true;
      continue;
    }
    if (due) starts.add(at);
    due = false;
  }
  return starts;
}

function findQuotes(tokens: readonly Token[]): readonly Span[] {
  const quotes: Span[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!tokens[at]?.mark) continue;
    const closing = OPENING[tokens[at]?.text ?? ''];
    if (!closing) continue;
    for (let end = at + 1; end < tokens.length; end += 1) {
      if (tokens[end]?.text === closing && tokens[end]?.mark) {
        if (end > at + 1) quotes.push({ from: at + 1, to: end });
        at = end;
        break;
      }
    }
  }
  return quotes;
}

function findClauses(tokens: readonly Token[]): readonly Span[] {
  const clauses: Span[] = [];
  let from = 0;
  for (let at = 0; at <= tokens.length; at += 1) {
    const token = tokens[at];
    const breaks =
      !token ||
      (token.mark && /[.!?;:,\n()…>*•]/.test(token.text)) ||
      (token.mark && /[–—-]/.test(token.text) && isApart(tokens, at)) ||
      newline(tokens, at);
    if (!breaks) continue;
    if (at > from) clauses.push({ from, to: at });
    from = token?.mark ? at + 1 : at;
  }
  return clauses;
}
function findSentences(tokens: readonly Token[]): readonly Span[] {
  const sentences: Span[] = [];
  let from = 0;
  for (let at = 0; at <= tokens.length; at += 1) {
    const token = tokens[at];
    if (token && !(token.mark && /[.!?;•…]/.test(token.text)) && !newline(tokens, at)) continue;
    if (at > from) sentences.push({ from, to: token?.text === '?' ? at + 1 : at });
    from = token?.mark ? at + 1 : at;
  }
  return sentences;
}
const isApart = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.start ?? 0) > (tokens[at - 1]?.end ?? 0);
const newline = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && (tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) > 3;

/** Splits a line into sentences, clauses and quotations by its punctuation. */
import type { Token } from './tokens.js';

export interface Span {
  readonly from: number;
  readonly to: number;
}

const OPENING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»', '‘': '’', "'": "'" };

/** Places of words that begin a sentence, where a capital letter does not mark a name. */
export function sentenceStarts(tokens: readonly Token[]): ReadonlySet<number> {
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

/** The quotations of a line, without their marks. */
export function findQuotes(tokens: readonly Token[]): readonly Span[] {
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

/** The clauses of a line, split at punctuation marks including commas. */
export function findClauses(tokens: readonly Token[]): readonly Span[] {
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

/** The sentences of a line; a smiley and a line break end one too. */
export function findSentences(tokens: readonly Token[]): readonly Span[] {
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

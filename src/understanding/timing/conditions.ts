/**
 * Conditions and waits: "once Anna has signed", « si c’est moins de 20 € », "but wait for my ok". A condition reaches from
 * the word that opens it to the end of its clause.
 */
import { titles } from '../lexicon.js';
import type { Span } from '../spans.js';
import type { Token } from '../tokens.js';
import { any, type Joined } from './words.js';

const OPENING = new RegExp(`(?<![^ ])(?:(?:${any('narrowing')}) )?(?:${any('conditions')})(?![^ ])`, 'g');
const COURTESY = new RegExp(`^(?:${any('courtesies')})(?: |$)`);
const WHETHER = new RegExp(`(?<![^ ])(?:${any('whether')})(?: (?:moi|nous|me|us|to|please|for me|a))? $`);
/** "encore une fois", "what if", "chaque fois", "even if". */
const NO_OPENING =
  /(?:^| )(?:encore|what|even|as|comme|meme|autre|chaque|le|la|les|du|de|the|are|is|was|looking|look|looked|looks|attendent|attend|une|cette|en) $/;
/** A question word: "when does it renew", « quand se termine … », "is it …, if so". */
const ASKS =
  /^(?:when|quand) (?:exactly )?(?:is|are|was|were|do|does|did|will|has|have|can|could|should|shall|'s|est|sont|sera|seront|va|vont|a|ont|se|s'|expire|expirent|arrive|prend|tombe|finit|doit|peut|puis)(?: |$)/;
/** "if" and "when" after these begin the thing asked about, not a condition. */
const HYPOTHESIS =
  /(?:^| )(?:happens?|happened|arrive|passe|devient|suppose|supposons|imagine|imaginons) (?:to \S+ |de \S+ )?$/;
const ENDS = /^[.!?;:,()…>*•\n]$/;
/** Before these words a verb form is no order: it has a subject, or is a noun. */
const NO_ORDER_AFTER =
  /^(?:i|you|we|he|she|they|it|who|that|to|je|j'|tu|il|elle|on|nous|vous|ils|elles|qui|ne|n'|pas|l'|le|la|les|lui|leur|en|y|has|have|is|are|be|been|will|would|not|a|an|the|ont|est|sera|aura|soit|de|d'|du|des|of|our|their|his|her|my|bon|notre|nos|son|sa|ses|leurs|un|une|new|credit|works|tax)$/;
/** Courtesies at the end of a condition are no part of it. */
const TAIL = /^(?:please|pls|plz|svp|stp|thanks|thx|merci|though|then|par|contre|cheers)$/;

/** The conditions of a line, from left to right; `isOrder` tells where a verb in the imperative stands. */
export function findConditions(
  { text, tokenAt }: Joined,
  tokens: readonly Token[],
  words: readonly string[],
  dates: readonly Span[],
  isOrder: (at: number) => boolean,
): readonly Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(OPENING)) {
    const from = tokenAt(match.index);
    if (from < (spans.at(-1)?.to ?? 0)) continue;
    const before = text.slice(0, match.index);
    const here = text.slice(match.index);
    const bare = here.replace(NARROWED, '');
    if (COURTESY.test(bare) || ASKS.test(bare)) continue;
    if (/^(?:if|si|s' ils?) /.test(bare) && (WHETHER.test(before) || HYPOTHESIS.test(before))) continue;
    if (NO_OPENING.test(before) || HYPOTHESIS.test(before)) continue;
    const opened = tokenAt(match.index + match[0].length - 1) + 1;
    const date = LEADS_TO_THING.test(bare) && from === 0 ? dates.find((one) => one.from >= opened) : undefined;
    const end = endOfCondition(tokens, words, opened, from, isOrder);
    let to = date && date.to < end ? date.to : end;
    while (to > opened && TAIL.test(words[to - 1] ?? '')) to -= 1;
    if (to > opened) spans.push({ from, to });
  }
  return spans;
}
/** Behind these a thing may stand instead of a clause: "after the audit on the 14th we …". */
const LEADS_TO_THING = /^(?:after|before|until|till|apres|avant) /;
const NARROWED = new RegExp(`^(?:${any('narrowing')}) `);

function endOfCondition(
  tokens: readonly Token[],
  words: readonly string[],
  opened: number,
  from: number,
  isOrder: (at: number) => boolean,
): number {
  let end = opened;
  while (end < tokens.length && !endsClause(tokens, end)) end += 1;
  if (from > 0 && hasOrder(0, from, isOrder)) return end;
  // no comma behind a condition that leads: it ends where the order begins
  for (let at = opened + 2; at < end; at += 1) {
    if (isOrder(at) && !NO_ORDER_AFTER.test(words[at - 1] ?? '')) return at;
  }
  return end;
}

const hasOrder = (from: number, to: number, isOrder: (at: number) => boolean): boolean => {
  for (let at = from; at < to; at += 1) if (isOrder(at)) return true;
  return false;
};

function endsClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return true;
  const gap = token.start - (tokens[at - 1]?.end ?? 0);
  if (gap > 3) return true;
  if (!token.mark) return false;
  if (
    token.text === '.' &&
    gap === 0 &&
    (tokens[at + 1]?.start === token.end || titles.has(tokens[at - 1]?.word ?? ''))
  )
    return false;
  return ENDS.test(token.text) || (/^[–—-]$/.test(token.text) && gap > 0);
}

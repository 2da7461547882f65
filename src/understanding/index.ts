/**
 * Words in, readings out: one pure pipeline. What was typed is cleaned, cut into words, entities and concepts are
 * found; every verb's mood is told (an order, a question, a report); a grammar of concepts and a small classifier
 * give their votes; the slots of the best readings are filled. It never acts.
 */
import { type Classifier, train } from './classifier.js';
import { corrected } from './corrections.js';
import { entityWords } from './entities.js';
import { features } from './features.js';
import { findSigns, type Signs, weigh } from './grammar.js';
import { isLive, isOrder, type Moods, moods } from './guards.js';
import { grave, type Intent, intents, looks } from './intents.js';
import { known as recognised } from './known.js';
import { findNames, type Name } from './names.js';
import { type Line, read } from './reading.js';
import type { Guard, Heard, LookUp, Reading, Recognizer } from './recognizer.js';
import { fill } from './slots.js';
import { type Token, tokenize } from './tokens.js';
import { createVocabulary } from './vocabulary.js';

export { type Intent, intents } from './intents.js';
export type { Guard, Heard, LookUp, Reading, Recognizer, Slots } from './recognizer.js';

/** Of each meaning, what people may type for it. */
export type Examples = Readonly<Record<string, { readonly en: readonly string[]; readonly fr: readonly string[] }>>;

/** How much the classifier's vote weighs beside the grammar's. */
const VOTE = 2.4;
/** What an example says word for word, it means. */
const BY_HEART = 9;
/** From this many letters on a text is no plain order. */
const PLAIN = 200;

/** Learns from the examples (some tens of milliseconds), then hears. */
export function createRecognizer({ examples }: { readonly examples: Examples }): Recognizer {
  const lessons = intents.flatMap((intent, label) =>
    [...(examples[intent]?.en ?? []), ...(examples[intent]?.fr ?? [])].map((text) => ({
      label,
      tokens: tokenize(text),
    })),
  );
  const vocabulary = createVocabulary(entityWords(), commonWords(lessons.map((lesson) => lesson.tokens)));
  const learned = train(
    lessons.map(({ label, tokens }) => {
      const words = tokens.map((token) => token.word);
      return { label, features: features(tokens, words, vocabulary.find(words)) };
    }),
    intents.length,
  );
  const byHeart = new Map(lessons.map(({ label, tokens }) => [wordsOf(tokens), intents[label]]));
  return {
    async hear(text: string, lookUp?: LookUp): Promise<Heard> {
      const line = read(text, vocabulary);
      const names = await recognised(line, findNames(line), lookUp);
      return understand(line, moods(line), names, learned, byHeart.get(wordsOf(line.tokens)));
    },
  };
}

const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .filter((token) => !token.mark)
    .map((token) => token.word)
    .join(' ');

/** `known`: word for word an example, and of what. */
function understand(line: Line, mood: Moods, found: readonly Name[], learned: Classifier, known?: Intent): Heard {
  const { entities, names } = corrected(line, found);
  const signs = findSigns(line, mood, names);
  const rules = weigh(signs);
  const likely = learned.classify(features(line.tokens, line.words, line.found));
  const scores = intents.map((intent, at) => {
    const rule = rules.get(intent) ?? 0;
    const score = rule + VOTE * (likely[at] ?? 0) + bonus(intent, mood, signs);
    if (intent === known) return { intent, rule, score: score + BY_HEART };
    return { intent, rule, score: isOpen(intent, line, mood, rule, likely[at] ?? 0) ? score : -1 };
  });
  scores.sort((one, other) => other.score - one.score);
  const sum = scores.reduce((total, one) => total + Math.exp(3 * one.score), 0);
  const best = scores.filter((one, at) => at === 0 || one.score > 0.4).slice(0, 3);
  const readings: readonly Reading[] = best.map(({ intent, score }) => ({
    intent,
    slots: fill(intent, { line, entities, names }),
    confidence: Math.round((Math.exp(3 * score) / sum) * 1000) / 1000,
  }));
  return {
    readings,
    sure: isSure(line, mood, readings, best[0]?.rule ?? 0),
    ...(mood.guard ? { guard: mood.guard } : {}),
  };
}

/** Who did it is told by the audit log; a question about a change is answered with help. */
function bonus(intent: Intent, mood: Moods, signs: Signs): number {
  if (mood.inquiry) return intent === 'audit.show' ? 3 : 0;
  return intent === 'help' && mood.guard === 'question' && !signs.has(':wants') ? 2 : 0;
}

/** What changes something needs to be no question, report or refusal; what takes away needs a rule that says so. */
function isOpen(intent: Intent, line: Line, mood: Moods, rule: number, likely: number): boolean {
  if (looks.has(intent)) return true;
  if (mood.inquiry || line.cleaned.odd) return false;
  if (mood.guard && (grave.has(intent) || STRICT.has(mood.guard) || rule < 1.8 || likely < 0.2)) return false;
  if (!grave.has(intent)) return true;
  return (
    rule > 0 &&
    (mood.acts.length === 0 ? isTelegram(line) && !isStatement(line) : mood.acts.some((act) => isOrder(act.mood)))
  );
}

/** Guards that stand in the way of every change; the others speak of one verb, and an order may stand beside it. */
const STRICT: ReadonlySet<Guard> = new Set<Guard>(['negated', 'question', 'long']);

/** Keywords and little else: whatever is said besides makes it a remark. */
function isTelegram(line: Line): boolean {
  const told = new Set<number>();
  for (const one of [...line.found, ...line.entities]) for (let at = one.from; at < one.to; at += 1) told.add(at);
  const others = line.tokens.filter(
    (token, at) => !token.mark && !told.has(at) && !line.stranger(at) && !SMALL.test(token.word),
  );
  return others.length <= 2;
}
const SMALL =
  /^(?:the|an?|le|la|les|l'|une?|des|du|de|d'|of|for|to|from|at|in|on|with|by|as|and|et|au|aux|pour|chez|avec|par|sur|en|dans|vers|now|maintenant|desormais|please|pls|svp|stp|thx|thanks|merci|asap|today|il|elle|ils|leur|lui|their|its|his|her|must|should|doit|doivent|faut|faudrait|be|etre|'s|our|notre|my|mon|that|so|up|down|off|no|non|yes|oui|only|just|que|ne|n'|pas|plus|comme|let|laisse|same|back|again|both|hi|hello|bonjour|salut|ok|here|par|ses|ces|son|sa|vous|nous|pourriez|pouvez|passer|vient)$/;

/** "The renewal is due on Friday": told, not asked for. */
function isStatement(line: Line): boolean {
  const words = ` ${line.words.join(' ')} `;
  return (
    / (?:is|are|was|were|has|had|will|est|sont|etait|sera|seront|ont|was|falls|comes|ends|went|got|became|seems|looks|remains) /.test(
      words,
    ) &&
    !/ (?:should|must|needs?|want|wants|faut|faudrait|doit|doivent|veut|veulent|please|pls|svp|stp|merci|let|laisse|laissez|que|qu') /.test(
      words,
    )
  );
}

/** Without what a grave change cannot be meant. */
const TARGETS: Readonly<Partial<Record<Intent, readonly string[]>>> = {
  'users.remove': ['name', 'email'],
  'users.resetPassword': ['name', 'email'],
  'partnership.remove': ['reseller'],
  'partnership.revokeAdmin': ['provider'],
  'invitations.revoke': ['invitationId'],
  'customers.remove': ['company', 'domain'],
  'licenses.remove': ['user'],
  'subscriptions.add': ['company'],
  'subscriptions.changeSeats': ['company'],
  'subscriptions.upgrade': ['company'],
  'subscriptions.renewal': ['company'],
  'subscriptions.assignReseller': ['company'],
  'subscriptions.setSupportContact': ['company'],
};

function isSure(line: Line, mood: Moods, readings: readonly Reading[], rule: number): boolean {
  const [best, next] = readings;
  if (!best || best.intent === 'none') return false;
  if (looks.has(best.intent as Intent)) return best.confidence >= 0.6 && rule > 0;
  if (mood.guard || line.cleaned.odd || line.cleaned.long || best.confidence < 0.75 || rule === 0) return false;
  if (next && best.confidence - next.confidence < 0.5) return false;
  if (!grave.has(best.intent as Intent)) return true;
  const targets = TARGETS[best.intent as Intent] ?? [];
  const ordered = mood.acts.some((act) => act.mood === 'order' || act.mood === 'polite');
  return (
    ordered &&
    mood.acts.every((act) => isLive(act.mood)) &&
    !mood.inquiry &&
    line.cleaned.text.length <= PLAIN &&
    line.quotes.every((quote) => quote.to - quote.from <= 6) &&
    targets.some((slot) => best.slots[slot] !== undefined)
  );
}

/** Words that stand small in an example and nowhere with a capital letter inside a sentence: no names. */
function commonWords(lines: readonly (readonly Token[])[]): Iterable<string> {
  const small = new Set<string>();
  const names = new Set<string>();
  for (const tokens of lines) {
    for (const [at, token] of tokens.entries()) {
      if (token.mark || /[@\d]/.test(token.word)) continue;
      if (token.capital && at > 0) names.add(token.word);
      else if (!token.capital) small.add(token.word);
    }
  }
  return [...small].filter((word) => !names.has(word));
}

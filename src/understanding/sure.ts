/** Whether a meaning may be considered at all, and whether it is beyond doubt. */
import { isLive, isOrder } from './guards/act.js';
import type { Moods } from './guards.js';
import { grave, type Intent, looks } from './intents.js';
import type { Line } from './reading.js';
import type { Guard, Reading } from './recognizer.js';

/** From this many letters on a text is no plain order. */
const PLAIN = 200;

/** `open`: nothing speaks against it; `doubtful`: a guard does, and it must be very likely; `closed`: vetoed. */
export type Standing = 'open' | 'doubtful' | 'closed';

/** What changes something needs to be no question, report or refusal; what is grave needs an order. */
export function standing(intent: Intent, line: Line, mood: Moods): Standing {
  if (looks.has(intent)) return 'open';
  if (mood.asked) return intent === SHOWN_TO_BE_TICKED ? 'open' : 'closed';
  if (mood.inquiry || line.cleaned.odd || mood.guard === 'negated') return 'closed';
  if (mood.guard) return grave.has(intent) ? 'closed' : STRICT.has(mood.guard) ? 'doubtful' : 'open';
  if (!grave.has(intent)) return 'open';
  if (mood.acts.length > 0) return mood.acts.some((act) => isOrder(act.mood)) ? 'open' : 'closed';
  return (isTelegram(line) && !isStatement(line)) || isLockedOut(intent, line) ? 'open' : 'doubtful';
}

/** The one change whose form is also what answers a question about it: nothing happens until it is ticked and sent. */
const SHOWN_TO_BE_TICKED = 'agreement.accept';

/** Guards that speak against every change; the others speak of one verb, and an order may stand beside it. */
const STRICT: ReadonlySet<Guard> = new Set<Guard>(['question', 'long']);

/** Who cannot get in and is to have something new. */
const isLockedOut = (intent: Intent, line: Line): boolean =>
  intent === 'users.resetPassword' &&
  (line.has('lockedOut') || line.has('forget')) &&
  (line.has('new') || line.has('give'));

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
  /^(?:the|an?|le|la|les|l'|une?|des|du|de|d'|of|for|to|from|at|in|on|with|by|as|and|et|au|aux|pour|chez|avec|par|sur|en|dans|vers|now|maintenant|desormais|please|pls|svp|stp|thx|thanks|merci|asap|today|il|elle|ils|leur|lui|their|its|his|her|must|should|doit|doivent|faut|faudrait|be|etre|'s|our|notre|my|mon|that|so|up|down|off|no|non|yes|oui|only|just|que|ne|n'|pas|plus|comme|let|laisse|same|back|again|both|hi|hello|bonjour|salut|ok|here|par|ses|ces|son|sa|vous|nous|pourriez|pouvez|passer|vient|can|could|would|you|get|grab|me|us)$/;

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

/** From here on at least 98 of 100 held lines are read right (`npm run understand:score`). */
const SURE_TO_SHOW = 0.7;
const SURE_TO_CHANGE = 0.85;

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
  'subscriptions.cancel': ['company'],
  'subscriptions.assignReseller': ['company'],
  'subscriptions.setSupportContact': ['company'],
};

/** Whether the best reading may be carried out: what is grave needs an order, a target and no guard (CNV-2). */
export function isSure(line: Line, mood: Moods, readings: readonly Reading[]): boolean {
  const [best] = readings;
  if (!best || best.intent === 'none') return false;
  if (looks.has(best.intent as Intent)) return best.confidence >= SURE_TO_SHOW;
  if (mood.asked && best.intent === SHOWN_TO_BE_TICKED) return best.confidence >= SURE_TO_CHANGE;
  if (mood.guard || line.cleaned.odd || line.cleaned.long || best.confidence < SURE_TO_CHANGE) return false;
  if (!grave.has(best.intent as Intent)) return true;
  const targets = TARGETS[best.intent as Intent] ?? [];
  const ordered = mood.acts.some((act) => act.mood === 'order' || act.mood === 'polite');
  return (
    ordered &&
    mood.acts.every((act) => isLive(act.mood)) &&
    !mood.inquiry &&
    line.cleaned.text.length <= PLAIN &&
    line.quotes.every((quote) => quote.to - quote.from <= 6) &&
    (targets.some((slot) => best.slots[slot] !== undefined) || onlyAsks(line, best))
  );
}

/** Nobody and nothing is named: all that can follow is the question which one is meant. */
const onlyAsks = (line: Line, { slots }: Reading): boolean =>
  Object.keys(slots).length === 0 &&
  line.entities.length === 0 &&
  line.quotes.length === 0 &&
  line.tokens.every((_, at) => !line.stranger(at));

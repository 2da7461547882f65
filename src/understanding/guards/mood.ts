/** How one verb is meant: the questions of its neighbours here, asked in turn; the first that answers decides. */

import type { Form } from '../inflection.js';
import {
  APPROVED,
  ASKED,
  ASKED_ELSE,
  ASKED_KINDLY,
  CONDITIONAL,
  COURTEOUS,
  COURTESY,
  DUE,
  FILLER,
  FRAME,
  GOVERNS,
  HEARSAY,
  MUST,
  NEGATED_EN,
  NEGATED_FR,
  ON_CONDITION,
  OPINION,
  OWN_WISH,
  PRONOUN,
  SOME_DAY,
  SUBJECT,
  SUBORDINATE,
  TO_COME,
  TOLD,
  TOLD_WISH,
  UNDERSTOOD,
  VERBAL,
  WANTED_CLAUSE,
  WISH,
} from '../lexicon/frames.js';
import type { Line } from '../reading.js';
import type { Found } from '../vocabulary.js';
import { isOrder, isRenewal, type Mood, WEIGHTY } from './act.js';
import { isAccented, isAlone, isNamed, sentenceWords, wordsBefore } from './around.js';
import { asks } from './question.js';
import { renewalMood } from './renewal.js';
import { isConditional, isDoneBySomebody, isLeftAlone, isParticiple, isSaid } from './report.js';

/** "if she leaves, we remove her" orders nothing now. */
export function moodOf(line: Line, found: Found): Mood {
  const mood = plainMood(line, found);
  return isOrder(mood) && isConditional(line, found) ? 'plan' : mood;
}

function plainMood(line: Line, found: Found): Mood {
  if (line.quotes.some((one) => found.from >= one.from && found.from < one.to)) return 'quoted';
  if (isSaid(line, found)) return 'reported';
  if (isRenewal(found)) return renewalMood(line, found);
  const left = wordsBefore(line, found, true);
  const sentence = wordsBefore(line, found, false);
  const can = (form: Form): boolean => found.forms.includes(form);
  const bare = can('order') || can('infinitive');
  const courteous = COURTESY.test(left) || (ASKED_KINDLY.test(left) && !ASKED_ELSE.test(left));
  if (!courteous && (UNDERSTOOD.test(sentence) || asks(line, found, sentence))) return 'question';
  if (!courteous && (NEGATED_EN.test(left) || NEGATED_FR.test(left) || isLeftAlone(line, found))) return 'negated';
  if (can('future') && !bare) return 'plan';
  const whole = `${sentenceWords(line, found)} `;
  if (!courteous && SOME_DAY.test(whole)) return 'plan';
  if (HEARSAY.test(whole)) return 'reported';
  if (left.trim() === '' && APPROVED.test(line.words[found.from] ?? '') && can('past') && isAlone(line, found))
    return 'order';
  const participle = isParticiple(line, found, left);
  if (participle) return participle;
  if (left !== '' && isAccented(line, found)) return DUE.test(left) ? 'due' : 'past';
  if (
    left
      .trim()
      .split(' ')
      .every((word) => FILLER.test(word)) &&
    bare
  ) {
    return isAccented(line, found) ? 'past' : 'order';
  }
  if (courteous) return bare || can('ing') ? 'polite' : 'loose';
  if (can('ing') && !bare) return 'plan';
  if (/c' est (?:<n> |(?:le |la |notre )?(?:revendeur|fournisseur) )+qui $/.test(left)) return 'due';
  if (/(?:^| )(?:qui|quoi|ou|who|whom|where|what)(?: to)? $/.test(left) && can('infinitive')) return 'loose';
  const own = (OWN_WISH.test(left) && !TOLD_WISH.test(left)) || WANTED_CLAUSE.test(left);
  if ((!own && SUBORDINATE.test(left)) || OPINION.test(left)) return 'reported';
  if (!own && TO_COME.test(left) && !/(?:^| )(?:would|will) (?:you|be|it)/.test(left)) {
    return /(?:^| )(?:you|tu|vous) /.test(left) ? 'polite' : 'plan';
  }
  if (can('past') && !bare)
    return DUE.test(left) ? 'due' : SUBJECT.test(left) || /<[ne]> (?:\S+ )?$/.test(left) ? 'past' : 'loose';
  if (can('third') && isDoneBySomebody(line, found, left)) return 'reported';
  if (!bare) return can('past') && DUE.test(left) ? 'due' : 'loose';
  if (own || WISH.test(left)) return 'polite';
  if (FRAME.test(left) && (!WEIGHTY.has(found.concept) || COURTEOUS.test(left))) return 'polite';
  if (!WEIGHTY.has(found.concept) && ASKED.test(left)) return 'polite';
  if (isDue(line, found, left)) return 'due';
  if (found.concept === 'accept' && MUST.test(left) && /(?:^| )(?:us|nous|both)(?: |$)/.test(line.words.join(' ')))
    return 'due';
  if (CONDITIONAL.test(left) && isNamed(line) && !ON_CONDITION.test(whole)) return 'due';
  if (/(?:^| )(?:to|de|d'|a|pour|for) (?:(?:ne|pas|le|la|les|l'|lui|leur|y|en|nous|vous|me|te|not) )*$/.test(left))
    return 'plan';
  if (/(?:^| )(?:se|s') $/.test(left) && !/(?:er|ir|re)$/.test(line.words[found.from] ?? '')) return 'loose';
  if (isTelegram(line, found, left)) return 'order';
  return followsStatement(line, found, left) ? 'order' : 'loose';
}

/** "à supprimer", "il faut supprimer". */
const isDue = (line: Line, found: Found, left: string): boolean =>
  found.forms.includes('infinitive') &&
  ((line.tokens[found.from - 1]?.text === 'à' && !GOVERNS.test(left)) ||
    /(?:^| )(?:faut|faudrait|doit|doivent|must|should) (?:\S+ )?$/.test(left));

const isTelegram = (line: Line, found: Found, left: string): boolean =>
  !PRONOUN.test(left) &&
  !TOLD.test(`${line.words.slice(found.to).join(' ')} `) &&
  line.tokens.length <= 14 &&
  left
    .trim()
    .split(' ')
    .every((word) => !VERBAL.test(word));

/** A sentence has ended, though no mark says so: "nina left the company remove her". */
const followsStatement = (line: Line, found: Found, left: string): boolean =>
  (/ez$/.test(line.words[found.from] ?? '') ||
    (found.forms.includes('infinitive') &&
      /^(?:him|her|them|it|the|his|their|that|this)$/.test(line.words[found.to] ?? ''))) &&
  !/(?:^| )(?:if|when|whether|that|who|which|because|si|quand|que|qu'|qui|told|asked|said|wants?|wanted) /.test(left) &&
  !/(?:^| )(?:to|de|d'|a|and|et|or|ou|of|would|could|should|will|may|might|must|can|cannot|not|never|let|make|help|did|do|does|don't|pour|sans|par|vous|i|you|we|they|people|customers|resellers|users|admins|clients|n'|ne) (?:\S+ )?$/.test(
    left,
  );

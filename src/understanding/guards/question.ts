/** A verb asked about: how, whether, what if; or who did it, and when. */
import {
  AUXILIARY,
  CONDITIONAL,
  FAVOUR,
  FRAME,
  IF,
  INQUIRY_BEFORE,
  SUBORDINATE,
  WHEN_DONE,
  WOULD,
} from '../lexicon/frames.js';
import type { Line } from '../reading.js';
import type { Concept, Found } from '../vocabulary.js';
import { WEIGHTY } from './act.js';
import { endsWithQuestion, isAccented, isNamed, isSpecific, sentenceStart, wordsBefore } from './around.js';

/** "who removed …", "quand … a-t-il été retiré". */
export function isInquired(line: Line, verb: Found): boolean {
  const left = wordsBefore(line, verb, false);
  const done =
    verb.forms.includes('past') ||
    /(?:^| )did (?:\S+ ){1,4}$/.test(left) ||
    (verb.forms.includes('third') && AUXILIARY.test(left));
  if (
    !done ||
    (verb.forms.includes('infinitive') &&
      /(?:^| )(?:can|may|could|should|must|to|de|d'|peut|doit|pourrait) /.test(left))
  )
    return false;
  const sure =
    !verb.forms.includes('order') ||
    isAccented(line, verb) ||
    AUXILIARY.test(left) ||
    /(?:^| )(?:who|whom|us|colleague|colleagues|admin|admins|user|users) (?:\S+ )?$/.test(left);
  if (!sure) return false;
  const what =
    /^(?:(?:hi|hello|bonjour) )?(?:what|qu' est ce qui|qu' est ce qu' on) (?:(?:has|have|had|was|were|a|ont|been|all|else|exactly) )*$/;
  if (verb.forms.includes('past') && what.test(left)) return true;
  return INQUIRY_BEFORE.test(left) || WHEN_DONE.test(left);
}

const QUESTION_CONCEPTS: ReadonlySet<Concept> = new Set<Concept>([
  'howTo',
  'whatIf',
  'mayI',
  'why',
  'difference',
  'whatIsA',
]);

/** A question word leads up to the verb, in the same sentence. */
export function asks(line: Line, found: Found, sentence: string): boolean {
  const start = sentenceStart(line, found.from);
  const leading = line.found.some(
    (one) =>
      QUESTION_CONCEPTS.has(one.concept) &&
      one.from >= start &&
      one.to <= found.from &&
      !(
        one.concept === 'whatIf' &&
        !(isHypothesis(line, one) && (endsWithQuestion(line, found) || !IF.test(line.words[one.from] ?? '')))
      ),
  );
  if (leading && CONDITIONAL.test(sentence) && isNamed(line)) return false;
  if (leading)
    return !(
      WOULD.test(sentence) &&
      found.concept !== 'remove' &&
      found.concept !== 'revoke' &&
      found.concept !== 'reset' &&
      found.concept !== 'end' &&
      found.concept !== 'unassign' &&
      isSpecific(line)
    );
  if (infinitiveAfterQuestionWord(found, sentence)) return true;
  if (!endsWithQuestion(line, found) || FAVOUR.test(sentence) || SUBORDINATE.test(wordsBefore(line, found, true)))
    return false;
  if (
    WEIGHTY.has(found.concept) &&
    !FRAME.test(wordsBefore(line, found, true)) &&
    !/(?:^| )(?:please|pls|svp|stp|merci|plait)(?: |$)/.test(line.words.join(' '))
  )
    return true;
  const trailing = line.found.some(
    (one) => (one.concept === 'whatIf' || one.concept === 'howTo' || one.concept === 'why') && one.from > found.from,
  );
  return (
    trailing ||
    !isNamed(line) ||
    /(?:^| )(?:i|we|one|je|on|nous) (?:can|may|peux|peut|pouvons|dois|doit) /.test(sentence)
  );
}

/** "what would it take to end …", "est-ce que supprimer …". */
const infinitiveAfterQuestionWord = (found: Found, sentence: string): boolean =>
  found.forms.includes('infinitive') &&
  (/^(?:what|which|whose|qu' est ce|quel|quelle|quels|quelles|que) (?:\S+ ){1,8}(?:to|pour|de|d'|avant de|before) $/.test(
    sentence,
  ) ||
    /(?:^| )est ce que (?:de )?$/.test(sentence)) &&
  !FAVOUR.test(sentence);

/** "if you could …" is courtesy. */
const isHypothesis = (line: Line, one: Found): boolean =>
  !/^(?:if|si) (?:you|vous|tu|possible|c'|cela|it)/.test(line.words.slice(one.from, one.to + 1).join(' ')) ||
  /^if you (?:remove|delete|revoke|end|turn|take)/.test(line.words.slice(one.from, one.to + 1).join(' '));

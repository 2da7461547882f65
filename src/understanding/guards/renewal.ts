/** Renewing has moods of its own: "stop renewing" and "let it renew" are both orders. */
import { FILLER, PERFECT_EN, PERFECT_FR, SUBJECT, TO_COME, TO_COME_OTHERS, UNDERSTOOD } from '../lexicon/frames.js';
import type { Line } from '../reading.js';
import type { Found } from '../vocabulary.js';
import { ACTS, type Mood } from './act.js';
import { wordsBefore } from './around.js';
import { asks } from './question.js';

/** "don't renew it", "it should not renew": whether it is to be on or off is read elsewhere; told or asked it is no order. */
export function renewalMood(line: Line, found: Found): Mood {
  const left = wordsBefore(line, found, true);
  const sentence = wordsBefore(line, found, false);
  if (UNDERSTOOD.test(sentence) || asks(line, found, sentence)) return 'question';
  if (
    /(?:^| )(?:should|must|needs? to|shall|let|keep|continue|stop|want|wants|doit|doivent|devrait|devraient|faut|que|qu'|veut|veux|veulent|voudrait|arrete|arreter|arretez|cesse|cesser|continuer|continuez|laisse|laisser|don't|do not|ne) (?:\S+ ){0,12}$/.test(
      left,
    ) &&
    !TO_COME_OTHERS.test(left)
  )
    return 'due';
  if (found.forms.every((form) => form === 'past' || form === 'third')) return 'past';
  if (
    line.found.some(
      (one) => ACTS.has(one.concept) && one.to <= found.from && found.from - one.to <= 3 && one.forms.includes('past'),
    )
  )
    return 'loose';
  if (
    left
      .trim()
      .split(' ')
      .every((word) => FILLER.test(word)) &&
    !found.forms.includes('third')
  )
    return 'order';
  if (PERFECT_EN.test(left) || PERFECT_FR.test(left) || TO_COME.test(left)) return 'past';
  return line.tokens.length <= 12 && !SUBJECT.test(left) && !found.forms.includes('third') ? 'order' : 'loose';
}

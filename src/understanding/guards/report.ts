/** A verb told of: said by others, done already, done by somebody else, on a condition, or not to be done. */
import {
  DUE,
  FAR_NEGATED,
  JUST_DONE,
  NEGATED_AFTER,
  NEVER,
  PASSIVE,
  PERFECT_EN,
  PERFECT_FR,
  REMINDED,
  TO_BE,
} from '../lexicon/frames.js';
import type { Line } from '../reading.js';
import type { Found } from '../vocabulary.js';
import { isRenewal, type Mood } from './act.js';
import { isAccented, sentenceStart, wordsBefore } from './around.js';

/** "Claire said: remove Nexatek". */
export function isSaid(line: Line, found: Found): boolean {
  const clause = line.clauses.findIndex((one) => found.from >= one.from && found.from < one.to);
  const earlier = line.clauses[clause - 1];
  if (!earlier) return false;
  const words = line.words.slice(earlier.from, earlier.to).join(' ');
  return (
    /(?:^| )(?:said|says|wrote|writes|told me|told us|asked|asks|replied|dit|disait|ecrit|ecrivait|marque|demande|repondu|repond|crie|lit|reads|read|stands|affiche|shouted|texted|quote|cite|citation)$/.test(
      words,
    ) && !/^(?:as|comme)/.test(words)
  );
}

/** Done already, being done, or to be done ("must be removed"). */
export function isParticiple(line: Line, found: Found, left: string): Mood | undefined {
  const past = found.forms.includes('past');
  const third = found.forms.includes('third');
  const infinitive =
    found.forms.includes('infinitive') &&
    (/(?:er|ir|re)$/.test(line.words[found.from] ?? '') || !PERFECT_FR.test(left));
  if (JUST_DONE.test(left)) return 'past';
  if (past && TO_BE.test(left)) return 'due';
  if (past && DUE.test(left) && !PERFECT_EN.test(left) && !infinitive) {
    return /(?:^| )(?:soit|soient|be|etre|get|want|wants|have) $/.test(left) || !PERFECT_FR.test(left) ? 'due' : 'past';
  }
  if (past && (PERFECT_EN.test(left) || (PASSIVE.test(left) && !infinitive))) return 'past';
  if ((past || third) && !infinitive && PERFECT_FR.test(left) && line.tokens[found.from - 1]?.text !== 'à')
    return 'past';
  if (
    past &&
    (isAccented(line, found) || !found.forms.includes('order')) &&
    /(?:^| )(?:already|deja) (?:\S+ )?$/.test(left)
  )
    return 'past';
  if (
    past &&
    /<n> $/.test(left) &&
    line.tokens[found.from - 1]?.capital &&
    /^(?:his|her|their|its|the|my|our|two|three)$/.test(line.words[found.to] ?? '')
  )
    return 'past';
  return undefined;
}

/** Somebody else is the one who does it: "Claire supprime …", "il supprime …", "the reseller removes …". */
export function isDoneBySomebody(line: Line, found: Found, left: string): boolean {
  const order = found.forms.includes('order');
  const pronouns =
    "(?:(?:nous|me|m'|lui|le|la|les|l'|leur|vous|y|en|ne|n'|also|always|never|often|sometimes|toujours|parfois|souvent) )*$";
  if (new RegExp(`(?:^| )(?:il|elle|ils|elles|he|she|it|they|who|qui|ca|cela) ${pronouns}`).test(left)) return true;
  if (!order) return left !== '' && !/c' est (?:<n> )+qui $/.test(left);
  return (
    new RegExp(`(?:^|^(?:le|la|les|l'|notre|nos|mon|ma|mes) (?:\\S+ ){1,2}|<n> )${pronouns}`).test(left) &&
    Boolean(line.tokens[found.from - 1]?.capital ?? false)
  );
}

/** "if she leaves, remove her": not now. */
export function isConditional(line: Line, found: Found): boolean {
  if (line.isConditional(found.from)) return true;
  // the condition is a slot of the order behind it
  if (line.conditions.some((one) => one.to <= found.from)) return false;
  const start = sentenceStart(line, found.from);
  const words = line.words
    .slice(start, found.from)
    .filter((_, at) => !line.tokens[start + at]?.mark)
    .join(' ');
  return (
    /^(?:(?:and|et|but|mais|so|alors|hi|hello|hey|bonjour|salut|coucou|bot|ok|please|svp) )*(?:if|when|once|as soon as|in case|unless|should|si|s'|quand|des que|lorsque|lorsqu'|au cas|une fois) /.test(
      words,
    ) &&
    !/(?:minute|moment|time|temps|possible|instant|convenient|inconvenien|trop demander|too much|trouble|bother|deran|embete|convenance|permett|abuse|asking|occasion|chance|need be|peux|peut|pouvez|can|could|would|want|voulez|veux|plait|convient|ok|okay|mind|tu|vous|you) /.test(
      words,
    )
  );
}

/** "touche pas", "supprime pas", "stop removing". */
export function isLeftAlone(line: Line, found: Found): boolean {
  const left = wordsBefore(line, found, true);
  if (found.forms.includes('infinitive') && FAR_NEGATED.test(left) && !REMINDED.test(left)) return true;
  if (NEVER.test(line.words.slice(found.to).join(' '))) return true;
  if (NEGATED_AFTER.test(line.words.slice(found.to, found.to + 4).join(' '))) return true;
  return (
    !isRenewal(found) &&
    found.forms.includes('ing') &&
    /^(?:stop|avoid|quit|cease|no)$/.test(line.words[found.from - 1] ?? '')
  );
}

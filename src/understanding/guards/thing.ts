/** Words that could be a verb and are a thing or its kind: "the order", "suspended subscriptions". */
import { FILLER } from '../lexicon/frames.js';
import type { Line } from '../reading.js';
import type { Concept, Found } from '../vocabulary.js';
import { wordsBefore } from './around.js';

/** "the order", "la commande": a thing, not what is done. */
export function isNoun(line: Line, verb: Found): boolean {
  const before = line.words[verb.from - 1] ?? '';
  // "à baisser", "il aurait dû retirer", accents left out or not
  if (/^(?:a|du)$/.test(before) && /(?:er|ir|re)$/.test(line.words[verb.from] ?? '')) return false;
  if (
    /^(?:the|an|this|our|my|your|their|any|some|un|une|des|du|ce|cet|cette|notre|nos|mon|ma|mes|son|sa|ses|aucun|aucune|quelle|quel|premiere|nouvelle|nouvel|derniere)$/.test(
      before,
    )
  ) {
    return !verb.forms.includes('ing');
  }
  if (before === 'a') return verb.forms.includes('infinitive') && !verb.forms.includes('past');
  return (
    /^(?:la|le|l'|les)$/.test(before) &&
    !/(?:er|ir|re)$/.test(line.words[verb.from] ?? '') &&
    !/(?:^| )(?:tu|vous|je|j'|on|nous|il|elle|ne|n'|pas|ai|ont|avez|avons|qui) (?:\S+ )?$/.test(
      wordsBefore(line, { ...verb, from: verb.from - 1 }, true),
    ) &&
    line.tokens[verb.from - 2]?.text !== undefined
  );
}

/** "suspended subscriptions", "removed users": which ones, not what is done. */
export const isAdjective = (line: Line, verb: Found): boolean =>
  verb.forms.every((form) => form === 'past') &&
  wordsBefore(line, verb, true)
    .split(' ')
    .every((word) => FILLER.test(word) || THINGS_SHOWN.test(word)) &&
  line.found.some((one) => one.from === verb.to && one.forms.includes('none') && COUNTABLE.has(one.concept));

const THINGS_SHOWN =
  /^(?:show|list|all|my|our|any|many|which|what|how|see|view|display|find|are|there|get|have|we|me|us)$/;

const COUNTABLE: ReadonlySet<Concept> = new Set<Concept>([
  'subscription',
  'licence',
  'customer',
  'user',
  'invitation',
  'partnership',
  'reseller',
  'product',
]);

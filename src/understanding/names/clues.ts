/** Clues from the words left and right of a name: "at", "for the customer", "… as reseller". */
import { computingNouns, firstNames, organisationNouns, titles } from '../lexicon.js';
import type { Line } from '../reading.js';
import type { Span } from '../spans.js';
import type { Found } from '../vocabulary.js';
import { type Clue, CUES, capital, endingAt, JOINING } from './name.js';

const PREPOSITIONS: Readonly<Record<string, Clue>> = {
  at: 'at',
  chez: 'at',
  '@': 'at',
  inside: 'at',
  for: 'for',
  pour: 'for',
  of: 'of',
  de: 'of',
  "d'": 'of',
  du: 'of',
  des: 'of',
  from: 'from',
  to: 'to',
  a: 'to',
  au: 'to',
  aux: 'to',
  with: 'with',
  avec: 'with',
  '+': 'with',
  via: 'via',
  and: 'beside',
  et: 'beside',
  '&': 'beside',
  through: 'via',
  by: 'by',
  par: 'by',
  under: 'under',
  sous: 'under',
  '=': 'equals',
  ':': 'equals',
  vers: 'to',
  '->': 'to',
  on: 'at',
  sur: 'at',
  in: 'at',
  en: 'at',
  onto: 'to',
  dans: 'at',
  plus: 'with',
  contre: 'to',
};

/** Words that can stand between a noun such as "customer" and the name. */
const BETWEEN =
  /^(?:the|a|an|le|la|les|l'|our|notre|nos|mon|ma|my|your|new|nouveau|nouvelle|nouvel|named|called|nomme|nommee|appele|appelee|certain|ce|cet|cette|this|that|company|society|societe|firm|entreprise|said|dear|would-be|potential|future|futur|ex|former|ancien|ancienne|indirect|indirecte|user|client's|:|"|“|«|'|‘|\(|existing|current|other|cher|chere|end|final|both|namely|is|c'|c|est|house|maison|crowd|one|=)$/;

/** Up to this many tokens, a lower-case unknown word is taken for a name. */
const TERSE = 4;

/** Clues of which a single lower-case unknown word needs one to be a name. */
const HOLDS: readonly Clue[] = [
  'customer',
  'reseller',
  'provider',
  'user',
  'at',
  'for',
  'of',
  'with',
  'via',
  'by',
  'to',
  'from',
  'equals',
  'possessive',
  'asReseller',
  'asContact',
  'asCustomer',
  'under',
];

const DISTRIBUTION = /^(?:distri|disti|wholesale|supply|hub|groothandel|grosshandel|grossi)/;

/** The clues of a name; it is number `place` of `count` in the line. */
export function findClues(
  line: Line,
  span: Span & { readonly quoted: boolean },
  place: number,
  count: number,
): ReadonlySet<Clue> {
  const clues = new Set<Clue>();
  if (span.quoted) clues.add('quoted');
  if (capital(line, span.from)) clues.add('capital');
  if (count === 1) clues.add('alone');
  if (span.to === span.from + 1) clues.add('short');
  clues.add(place === 0 ? 'first' : 'second');
  const parts = line.words.slice(span.from, span.to);
  if (
    firstNames.has(parts[0] ?? '') &&
    parts.length <= 3 &&
    !parts.slice(1).some((part) => organisationNouns.has(part))
  )
    clues.add('person');
  if (parts.some((part) => organisationNouns.has(part))) clues.add('organisation');
  if (parts.some((part) => computingNouns.has(part))) clues.add('computing');
  if (parts.some((part) => DISTRIBUTION.test(part))) clues.add('distribution');
  if (line.has('adminAccess')) clues.add('admin');
  if (line.has('password')) clues.add('account');
  if (span.from === 0 && line.tokens[span.to]?.text === ':') clues.add('topic');
  if (line.entity('mpn')) clues.add('mpn');
  lookLeft(line, span.from, clues);
  lookRight(line, span.to, clues);
  if (!clues.has('capital') && !clues.has('quoted')) {
    clues.add('small');
    if (parts.filter((part) => !JOINING.test(part)).length > 3) clues.add('run');
    const held = HOLDS.some((clue) => clues.has(clue));
    if (clues.has('short') && !clues.has('person') && !held && line.tokens.length > TERSE) clues.add('weak');
    if (count === 1 && !held) clues.add('lone');
  }
  return clues;
}

function lookLeft(line: Line, from: number, clues: Set<Clue>): void {
  let at = from - 1;
  let cued = false;
  for (let steps = 0; at >= 0 && steps < 7; steps += 1) {
    const word = line.words[at] ?? '';
    if (titles.has(word) || (word === '.' && titles.has(line.words[at - 1] ?? ''))) {
      clues.add('person');
      at -= 1;
      continue;
    }
    if (endingAt(line, at + 1).some((one) => one.concept === 'joint' && one.to - one.from > 1)) {
      clues.add('beside');
      break;
    }
    const cue = endingAt(line, at + 1).find((one) => CUES.has(one.concept));
    if (cue && !cued) {
      clues.add(CUES.get(cue.concept) ?? 'customer');
      cued = true;
      at = cue.from - 1;
      continue;
    }
    if (cued && PREPOSITIONS[word] === undefined && BETWEEN.test(word) === false) break;
    if (/^(?:on|in)$/.test(word) && endingAt(line, at + 1).some((one) => one.to - one.from > 1 && isVerb(one))) {
      clues.add('object');
      break;
    }
    const preposition = PREPOSITIONS[word];
    if (preposition && !(word === ':' && cued)) {
      clues.add(preposition);
      ofWhat(line, at, clues);
      break;
    }
    if (line.entityAt(at)?.kind === 'domain' || line.entityAt(at)?.kind === 'email') break;
    if (!BETWEEN.test(word)) {
      const verb = endingAt(line, at + 1).some((one) =>
        one.forms.some((form) => form === 'order' || form === 'infinitive'),
      );
      if (verb && !cued) clues.add('object');
      break;
    }
    at -= 1;
  }
}

const isVerb = (one: Found): boolean => one.forms.some((form) => form !== 'none');

/** "support contact of X", "reseller for X". */
function ofWhat(line: Line, preposition: number, clues: Set<Clue>): void {
  let at = preposition;
  for (let steps = 0; at > 0 && steps < 3; steps += 1) {
    const before = endingAt(line, at);
    if (before.some((one) => one.concept === 'supportContact' || one.concept === 'support')) clues.add('contactOf');
    if (
      before.some((one) => one.concept === 'user') &&
      /^(?:of|de|d'|du|des|at|chez)$/.test(line.words[preposition] ?? '')
    )
      clues.add('userOf');
    if (before.some((one) => one.concept === 'recordReseller' || one.concept === 'reseller')) clues.add('resellerOf');
    if (before.length > 0 || !/^(?:designated|designe|designee|indirect)$/.test(line.words[at - 1] ?? '')) break;
    at -= 1;
  }
}

/** "new customer: Lumière, reseller = Kerdata": whether the noun introduces the next name, not this one. */
const namesNext = (line: Line, [one]: readonly Found[]): boolean => {
  if (!one || !CUES.has(one.concept)) return false;
  const next = line.words[one.to] ?? '';
  return (
    /^(?:=|:|is|est|c'|c)$/.test(next) || line.stranger(one.to) || /^\p{Lu}/u.test(line.tokens[one.to]?.text ?? '')
  );
};

function lookRight(line: Line, to: number, clues: Set<Clue>): void {
  let at = to;
  if (clues.has('quoted') && line.tokens[at]?.mark) at += 1;
  if (
    line.words[at] === "'s" ||
    (/^[’']$/.test(line.tokens[at]?.text ?? '') && (line.tokens[at + 1]?.start ?? 0) > (line.tokens[at]?.end ?? 0))
  ) {
    clues.add('possessive');
    return;
  }
  if (
    !/^(?:can|could|will|shall|may|want|wants|veut|veulent|pour|as|comme|en|is|est|be|etre|the|our|tant|to|become|devienne|notre|becomes|devient|,|\(|for|par|doit|should|must|sera)$/.test(
      line.words[at] ?? '',
    )
  ) {
    const direct = line.found.find((one) => one.from === at);
    if (direct?.forms.every((form) => form === 'third')) clues.add('subject');
    if (direct?.forms.every((form) => form === 'past')) clues.add('did');
    if (direct?.concept === 'supportContact' || direct?.concept === 'support') clues.add('asContact');
    if (direct && (!line.tokens[direct.to] || line.tokens[direct.to]?.mark) && !clues.has('user')) {
      if (direct.concept === 'reseller') clues.add('asReseller');
      if (direct.concept === 'provider') clues.add('asProvider');
    }
    return;
  }
  const bracket = line.words[at] === ',' || line.words[at] === '(';
  for (let steps = 0; steps < 5 && at < line.tokens.length; steps += 1, at += 1) {
    const here = line.found.filter((one) => one.from === at);
    if (steps > 0) {
      if (here.some((one) => one.concept === 'supportContact')) clues.add('asContact');
      else if (bracket && namesNext(line, here)) return;
      else if (here.some((one) => one.concept === 'recordReseller' || one.concept === 'reseller'))
        clues.add('asReseller');
      else if (here.some((one) => one.concept === 'provider')) clues.add('asProvider');
      else if (here.some((one) => one.concept === 'customer')) clues.add('asCustomer');
      if (
        here.some((one) =>
          ['supportContact', 'reseller', 'recordReseller', 'provider', 'customer'].includes(one.concept),
        )
      )
        return;
    }
    if (
      !/^(?:can|could|will|shall|may|want|wants|veut|veulent|pour|as|comme|en|is|est|be|etre|the|our|a|an|un|une|le|la|l'|tant|que|qu'|to|become|devienne|notre|becomes|devient|designated|new|nouveau|,|\(|doit|should|must|sera|official|their|leur)$/.test(
        line.words[at] ?? '',
      )
    )
      return;
    if (bracket && steps > 1) return;
  }
}

/** Names of people and companies: quoted, capitalised, or simply words nobody knows, and what stands around them. */
import { computingNouns, firstNames, organisationNouns, titles } from './lexicon/names.js';
import { everyday, plain } from './lexicon/plain.js';
import type { Line, Span } from './reading.js';
import type { Found } from './vocabulary.js';

/** What a name's surroundings say about it. */
export type Clue =
  | 'customer'
  | 'reseller'
  | 'provider'
  | 'user'
  | 'asReseller'
  | 'asProvider'
  | 'asCustomer'
  | 'asContact'
  | 'contactOf'
  | 'resellerOf'
  | 'at'
  | 'for'
  | 'of'
  | 'from'
  | 'to'
  | 'with'
  | 'via'
  | 'by'
  | 'under'
  | 'equals'
  | 'beside'
  | 'possessive'
  | 'person'
  | 'organisation'
  | 'quoted'
  | 'capital'
  | 'alone'
  | 'short'
  | 'first'
  | 'second'
  | 'subject'
  | 'did'
  | 'object'
  | 'small'
  | 'run'
  | 'lone'
  | 'admin'
  | 'computing'
  | 'distribution'
  | 'record'
  | 'mpn'
  | 'weak'
  | 'knownCustomer'
  | 'knownReseller'
  | 'knownProvider'
  | 'knownUser';

export interface Name extends Span {
  readonly text: string;
  readonly clues: ReadonlySet<Clue>;
}

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
const PLAIN = new Set(plain.split(/\s+/));
const EVERYDAY: ReadonlySet<string> = new Set(everyday.split(/\s+/).filter((word) => !PLAIN.has(word)));
/** May stand between a cue and the name. */
const BETWEEN =
  /^(?:the|a|an|le|la|les|l'|our|notre|nos|mon|ma|my|your|new|nouveau|nouvelle|nouvel|named|called|nomme|nommee|appele|appelee|certain|ce|cet|cette|this|that|company|society|societe|firm|entreprise|said|dear|would-be|potential|future|futur|ex|former|ancien|ancienne|indirect|indirecte|user|client's|:|"|“|«|'|‘|\(|existing|current|other|cher|chere|end|final|both|namely|is|c'|est)$/;
const CUES: ReadonlyMap<string, Clue> = new Map([
  ['customer', 'customer'],
  ['customerRelationship', 'customer'],
  ['customerInvitation', 'customer'],
  ['reseller', 'reseller'],
  ['recordReseller', 'record'],
  ['provider', 'provider'],
  ['user', 'user'],
  ['newPerson', 'user'],
]);
/** What makes one small unknown word a name. */
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
const JOINING =
  /^(?:of|de|du|des|d'|la|le|les|l'|et|and|&|the|aux|au|a|en|sur|-|\+|'|van|von|der|den|di|da|el|al|bin|ben|y)$/;
/** Go on after these inside a name of several words, whatever came before. */
const PARTICLES = /^(?:van|von|der|den|di|da|el|al|bin|ben|le|la)$/;

export function findNames(line: Line): readonly Name[] {
  const spans: (Span & { readonly quoted: boolean })[] = [];
  for (const quote of line.quotes) {
    if (isNameQuote(line, quote)) spans.push({ ...quote, quoted: true });
  }
  const quoted = (at: number): boolean => line.quotes.some((quote) => at >= quote.from && at < quote.to);
  for (let at = 0; at < line.tokens.length; at += 1) {
    if (
      quoted(at) ||
      !(line.stranger(at) || opensCompany(line, at) || followsCue(line, at)) ||
      !/\p{L}/u.test(line.tokens[at]?.text ?? '')
    )
      continue;
    const to = endOfName(line, at);
    spans.push({ from: startOfName(line, at, spans.at(-1)?.to ?? 0), to, quoted: false });
    at = to - 1;
  }
  spans.sort((one, other) => one.from - other.from);
  return spans.map((span, place) => {
    const last = line.tokens[span.to - 1];
    const text = line.cleaned.text.slice(line.tokens[span.from]?.start ?? 0, last?.end ?? 0);
    return { ...span, text, clues: findClues(line, span, place, spans.length) };
  });
}

/** "blue heron travel", "the paper mill": everyday words that lead up to a small name are part of it. */
function startOfName(line: Line, at: number, earliest: number): number {
  let from = at;
  while (
    from > earliest &&
    !capital(line, at) &&
    !line.tokens[from - 1]?.capital &&
    gap(line, from) <= 1 &&
    !line.tokens[from - 1]?.mark &&
    !PLAIN.has(line.words[from - 1] ?? '') &&
    !NO_PART.test(line.words[from - 1] ?? '') &&
    !line.entityAt(from - 1) &&
    !line.found.some((one) => one.from < from && from <= one.to)
  )
    from -= 1;
  return SUBJECTS.test(line.words[from - 1] ?? '') ? at : from;
}
/** After these an everyday word is what they do: "we serve larkfield motors". */
const SUBJECTS =
  /^(?:i|you|we|he|she|they|it|who|to|not|never|don't|can't|longer|will|would|can|could|should|must|je|j'|tu|il|elle|on|nous|vous|ils|elles|qui|ne|n'|plus|pas|'re|'m|'ve|and|et)$/;
/** How, when and which, not who. */
const NO_PART =
  /(?:[^r]ly|ment|ing)$|^(?:former|formerly|entire|current|main|previous|actual|friends?|copain|copine|poor|former|usual|remaining|certain|various|clearly|exact|actuel|actuelle|general|concernant|intention|boite|proposition|suivant|suivante|different|differents?|principal|principale|local|locale|mistaken|copains|amis?|gens|types?|named|nommes?)$/;

/** "hôtel beaurivage", "brasserie du midi": a kind of house, then its name. */
function opensCompany(line: Line, at: number): boolean {
  const word = line.words[at] ?? '';
  if (
    !organisationNouns.has(word) ||
    line.entityAt(at) ||
    NO_HOUSE.test(word) ||
    line.found.some((one) => one.from <= at && at < one.to && CUES.has(one.concept))
  )
    return false;
  if (line.stranger(at + 1) && gap(line, at + 1) <= 1) return true;
  return joins(line, at, at + 1) !== undefined && !line.tokens[at]?.mark;
}
/** "customer north star": what nobody would say of a customer otherwise. */
const followsCue = (line: Line, at: number): boolean =>
  EVERYDAY.has(line.words[at] ?? '') &&
  !line.entityAt(at) &&
  !line.found.some((one) => one.from <= at && at < one.to) &&
  line.found.some((one) => one.to === at && CUES.has(one.concept) && one.concept !== 'newPerson');

/** Said of one's own house or of anything. */
const NO_HOUSE =
  /^(?:company|societe|group|groupe|service|services|office|conseil|conseils|plus|data|web|net|group|trust|law|care|design|market|marche|port|energy|team|partners|associates|solutions|systems|networks|cloud|digital|software|mode|commune|sport|travel|construction|security|securite|distribution|cleaning|media|house|books|print|printing|test|sa|co|city|food|foods|tech|ville|agence|bureau|bureaux|department|departement|region|union|usine|centre|association|marketing|finance|finances|capital|travaux|etude|etudes|works|sons|homes|home|health|eaux|water|paper|power|gold|industrie|industries|industry|partner|consulting|consultants|transport|insurance|school|church)$/;

/** Quotation marks around a name, not around a sentence. */
function isNameQuote(line: Line, quote: Span): boolean {
  if (quote.to - quote.from > 6) return false;
  if (line.entityAt(quote.from)) return false;
  return !line.found.some(
    (one) => one.from === quote.from && one.to <= quote.to && one.forms.some((form) => form !== 'none'),
  );
}

const capital = (line: Line, at: number): boolean =>
  Boolean(line.tokens[at]?.capital) || /^\d/.test(line.tokens[at]?.text ?? '');
const gap = (line: Line, at: number): number => (line.tokens[at]?.start ?? 0) - (line.tokens[at - 1]?.end ?? 0);

function endOfName(line: Line, from: number): number {
  const upper = capital(line, from);
  let to = from + 1;
  while (to < line.tokens.length) {
    if (gap(line, to) > 1) break;
    const token = line.tokens[to];
    if (!token) break;
    if (endsHouse(line, from, to)) break;
    if (line.stranger(to) && (!upper || capital(line, to) || to > from) && !breaksCase(line, from, to)) {
      to += 1;
      continue;
    }
    if (
      !token.mark &&
      upper &&
      capital(line, to) &&
      !line.entityAt(to) &&
      !titles.has(token.word) &&
      isNoun(line, to)
    ) {
      to += 1;
      continue;
    }
    if (line.entityAt(to)?.kind === 'country' && upper && capital(line, to)) {
      to += 1;
      continue;
    }
    if (
      token.text === '.' &&
      gap(line, to) === 0 &&
      /^(?:\p{Lu}|St|Ste|Dr|Mr)$/u.test(line.tokens[to - 1]?.text ?? '') &&
      line.stranger(to + 1)
    ) {
      to += 1;
      continue;
    }
    if (endsHouse(line, from, to)) break;
    if (belongs(line, from, to)) {
      to += 1;
      continue;
    }
    const joined = joins(line, from, to);
    if (!joined) break;
    to = joined;
  }
  return to;
}

/** After "… foods" a small name is another company's. */
const endsHouse = (line: Line, from: number, at: number): boolean =>
  !capital(line, from) &&
  at > from + 1 &&
  (startsHouse(line, from, at) ||
    (firstNames.has(line.words[from] ?? '') &&
      organisationNouns.has(line.words[at] ?? '') &&
      !NO_HOUSE.test(line.words[at] ?? '') &&
      line.stranger(at + 1)) ||
    (organisationNouns.has(line.words[at - 1] ?? '') &&
      !organisationNouns.has(line.words[at] ?? '') &&
      line.stranger(at)));

/** "hôtel beaurivage clinique argenteau" */
const startsHouse = (line: Line, from: number, at: number): boolean =>
  organisationNouns.has(line.words[from] ?? '') &&
  organisationNouns.has(line.words[at] ?? '') &&
  Boolean(line.tokens[at + 1]) &&
  !line.tokens[at + 1]?.mark &&
  !line.entityAt(at + 1);

/** Known words that end a name all the same: "polar systems", "klaro it", "sofia petit". */
function belongs(line: Line, from: number, at: number): boolean {
  const word = line.words[at] ?? '';
  if (line.entityAt(at) || line.tokens[at]?.mark || (capital(line, from) && !capital(line, at))) return false;
  if (organisationNouns.has(word) && !line.found.some((one) => one.from === at && one.to > at + 1)) return true;
  if (word === 'it') return isLast(line, at + 1);
  if (
    !capital(line, from) &&
    EVERYDAY.has(word) &&
    followsCueOrStranger(line, from) &&
    !line.found.some((one) => one.from <= at && at < one.to)
  )
    return true;
  return at === from + 1 && firstNames.has(line.words[from] ?? '') && SURNAMES.test(word);
}
const followsCueOrStranger = (line: Line, from: number): boolean =>
  line.found.some((one) => one.to === from && CUES.has(one.concept));
const isLast = (line: Line, at: number): boolean => {
  const token = line.tokens[at];
  return (
    !token ||
    token.mark ||
    Boolean(line.entityAt(at)) ||
    /^(?:for|pour|from|with|avec|as|comme|en|please|pls|svp|stp|at|chez|to|a|and|et|doit|has|asked|a|is|wants|thanks|merci|by|par|de|of|on|sur|will|should|must|the|le|la|notre|our)$/.test(
      token.word,
    )
  );
};
const SURNAMES =
  /^(?:petit|grand|blanc|roux|noir|jeune|leger|gros|young|white|brown|black|green|gray|grey|king|long|day|park|hope|short|rich|church|bell|wood|price|page|hill|hall|field|fields|lane|stone|west|north|east|may|march|summer|winter|winters|bird|fox|wolf|lamb|fish|cook|baker|carter|fisher|hunter|hunt|power|powers|banks|brooks|waters|rivers|marsh|marshall|bishop|knight|noble|rose|reed|reid|reader|page|wise|sharp|swift|small|little|moon|star|marchand|boucher|berger|chevalier|cousin|dupont|durand|fontaine|lacroix|lemaire|legrand|marie|martin|mercier|meunier|meyer|michel|moulin|poirier|prevost|renard|richard|robert|roche|roy|vidal|girard|gauthier|olive|rose|fleury|colin|carpentier|charpentier|boulanger|texier|tessier|royer|clerc|clement|benoit|bon|besson|rey|perret|perrot|picard|guerin|muller|henry|nicolas|morel)$/;

/** "Byteforge asap": after a capitalised name a small stranger is another word, unless the name is one small word long. */
const breaksCase = (line: Line, from: number, at: number): boolean =>
  capital(line, from) &&
  !capital(line, at) &&
  !/^(?:van|von|de|der)$/.test(line.words[at] ?? '') &&
  line.tokens[at]?.text !== undefined;

const isNoun = (line: Line, at: number): boolean =>
  !line.found.some((one) => one.from === at && CUES.has(one.concept)) &&
  !/^(?:i|je|j'|on|we|nous|il|elle|they|the|le|la)$/.test(line.words[at] ?? '');

/** Whether a small word ties what follows to the name: "Hôtel du Parc", "Harrow and Pike", "Bank of Kent". */
function joins(line: Line, from: number, at: number): number | undefined {
  const word = line.words[at] ?? '';
  if (!JOINING.test(word)) return undefined;
  let next = at + 1;
  while (next < line.tokens.length && /^(?:la|le|les|l'|the|d'|des)$/.test(line.words[next] ?? '') && next - at < 2)
    next += 1;
  const follower = line.tokens[next];
  if (!follower || follower.mark) return undefined;
  const upper = capital(line, from);
  if (upper && !capital(line, next)) return undefined;
  const before = line.words.slice(from, at);
  const organisation = before.some((part) => organisationNouns.has(part));
  const house = organisationNouns.has(before[0] ?? '') && before.length === 1 && !NO_HOUSE.test(before[0] ?? '');
  const placed =
    house &&
    /^(?:du|des|de|aux|a)$/.test(word) &&
    !line.entityAt(next) &&
    !line.found.some((one) => one.from === next && (CUES.has(one.concept) || one.to > next + 1));
  const counted = house && /^(?:des|aux)$/.test(word) && line.entityAt(next)?.kind === 'number';
  if (counted && line.tokens[next + 1] && !line.tokens[next + 1]?.mark) return next + 2;
  if (upper ? line.entityAt(next) : !line.stranger(next) && !(placed && (word !== 'de' || next > at + 1)))
    return undefined;
  const person = firstNames.has(before[0] ?? '');
  if (word === '&' || word === '+' || word === '-') return word === '+' ? undefined : next;
  if (PARTICLES.test(word)) return upper || organisation ? next : undefined;
  if (/^(?:and|et)$/.test(word)) {
    const pair = before.length === 1 && !person && !beforeName(line, from);
    return pair && !titles.has(line.words[next] ?? '') ? next : undefined;
  }
  if (placed && !upper && !line.stranger(next)) return next + 1;
  if (/^(?:du|des|aux|au|les|a|en|sur)$/.test(word) || next > at + 1) {
    if (upper) return person ? undefined : next;
    return organisation ? next : undefined;
  }
  if (upper)
    return (organisation && before.length === 1) || (before.length === 1 && !person && /^[dl]'$|^of$/.test(word))
      ? next
      : undefined;
  return organisation && before.length === 1 ? next : undefined;
}
const beforeName = (line: Line, from: number): boolean => /^(?:and|et|both)$/.test(line.words[from - 1] ?? '');

function findClues(
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
  if (parts.some((part) => /^distri/.test(part))) clues.add('distribution');
  if (line.has('adminAccess')) clues.add('admin');
  if (line.entity('mpn')) clues.add('mpn');
  lookLeft(line, span.from, clues);
  lookRight(line, span.to, clues);
  if (!clues.has('capital') && !clues.has('quoted')) {
    clues.add('small');
    if (parts.filter((part) => !JOINING.test(part)).length > 3) clues.add('run');
    const held = HOLDS.some((clue) => clues.has(clue));
    if (clues.has('short') && !clues.has('person') && !held) clues.add('weak');
    if (count === 1 && !held) clues.add('lone');
  }
  return clues;
}

const endingAt = (line: Line, to: number): readonly Found[] => line.found.filter((one) => one.to === to);

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
    if (before.some((one) => one.concept === 'recordReseller' || one.concept === 'reseller')) clues.add('resellerOf');
    if (before.length > 0 || !/^(?:designated|designe|designee|indirect)$/.test(line.words[at - 1] ?? '')) break;
    at -= 1;
  }
}

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
    !/^(?:as|comme|en|is|est|be|etre|the|our|tant|to|become|devienne|notre|becomes|devient|,|\(|for|par|doit|should|must|sera)$/.test(
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
      !/^(?:as|comme|en|is|est|be|etre|the|our|a|an|un|une|le|la|l'|tant|que|qu'|to|become|devienne|notre|becomes|devient|designated|new|nouveau|,|\(|doit|should|must|sera|official|their|leur)$/.test(
        line.words[at] ?? '',
      )
    )
      return;
    if (bracket && steps > 1) return;
  }
}

/** Finds the last word of a name: "Hôtel du Parc", "klaro it", but "Byteforge" in "Byteforge asap". */
import { firstNames, organisationNouns, titles } from '../lexicon.js';
import type { Line } from '../reading.js';
import type { Token } from '../tokens.js';
import { isAfterCue } from './cue.js';
import { CUES, capital, EVERYDAY, gap, JOINING, NO_HOUSE } from './name.js';

/** The place behind the last word of the name that begins at `from`. */
export function endOfName(line: Line, from: number): number {
  const upper = capital(line, from);
  let to = beforeColon(line, from) ?? from + 1;
  while (to < line.tokens.length) {
    if (gap(line, to) > 1 || line.timing.has(to)) break;
    const token = line.tokens[to];
    if (!token) break;
    if (endsHouse(line, from, to)) break;
    if (line.stranger(to) && (!upper || capital(line, to) || to > from) && !breaksCase(line, from, to)) {
      to += 1;
      continue;
    }
    if (upper && isInnerTitle(line, from, to)) {
      to += line.tokens[to + 1]?.text === '.' ? 3 : 2;
      continue;
    }
    if (upper && isLegalForm(token) && !line.entityAt(to)) {
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
    if (isFigureOfName(line, from, to)) {
      to += 1;
      continue;
    }
    if (token.text === ':' && joinsByColon(line, from, to)) {
      to += 1;
      continue;
    }
    if (token.text === "'s" && isInnerPossessive(line, from, to)) {
      to += 2;
      continue;
    }
    if (token.text === '.' && gap(line, to) === 0 && endsInAbbreviation(line, to - 1)) {
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

/** "erne wholesale: …": a line that opens with a name and a colon. */
function beforeColon(line: Line, from: number): number | undefined {
  if (from > 0 || capital(line, from)) return undefined;
  const colon = line.tokens.findIndex((token) => token.text === ':');
  if (colon < 2 || colon > 5) return undefined;
  for (let at = from; at < colon; at += 1) {
    if (line.tokens[at]?.mark && !/^[&+'’-]$/.test(line.tokens[at]?.text ?? '')) return undefined;
    if (line.entityAt(at) || line.found.some((one) => one.from <= at && at < one.to && CUES.has(one.concept)))
      return undefined;
  }
  return colon;
}

/** "Nautisme 56", "Digital 4 U", "optique 21": the figure is part of the name unless it counts licences. */
function isFigureOfName(line: Line, from: number, at: number): boolean {
  if (!/^\d{1,4}$/.test(line.tokens[at]?.text ?? '') || gap(line, at) !== 1 || line.timing.has(at)) return false;
  const next = line.entityAt(at + 1)?.kind;
  const counted = (place: number): boolean =>
    line.entityAt(place)?.kind === 'product' ||
    line.found.some((one) => one.from === place && COUNTED.has(one.concept));
  if (counted(at + 1) || (counted(at + 2) && !line.tokens[at + 1]?.mark)) return false;
  if (line.tokens[at + 1]?.capital && capital(line, from) && !next) return true;
  if (COUNT_FOLLOWS.test(line.words[at + 1] ?? '')) return false;
  if (capital(line, from)) return true;
  const numbers = line.entities.filter((one) => one.kind === 'number');
  return numbers.length > 1 || !line.entities.some((one) => one.kind === 'product');
}
const COUNTED: ReadonlySet<string> = new Set(['licence', 'subscription', 'user', 'more', 'fewer', 'customer']);
const COUNT_FOLLOWS = /^(?:x|more|fewer|less|extra|additional|postes?|sieges?|seats?|de|instead|au)$/;

/** "pour Lumière: Bakery Ltd": a colon between two words with a capital letter, behind a preposition. */
const joinsByColon = (line: Line, from: number, at: number): boolean =>
  upperAt(line, from) &&
  upperAt(line, at + 1) &&
  line.stranger(at + 1) &&
  gap(line, at) === 0 &&
  /^(?:for|pour|at|chez|of|de|with|avec|from|to|a|customer|client|cliente|reseller|revendeur)$/.test(
    line.words[from - 1] ?? '',
  );
const upperAt = (line: Line, at: number): boolean => Boolean(line.tokens[at]?.capital);

const LEGAL_FORM =
  /^(?:inc|ltd|limited|llc|llp|plc|gmbh|ag|bv|b\.v|nv|sarl|sas|sasu|sa|eurl|scop|srl|spa|snc|scea|kg|ohg|oy|ab|aps)$/;

/** "St. Brigid's School": a capitalised noun for a kind of company behind the 's. */
const isInnerPossessive = (line: Line, from: number, at: number): boolean => {
  const next = line.tokens[at + 1];
  if (!upperAt(line, from) || !next?.capital || line.entityAt(at + 1)) return false;
  return (
    organisationNouns.has(next.word) ||
    /^(?:school|college|bakery|hospital|church|restaurant|garage|shop)$/.test(next.word)
  );
};

const isLegalForm = ({ text, word }: Token): boolean =>
  LEGAL_FORM.test(word) && (!/^(?:sa|ag|ab|aps|spa)$/.test(word) || text === text.toUpperCase());

/** "Praxis Dr. Ahlers": a title inside the name of a company. */
const isInnerTitle = (line: Line, from: number, at: number): boolean =>
  titles.has(line.words[at] ?? '') &&
  Boolean(line.tokens[at]?.capital) &&
  !firstNames.has(line.words[from] ?? '') &&
  Boolean(line.tokens[line.tokens[at + 1]?.text === '.' ? at + 2 : at + 1]?.capital);

/** "Inc.", "B.V.", "S.A.": the full stop belongs to the abbreviation. */
function endsInAbbreviation(line: Line, at: number): boolean {
  const text = line.tokens[at]?.text ?? '';
  if (/^\p{L}(?:\.\p{L})+$/u.test(text) || /^(?:inc|co|corp|cie)$/i.test(text)) return true;
  if (/^(?:st|ste|pvt|bros|\p{Lu})$/iu.test(text) && line.tokens[at + 2] && !line.tokens[at + 2]?.mark) return true;
  return /^(?:ltd|ste|ets|bros)$/i.test(text) && line.tokens[at + 2] !== undefined && !line.tokens[at + 2]?.mark;
}

/** Whether another lower-case company name begins: after "… foods". */
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

/** Whether a known word belongs to the name: "polar systems", "klaro it", "sofia petit". */
function belongs(line: Line, from: number, at: number): boolean {
  const word = line.words[at] ?? '';
  if (line.entityAt(at) || line.tokens[at]?.mark || (capital(line, from) && !capital(line, at))) return false;
  if (organisationNouns.has(word) && !line.found.some((one) => one.from === at && one.to > at + 1)) return true;
  if (word === 'it') return isLast(line, at + 1);
  if (isLed(line, from) && isEveryday(line, at) && !NO_PART.test(word) && !line.timing.has(at)) return true;
  if (
    !capital(line, from) &&
    EVERYDAY.has(word) &&
    isAfterCue(line, from) &&
    !line.found.some((one) => one.from <= at && at < one.to)
  )
    return true;
  return at === from + 1 && firstNames.has(line.words[from] ?? '') && SURNAMES.test(word);
}

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

/** "Byteforge asap": a lower-case unknown word does not continue a capitalised name, unless it is a particle. */
const breaksCase = (line: Line, from: number, at: number): boolean =>
  capital(line, from) &&
  !capital(line, at) &&
  !/^(?:van|von|de|der|den|ten|ter|te|da|di|dos|el|al|bin|ben|zu|zum|zur|af|av|i|y|mac|mhic|o)$/.test(
    line.words[at] ?? '',
  ) &&
  line.tokens[at]?.text !== undefined;

const isNoun = (line: Line, at: number): boolean =>
  !line.found.some((one) => one.from === at && CUES.has(one.concept)) &&
  !/^(?:i|je|j'|on|we|nous|il|elle|they|the|le|la)$/.test(line.words[at] ?? '');

/** Whether a lower-case name follows a preposition: "for wattle street vets". */
const isLed = (line: Line, from: number): boolean =>
  !capital(line, from) &&
  line.stranger(from) &&
  /^(?:of|for|to|at|from|with|pour|chez|avec|de|a|d')$/.test(line.words[from - 1] ?? '');
const NO_PART =
  /(?:[^r]ly|ment|ing)$|^.{1,3}$|^(?:that|this|they|when|what|then|than|with|from|have|been|will|must|should|because|please|down|back|again|also|just|only|until|after|before|about|into|there|here|where|dans|avec|pour|mais|donc|alors|aussi|parce|depuis|sans|sous|chez|comme|quand|leur|nous|vous|elle|elles|merci|bien|tout|tous|toute|encore|deja|jamais|toujours|vers|entre|instead|right|away|asap|thanks|lui|eux)$/;

/** "kessler & fils", "Canal+Net": an ampersand, or a plus without spaces. */
const joinsBySign = (line: Line, from: number, at: number): boolean => {
  const next = line.tokens[at + 1];
  if (!next || next.mark || line.entityAt(at + 1)) return false;
  const people = firstNames.has(line.words[from] ?? '') && firstNames.has(next.word);
  if (line.words[at] === '&') return !line.timing.has(at + 1) && !people;
  return line.words[at] === '+' && gap(line, at) === 0 && gap(line, at + 1) === 0;
};

/** "biobocal des marais": one lower-case unknown word, then a known one. */
const isFewWords = (line: Line, from: number, at: number): boolean =>
  at === from + 1 && !capital(line, from) && line.stranger(from);
const isEveryday = (line: Line, at: number): boolean =>
  EVERYDAY.has(line.words[at] ?? '') && !line.entityAt(at) && !line.found.some((one) => one.from <= at && at < one.to);

/** The place behind a small word that joins two parts of a name: "Hôtel du Parc", "Harrow and Pike", "Bank of Kent". */
export function joins(line: Line, from: number, at: number): number | undefined {
  const word = line.words[at] ?? '';
  if (!JOINING.test(word)) return undefined;
  let next = at + 1;
  while (next < line.tokens.length && /^(?:la|le|les|l'|the|d'|des)$/.test(line.words[next] ?? '') && next - at < 2)
    next += 1;
  const follower = line.tokens[next];
  if (!follower || follower.mark) return undefined;
  if (joinsBySign(line, from, at)) return next;
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
  if (isFewWords(line, from, at) && /^(?:du|des)$/.test(word) && (isEveryday(line, next) || line.stranger(next)))
    return next + 1;
  if (upper ? line.entityAt(next) : !line.stranger(next) && !(placed && (word !== 'de' || next > at + 1)))
    return undefined;
  const person = firstNames.has(before[0] ?? '');
  if (word === '&' || word === '+') return undefined;
  if (word === '-') return next;
  if (PARTICLES.test(word)) return upper || organisation ? next : undefined;
  // "kevin n'diaye"
  if (/^[nmo]'$/.test(word) && line.stranger(next)) return next;
  if (/^(?:and|et)$/.test(word)) {
    const pair = before.length === 1 && !person && !beforeName(line, from);
    return pair && !titles.has(line.words[next] ?? '') ? next : undefined;
  }
  if (placed && !upper && !line.stranger(next)) return next + 1;
  if (/^(?:aux|au|a|en|sur)$/.test(word) && upper) return organisation && before.length === 1 ? next : undefined;
  if (/^(?:du|des|les)$/.test(word) || (!upper && /^(?:aux|au|a|en|sur)$/.test(word)) || next > at + 1) {
    if (upper) return person && !(word === 'du' && before.length === 1) ? undefined : next;
    return organisation ? next : undefined;
  }
  if (upper) return joinsCapitals(line, from, at) ? next : undefined;
  return organisation && before.length === 1 ? next : undefined;
}

/** "Molen de Hoop", "Geneviève d'Harcourt", but « retire Sophie Martin de Contoso ». */
function joinsCapitals(line: Line, from: number, at: number): boolean {
  const before = line.words.slice(from, at);
  const person = firstNames.has(before[0] ?? '');
  const titled = titles.has(line.words[from - 1] ?? '');
  if (organisationNouns.has(before[0] ?? '')) return true;
  if (/^(?:de|d')$/.test(line.words[at] ?? '') && (!line.isFrench || titled)) return true;
  if (person) return before.length === 1 && /^(?:de|d'|du)$/.test(line.words[at] ?? '');
  return before.length === 1 && /^[dl]'$|^of$/.test(line.words[at] ?? '');
}

/** Particles join the parts of a name, whatever came before. */
const PARTICLES = /^(?:van|von|der|den|ten|ter|di|da|dos|el|al|bin|ben|le|la|an|zu|zum|zur|op|aan|het|am|im|y)$/;

const beforeName = (line: Line, from: number): boolean => /^(?:and|et|both)$/.test(line.words[from - 1] ?? '');

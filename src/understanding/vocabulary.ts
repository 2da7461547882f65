/**
 * The concepts words stand for, in both languages at once, found in a line of words: longest phrase first, small
 * mistakes forgiven.
 */
import { edits } from './damerau.js';
import * as english from './lexicon/english.js';
import * as french from './lexicon/french.js';
import { everyday, plain } from './lexicon/plain.js';
import { tokenize } from './tokens.js';

export type Verb = keyof typeof english.verbs | keyof typeof french.verbs;
export type Concept = Verb | keyof typeof english.words | keyof typeof french.words;

/** How a verb stands: said to somebody (or bare), in the third person, done, to come, going on. */
export type Form = 'order' | 'infinitive' | 'third' | 'past' | 'future' | 'ing' | 'none';

export interface Sense {
  readonly concept: Concept;
  readonly forms: readonly Form[];
}
/** A phrase found: the tokens from `from` up to, not including, `to`. */
export interface Found extends Sense {
  readonly from: number;
  readonly to: number;
}

interface Node {
  readonly next: Map<string, Node>;
  senses: { concept: Concept; forms: Form[] }[];
}
interface Gap {
  readonly rest: readonly string[];
  readonly sense: { readonly concept: Concept; readonly forms: Form[] };
}

/** `meant`: a mistyped word may be it; of mere everyday words only swapped letters are forgiven. */
interface Known {
  readonly word: string;
  readonly letters: number;
  readonly meant: boolean;
}

export interface Vocabulary {
  knows(word: string): boolean;
  /** The known word it is, or is meant to be; `undefined` for a stranger. */
  correct(word: string): string | undefined;
  find(words: readonly string[]): readonly Found[];
}

const GAP = '…';
const GAP_LIMIT = 8;

const split = (phrase: string): string[] =>
  /^[a-z ]*$/.test(phrase) ? phrase.split(' ') : tokenize(phrase).map((token) => token.word);

const DOUBLING =
  /^(?:[^aeiou]*[aeiou])[bdgklmnprt]$|(?:drop|set|get|put|cut|kit|omit|admit|commit|refer|quit|bin|chat|map|tag|ship|stop|nap|strip|swap|trim|ban|let|run|axe)$/;
const PAST: Readonly<Record<string, string>> = {
  take: 'took taken',
  get: 'got gotten',
  give: 'gave given',
  put: 'put',
  set: 'set',
  cut: 'cut',
  let: 'let',
  reset: 'reset',
  're-set': 're-set',
  sell: 'sold',
  buy: 'bought',
  make: 'made',
  bring: 'brought',
  break: 'broke broken',
  leave: 'left',
  withdraw: 'withdrew withdrawn',
  find: 'found',
  begin: 'began begun',
  become: 'became',
  write: 'wrote written',
  rewrite: 'rewrote rewritten',
  redo: 'redid redone',
  undo: 'undid undone',
  speak: 'spoke spoken',
  see: 'saw seen',
  tell: 'told',
  show: 'showed shown',
  go: 'went gone',
  say: 'said',
  send: 'sent',
  resend: 'resent',
  throw: 'threw thrown',
  throws: 'threw',
  do: 'did done',
  split: 'split',
  spin: 'spun',
  wind: 'wound',
  grow: 'grew grown',
  hold: 'held',
  keep: 'kept',
  lose: 'lost',
  forget: 'forgot forgotten',
  build: 'built',
  seek: 'sought',
  run: 'ran',
  part: 'parted',
  shed: 'shed',
  quit: 'quit',
  overwrite: 'overwrote overwritten',
  draw: 'drew drawn',
  sing: 'sang',
  hang: 'hung',
  mean: 'meant',
  teach: 'taught',
  read: 'read',
  pay: 'paid',
};

/** The forms of an English verb. */
function* inflectEnglish(verb: string): Iterable<[string, Form[]]> {
  yield [
    verb,
    verb in PAST && (PAST[verb] ?? '').split(' ').includes(verb)
      ? ['order', 'infinitive', 'past']
      : ['order', 'infinitive'],
  ];
  if (!/^[a-z-]+$/.test(verb) || verb.length < 2) return;
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  if (/[aeiou]l$/.test(verb) && verb.length > 4) {
    yield [`${verb}led`, ['past']];
    yield [`${verb}ling`, ['ing']];
  }
  const doubled = verb.length <= 6 && DOUBLING.test(verb) ? verb + verb.at(-1) : stem;
  yield [
    /(?:[sxz]|ch|sh|o)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`,
    ['third'],
  ];
  yield [`${doubled}ing`, ['ing']];
  if (verb in PAST) for (const form of (PAST[verb] ?? '').split(' ')) yield [form, ['past']];
  else yield [/[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${doubled}ed`, ['past']];
}

const IRREGULAR: readonly Form[][] = [['order'], ['third'], ['past'], ['future'], ['past'], ['infinitive'], ['order']];

/** The forms of a French verb; accents still stand. */
function* inflectFrench(verb: string): Iterable<[string, Form[]]> {
  const known = french.irregular[verb];
  if (known !== undefined) {
    for (const [place, forms] of known.split('|').entries()) {
      for (const form of forms.split(' ')) if (form) yield [form, IRREGULAR[place] ?? []];
    }
    return;
  }
  if (/[^aeiou]{0,3}er$/.test(verb) && verb.length > 4) {
    const stem = verb.slice(0, -2);
    const soft = /g$/.test(stem) ? `${stem}e` : /c$/.test(stem) ? stem : stem;
    const strong = /yer$/.test(verb) ? `${stem.slice(0, -1)}i` : /(?:el|et|en|ev)$/.test(stem) ? stem : stem;
    yield [verb, ['infinitive']];
    yield [`${stem}e`, ['order', 'third', 'past']];
    yield [`${stem}es`, ['order', 'past']];
    yield [`${stem}ez`, ['order']];
    yield [`${soft}ons`, ['order']];
    yield [`${stem}ent`, ['third']];
    yield [`${stem}ee`, ['past']];
    yield [`${stem}ees`, ['past']];
    yield [`${soft}a`, ['past']];
    yield [`${soft}ait`, ['past']];
    yield [`${soft}aient`, ['past']];
    yield [`${soft}ant`, ['ing']];
    yield [`${verb}a`, ['future']];
    yield [`${verb}ai`, ['future']];
    yield [`${verb}ons`, ['future']];
    yield [`${verb}ont`, ['future']];
    yield [`${verb}ait`, ['future']];
    if (strong !== stem) {
      yield [`${strong}e`, ['order', 'third']];
      yield [`${strong}es`, ['order']];
      yield [`${strong}ent`, ['third']];
    }
    if (/el$/.test(stem)) yield [`${stem}le`, ['order', 'third']];
    if (/[^e]t$/.test(stem) === false && /et$/.test(stem)) yield [`${stem}te`, ['order', 'third']];
    return;
  }
  if (/ir$/.test(verb) && verb.length > 4) {
    const stem = verb.slice(0, -2);
    yield [verb, ['infinitive']];
    yield [`${stem}is`, ['order', 'past']];
    yield [`${stem}issez`, ['order']];
    yield [`${stem}issons`, ['order']];
    yield [`${stem}it`, ['third']];
    yield [`${stem}issent`, ['third']];
    yield [`${stem}i`, ['past']];
    yield [`${stem}ie`, ['past']];
    yield [`${stem}isse`, ['order']];
    return;
  }
  yield [verb, ['order', 'infinitive']];
}

const FRENCH_REFLEXIVE = /^(?:se |s')/;

/** `meant` are words besides the concepts' that a typing mistake may hide; `common` ones are only known. */
export function createVocabulary(meant: Iterable<string> = [], common: Iterable<string> = []): Vocabulary {
  const root: Node = { next: new Map(), senses: [] };
  const gaps = new Map<string, Gap[]>();
  const words = new Set<string>();
  const byLength: Known[][] = [];

  const learn = (word: string, meant = true): void => {
    if (words.has(word)) return;
    words.add(word);
    if (word.length < 3 || !(meant || word.length <= 5)) return;
    const same = byLength[word.length] ?? [];
    same.push({ word, letters: letters(word), meant });
    byLength[word.length] = same;
  };
  const note = (pieces: readonly string[], concept: Concept, forms: Form[]): void => {
    const gap = pieces.indexOf(GAP);
    for (const piece of pieces) if (piece !== GAP) learn(piece);
    const [first = ''] = pieces;
    if (gap > 0) {
      const rest = pieces.slice(1);
      const list = gaps.get(first) ?? [];
      list.push({ rest, sense: { concept, forms } });
      gaps.set(first, list);
      return;
    }
    let node = root;
    for (const piece of pieces) {
      let next = node.next.get(piece);
      if (!next) {
        next = { next: new Map(), senses: [] };
        node.next.set(piece, next);
      }
      node = next;
    }
    const known = node.senses.find((sense) => sense.concept === concept);
    if (known) known.forms = [...new Set([...known.forms, ...forms])];
    else node.senses = [...node.senses, { concept, forms }];
  };

  const languages = [
    { verbs: english.verbs, words: english.words, inflect: inflectEnglish },
    { verbs: french.verbs, words: french.words, inflect: inflectFrench },
  ];
  for (const language of languages) {
    for (const [concept, phrases] of Object.entries(language.verbs) as [Concept, string][]) {
      for (const phrase of phrases.split(', ')) {
        const [head = '', ...rest] = phrase.replace(FRENCH_REFLEXIVE, '').split(' ');
        const tail = split(rest.join(' ')).filter((piece) => piece !== '');
        for (const [form, forms] of language.inflect(head))
          note([...split(unaccented(form)), ...tail.map(unaccented)], concept, forms);
      }
    }
    for (const [concept, phrases] of Object.entries(language.words) as [Concept, string][]) {
      for (const phrase of phrases.split(', ')) {
        const pieces = split(unaccented(phrase));
        note(pieces, concept, ['none']);
        for (const plural of plurals(pieces)) note(plural, concept, ['none']);
      }
    }
  }
  for (const word of `${plain} ${everyday}`.split(/\s+/)) learn(word, false);
  for (const word of meant) learn(word);
  for (const word of common) learn(word, false);

  const corrected = new Map<string, string | undefined>();
  const correct = (word: string): string | undefined => {
    if (words.has(word)) return word;
    if (corrected.has(word)) return corrected.get(word);
    const found = nearest(word, byLength);
    if (corrected.size > 20_000) corrected.clear();
    corrected.set(word, found);
    return found;
  };

  return {
    knows: (word) => words.has(word),
    correct,
    find(line) {
      const found: Found[] = [];
      for (let from = 0; from < line.length; from += 1) {
        let node: Node | undefined = root;
        let best: Found[] = [];
        for (let to = from; to < line.length && node; to += 1) {
          node = node.next.get(line[to] ?? '');
          if (node?.senses.length) best = node.senses.map((sense) => ({ ...sense, from, to: to + 1 }));
        }
        found.push(...best);
        for (const gap of gaps.get(line[from] ?? '') ?? []) {
          const to = matchGap(line, from + 1, gap.rest);
          if (to) found.push({ ...gap.sense, from, to: from + 1 });
        }
      }
      return withoutCovered(found);
    },
  };
}

/** With an s at the end of the last word, or (French) of every longer one. */
function* plurals(pieces: readonly string[]): Iterable<readonly string[]> {
  const last = pieces.at(-1) ?? '';
  const takes = (word: string): boolean => word.length > 3 && /[a-z]$/.test(word) && !/[sxz]$/.test(word);
  if (takes(last)) yield [...pieces.slice(0, -1), `${last}s`];
  if (pieces.length === 2 && pieces.every(takes)) yield pieces.map((piece) => `${piece}s`);
  const [first = ''] = pieces;
  if (pieces.length > 2 && takes(first)) yield [`${first}s`, ...pieces.slice(1)];
}

/** Words inside a longer phrase do not count on their own. */
function withoutCovered(found: readonly Found[]): readonly Found[] {
  const long = found.filter((one) => one.to - one.from > 1);
  return found.filter(
    (one) =>
      !long.some(
        (other) =>
          other !== one && other.from <= one.from && other.to >= one.to && other.to - other.from > one.to - one.from,
      ),
  );
}

function matchGap(line: readonly string[], from: number, rest: readonly string[]): number | undefined {
  let at = from;
  let skipping = false;
  for (const piece of rest) {
    if (piece === GAP) {
      skipping = true;
      continue;
    }
    if (!skipping) {
      if (line[at] !== piece) return undefined;
      at += 1;
      continue;
    }
    const end = Math.min(line.length, at + GAP_LIMIT);
    let place = at + 1;
    while (place < end && line[place] !== piece) {
      if (/^[.;!?\n]$/.test(line[place] ?? '')) return undefined;
      place += 1;
    }
    if (place >= end) return undefined;
    at = place + 1;
    skipping = false;
  }
  return at;
}

const unaccented = (word: string): string =>
  /^[ -~]*$/.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe').replace(/[’‘]/g, "'");

/** One bit a letter: words that share too few letters need not be compared. */
function letters(word: string): number {
  let mask = 0;
  for (let place = 0; place < word.length; place += 1) {
    const code = word.charCodeAt(place) - 97;
    if (code >= 0 && code < 26) mask |= 1 << code;
  }
  return mask;
}
function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest; rest &= rest - 1) count += 1;
  return count;
}

/** Same first letter (or the first two swapped); one edit, two in long words; of short ones only neighbours swapped. */
function nearest(word: string, byLength: readonly Known[][]): string | undefined {
  if (word.length < 3 || !/^[a-z'-]+$/.test(word)) return undefined;
  const limit = word.length >= 8 ? 2 : 1;
  const mask = letters(word);
  let best: string | undefined;
  let least = limit + 1;
  let close = false;
  for (let length = word.length - 1; length <= word.length + 1; length += 1) {
    for (const known of byLength[length] ?? []) {
      if (bits(mask ^ known.letters) > 2 * limit) continue;
      const swapped = known.word[0] === word[1] && known.word[1] === word[0];
      if (known.word[0] !== word[0] && !swapped) continue;
      const distance = edits(word, known.word, Math.min(limit, least));
      if (distance > least || distance > limit) continue;
      if (!known.meant && !(length === word.length && mask === known.letters)) continue;
      const same = length === word.length && mask === known.letters;
      if (distance === least && (close || !same)) continue;
      if (Math.min(word.length, length) <= 4 && !(length === word.length && mask === known.letters)) continue;
      least = distance;
      best = known.word;
      close = same;
    }
  }
  return best;
}

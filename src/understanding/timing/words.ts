/** The word tables of dates, conditions, terms and billing (`language/lexicon/when.txt`), as parts of patterns. */
import { readTable } from '../../language/table.js';
import { tokenize } from '../tokens.js';

const table = readTable('lexicon/when.txt', [
  'days',
  'months',
  'ambiguousMonths',
  'units',
  'dayParts',
  'relativeDays',
  'seasons',
  'holidays',
  'moments',
  'before',
  'links',
  'last',
  'later',
  'conditions',
  'narrowing',
  'courtesies',
  'whether',
]);
type Key = keyof typeof table;

/** A phrase as the words of a line: folded, elisions and marks apart, one space between. */
export function spaced(phrase: string): string {
  const elided = /['’]$/.test(phrase);
  const words = tokenize(elided ? phrase.slice(0, -1) : phrase).map((token) => token.word);
  return words.join(' ') + (elided ? "'" : '');
}

const escaped = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The phrases of a key. */
export const phrases = (key: Key): readonly string[] => table[key].map(spaced);

/** A pattern for one of the given phrases, the longest first. */
export const anyOf = (list: readonly string[]): string =>
  `(?:${[...list]
    .sort((one, other) => other.length - one.length)
    .map(escaped)
    .join('|')})`;

/** A pattern for one of the phrases of a key. */
export const any = (key: Key): string => anyOf(phrases(key));

/** Words of dates to which typing mistakes are corrected. */
export const dateWords: readonly string[] = [
  ...new Set(
    (['days', 'months', 'units', 'relativeDays', 'moments'] as const)
      .flatMap((key) => phrases(key))
      .flatMap((phrase) => phrase.split(' '))
      .filter((word) => word.length > 4 && /^[a-z]+$/.test(word)),
  ),
];

/** Every word of the tables: known, so that it is not taken for a mistyped other one. */
export const timeWords: readonly string[] = [
  ...new Set(Object.values(table).flatMap((list) => list.flatMap((phrase) => spaced(phrase).split(' ')))),
  ...'annual annually annuel annuelle annuellement yearly monthly mensuel mensuelle mensuellement triennal triennale triennial'.split(
    ' ',
  ),
];

/** The words of a line as one text, and the token at each place of it. */
export interface Joined {
  readonly text: string;
  /** The token that begins at, or holds, a place of the text. */
  tokenAt(place: number): number;
}

export function joined(words: readonly string[]): Joined {
  const text = words.join(' ');
  const starts: number[] = [];
  let place = 0;
  for (const word of words) {
    starts.push(place);
    place += word.length + 1;
  }
  return {
    text,
    tokenAt: (at) => {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= at) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}

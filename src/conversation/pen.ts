/** The pen: phrases put into the reader's language, and what people typed made safe for card markdown. */

import type { Facts, Language, Links, Markdown, Pen, Phrase, Words } from '../workflows/language.js';
import { spaced } from './typography.js';

const tags = { en: 'en-GB', fr: 'fr-FR' } as const;
const minute = 60_000;
const units = [
  ['year', 365 * 24 * 60 * minute],
  ['month', 30 * 24 * 60 * minute],
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
] as const;

const justNow: Record<Language, string> = { en: 'just now', fr: 'à l’instant' };

/** The runtime takes microseconds to format; a list of customers says the same few days and countries again and again. */
function remembered(format: (given: string) => string, keyOf = (given: string) => given): (given: string) => string {
  const known = new Map<string, string>();
  return (given) => {
    const key = keyOf(given);
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size === 5_000) known.clear();
    const made = format(given);
    known.set(key, made);
    return made;
  };
}

interface Formats {
  /** Of an instant in UTC. */
  readonly day: (instant: string) => string;
  readonly since: Intl.RelativeTimeFormat;
  readonly number: Intl.NumberFormat;
  readonly plural: Intl.PluralRules;
  readonly list: Intl.ListFormat;
  readonly country: (code: string) => string;
}
/** French counts the first day of a month, and no other: « 1er janvier », « 2 janvier ». */
const firstOfMonth: Record<Language, (day: string) => string> = {
  en: (day) => day,
  fr: (day) => day.replace(/^1(?= )/, '1er'),
};
const formatsFor = (language: Language): Formats => {
  const date = new Intl.DateTimeFormat(tags[language], { dateStyle: 'long', timeZone: 'UTC' });
  const country = new Intl.DisplayNames(tags[language], { type: 'region' });
  return {
    day: remembered(
      (instant) => firstOfMonth[language](date.format(new Date(instant))),
      (instant) => instant.slice(0, 10),
    ),
    since: new Intl.RelativeTimeFormat(tags[language], { numeric: 'auto' }),
    number: new Intl.NumberFormat(tags[language]),
    plural: new Intl.PluralRules(tags[language]),
    list: new Intl.ListFormat(tags[language], { type: 'conjunction' }),
    country: remembered((code) => country.of(code) ?? code),
  };
};
const formats: Record<Language, Formats> = { en: formatsFor('en'), fr: formatsFor('fr') };

function wordsFor(language: Language, now: string): Words {
  const f = formats[language];
  return {
    date: f.day,
    since: (instant) => {
      const ms = Date.parse(instant) - Date.parse(now);
      const unit = units.find(([, size]) => Math.abs(ms) >= size);
      return unit ? f.since.format(Math.trunc(ms / unit[1]), unit[0]) : justNow[language];
    },
    count: (n, forms) => `${f.number.format(n)} ${f.plural.select(n) === 'one' ? forms.one : forms.other}`,
    list: (items) => (items.length === 1 && items[0] ? items[0] : f.list.format(items)),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? f.country(code) : code),
  };
}

/** Whatever one of the replacements below could find, and more; most names and texts have none of it. */
const mayBeMarked = /[\\`*[\]<>~|{&_\u202A-\u202E\u2066-\u2069]|^\s*[-+#\d]/m;

/**
 * Text as card markdown that shows exactly this text: no link, emphasis, list or heading can come of it.
 * An underscore inside a word is no emphasis in any renderer and stays as it is, so that addresses stay readable.
 */
export function escapeMarkdown(text: string): string {
  if (!mayBeMarked.test(text)) return text;
  return text
    .replace(/[\\`*[\]<>~|]|\{(?=\{)|&(?=#?\w+;)/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(
      /^(\s*)([-+]|#{1,6}|\d+[.)])(?=\s)/gm,
      (_whole, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    )
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '');
}

function escapeFacts(facts: Facts): Facts {
  const escaped: Record<string, Facts[string]> = {};
  for (const key of Object.keys(facts)) {
    const value = facts[key];
    escaped[key] =
      typeof value === 'string' ? escapeMarkdown(value) : Array.isArray(value) ? value.map(escapeMarkdown) : value;
  }
  return escaped;
}

const word = <F extends Facts | undefined>(
  phrase: Phrase<F>,
  language: Language,
  facts: Facts,
  words: Words,
): string => {
  const wording = phrase[language] as string | ((facts: Facts, words: Words) => string);
  return typeof wording === 'string' ? wording : wording(facts, words);
};

export function createPen(language: Language, now: string, links: Links): Pen {
  const words = wordsFor(language, now);
  return {
    language,
    now,
    words,
    links,
    say: (phrase, ...facts) => spaced[language](word(phrase, language, escapeFacts(facts[0] ?? {}), words)) as Markdown,
    plain: (phrase, ...facts) => spaced[language](word(phrase, language, facts[0] ?? {}, words)),
    typed: (text) => escapeMarkdown(text) as Markdown,
  };
}

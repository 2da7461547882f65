/** The t: phrases put into the reader's language, and what people typed made safe for card markdown. */

import {
  escapeMarkdown,
  type Facts,
  type Formats,
  type Language,
  type Links,
  type Localizer,
  type Markdown,
  type Phrase,
} from '../../kernel/localizer.js';
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

interface IntlFormats {
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
const formatsFor = (language: Language): IntlFormats => {
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
const formats: Record<Language, IntlFormats> = { en: formatsFor('en'), fr: formatsFor('fr') };

function wordsFor(language: Language, now: string): Formats {
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
  words: Formats,
): string => {
  const wording = phrase[language] as string | ((facts: Facts, words: Formats) => string);
  return typeof wording === 'string' ? wording : wording(facts, words);
};

export function createLocalizer(language: Language, now: string, links: Links): Localizer {
  const words = wordsFor(language, now);
  return {
    language,
    now,
    format: words,
    links,
    markdown: (phrase, ...facts) =>
      spaced[language](word(phrase, language, escapeFacts(facts[0] ?? {}), words)) as Markdown,
    text: (phrase, ...facts) => spaced[language](word(phrase, language, facts[0] ?? {}, words)),
  };
}

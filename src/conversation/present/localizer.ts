/** Implements `Localizer` with Node's `Intl`: words phrases in the reader's language and escapes facts in card markdown. */

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

/** Caches up to 5,000 formatted texts, because `Intl` takes microseconds and a list repeats few dates and countries. */
function cached(format: (given: string) => string, keyOf = (given: string) => given): (given: string) => string {
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
  /** Formats an instant in UTC. */
  readonly day: (instant: string) => string;
  readonly since: Intl.RelativeTimeFormat;
  readonly number: Intl.NumberFormat;
  readonly plural: Intl.PluralRules;
  readonly list: Intl.ListFormat;
  readonly country: (code: string) => string;
}
/** French writes only the first day of a month as an ordinal: « 1er janvier », « 2 janvier ». */
const firstOfMonth: Record<Language, (day: string) => string> = {
  en: (day) => day,
  fr: (day) => day.replace(/^1(?= )/, '1er'),
};
const formatsFor = (language: Language): IntlFormats => {
  const date = new Intl.DateTimeFormat(tags[language], { dateStyle: 'long', timeZone: 'UTC' });
  const country = new Intl.DisplayNames(tags[language], { type: 'region' });
  return {
    day: cached(
      (instant) => firstOfMonth[language](date.format(new Date(instant))),
      (instant) => instant.slice(0, 10),
    ),
    since: new Intl.RelativeTimeFormat(tags[language], { numeric: 'auto' }),
    number: new Intl.NumberFormat(tags[language]),
    plural: new Intl.PluralRules(tags[language]),
    list: new Intl.ListFormat(tags[language], { type: 'conjunction' }),
    country: cached((code) => country.of(code) ?? code),
  };
};
const formats: Record<Language, IntlFormats> = { en: formatsFor('en'), fr: formatsFor('fr') };

/** Adaptive Cards word these functions in the zone and language of the reader's client. */
const onCard = (instant: string): string => {
  const second = `${instant.slice(0, 19)}Z`;
  return `{{DATE(${second}, SHORT)}} {{TIME(${second})}}`;
};

function formatFor(language: Language, now: string): Formats {
  const f = formats[language];
  return {
    date: f.day,
    moment: (instant) => `${f.day(instant)}, ${instant.slice(11, 16)} UTC`,
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
  format: Formats,
): string => {
  const wording = phrase[language] as string | ((facts: Facts, format: Formats) => string);
  return typeof wording === 'string' ? wording : wording(facts, format);
};

const asWritten = (text: string): string => text;
/** A no-break space before `: ; ? ! »` and after `«`, but not inside an address or a time. Sources use plain spaces. */
const french = (text: string): string =>
  text.replace(/ (?=[:;?!»](?:\s|$|[.,)*]))/g, '\u00a0').replace(/« /g, '«\u00a0');
const spaced: Record<Language, (text: string) => string> = { en: asWritten, fr: french };

export function createLocalizer(language: Language, now: string, links: Links): Localizer {
  const format = formatFor(language, now);
  const ofCards = { ...format, moment: onCard };
  return {
    language,
    now,
    format,
    links,
    markdown: (phrase, ...facts) =>
      spaced[language](word(phrase, language, escapeFacts(facts[0] ?? {}), ofCards)) as Markdown,
    text: (phrase, ...facts) => spaced[language](word(phrase, language, facts[0] ?? {}, format)),
  };
}

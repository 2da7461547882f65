/**
 * Phrases in two languages and the `Localizer` that words them. A phrase without one language, or used without one of its
 * facts, does not compile.
 */

export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

/** What may be interpolated into a phrase. Text facts come from people and are escaped by `Localizer.markdown`. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

type Wording<F> = [F] extends [undefined] ? string : (facts: F, words: Formats) => string;

/** One sentence in both languages, worded by a person in each. */
export interface Phrase<F extends Facts | undefined = undefined> {
  readonly en: Wording<F>;
  readonly fr: Wording<F>;
}

/** Declares a phrase: `phrase({ en: 'Done', fr: 'Terminé' })` or `phrase<{ name: string }>({ en: f => …, fr: f => … })`. */
export const phrase = <F extends Facts | undefined = undefined>(wording: Phrase<F>): Phrase<F> => wording;

/** Language-aware formats that a phrase may use; every date is an ISO 8601 instant in UTC. */
export interface Formats {
  /** `21 November 2026` · `21 novembre 2026` */
  date(instant: string): string;
  /**
   * An instant to the minute. On a card Teams words it in the reader's zone and language; elsewhere it is said in UTC.
   */
  moment(instant: string): string;
  /** How long ago, in the largest whole unit: `3 days ago` · `il y a 3 jours`. */
  since(instant: string): string;
  /** `1 customer`, `2 customers`: the number in the reader's format and the form that agrees with it. */
  count(n: number, forms: { one: string; other: string }): string;
  /** `a, b and c` · `a, b et c` */
  list(items: readonly string[]): string;
  /** Country name of an ISO 3166 alpha-2 code. */
  country(code: string): string;
}

declare const markdown: unique symbol;
/** Text that is safe inside a card's markdown: typed text in it is escaped. Only a `Localizer` or `escapeMarkdown` makes it. */
export type Markdown = string & { readonly [markdown]: true };

/** Signed links of this deployment. They are computed, so the store contains no usable link. */
export interface Links {
  /** The signed address of a page about one record: `PUBLIC_URL/<linkType>/<id>.<signature>`, valid until `expiresAt` (ISO 8601, UTC). */
  page(linkType: string, id: string, expiresAt: string): string;
  /** Whether `signature` (of `<id>.<signature>`) is valid for this link type, id and expiry; compared in constant time. */
  verify(signature: string, linkType: string, id: string, expiresAt: string): boolean;
  /** One list of the personal tab in Teams, by the name of its search; `undefined` without a Teams app. */
  tab(list: string): string | undefined;
  /**
   * A one-time code of eight digits for a purpose and a record: derived, so that neither the store nor the outbox holds
   * it. A record that counts its codes makes a new one by counting on.
   */
  code(purpose: string, id: string): string;
}

/** Words phrases in the reader's language, as card markdown or as plain text. */
export interface Localizer {
  readonly language: Language;
  /** ISO 8601, UTC */
  readonly now: string;
  readonly format: Formats;
  readonly links: Links;
  /** A phrase as card text; facts escaped. */
  markdown<F extends Facts | undefined>(phrase: Phrase<F>, ...facts: F extends undefined ? [] : [F]): Markdown;
  /** A phrase as plain text: button titles, input values, email. */
  text<F extends Facts | undefined>(phrase: Phrase<F>, ...facts: F extends undefined ? [] : [F]): string;
}

/** Matches every text that a replacement below changes, and some others; most names contain none of it. */
const mayBeMarked = /[\\`*[\]<>~|{&_\u202A-\u202E\u2066-\u2069]|^\s*[-+#\d]/m;

/**
 * Text as card markdown that shows exactly this text: no link, emphasis, list or heading can come of it.
 * An underscore inside a word is no emphasis in any renderer and stays as it is, so that addresses stay readable.
 */
export function escapeMarkdown(text: string): Markdown {
  if (!mayBeMarked.test(text)) return text as Markdown;
  return text
    .replace(/[\\`*[\]<>~|]|\{(?=\{)|&(?=#?\w+;)/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(
      /^(\s*)([-+]|#{1,6}|\d+[.)])(?=\s)/gm,
      (_whole, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    )
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '') as Markdown;
}

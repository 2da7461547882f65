/** Tables as files that a spreadsheet opens with a double click, whoever typed what stands in them. */
import { stringify } from 'csv-stringify/sync';
import type { Language } from './localizer.js';

/** What spreadsheets split fields at, where people use this language. */
const delimiters: Readonly<Record<Language, string>> = { en: ',', fr: ';' };

type Row = readonly (string | number)[];

/**
 * Lines of CSV (RFC 4180, but for the semicolon that French spreadsheets expect). A text that a spreadsheet would
 * calculate (`=`, `+`, `-`, `@`, tab, carriage return and their full-width kin) gets an apostrophe in front; numbers
 * stay numbers.
 */
export const csvLines = (rows: readonly Row[], language: Language): string =>
  stringify(rows as (string | number)[][], {
    delimiter: delimiters[language],
    escape_formulas: true,
    record_delimiter: 'windows',
    // half a line end too
    quote_record_delimiter: true,
  });

/** How a file begins: the byte order mark, which is how spreadsheets know UTF-8, and the names of its columns. */
export const csvStart = (head: Row, language: Language): string => `\uFEFF${csvLines([head], language)}`;

/** @param rows the first one holds the names of the columns */
export const csvFile = ([head = [], ...rows]: readonly Row[], language: Language): string =>
  csvStart(head, language) + csvLines(rows, language);

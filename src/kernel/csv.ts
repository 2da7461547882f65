/** Writes CSV files that spreadsheets open correctly and that cannot run formulas, whatever text users entered. */
import { stringify } from 'csv-stringify/sync';
import type { Language } from './localizer.js';

/** The field separator of spreadsheets, by language. */
const delimiters: Readonly<Record<Language, string>> = { en: ',', fr: ';' };

type Row = readonly (string | number)[];

/**
 * Lines of CSV (RFC 4180, except for the semicolon that French spreadsheets expect). A text that a spreadsheet would
 * calculate (it starts with `=`, `+`, `-`, `@`, a full-width form of these, a tab or a carriage return) gets an
 * apostrophe in front; numbers stay numbers.
 */
export const csvLines = (rows: readonly Row[], language: Language): string =>
  stringify(rows as (string | number)[][], {
    delimiter: delimiters[language],
    escape_formulas: true,
    record_delimiter: 'windows',
    // a lone carriage return too
    quote_record_delimiter: true,
  });

/** The start of a file: the byte order mark, by which spreadsheets recognise UTF-8, and the column names. */
export const csvStart = (head: Row, language: Language): string => `\uFEFF${csvLines([head], language)}`;

/** @param rows the first row contains the column names */
export const csvFile = ([head = [], ...rows]: readonly Row[], language: Language): string =>
  csvStart(head, language) + csvLines(rows, language);

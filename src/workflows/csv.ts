/** Tables as files that a spreadsheet opens with a double click, whoever typed what stands in them. */
import { stringify } from 'csv-stringify/sync';
import type { Language } from './language.js';

/** What spreadsheets split fields at, where people use this language. */
const delimiters: Readonly<Record<Language, string>> = { en: ',', fr: ';' };

/**
 * CSV (RFC 4180, but for the semicolon that French spreadsheets expect), UTF-8 with a byte order mark, which is how
 * spreadsheets know it. A text that they would calculate (`=`, `+`, `-`, `@`, tab, carriage return and their
 * full-width kin) gets an apostrophe in front; numbers stay numbers.
 * @param rows the first one holds the names of the columns
 */
export const csvFile = (rows: readonly (readonly (string | number)[])[], language: Language): string =>
  stringify(rows as (string | number)[][], {
    bom: true,
    delimiter: delimiters[language],
    escape_formulas: true,
    record_delimiter: 'windows',
    // half a line end too
    quote_record_delimiter: true,
  });

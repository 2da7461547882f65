/** Files that a spreadsheet opens as they were meant (AUD-1). */
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvFile } from '../src/kernel/csv.js';

const cell = (text: string | number): string => csvFile([[text, 'x']], 'en').slice(1, -4);

test.each([
  ['=1+1', `'=1+1`],
  ['+33 1', `'+33 1`],
  ['-1', `'-1`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['\tx', `'\tx`],
  ['\rx', `"'\rx"`],
  ['＝1+1', `'＝1+1`],
  ['=HYPERLINK("http://evil.example","a")', `"'=HYPERLINK(""http://evil.example"",""a"")"`],
  ['a,b', '"a,b"'],
  ['a "b"', '"a ""b"""'],
  ['a\nb', '"a\nb"'],
  ['plain', 'plain'],
  [-5, '-5'],
])('AUD-1: %j becomes %j', (value, written) => {
  expect(cell(value)).toBe(written);
});

test.each([
  ['en', ','],
  ['fr', ';'],
] as const)(
  'AUD-1: a file in %s, with a byte order mark, lines of their own and %j between fields',
  (language, delimiter) => {
    const rows = [
      ['Nom', 'Remarque'],
      ['Café; crème, sucre', 'a "b"\r\nc'],
      ['', '0'],
    ];
    const file = csvFile(rows, language);
    expect(file.startsWith(`\uFEFFNom${delimiter}Remarque\r\n`)).toBe(true);
    expect(parse(file, { bom: true, delimiter })).toEqual(rows);
  },
);

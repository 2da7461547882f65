/** What stands in a cell stays text: on the preview, in the report, in an export, and in no log. */
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLog } from '../../src/ops/log.js';
import { type FileHost, fileHost } from '../files/host.js';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';

const corpus = [
  '=HYPERLINK("https://evil.example","Open")',
  '+1+cmd|calc',
  '@SUM(A1)',
  '-2+3',
  '\t=1+1',
  '[Approve](https://evil.example)',
  '![](https://evil.example/track.png)',
  '<img src=x onerror=alert(1)>',
  '**Administrator** _approved_',
  '# Approved\n- [ ] one',
  '"quoted", with; both\tand more',
  '{{DATE(2026-01-01T00:00:00Z, SHORT)}}',
  '\u202Eelpmaxe.live//:sptth',
  'Name · with · dots',
  '{"level":30,"msg":"forged"}\n{"level":50}',
  "Robert'); DROP TABLE customers;--",
];

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const file = `domain,company,country,email,phone\n${corpus
  .map((cell, at) => `x${at}.example,${quoted(cell)},${at === 0 ? quoted(cell) : 'IE'},a@x${at}.example,\n`)
  .join('')}`;

let world: World;
let host: FileHost;
let marcus: Person;
const logged: string[] = [];
beforeEach(async () => {
  host = await fileHost();
  const note = (fields: object, message: string): void => void logged.push(JSON.stringify([fields, message]));
  const log = Object.assign(createLog('silent'), { info: note, warn: note, error: note });
  world = await program({ log, config: { fileHosts: ['127.0.0.1'] } });
  marcus = world.person('Marcus Oyelaran');
});
afterEach(async () => {
  await world.end();
  await host.close();
});

const isFormula = (cell: string): boolean => /^[=+\-@\t\r＝＋－＠]/.test(cell);
const rows = (text: string): string[][] => parse(text, { bom: true, relax_column_count: true });

/** Everything that a renderer of cards takes for markup stands escaped. */
const plainMarkup = (texts: string): void => {
  expect(texts).not.toMatch(/(?<!\\)\[Approve(?<!\\)\]\(|(?<!\\)!\[|(?<!\\)<img|(?<!\\)\*\*Admin/);
  expect(texts).not.toMatch(/\u202E|(?<!\\)\{\{DATE/);
};

test('a file of formulas, markup and quotation marks: preview, row by row, report, list, export, log', async () => {
  await marcus.attaches(host.put('"><b>=1.csv', file));
  plainMarkup(JSON.stringify(marcus.last.card));
  const report = marcus.opens('Download the report');
  await marcus.clicks('Row by row', {});
  for (let page = 0; page < 3 && marcus.last.has('More'); page += 1) {
    plainMarkup(JSON.stringify(marcus.last.card));
    await marcus.clicks('More');
  }
  const told = rows((await world.visit(report)).text);
  expect(told).toHaveLength(corpus.length + 1);
  for (const cell of told.flat()) expect(isFormula(cell), cell).toBe(false);
  expect(told.map(([, company]) => company?.replace(/^'/, ''))).toContain('Name · with · dots');

  // the first row names a country that is none: without it the rest comes in
  await marcus.attaches(
    host.put(
      'b.csv',
      file
        .split('\n')
        .filter((line) => !line.startsWith('x0.'))
        .join('\n'),
    ),
  );
  marcus.reads(/To add: 15/);
  await marcus.clicks('Import');
  await marcus.says('customers');
  plainMarkup(JSON.stringify(marcus.last.card));
  await marcus.says('export customers');
  const exported = rows((await world.visit(marcus.opens('Download'))).text);
  for (const cell of exported.flat()) expect(isFormula(cell), cell).toBe(false);
  const lines = logged.join('\n');
  for (const secret of ['tempauth', 'evil.example', 'DROP TABLE', 'x3.example', 'forged'])
    expect(lines).not.toContain(secret);
});

test('what was exported is read as what it was', async () => {
  await marcus.attaches(
    host.put('c.csv', `domain,company,country,email\ny.example,${quoted('=Équation SARL')},FR,a@y.example\n`),
  );
  await marcus.clicks('Import');
  await marcus.says('export customers');
  const { text } = await world.visit(marcus.opens('Download'));
  expect(text).toContain("'=Équation SARL");
  await marcus.attaches(host.put('d.csv', text));
  marcus.reads('Import customers', /nothing to import/);
  await marcus.clicks('Row by row');
  marcus.reads(/=Équation SARL/);
  expect(marcus.last.text).not.toMatch(/'=/);
});

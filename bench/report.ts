/** The results: a table on screen, the same as JSON, and the table in `docs/performance.md`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../demo/cast.js';
import type { Benchmark, How, Row } from './benchmark.js';
import { times } from './harness/figures.js';
import { describeMachine, type Machine } from './harness/machine.js';

export interface Results {
  readonly machine: Machine;
  /** ISO 8601 */
  readonly at: string;
  readonly minutes: number;
  readonly how: How;
  readonly rows: readonly Row[];
}

const root = packageRoot();
const fileOf = (which: 'full' | 'quick'): string => join(root, 'bench', 'results', `${which}.json`);

export const keep = (which: 'full' | 'quick', results: Results): void =>
  writeFileSync(fileOf(which), `${JSON.stringify(results, undefined, 2)}\n`);

export const kept = (which: 'full' | 'quick'): Results | undefined =>
  existsSync(fileOf(which)) ? (JSON.parse(readFileSync(fileOf(which), 'utf8')) as Results) : undefined;

const aimOf = ({ aim }: Row): string => (aim ? `${aim.text} ${aim.met ? '✔' : '✖'}` : '');

export function screen({ title }: Benchmark, rows: readonly Row[]): string {
  const cells = rows.map((row) => [times(row.ratio), aimOf(row), row.what, row.ours, row.against, row.theirs]);
  const widths = [0, 1, 2, 3, 4].map((at) => Math.max(...cells.map((line) => (line[at] ?? '').length)));
  return [title, ...cells.map((line) => `  ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`)].join(
    '\n',
  );
}

const [begin, end] = ['<!-- the table: written by npm run bench -->', '<!-- end of the table -->'];

/** Replaces the table between its markers. */
export function document(all: readonly Benchmark[], results: Results): void {
  const path = join(root, 'docs', 'performance.md');
  const text = readFileSync(path, 'utf8');
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${path} has lost the marks of its table`);
  writeFileSync(path, `${before}${begin}\n\n${markdown(all, results)}\n\n${end}${after}`);
}

function markdown(all: readonly Benchmark[], { machine, at, minutes, how, rows }: Results): string {
  const taken = `Taken on ${at.slice(0, 10)} in ${minutes.toFixed(0)} minutes on ${describeMachine(machine)}; medians of ${how.rounds} rounds.`;
  const tables = all.map(({ name, title, about }) => {
    const own = rows.filter(({ id }) => id.startsWith(`${name}/`));
    if (own.length === 0) return '';
    const lines = own.map(
      (row) =>
        `| ${[row.what, `**${times(row.ratio)}**`, aimOf(row), row.ours, row.against, row.theirs].join(' | ')} |`,
    );
    return [
      `### ${title}`,
      '',
      about,
      '',
      '| what | ratio | aim | ours | against | theirs |',
      '| --- | --- | --- | --- | --- | --- |',
      ...lines,
    ].join('\n');
  });
  return [taken, ...tables.filter(Boolean)].join('\n\n');
}

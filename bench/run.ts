/**
 * `npm run bench` runs every benchmark, prints its table, keeps the results in `bench/results/` and writes the table into
 * `docs/performance.md`. `npm run bench -- <name> …` runs some and keeps nothing. `-- --quick` takes at most two minutes
 * and fails when a ratio is less than half of what was kept, measured twice; `-- --quick --keep` keeps it instead.
 */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Benchmark, full, type How, quick, type Row } from './benchmark.js';
import { help } from './harness/child.js';
import { times } from './harness/figures.js';
import { describeMachine, machine } from './harness/machine.js';
import { benchmarks } from './list.js';
import type { Outcome } from './one.js';
import { document, keep, kept, type Results, screen } from './report.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function measured(benchmark: Benchmark, how: How): Promise<readonly Row[]> {
  const child = help<{ name: string; how: How }, Outcome>('bench/one.js', ['--expose-gc']);
  try {
    const outcome = await child.ask({ name: benchmark.name, how });
    if ('problem' in outcome) throw new Error(`${benchmark.name}: ${outcome.problem}`);
    say(`${screen(benchmark, outcome.rows)}\n`);
    return outcome.rows;
  } finally {
    await child.stop();
  }
}

async function all(wanted: readonly Benchmark[], how: How): Promise<Results> {
  const begun = performance.now();
  const rows: Row[] = [];
  for (const benchmark of wanted) rows.push(...(await measured(benchmark, how)));
  const minutes = (performance.now() - begun) / 60_000;
  return { machine: machine(), at: new Date().toISOString(), minutes, how, rows };
}

const inQuick = benchmarks.filter(({ fullOnly }) => !fullOnly);

/** The ids of the ratios that are less than half of the recorded ones. */
function fallen(rows: readonly Row[]): ReadonlyMap<string, number> {
  const before = new Map(kept('quick')?.rows.map(({ id, ratio }) => [id, ratio]));
  return new Map(
    rows.flatMap(({ id, ratio }) => {
      const then = before.get(id);
      return then !== undefined && !(ratio >= then / 2) ? [[id, then] as const] : [];
    }),
  );
}

/** Whether no ratio fell by half in both measurements. */
async function holds(first: Results): Promise<boolean> {
  if (!kept('quick')) say('No quick results are kept yet: there is nothing to compare with.');
  const once = fallen(first.rows);
  for (const [id, then] of once) say(`${id} is less than half of what is kept (${times(then)}): measured once more.`);
  const again = inQuick.filter(({ name }) => [...once.keys()].some((id) => id.startsWith(`${name}/`)));
  const second = again.length > 0 ? await all(again, quick) : undefined;
  const twice = [...fallen(second?.rows ?? [])].filter(([id]) => once.has(id));
  for (const [id, then] of twice) say(`✖ ${id} is less than half of what is kept (${times(then)}), twice.`);
  if (twice.length === 0) say('No ratio fell to less than half of what is kept.');
  return twice.length === 0;
}

async function everything(): Promise<void> {
  const results = await all(benchmarks, full);
  keep('full', results);
  document(benchmarks, results);
  say('The same in short, for `--quick` to compare with:\n');
  keep('quick', await all(inQuick, quick));
}

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean' }, keep: { type: 'boolean' } },
  allowPositionals: true,
});
const unknown = positionals.find((name) => !benchmarks.some((one) => one.name === name));
const named = benchmarks.filter(({ name }) => positionals.includes(name));

async function run(): Promise<void> {
  if (unknown)
    throw new Error(`no benchmark is called ${unknown}; there are ${benchmarks.map(({ name }) => name).join(', ')}`);
  say(`${describeMachine(machine())}\n`);
  if (named.length > 0) await all(named, values.quick ? quick : full);
  else if (!values.quick) await everything();
  else if (values.keep) keep('quick', await all(inQuick, quick));
  else if (!(await holds(await all(inQuick, quick)))) process.exitCode = 1;
}

const folder = await mkdtemp(join(tmpdir(), 'csp-bench-'));
process.env.BENCH_FOLDER = folder;
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
try {
  await run();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/** `npm run new:workflow -- tickets` in a copy of the tree. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'csp-workflow-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Runs a program in the copy; fails with what it printed. */
function run(program: string, ...args: readonly string[]): void {
  const { PATH = '', HOME = '' } = process.env;
  try {
    execFileSync(program, args, { cwd: copy, env: { PATH, HOME }, stdio: 'pipe', encoding: 'utf8' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    expect.fail(`${program} ${args.join(' ')}\n${stdout.slice(-4000)}\n${stderr.slice(-4000)}`);
  }
}

test('a new workflow passes the type check, lint and its own test', { timeout: 600_000 }, () => {
  for (const name of execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter(Boolean))
    cpSync(join(root, name), join(copy, name));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  run('git', 'init', '-q');
  run('node', 'scripts/new-workflow.mjs', 'tickets');
  run('npm', 'run', '-s', 'format');
  run('npm', 'run', '-s', 'types');
  run('npm', 'run', '-s', 'lint');
  run('npx', 'vitest', 'run', '--project', 'bot', 'test/tickets', 'test/understanding/examples.test.ts');
});

/** Builds what the tests run (docs/decisions/018-tests-run-what-is-built.md), before the first of them. */
import { execFileSync } from 'node:child_process';

export const setup = (): void => {
  execFileSync('npm', ['run', '-s', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' });
};

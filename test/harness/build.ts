/** Builds, before the first of them, what tests start as processes of their own. */
import { execFileSync } from 'node:child_process';

export const setup = (): void => {
  execFileSync('npm', ['run', '-s', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' });
};

/** The short run of `npm run torture`. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { packageRoot } from '../../demo/cast.js';
import { torture } from '../torture/torture.js';

test('killed again and again, the bot loses nothing and does nothing twice', async () => {
  const { problems, kills, answered } = await torture({ kills: 15, seed: 7 });
  expect(problems).toEqual([]);
  expect(kills).toBe(15 + 3);
  expect(answered).toBeGreaterThan(20);
}, 900_000);

test('a run that found something says so by its exit code, with a server of its own too', () => {
  const run = `
    import { startServer } from './dist/test/store/database.js';
    const server = await startServer();
    await server.dispose();
    process.exitCode = 3;
  `;
  const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', run], { cwd: packageRoot() });
  expect(status).toBe(3);
}, 120_000);

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const all = 'test/**/*.test.ts';

/** Every test that is a conversation with the program. */
const conversations = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((name) => join('test', name))
  // the room that hears the channel is tested with a conversation that keeps nothing
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith('test/teams/'))
  .filter((file) => /from '[./]+\/program\.js'/.test(readFileSync(file, 'utf8')));

/** Those that are held with two replicas on one database as well; `npm run test:replicas` holds all of them so. */
const heldTwice = ['conversation/once', 'partnerships/requesting', 'notifications/delivery', 'invitations/tracking'];

export default defineConfig(({ mode }) => ({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    isolate: false,
    projects: [
      ...(mode === 'replicas'
        ? []
        : // a project's workers are told nothing of the mode by themselves
          [{ extends: true as const, test: { name: 'bot', include: [all], env: { MODE: mode } } }]),
      {
        extends: true as const,
        test: {
          name: 'replicas',
          include: mode === 'replicas' ? conversations : heldTwice.map((name) => `test/${name}.test.ts`),
          globalSetup: 'test/harness/database.ts',
          env: { REPLICAS: '2' },
          testTimeout: 120_000,
        },
      },
    ],
  },
}));

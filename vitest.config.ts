import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const all = 'test/**/*.test.ts';
/** Kills, browsers, PostgreSQL, large files and the image: `npm run test:slow`. */
const slow = 'test/slow/**/*.test.ts';

/** Every test that is a conversation with the program. */
const conversations = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((name) => join('test', name))
  // the Teams adapter is tested with a conversation that stores nothing
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith('test/teams/'))
  // stops its own server, not the one that all replicas of the run share
  .filter((file) => file !== 'test/slow/store-away.test.ts')
  .filter((file) => /from '[./]+\/program\.js'/.test(readFileSync(file, 'utf8')));

/** Run with two replicas on one database in `npm run test:slow`; `npm run test:replicas` runs all conversations so. */
const heldTwice = [
  'conversation/once',
  'partnerships/requesting',
  'notifications/delivery',
  'invitations/tracking',
  'timers',
];

/** Tests that start the bot as its operator does. */
const processes = ['start', 'torture', 'operating-image'].map((name) => join('test/slow', `${name}.test.ts`));

/** A worker that changes projects loads the program again; files that mostly wait come early. */
class ProjectByProject extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project, moduleId }: TestSpecification): number =>
      project.name === 'replicas' ? 0 : processes.some((file) => moduleId.endsWith(file)) ? 1 : 2;
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

/** Tests import the built program. */
const built = {
  find: /^(?:\.\.\/)+((?:src|demo|bench|manifest)\/.*\.js)$/,
  replacement: join(import.meta.dirname, 'dist', '$1'),
};

export default defineConfig(({ mode }) => ({
  resolve: { alias: [built] },
  test: {
    globalSetup: 'test/harness/build.ts',
    server: { deps: { external: [/\/dist\//] } },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    isolate: false,
    sequence: { sequencer: ProjectByProject },
    projects: [
      // a project's workers do not know the mode by themselves
      ...(mode === 'slow' || mode === 'replicas'
        ? []
        : [{ extends: true as const, test: { name: 'bot', include: [all], exclude: [slow], env: { MODE: mode } } }]),
      ...(mode === 'slow'
        ? [{ extends: true as const, test: { name: 'slow', include: [slow], testTimeout: 60_000 } }]
        : []),
      ...(mode === 'slow' || mode === 'replicas'
        ? [
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
          ]
        : []),
    ],
  },
}));

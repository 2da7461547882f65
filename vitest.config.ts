import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const all = 'test/**/*.test.ts';

/** Every test that is a conversation with the program. */
const conversations = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((name) => join('test', name))
  // the room that hears the channel is tested with a conversation that keeps nothing
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith('test/teams/'))
  // takes a server of its own away, not the one that all replicas of the run share
  .filter((file) => file !== 'test/store/away.test.ts')
  .filter((file) => /from '[./]+\/program\.js'/.test(readFileSync(file, 'utf8')));

/** Those that are held with two replicas on one database as well; `npm run test:replicas` holds all of them so. */
const heldTwice = [
  'conversation/once',
  'partnerships/requesting',
  'notifications/delivery',
  'invitations/tracking',
  'timers',
];

/** Those that start the bot as its operator does. */
const processes = ['start', 'torture', 'operating/image'].map((name) => join('test', `${name}.test.ts`));

/** A worker that goes on with another project loads the program again; those that wait for others most come early. */
class ProjectByProject extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project, moduleId }: TestSpecification): number =>
      project.name === 'replicas' ? 0 : processes.some((file) => moduleId.endsWith(file)) ? 1 : 2;
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

/** What tests import of the program is what was built of it. */
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

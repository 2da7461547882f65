/**
 * `npm run torture -- [--kills 200] [--seed 1] [--replicas 2]`: ends with 0 when nothing was lost, else with 1 and what
 * was. With replicas they share a PostgreSQL server of the run's own; otherwise it is one bot on a folder.
 */
import { parseArgs } from 'node:util';
import { startServer } from '../store/database.js';
import { torture } from './torture.js';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    replicas: { type: 'string' },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const server = values.replicas ? await startServer() : undefined;
const database = server && { url: await server.database(), replicas: Number(values.replicas) };
const { problems, ...outcome } = await torture({
  kills: Number(values.kills),
  seed: Number(values.seed),
  say,
  ...(database ? { database } : {}),
});
await server?.dispose();
say(JSON.stringify(outcome));
for (const problem of problems) say(`- ${problem}`);
say(problems.length === 0 ? 'Nothing was lost, nothing was left half done.' : 'See above.');
process.exitCode = problems.length === 0 ? 0 : 1;

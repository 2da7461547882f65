/** `npm run torture -- [--kills 200] [--seed 1]`: ends with 0 when nothing was lost, else with 1 and what was. */
import { parseArgs } from 'node:util';
import { torture } from './torture.js';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const { problems, ...outcome } = await torture({ kills: Number(values.kills), seed: Number(values.seed), say });
say(JSON.stringify(outcome));
for (const problem of problems) say(`- ${problem}`);
say(problems.length === 0 ? 'Nothing was lost, nothing was left half done.' : 'See above.');
process.exitCode = problems.length === 0 ? 0 : 1;

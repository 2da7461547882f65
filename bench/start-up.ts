/** (4) Time until the bot is ready with many customers, and its memory. */
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Benchmark, How, Row } from './benchmark.js';
import { alternate, type Slice } from './harness/alternate.js';
import { type Server, serve } from './harness/child.js';
import { megabytes, milliseconds, thousands } from './harness/figures.js';
import { folderWith } from './world/folder.js';

export const startUp: Benchmark = {
  name: 'start-up',
  title: 'Start',
  about:
    'From `node dist/src/main.js` to its log event `bot.started`, learning to understand included. Against a process that only ' +
    'reads `state.json` and parses each line. Memory is the resident set some seconds later, when the indexes and words ' +
    'that lists and searches need are in it, less that with 100 customers.',
  run,
};

const aimMs = 2_000;
/** Waits until everything that is prepared after the start is in memory. */
const settlingMs = 10_000;
const quickSettlingMs = 3_000;

async function run(how: How): Promise<readonly Row[]> {
  const customers = how.quick ? 10_000 : 100_000;
  const folders = { small: await folderWith(100), large: await folderWith(customers) };
  const start = (size: keyof typeof folders) => async (): Promise<Slice> => {
    const bot = await serve('src/main.js', { PORT: '0', DATA_DIR: folders[size] });
    await bot.stop();
    return lasting(bot.startMs);
  };
  const held = async (size: keyof typeof folders): Promise<number> => {
    const bot = await serve('src/main.js', { PORT: '0', DATA_DIR: folders[size] });
    await wait(how.quick ? quickSettlingMs : settlingMs);
    const bytes = await residentBytes(bot);
    await bot.stop();
    return bytes;
  };
  try {
    const taken = await alternate(how.rounds, {
      large: start('large'),
      small: start('small'),
      parse: async () => {
        const reader = await serve('bench/load/parse.js', { FILE: join(folders.large, 'state.json') });
        await reader.stop();
        return lasting(reader.startMs);
      },
    });
    const what = `ready with ${thousands(customers)} customers`;
    const ready = taken.of('large').p50;
    const memory = (await held('large')) - (await held('small'));
    const { size } = await stat(join(folders.large, 'state.json'));
    return [
      {
        id: 'start-up/parse',
        what,
        ours: milliseconds(ready),
        against: 'a process that parses the file',
        theirs: milliseconds(taken.of('parse').p50),
        ratio: taken.ratio('large', 'parse'),
        aim: { text: `≤ ${milliseconds(aimMs)}`, met: ready <= aimMs },
      },
      {
        id: 'start-up/small',
        what,
        ours: milliseconds(ready),
        against: 'with 100',
        theirs: milliseconds(taken.of('small').p50),
        ratio: taken.ratio('large', 'small'),
      },
      {
        id: 'start-up/memory',
        what: `memory for ${thousands(customers)} customers`,
        ours: megabytes(memory),
        against: 'the size of state.json',
        theirs: megabytes(size),
        ratio: size / memory,
      },
    ];
  } finally {
    for (const folder of Object.values(folders)) await rm(folder, { recursive: true, force: true });
  }
}

const lasting = (ms: number): Slice => ({ perSecond: 1000 / ms, p50: ms, p99: ms });

/** From /proc, on Linux only. */
async function residentBytes({ pid }: Server): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) * 1024;
}

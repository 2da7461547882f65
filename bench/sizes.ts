/** (2) The same turns with more customers in the store. */
import { atLeast, type Benchmark, type How, type Row } from './benchmark.js';
import { alternate } from './harness/alternate.js';
import { paced, perSecond, thousands } from './harness/figures.js';
import { type Spoken, Stage } from './load/stage.js';
import type { Work } from './load/work.js';

const whats: Readonly<Record<Work, string>> = {
  read: 'read command',
  action: 'card action',
  change: 'durable change',
  list: 'first page of all customers',
  search: 'search by name',
  shared: 'customers shared with a reseller',
};

export const sizes: Benchmark = {
  name: 'sizes',
  title: 'More customers',
  about: 'The same turns, 10 at once, by bots on stores of several sizes that run side by side.',
  run: (how) => compareSizes(how, how.quick ? [10_000] : [10_000, 100_000], ['read', 'action', 'change'], 'sizes', 0.9),
};

/** (5) Queries over many records. */
export const lists: Benchmark = {
  name: 'lists',
  title: 'Lists and search',
  about: 'Whole turns by a button, 10 at once: a list, a search and the customers shared with one reseller.',
  run: (how) => compareSizes(how, [how.quick ? 10_000 : 100_000], ['list', 'search', 'shared'], 'lists'),
};

const smallest = 100;

async function compareSizes(
  how: How,
  larger: readonly number[],
  works: readonly Work[],
  name: string,
  aim?: number,
): Promise<readonly Row[]> {
  const stage = await Stage.set(how);
  try {
    const bots = new Map<string, Spoken>();
    for (const customers of [smallest, ...larger]) {
      const bot = await stage.bot(customers);
      bots.set(String(customers), bot);
      await stage.warm(bot, ...works);
    }
    const rows: Row[] = [];
    for (const work of works) {
      const slices = [...bots].map(([customers, bot]) => [customers, () => stage.slice(bot, work, 10)] as const);
      const taken = await alternate(how.rounds, Object.fromEntries(slices));
      for (const customers of larger.map(String)) {
        const ratio = taken.ratio(customers, String(smallest));
        rows.push({
          id: `${name}/${work}/${customers}`,
          what: `${whats[work]} with ${thousands(Number(customers))} customers`,
          ours: paced(taken.of(customers)),
          against: `with ${smallest}`,
          theirs: perSecond(taken.of(String(smallest)).perSecond),
          ratio,
          ...(aim ? { aim: atLeast(aim, ratio) } : {}),
        });
      }
    }
    return rows;
  } finally {
    await stage.clear();
  }
}

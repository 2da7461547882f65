/** (1) A read command, a card action and a durable change, against the SDK alone and against the server alone. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { atLeast, type Benchmark, type How, type Row } from './benchmark.js';
import { alternate } from './harness/alternate.js';
import { paced, perSecond } from './harness/figures.js';
import { type Spoken, Stage } from './load/stage.js';
import type { Work } from './load/work.js';
import { temporary } from './world/folder.js';

const works = [
  { work: 'read', verb: 'message', what: 'read command (“list our customers”, typed)', aim: 0.9 },
  { work: 'action', verb: 'customers.show', what: 'card action (a customer is opened)', aim: undefined },
  {
    work: 'change',
    verb: 'subscriptions.setRenewal',
    what: 'durable change (renewal on or off, by a button)',
    aim: 0.6,
  },
] as const satisfies readonly { work: Work; verb: string; what: string; aim: number | undefined }[];

export const turns: Benchmark = {
  name: 'turns',
  title: 'Turns',
  about:
    'Turns a second, acknowledged to the channel, by so many people at once, each waiting for an answer. The echo bot is ' +
    'the SDK and one line of ours; the second one sends a card as large as our answer, ready made; the last is the same ' +
    'restify server without the SDK. A store with 100 customers.',
  run,
};

async function run(how: How): Promise<readonly Row[]> {
  const stage = await Stage.set(how);
  try {
    const bot = await stage.bot(100);
    for (const { work } of works) await stage.warm(bot, work);
    const sides = {
      bot,
      echo: await stage.other({ KIND: 'echo' }),
      card: await stage.other({ KIND: 'card', CARDS: await answers(stage, bot) }),
      bare: await stage.other({ KIND: 'bare' }),
    };
    for (const side of [sides.echo, sides.card, sides.bare]) await stage.warm(side, 'read', 'action', 'change');
    const rows: Row[] = [];
    for (const atOnce of how.quick ? [10] : [1, 10, 50])
      for (const one of works) rows.push(...(await compared(how, stage, sides, one, atOnce)));
    return rows;
  } finally {
    await stage.clear();
  }
}

async function compared(
  how: How,
  stage: Stage,
  sides: Readonly<Record<'bot' | 'echo' | 'card' | 'bare', Spoken>>,
  { work, what, aim }: (typeof works)[number],
  atOnce: number,
): Promise<Row[]> {
  const slice = (side: keyof typeof sides) => () => stage.slice(sides[side], work, atOnce);
  const taken = await alternate(how.rounds, {
    bot: slice('bot'),
    echo: slice('echo'),
    card: slice('card'),
    bare: slice('bare'),
  });
  const row = (side: 'echo' | 'card' | 'bare', against: string): Row => ({
    id: `turns/${work}/${atOnce}/${side}`,
    what: `${what}, ${atOnce} at once`,
    ours: paced(taken.of('bot')),
    against,
    theirs: side === 'echo' ? paced(taken.of(side)) : perSecond(taken.of(side).perSecond),
    ratio: taken.ratio('bot', side),
    ...(side === 'echo' && aim ? { aim: atLeast(aim, taken.ratio('bot', side)) } : {}),
  });
  return [row('echo', 'echo bot'), row('card', 'bot with the same answer ready made'), row('bare', 'restify alone')];
}

/** The bot's answers, in a file for the comparison bot that replies with ready-made answers. */
async function answers(stage: Stage, bot: Spoken): Promise<string> {
  const cards: Record<string, object> = {};
  for (const { work, verb } of works) cards[verb] = await stage.answer(bot, work);
  const file = join(await temporary(), 'cards.json');
  await writeFile(file, JSON.stringify(cards));
  return file;
}

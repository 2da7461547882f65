/**
 * How well the lines of `language/corpus` are understood that only the lines before explain, and how often words of an
 * order count as unplaced although it has none: `npm run understand:dialogs`, with `-- --wrong` to list the lines.
 */
import { corpus, type Labelled } from '../src/language/corpus.js';
import '../src/workflows/index.js';
import { createRecognizer, type Memory, type Recognizer } from '../src/understanding/index.js';
import { looks } from '../src/understanding/intents.js';
import { taught } from '../src/understanding/model/taught.js';
import { type Outcome, score } from './understanding-score.js';

/** A line that was read with those before it. */
interface Turn extends Outcome {
  readonly unplaced: readonly string[];
}

async function turnOf(recognizer: Recognizer, given: Labelled): Promise<Turn> {
  let memory: Memory | undefined;
  for (const line of given.before ?? []) ({ memory } = await recognizer.hear(line, undefined, memory));
  const begun = performance.now();
  const { readings, orders, sure } = await recognizer.hear(given.text, undefined, memory);
  const { intent = 'none', slots = {}, unplaced = [], confidence = 0 } = readings[0] ?? {};
  const several = orders?.flatMap((order) => order.unplaced ?? []) ?? unplaced;
  return { given, intent, slots, sure, confidence, ms: performance.now() - begun, unplaced: several };
}

/** Orders that are to be carried out now, as they stand. */
const isPlain = ({ intent, slots, kind }: Labelled): boolean =>
  !looks.has(intent as never) && intent !== 'none' && slots.when === undefined && kind !== 'unplaced';

export async function dialogTurns(recognizer: Recognizer, lines: readonly Labelled[]): Promise<readonly Turn[]> {
  const turns: Turn[] = [];
  for (const line of lines) turns.push(await turnOf(recognizer, line));
  return turns;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const show = (of: unknown): string => JSON.stringify(of);

if (process.argv[1]?.endsWith('dialog-score.js')) {
  const lists = process.argv.includes('--wrong');
  const recognizer = createRecognizer(await taught('train'));
  const turns = await dialogTurns(recognizer, corpus());
  for (const source of new Set(turns.map((turn) => turn.given.source))) {
    const of = turns.filter((turn) => turn.given.source === source);
    const later = of.filter((turn) => turn.given.before);
    for (const half of ['train', 'held'] as const) {
      const part = later.filter((turn) => turn.given.half === half);
      if (part.length === 0) continue;
      const { intent, joint, slotF1 } = score(part);
      console.log(
        `${source} ${half}: ${part.length} later lines, intent ${percent(intent)}, slot F1 ${percent(slotF1)}, joint ${percent(joint)}`,
      );
    }
    const plain = of.filter((turn) => isPlain(turn.given) && turn.intent === turn.given.intent);
    const alarms = plain.filter((turn) => turn.unplaced.length > 0);
    console.log(
      `${source}: ${alarms.length} of ${plain.length} plain orders with unplaced words (${percent(alarms.length / plain.length)})`,
    );
    if (!lists) continue;
    for (const { given, intent, slots } of later.filter(
      (turn) => turn.given.half === 'train' && score([turn]).joint === 0,
    ))
      console.log(
        `  ${given.id} ${show(given.before)} → ${given.text}\n    want ${given.intent} ${show(given.slots)}\n    read ${intent} ${show(slots)}`,
      );
    for (const { given, unplaced } of alarms.filter((turn) => turn.given.half === 'train'))
      console.log(`  ${given.id} ${given.text}\n    unplaced ${show(unplaced)}`);
  }
}

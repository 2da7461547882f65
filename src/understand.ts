/**
 * What is meant, line by line: JSON lines `{"id","text","lang","before"?}` on standard input, `{"id","intent","slots",
 * "confidence","sure","orders"?,"ms"}` on standard output, one for each and in order. `before` holds the lines that the
 * same person sent before, oldest first; `orders` lists the intents and slots of a line with several orders. A first line without an id may bring a directory:
 * `{"directory":{"customers":[…],"resellers":[…],"providers":[…],"users":[…]}}`. `--explain "line"` prints why a line
 * is read as it is.
 */
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { lookUpIn } from './understanding/directory.js';
import { explain } from './understanding/explain.js';
import { createRecognizer, type LookUp, type Memory, type Recognizer } from './understanding/index.js';
import './workflows/index.js';

const names = z.array(z.string()).optional();
const Directory = z.object({
  directory: z.object({ customers: names, resellers: names, providers: names, users: names }),
});
const Asked = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  before: z.array(z.string()).optional(),
});

/** The answer to each line; `undefined` for one that needs none (empty, or the directory). */
export function answering(recognizer: Recognizer): (line: string) => Promise<object | undefined> {
  let count = 0;
  let lookUp: LookUp | undefined;
  return async (line) => {
    count += 1;
    if (line.trim() === '') return undefined;
    const parsed = parse(line);
    if (parsed === undefined) return { error: `line ${count} is no JSON`, line: count };
    const directory = count === 1 ? Directory.safeParse(parsed) : undefined;
    if (directory?.success) {
      lookUp = lookUpIn(directory.data.directory);
      return undefined;
    }
    const asked = Asked.safeParse(parsed);
    if (!asked.success) return { error: `line ${count} needs an id and a text`, line: count };
    const { id, text, before = [] } = asked.data;
    let memory: Memory | undefined;
    for (const earlier of before) ({ memory } = await recognizer.hear(earlier, lookUp, memory));
    const begun = performance.now();
    const { readings, orders, sure } = await recognizer.hear(text, lookUp, memory);
    const ms = Math.round((performance.now() - begun) * 1000) / 1000;
    const { intent = 'none', slots = {}, confidence = 0 } = readings[0] ?? {};
    const several = orders?.map((order) => ({ intent: order.intent, slots: order.slots }));
    return { id, intent, slots, confidence, sure, ...(several ? { orders: several } : {}), ms };
  };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line) ?? {};
  } catch {
    return undefined;
  }
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  const [option, line] = process.argv.slice(2);
  if (option === '--explain') {
    process.stdout.write(`${await explain(line ?? '')}\n`);
    process.exit(0);
  }
  const answer = answering(createRecognizer());
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const given = await answer(line);
    if (given) process.stdout.write(`${JSON.stringify(given)}\n`);
  }
}

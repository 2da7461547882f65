/** Load client process: concurrent users, each waiting for an answer before the next message. */
import { type Slice, sliceOf } from '../harness/alternate.js';
import { Wire } from './wire.js';
import { activity, expectedTexts, type Work } from './work.js';

export interface Load {
  readonly work: Work;
  /** Which store the turns change: each worker goes on there where it stopped. */
  readonly store: string;
  /** Of the replicas, in turn; each worker stays with one. */
  readonly ports: readonly number[];
  readonly connectorPort: number;
  readonly customers: number;
  readonly atOnce: number;
  readonly ms: number;
  /** Servers that do not know the bot's answers are not asked for them. */
  readonly checked: boolean;
}
export interface Loaded extends Slice {
  readonly turns: number;
  /** The body of the last answer. */
  readonly last: string;
  /** The first answer that was not what it should be. */
  readonly wrong?: string;
}

const done = new Map<string, number>();
let turns = 0;
let last: Buffer = Buffer.alloc(0);

async function worker(load: Load, number: number, until: number, took: number[]): Promise<string | undefined> {
  const { work, store, ports, connectorPort, customers, checked } = load;
  const key = [store, work, number].join('|');
  const expected = Buffer.from(checked ? expectedTexts[work] : '');
  const wire = await Wire.open(ports[number % ports.length] as number);
  const serviceUrl = `http://127.0.0.1:${connectorPort}/`;
  try {
    while (performance.now() < until) {
      const times = done.get(key) ?? 0;
      const id = `t${process.pid}-${++turns}`;
      const body = JSON.stringify(activity({ work, worker: number, id, times, serviceUrl, customers }));
      const before = performance.now();
      const reply = await wire.post('/api/messages', body);
      took.push(performance.now() - before);
      if (reply.status !== 200 || !reply.body.includes(expected))
        return `HTTP ${reply.status} ${reply.body.subarray(0, 2_000)}`;
      done.set(key, times + 1);
      last = reply.body;
    }
  } finally {
    wire.close();
  }
  return undefined;
}

async function run(load: Load): Promise<Loaded> {
  const took: number[] = [];
  const begun = performance.now();
  const workers = Array.from({ length: load.atOnce }, (_, at) => worker(load, at, begun + load.ms, took));
  const wrong = (await Promise.all(workers)).find((one) => one !== undefined);
  const ms = performance.now() - begun;
  return { turns: took.length, last: last.toString(), ...sliceOf(took, ms), ...(wrong ? { wrong } : {}) };
}

process.on('message', (load: Load) => {
  run(load).then(
    (loaded) => process.send?.(loaded),
    (error) => process.send?.({ turns: 0, last: '', perSecond: 0, wrong: String(error) } satisfies Loaded),
  );
});

/** (9) Response time of another user during a long import, against the time without one. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server as HttpServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { loadCast } from '../demo/cast.js';
import { type ActivityJson, attached, execute, message, type Speaker } from '../test/harness/activity.js';
import type { Place } from '../test/harness/place.js';
import type { Benchmark, How, Row } from './benchmark.js';
import { serve } from './harness/child.js';
import { milliseconds, thousands } from './harness/figures.js';

const everyMs = 50;
/** Stops the measurement on a machine that cannot keep pace. */
const underWayAtMost = 40;

function somebody(name: string): { by: Speaker; place: Place } {
  for (const { tenantId, people } of loadCast().organizations) {
    const found = people.find((one) => one.name === name);
    if (!found) continue;
    const by = { name, tenantId, aadObjectId: found.aadObjectId, locale: 'en-GB' };
    return { by, place: { kind: 'personal', id: `a:${found.aadObjectId}`, name, tenantId, installed: true } };
  }
  throw new Error(`nobody is called ${name}`);
}

const file = (rows: number): string =>
  `domain,company,country,email,contact,address,postal code,city\n${Array.from(
    { length: rows },
    (_, n) =>
      `customer${n}.example,Customer ${n} Ltd,IE,it@customer${n}.example,Ada Ito,${n} Quay Street,T12 W7CV,Cork\n`,
  ).join('')}`;

/** Fake Teams and file host: records the messages of each conversation, serves the file. */
async function teams(csv: string) {
  const said = new Map<string, string>();
  const server: HttpServer = createServer(async (request, response) => {
    if (request.method === 'GET') return void response.end(csv);
    const chunks: Buffer[] = [];
    for await (const chunk of request as IncomingMessage & AsyncIterable<Buffer>) chunks.push(chunk);
    const conversation = decodeURIComponent(/conversations\/([^/]+)/.exec(request.url ?? '')?.[1] ?? '');
    said.set(conversation, Buffer.concat(chunks).toString());
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ id: `m${said.size}` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { said, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;

async function run(how: How): Promise<readonly Row[]> {
  const rows = how.quick ? 1_000 : 10_000;
  const folder = await mkdtemp(join(process.env.BENCH_FOLDER ?? '/tmp', 'import-'));
  const channel = await teams(file(rows));
  const bot = await serve('src/main.js', {
    PORT: '0',
    DATA_DIR: folder,
    DEMO: '1',
    FILE_HOSTS: '127.0.0.1',
    LOG_LEVEL: 'info',
  });
  let ids = 0;
  const frameOf = (who: ReturnType<typeof somebody>) => ({ id: `t${++ids}`, serviceUrl: channel.url, ...who });
  const post = async (activity: ActivityJson): Promise<string> => {
    const response = await fetch(`http://127.0.0.1:${bot.port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    if (response.status !== 200) throw new Error(`HTTP ${response.status}`);
    return response.text();
  };
  const other = somebody('Grace Whitfield');
  const mover = somebody('Marcus Oyelaran');

  /** Sends `help` at a fixed interval, whether or not the line before was answered, until the import is done. */
  async function helps(work: () => Promise<void>): Promise<readonly number[]> {
    const took: Promise<number>[] = [];
    let under = true;
    let underWay = 0;
    const asking = (async () => {
      for (let next = performance.now(); under; next += everyMs) {
        await wait(Math.max(0, next - performance.now()));
        const due = next;
        if (underWay >= underWayAtMost) continue;
        underWay += 1;
        took.push(
          post(message(frameOf(other), 'help')).then(() => {
            underWay -= 1;
            return performance.now() - due;
          }),
        );
      }
    })();
    await work();
    under = false;
    await asking;
    return (await Promise.all(took)).sort((a, b) => a - b);
  }
  const shows = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const text = channel.said.get(mover.place.id) ?? '';
      if (pattern.test(text)) return text;
      await wait(20);
    }
  };
  try {
    const idleFor = how.quick ? 2_000 : 6_000;
    await helps(() => wait(idleFor / 2));
    const before = await helps(() => wait(idleFor));
    let importMs = 0;
    const during = await helps(async () => {
      const begun = performance.now();
      await post(attached(frameOf(mover), '', [{ name: 'customers.csv', url: `${channel.url}customers.csv` }]));
      const preview = await shows(/"verb":"import.confirm"/);
      const [, data = '{}'] = /"verb":"import.confirm","data":(\{[^}]*\})/.exec(preview) ?? [];
      await post(execute(frameOf(mover), { verb: 'imports.confirm', title: 'Import', data: JSON.parse(data) }));
      await shows(/The whole file was imported/);
      importMs = performance.now() - begun;
    });
    const p99 = at(during, 0.99);
    const text = (took: readonly number[]): string =>
      `p50 ${milliseconds(at(took, 0.5))}, p99 ${milliseconds(at(took, 0.99))}, longest ${milliseconds(took.at(-1) ?? 0)}`;
    return [
      {
        id: 'import/help',
        what: `\`help\` of somebody else, every ${everyMs} ms, while ${thousands(rows)} customers are imported (${milliseconds(importMs)})`,
        ours: text(during),
        against: 'the same without an import',
        theirs: text(before),
        ratio: at(before, 0.99) / p99,
        aim: { text: 'p99 < 100 ms', met: p99 < 100 },
      },
    ];
  } finally {
    await bot.stop();
    channel.close();
    await rm(folder, { recursive: true, force: true });
  }
}

export const imports: Benchmark = {
  name: 'import',
  title: 'Beside an import',
  about:
    'A file of customers is attached, previewed and confirmed while another person keeps saying `help` at a fixed pace, ' +
    'answered or not: what they wait counts from when the line was due. The bot is a process of its own.',
  fullOnly: true,
  run,
};

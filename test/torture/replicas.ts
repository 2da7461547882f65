/** The bot in processes of its own, one or several on one store, that are killed and started again. */
import { createServer } from 'node:net';
import type { ActivityJson } from '../harness/activity.js';
import { BotProcess } from '../harness/process.js';

export type Env = Readonly<Record<string, string>>;

interface Replica {
  readonly port: number;
  process: BotProcess;
  /** Resolves when it takes turns. */
  up: Promise<void>;
  /** Whether it is meant to be up: neither killed nor starting. */
  ready: boolean;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const post = async (port: number, path: string, body: unknown) => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: (text ? JSON.parse(text) : undefined) as unknown };
};

/** Half of the time that a notice is leased for. */
const stepSeconds = 30;

export class Replicas {
  readonly #all: Replica[] = [];
  readonly #env: Env;
  /** How far the clocks were moved on. */
  #ahead = 0;

  private constructor(env: Env) {
    this.#env = env;
  }

  /** Starts so many, each on a port that it keeps. */
  static async start(count: number, env: Env): Promise<Replicas> {
    const replicas = new Replicas(env);
    for (let i = 0; i < count; i += 1) {
      const port = await freePort();
      const process = replicas.#spawn(port);
      const replica: Replica = { port, process, up: Promise.resolve(), ready: false };
      replicas.#all.push(replica);
      replicas.#begin(replica);
      // the first makes the store and its schema
      await replica.up;
    }
    return replicas;
  }

  get count(): number {
    return this.#all.length;
  }

  /** What a client gets: an answer, or nothing when the bot it was sent to was not there or died over it. */
  async deliver(activity: ActivityJson, choice: number): Promise<{ status: number; body: unknown } | undefined> {
    const there = this.#all.filter(({ ready }) => ready);
    const replica = there[Math.floor(choice * there.length)];
    if (!replica) {
      // a start that is killed in its middle is nobody there, as before
      await Promise.race(this.#all.map(({ up }) => up.catch(() => {})));
      return undefined;
    }
    return post(replica.port, '/api/messages', activity).catch(() => undefined);
  }

  /** Ends one without warning; resolves when it is gone. */
  async kill(which: number): Promise<void> {
    const replica = this.#at(which);
    replica.ready = false;
    await replica.process.ends('SIGKILL');
  }

  /** Starts one that was killed; resolves when it takes turns. */
  revive(which: number): Promise<void> {
    const replica = this.#at(which);
    replica.process = this.#spawn(replica.port);
    this.#begin(replica);
    return replica.up;
  }

  /** Moves the clocks of all replicas on, never so far apart that a lease of the one has ended for the other. */
  async advance(seconds: number): Promise<void> {
    for (let left = seconds; left > 0; left -= stepSeconds) await this.#step(Math.min(left, stepSeconds));
  }

  async #step(seconds: number): Promise<void> {
    this.#ahead += seconds;
    const there = this.#all.filter(({ ready }) => ready);
    await Promise.all(
      there.map(({ port }) => post(port, '/local/clock', { advance: `PT${seconds}S` }).catch(() => {})),
    );
  }

  /** Ends all in order; their exit codes. */
  stop(): Promise<(number | string | null)[]> {
    return Promise.all(this.#all.map(({ process }) => process.ends('SIGTERM')));
  }

  /** Lines of the logs that say something failed. */
  get complaints(): string[] {
    return this.#all.flatMap(({ process }) => [
      ...process.log.split('\n').filter((line) => /"level":(50|60)/.test(line)),
      ...(process.complaint ? [process.complaint] : []),
    ]);
  }

  #at(which: number): Replica {
    const replica = this.#all[which];
    if (!replica) throw new Error(`there is no replica ${which}`);
    return replica;
  }

  #spawn(port: number): BotProcess {
    return new BotProcess({ DEMO: '1', LOG_LEVEL: 'info', ...this.#env, PORT: String(port) });
  }

  #begin(replica: Replica): void {
    const { process, port } = replica;
    replica.up = process.ready().then(async () => {
      if (this.#ahead > 0) await post(port, '/local/clock', { advance: `PT${this.#ahead}S` });
      replica.ready = true;
    });
    // a start that is killed in its middle
    replica.up.catch(() => {});
  }
}

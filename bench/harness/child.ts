/** Child processes of a benchmark: servers that print their port when ready, and workers that answer messages. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { packageRoot } from '../../demo/cast.js';

const dist = join(packageRoot(), 'dist');
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGTERM');
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(1));

function watched(child: ChildProcess): ChildProcess {
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

async function ended(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

export interface Server {
  readonly port: number;
  readonly pid: number;
  /** Time from its start to its ready line. */
  readonly startMs: number;
  stop(): Promise<void>;
}

/** @param script below `dist`; it writes a line with `"port":…` and `"msg":"bot.started"` when it serves */
export async function serve(script: string, env: Readonly<Record<string, string>> = {}): Promise<Server> {
  const begun = performance.now();
  const child = watched(
    spawn(process.execPath, [join(dist, script)], {
      env: { PATH: process.env.PATH ?? '', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  const port = await new Promise<number>((resolve, reject) => {
    let out = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      if (out === 'ready') return;
      out += chunk.toString();
      const found = /"port":(\d+).*"msg":"bot.started"/.exec(out)?.[1];
      if (!found) return;
      out = 'ready';
      resolve(Number(found));
    });
    child.once('exit', () => reject(new Error(`${script} ended before it was ready: ${out}`)));
  });
  return {
    port,
    pid: child.pid ?? 0,
    startMs: performance.now() - begun,
    stop: () => ended(child, 'SIGTERM'),
  };
}

/** The ready line of scripts that `serve` starts. */
export const sayReady = (port: number): void => {
  process.stdout.write(`${JSON.stringify({ port, msg: 'bot.started' })}\n`);
};

export interface Helper<Ask, Answer> {
  ask(ask: Ask): Promise<Answer>;
  stop(): Promise<void>;
}

/** @param script below `dist`; it answers each message with one message */
export function help<Ask extends object, Answer>(
  script: string,
  execArgv: readonly string[] = [],
): Helper<Ask, Answer> {
  const child = watched(fork(join(dist, script), { stdio: 'inherit', execArgv: [...execArgv] }));
  return {
    async ask(ask) {
      const failed = new AbortController();
      const gone = once(child, 'exit', { signal: failed.signal }).then(() => {
        throw new Error(`${script} ended`);
      });
      gone.catch(() => {});
      const answer = once(child, 'message') as Promise<[Answer]>;
      child.send(ask);
      try {
        return (await Promise.race([answer, gone]))[0];
      } finally {
        failed.abort();
      }
    },
    stop: () => ended(child, 'SIGKILL'),
  };
}

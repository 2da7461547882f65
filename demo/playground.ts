/** A chat window: one process of Microsoft's own client, the Microsoft 365 Agents Playground. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';

const client = dirname(createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json'));
const startsWithinMs = 30_000;

export interface OpenWindow {
  readonly url: string;
  /** Resolves when the process has ended, with the name of the signal or the exit code. */
  readonly ended: Promise<string>;
  close(): void;
}

export interface WindowOptions {
  /** Names the files of this window. */
  readonly name: string;
  /** See `windowConfig`. */
  readonly config: object;
  readonly port: number;
  /** The bot's messaging endpoint. */
  readonly bot: string;
  /** Where configuration and log are written. */
  readonly folder: string;
  /** Whether the client opens the browser automatically. */
  readonly browser: boolean;
}

/** Starts a window. Resolves when it listens, rejects if it does not start. */
export async function openWindow({ name, config, port, bot, folder, browser }: WindowOptions): Promise<OpenWindow> {
  const configFile = join(folder, `${name}.yml`);
  const logFile = join(folder, `${name}.log`);
  // YAML is a superset of JSON
  writeFileSync(configFile, JSON.stringify(config, undefined, 2));
  const options = ['start', '-e', bot, '-c', 'msteams', '-p', `${port}`, '--dt'];
  const child = spawn(process.execPath, [join(client, 'cli.js'), ...options], {
    env: {
      ...process.env,
      ...(browser ? {} : { TEAMSAPPTESTER_BROWSER: 'none' }),
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: configFile,
      M365_AGENTS_PLAYGROUND_LOGFILE: logFile,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const close = () => void child.kill();
  process.once('exit', close);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  void ended.then(() => process.off('exit', close));

  const listening = new Promise<number>((resolve) => {
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-1_000);
      const [, on] = /Listening on (\d+)\n/.exec(output) ?? [];
      if (on) resolve(Number(on));
    });
  });
  const late = new Promise<string>((resolve) => {
    setTimeout(resolve, startsWithinMs, `nothing heard for ${startsWithinMs / 1_000} s`).unref();
  });
  const first = await Promise.race([listening, ended, late]);
  if (typeof first === 'number') return { url: `http://localhost:${first}`, ended, close };
  close();
  throw new Error(`A chat window did not open on port ${port} (${first}); its log is ${logFile}`);
}

/** The next `count` free ports from `from` on. */
export async function freePorts(count: number, from: number): Promise<readonly number[]> {
  const found: number[] = [];
  for (let port = from; found.length < count && port <= 65_535; port++) if (await isFree(port)) found.push(port);
  return found;
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });

/** The bot as its operator starts it: a process of its own, from what the build makes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { packageRoot } from '../../demo/cast.js';

const root = packageRoot();

export class BotProcess {
  readonly #child: ChildProcess;
  #out = '';
  #err = '';

  /**
   * @param folder where the program's files are
   * @param env beside nothing of this process's own: what is not set there is not set
   */
  constructor(env: Readonly<Record<string, string>>, folder = root) {
    this.#child = spawn(process.execPath, [join(folder, 'dist', 'src', 'main.js')], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.on('data', (chunk) => {
      this.#out += chunk;
    });
    this.#child.stderr?.on('data', (chunk) => {
      this.#err += chunk;
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** What stands on standard error. */
  get complaint(): string {
    return this.#err;
  }
  get log(): string {
    return this.#out;
  }

  get #ended(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Its port, once it says it is ready; throws what it complained of when it ends before. */
  async ready(): Promise<number> {
    while (!this.#ended) {
      const port = /"port":(\d+).*"msg":"bot.started"/.exec(this.#out)?.[1];
      if (port) return Number(port);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(this.#err);
  }

  /** Ends it, by a signal or by itself; its exit code, or the signal that ended it. */
  async ends(signal?: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | string | null> {
    if (!this.#ended) {
      const closed = once(this.#child, 'close');
      if (signal) this.#child.kill(signal);
      await closed;
    }
    return this.#child.exitCode ?? this.#child.signalCode;
  }
}

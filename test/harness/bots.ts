/** The bots of one world, told apart by nothing: one on a folder, or two on one database (`replicas.ts`). */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Config } from '../../src/config/config.js';
import type { Running } from '../../src/main.js';
import type { Connector } from './connector.js';

export interface Bots {
  /** Where letters are written. */
  readonly folder: string;
  /** One of those that take turns. */
  readonly any: Running;
  readonly all: readonly Running[];
  start(): Promise<void>;
  /** Gives a turn to one of them. */
  serve<T>(turn: (bot: Running) => Promise<T>): Promise<T>;
  /** Stops all and starts as many; `kill`: upon what was kept at this moment. */
  restart(kill: boolean): Promise<void>;
  /** Ends all, and throws away what they kept. */
  stop(): Promise<void>;
}

/** Starts a bot with these settings beside those of the harness. */
export type Open = (where: Partial<Config>) => Promise<Running>;

export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'csp-bot-'));

/** One bot on a folder. */
export class One implements Bots {
  #bot: Running | undefined;
  readonly #folders: string[] = [];

  constructor(
    private readonly open: Open,
    private readonly connector: Connector,
  ) {}

  get any(): Running {
    if (!this.#bot) throw new Error('the bot is stopped');
    return this.#bot;
  }
  get all(): readonly Running[] {
    return [this.any];
  }
  get folder(): string {
    return this.#folders.at(-1) ?? '';
  }

  async start(): Promise<void> {
    if (this.#folders.length === 0) this.#folders.push(await newFolder());
    this.#bot = await this.open({ dataDir: this.folder });
  }

  serve<T>(turn: (bot: Running) => Promise<T>): Promise<T> {
    return turn(this.any);
  }

  async restart(kill: boolean): Promise<void> {
    if (kill) {
      this.#folders.push(await this.#copy());
      this.connector.mute(true);
    }
    await this.any.stop();
    this.connector.mute(false);
    await this.start();
  }

  async #copy(): Promise<string> {
    const copy = await newFolder();
    await cp(this.folder, copy, { recursive: true, filter: (path) => !/lock/.test(basename(path)) });
    return copy;
  }

  async stop(): Promise<void> {
    await this.#bot?.stop();
    for (const folder of this.#folders) await rm(folder, { recursive: true, force: true });
  }
}

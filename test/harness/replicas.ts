/**
 * Two bots on one database. Each turn goes to either by chance, and now and then one of them ends without warning
 * between two turns and is started again while the other goes on. The same seed makes the same choices.
 */
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import pg from 'pg';
import { expect, inject } from 'vitest';
import type { Running } from '../../src/main.js';
import { type Random, randomFrom } from '../torture/random.js';
import { type Bots, newFolder, type Open } from './bots.js';
import type { Connector } from './connector.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server for the whole run (`database.ts`), and what its chance begins with. */
    readonly replicas: { readonly url: string; readonly seed: number };
  }
}

/** One of so many turns is followed by a loss. */
const lossEvery = 12;
/** What a replica took for delivery when it ended is delivered by another after so long. */
const leaseMs = 61_000;

let worlds = 0;
let begun = 0;

export class Replicas implements Bots {
  #running: Running[] = [];
  /** What each calls itself on its connections. */
  readonly #names = new Map<Running, string>();
  #starting: Promise<void> | undefined;
  #underWay = 0;
  #folder = '';
  readonly #random: Random;
  readonly #home: string;

  constructor(
    private readonly open: Open,
    private readonly connector: Connector,
    /** Moves the world's clock on by so many milliseconds. */
    private readonly wait: (ms: number) => void,
  ) {
    worlds += 1;
    this.#home = `w${process.pid}_${worlds}`;
    const { currentTestName = '' } = expect.getState();
    this.#random = randomFrom(
      createHash('sha256')
        .update(`${inject('replicas').seed} ${currentTestName}`)
        .digest()
        .readUInt32LE(),
    );
  }

  get folder(): string {
    return this.#folder;
  }
  get any(): Running {
    const bot = this.#running[Math.floor(this.#random() * this.#running.length)];
    if (!bot) throw new Error('the bots are stopped');
    return bot;
  }
  get all(): readonly Running[] {
    return this.#running;
  }

  async start(): Promise<void> {
    if (!this.#folder) {
      this.#folder = await newFolder();
      // a role of its own, and a schema that it finds first
      const home = this.#home;
      await administer(`CREATE ROLE ${home} LOGIN PASSWORD '${home}'; CREATE SCHEMA AUTHORIZATION ${home}`);
    }
    // at once, as after an upgrade: both find nothing, and one of them makes the tables and the cast
    await Promise.all([this.#begin(), this.#begin()]);
  }

  async serve<T>(turn: (bot: Running) => Promise<T>): Promise<T> {
    const bot = this.any;
    this.#underWay += 1;
    try {
      return await turn(bot);
    } finally {
      this.#underWay -= 1;
      if (this.#underWay === 0 && !this.#starting && this.#random() < 1 / lossEvery) await this.#lose(this.any);
    }
  }

  async restart(kill: boolean): Promise<void> {
    await this.#starting;
    if (kill) {
      this.connector.mute(true);
      await administer(`ALTER ROLE ${this.#home} NOLOGIN`, ending(`usename = '${this.#home}'`));
    }
    await Promise.all(this.#running.splice(0).map((bot) => bot.stop()));
    if (kill) {
      await administer(`ALTER ROLE ${this.#home} LOGIN`);
      this.wait(leaseMs);
    }
    this.connector.mute(false);
    await this.start();
  }

  async stop(): Promise<void> {
    if (!this.#folder) return;
    await this.#starting;
    await Promise.all(this.#running.splice(0).map((bot) => bot.stop()));
    await rm(this.#folder, { recursive: true, force: true });
    await administer(`DROP OWNED BY ${this.#home} CASCADE; DROP ROLE ${this.#home}`);
    this.#folder = '';
  }

  async #begin(): Promise<void> {
    begun += 1;
    const name = `replica ${begun}`;
    const address = new URL(inject('replicas').url);
    address.username = this.#home;
    address.password = this.#home;
    address.searchParams.set('application_name', name);
    const databaseUrl = String(address);
    const linkSecret = 'the same for both of the replicas';
    const bot = await this.open({ dataDir: this.#folder, databaseUrl, linkSecret });
    this.#names.set(bot, name);
    this.#running.push(bot);
  }

  /** The database sees it die; what it remembered is gone. Another is started, and nobody waits for it. */
  async #lose(lost: Running): Promise<void> {
    this.#running = this.#running.filter((bot) => bot !== lost);
    await administer(ending(`application_name = '${this.#names.get(lost)}' AND usename = '${this.#home}'`));
    await lost.stop();
    this.#starting = this.#begin().finally(() => {
      this.#starting = undefined;
    });
  }
}

const ending = (which: string): string => `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${which}`;

async function administer(...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: inject('replicas').url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

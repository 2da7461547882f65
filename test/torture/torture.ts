/**
 * The proof that nothing is lost: the real bot, several people at work at the same time, SIGKILL at moments that nobody
 * chose, and after each what must be true.
 *
 * - Every answered change is there, and nothing half done: partnerships, requests and subscriptions stand as the last
 *   answer said, or as the step under way would leave them; there is a kept turn for every answered change, and for no more than those under way.
 * - The audit trail is complete, and each record is what its trail tells.
 * - Nobody misses a notice, and a kill brings each person at most one again, which has the same mark: pressed on both
 *   copies it is one action.
 * - What the records are found by is what a rebuild makes of them.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Connector } from '../harness/connector.js';
import { Couple } from './couple.js';
import { auditProblems, type Baseline, baselineOf, sizeOf, viewOf } from './examine.js';
import { databaseGround, folderGround, type Ground } from './ground.js';
import { People } from './people.js';
import type { Pursuit } from './pursuit.js';
import { type Random, randomFrom } from './random.js';
import { Replicas } from './replicas.js';
import { Seller } from './seller.js';
import { Told } from './told.js';

export interface Plan {
  readonly kills: number;
  readonly seed: number;
  /** A database for several replicas; otherwise a folder for one. */
  readonly database?: { readonly url: string; readonly replicas: number };
  readonly say?: (line: string) => void;
}

export interface Outcome {
  /** With those during a start, one for every five of the plan's. */
  readonly kills: number;
  /** Changes that were answered. */
  readonly answered: number;
  /** Presses that found nobody and were repeated. */
  readonly again: number;
  readonly notices: number;
  /** Notices that came a second time. */
  readonly copies: number;
  readonly problems: readonly string[];
}

const providers = ['Owen Fitzgerald', 'Jonas Lindqvist'];
const resellers = ['Hélène Marchetti', 'Aoife Brennan'];
/** Whose subscriptions are changed, by the one who changes them; no other organisation is told. */
const subscriptions = { 'Yann Kervella': 'SUB-BAIE0001' };
const organizations = ['ORG-ARMOR', 'ORG-NORDLICHT', 'ORG-LUMIERE', 'ORG-BLUEPEAK'];
/** From something done to the kill, at most. */
const longestMs = 2000;
/** How often the outbox is found still full when nobody kills any more, before it is said to be stuck. */
const looksAtMost = 600;

export async function torture(plan: Plan): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'csp-torture-'));
  const connector = await Connector.start();
  // what every replica must have the same: drafts hold links
  const shared = { LINK_SECRET: 'of-a-test-that-forgets-nothing-at-all', PUBLIC_URL: 'https://bot.example' };
  const replicas = await Replicas.start(plan.database?.replicas ?? 1, {
    DATA_DIR: folder,
    ...(plan.database ? { DATABASE_URL: plan.database.url, ...shared } : {}),
  });
  try {
    return await new Run(plan, folder, connector, replicas).carryOut();
  } finally {
    await replicas.stop();
    await connector.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

class Run {
  readonly #random: Random;
  readonly #people: People;
  readonly #pursuits: readonly Pursuit[];
  readonly #told: Told;
  readonly #problems: string[] = [];
  #looks = 0;

  constructor(
    private readonly plan: Plan,
    private readonly folder: string,
    private readonly connector: Connector,
    private readonly replicas: Replicas,
  ) {
    this.#random = randomFrom(plan.seed);
    this.#people = new People(connector, replicas, this.#random, `seed${plan.seed}`, organizations);
    this.#told = new Told(this.#people, connector);
    // kills hold deliveries up for as long as they go on: a notice is late, not lost, while the outbox has any
    const mayCome = async () => {
      const due = await this.#due();
      if (due === 0 || (this.#people.over && ++this.#looks > looksAtMost)) return false;
      await this.#outliveLeases();
      return true;
    };
    const couples = providers.flatMap((provider, p) =>
      resellers.map((reseller, r) => {
        const [a, b] = [this.#people.named(provider), this.#people.named(reseller)];
        return new Couple(this.#people, a, b, `c${p}${r}`, this.#told, mayCome);
      }),
    );
    const sellers = Object.entries(subscriptions).map(
      ([seller, id]) => new Seller(this.#people, this.#people.named(seller), id),
    );
    this.#pursuits = [...couples, ...sellers];
  }

  async carryOut(): Promise<Outcome> {
    await Promise.all(this.#people.all.map((one) => this.#people.arrive(one)));
    this.#told.begins();
    const baseline = baselineOf((await this.#ground()).collections);
    const lives = Promise.all(this.#pursuits.map((pursuit) => pursuit.live()));
    for (let kill = 1; kill <= this.plan.kills && this.#all.length === 0; kill += 1) {
      await this.#kill(kill, baseline);
      this.plan.say?.(`kill ${kill}: ${this.#people.tally.answered} changes answered`);
    }
    for (const problem of this.#all) this.plan.say?.(problem);
    this.#people.over = true;
    await lives;
    await this.#settled();
    this.#examine(await this.#ground(), baseline, true);
    await this.#stateProblems(await this.#ground(), true);
    this.#problems.push(...this.#told.problems());
    const codes = await this.replicas.stop();
    if (codes.some((code) => code !== 0)) this.#problems.push(`the bots ended with ${codes.join(', ')}`);
    const { answered, again } = this.#people.tally;
    const { kills, notices, copies } = this.#told;
    return {
      kills,
      answered,
      again,
      notices,
      copies,
      problems: [...this.#all, ...this.connector.problems],
    };
  }

  get #all(): readonly string[] {
    return [...this.#people.tally.problems, ...this.#problems];
  }

  /** One kill, at a moment when people are at work, and now and then another during the start that follows. */
  async #kill(count: number, baseline: Baseline): Promise<void> {
    const which = Math.floor(this.#random() * this.replicas.count);
    await this.#work(count % 3 === 0);
    await wait(longestMs * this.#random());
    await this.replicas.kill(which);
    this.#told.killed();
    const ground = await this.#ground();
    this.#examine(ground, baseline, false);
    // with other replicas at work, nobody can say at which moment the database was looked at
    if (!this.plan.database) await this.#stateProblems(ground, false);
    if (count % 5 === 0) {
      const start = this.replicas.revive(which);
      start.catch(() => {});
      await wait(1500 * this.#random());
      await this.replicas.kill(which);
      this.#told.killed();
    }
    await this.replicas.revive(which);
  }

  /** Until something was done since the last start, however slow the machine is: a change answered, or a notice sent. */
  async #work(noticed: boolean): Promise<void> {
    const { tally } = this.#people;
    const done = () => (noticed ? this.connector.messages.length : tally.answered);
    const before = done();
    for (let tries = 0; tries < 3000 && done() === before; tries += 1) await wait(20);
  }

  #ground(): Promise<Ground> {
    return this.plan.database ? databaseGround(this.plan.database.url) : folderGround(this.folder);
  }

  #examine({ collections, problems }: Ground, baseline: Baseline, quiet: boolean): void {
    const { answered, open } = this.#people.tally;
    const turns = sizeOf(collections, 'turns');
    this.#problems.push(...problems, ...auditProblems(collections, baseline));
    if (this.plan.database && !quiet) return;
    if (turns < answered || turns > answered + open)
      this.#problems.push(`${turns} turns were kept, ${answered} answered, ${open} are under way`);
  }

  async #stateProblems({ collections }: Ground, quiet: boolean): Promise<void> {
    const view = viewOf(collections);
    for (const pursuit of this.#pursuits) {
      const { who, rest, before, after } = pursuit;
      const state = await pursuit.state(view);
      const allowed = quiet ? [rest] : [before, after];
      if (!allowed.includes(state)) this.#problems.push(`${who}: ${state}; it should be ${allowed.join(', or ')}`);
    }
  }

  async #settled(): Promise<void> {
    while ((await this.#due()) > 0) {
      this.#looks += 1;
      if (this.#looks > looksAtMost) return void this.#problems.push('the outbox does not become empty');
      if (this.#looks % 10 === 0) await this.#outliveLeases();
      await wait(500);
    }
  }

  /** How many notices wait. */
  async #due(): Promise<number> {
    const { collections } = await this.#ground();
    const notices = [...(collections.get('notices')?.values() ?? [])] as unknown as { readonly state: string }[];
    return notices.filter(({ state }) => state === 'due').length;
  }

  /** A database's lease on a notice in flight outlives the process that took it, for a minute. */
  async #outliveLeases(): Promise<void> {
    if (!this.plan.database) return;
    // those of the replicas that go on end as well
    this.#told.leasesEnd();
    await this.replicas.advance(61);
  }
}

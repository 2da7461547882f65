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
import { holds } from '../../src/workflows/permissions.js';
import { read } from '../harness/card.js';
import { Connector } from '../harness/connector.js';
import { Couple, type Expected } from './couple.js';
import { auditProblems, type Baseline, baselineOf, sizeOf, viewOf } from './examine.js';
import { databaseGround, folderGround, type Ground } from './ground.js';
import { type Human, People } from './people.js';
import type { Pursuit } from './pursuit.js';
import { type Random, randomFrom } from './random.js';
import { Replicas } from './replicas.js';
import { Seller } from './seller.js';

export interface Plan {
  readonly kills: number;
  readonly seed: number;
  /** A database for several replicas; otherwise a folder for one. */
  readonly database?: { readonly url: string; readonly replicas: number };
  readonly say?: (line: string) => void;
}

export interface Outcome {
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
const longestMs = 2000;

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
  readonly #expected = new Map<Human, number>();
  /** How many messages each chat had when everybody had arrived. */
  readonly #arrived = new Map<Human, number>();
  /** What the connector had counted at each kill. */
  readonly #killedAt: number[] = [];
  readonly #problems: string[] = [];

  constructor(
    private readonly plan: Plan,
    private readonly folder: string,
    private readonly connector: Connector,
    private readonly replicas: Replicas,
  ) {
    this.#random = randomFrom(plan.seed);
    this.#people = new People(connector, replicas, this.#random, `seed${plan.seed}`, organizations);
    const told: Expected = {
      organization: (id, permission, but) => {
        for (const one of this.#people.all)
          if (one.organizationId === id && one !== but && holds(permission, one)) told.person(one);
      },
      person: (who) => this.#expected.set(who, (this.#expected.get(who) ?? 0) + 1),
    };
    // a database's lease on a notice in flight outlives the process that took it, for a minute
    const patience = () => replicas.advance(plan.database ? 61 : 0);
    const couples = providers.flatMap((provider, p) =>
      resellers.map((reseller, r) => {
        const [a, b] = [this.#people.named(provider), this.#people.named(reseller)];
        return new Couple(this.#people, a, b, `c${p}${r}`, told, patience);
      }),
    );
    const sellers = Object.entries(subscriptions).map(
      ([seller, id]) => new Seller(this.#people, this.#people.named(seller), id),
    );
    this.#pursuits = [...couples, ...sellers];
  }

  async carryOut(): Promise<Outcome> {
    await Promise.all(this.#people.all.map((one) => this.#people.arrive(one)));
    for (const one of this.#people.all) this.#arrived.set(one, this.#people.told(one).length);
    const baseline = baselineOf((await this.#ground()).collections);
    const lives = Promise.all(this.#pursuits.map((pursuit) => pursuit.live()));
    for (let kill = 1; kill <= this.plan.kills && this.#problems.length === 0; kill += 1) {
      await this.#kill(kill, baseline);
      this.plan.say?.(
        `kill ${kill}: ${this.#people.tally.answered} changes answered, ${this.#problems.length} problems`,
      );
    }
    this.#people.over = true;
    await lives;
    await this.#settled();
    this.#examine(await this.#ground(), baseline, true);
    await this.#stateProblems(await this.#ground(), true);
    this.#noticeProblems();
    const codes = await this.replicas.stop();
    if (codes.some((code) => code !== 0)) this.#problems.push(`the bots ended with ${codes.join(', ')}`);
    const { answered, again, problems } = this.#people.tally;
    const notices = sum(this.#people.all.map((one) => this.#told(one)));
    return {
      kills: this.#killedAt.length,
      answered,
      again,
      notices,
      copies: notices - sum([...this.#expected.values()]),
      problems: [...problems, ...this.#problems, ...this.connector.problems],
    };
  }

  /** One kill, at a moment when people are at work, and now and then another during the start that follows. */
  async #kill(count: number, baseline: Baseline): Promise<void> {
    const which = Math.floor(this.#random() * this.replicas.count);
    const { answered } = this.#people.tally;
    for (let tries = 0; tries < 100 && this.#people.tally.answered === answered; tries += 1) await wait(20);
    await wait(longestMs * this.#random());
    await this.replicas.kill(which);
    this.#killedAt.push(this.connector.next());
    const ground = await this.#ground();
    this.#examine(ground, baseline, false);
    // with other replicas at work, nobody can say at which moment the database was looked at
    if (!this.plan.database) await this.#stateProblems(ground, false);
    if (count % 5 === 0) {
      const start = this.replicas.revive(which);
      start.catch(() => {});
      await wait(1500 * this.#random());
      await this.replicas.kill(which);
    }
    await this.replicas.revive(which);
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

  /** Waits until the outbox is empty. */
  async #settled(): Promise<void> {
    for (let tries = 0; tries < 60; tries += 1) {
      const { collections } = await this.#ground();
      const due = [...(collections.get('notices')?.values() ?? [])] as unknown as { readonly state: string }[];
      if (due.every(({ state }) => state !== 'due')) return;
      if (this.plan.database && tries % 10 === 9) await this.replicas.advance(61);
      await wait(500);
    }
    this.#problems.push('the outbox does not become empty');
  }

  #told(who: Human): number {
    return this.#people.told(who).length - (this.#arrived.get(who) ?? 0);
  }

  #noticeProblems(): void {
    for (const one of this.#people.all) {
      const expected = this.#expected.get(one) ?? 0;
      const told = this.#told(one);
      if (told < expected || told > expected + this.#killedAt.length)
        this.#problems.push(`${one.name} was told ${told} times of ${expected} things`);
      this.#copyProblems(one);
    }
  }

  /** Copies have the same mark on their buttons; a kill makes at most one for each person. */
  #copyProblems(one: Human): void {
    const seen = new Set<string>();
    const copiesAfter = new Map<number, number>();
    for (const { card, at } of this.connector.messages.filter(({ place }) => place === one.chat)) {
      const mark = card && read(card).buttons.map(({ data }) => String(data.once ?? ''))[0];
      if (!mark) continue;
      if (seen.has(mark)) {
        const kill = this.#killedAt.filter((then) => then < at).length;
        copiesAfter.set(kill, (copiesAfter.get(kill) ?? 0) + 1);
      }
      seen.add(mark);
    }
    for (const [kill, copies] of copiesAfter)
      if (copies > 1 || kill === 0) this.#problems.push(`${one.name} got ${copies} copies after kill ${kill}`);
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

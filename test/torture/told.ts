/** What everybody has to be told, and was: nobody misses a notice; a kill, or a lease that ends, brings one again at most. */
// the permission table is complete once the workflows are loaded
import '../../src/workflows/index.js';
import { holds } from '../../src/kernel/permissions.js';
import { read } from '../harness/card.js';
import type { Connector } from '../harness/connector.js';
import type { Expected } from './couple.js';
import type { Human, People } from './people.js';

export class Told implements Expected {
  readonly #expected = new Map<Human, number>();
  /** How many messages each chat had when everybody had arrived. */
  readonly #arrived = new Map<Human, number>();
  /** What the connector had counted whenever a lease ended before its delivery: at each kill, at each clock moved on. */
  readonly #brokenAt: number[] = [];
  kills = 0;

  constructor(
    private readonly people: People,
    private readonly connector: Connector,
  ) {}

  organization(id: string, permission: Parameters<Expected['organization']>[1], but: Human): void {
    for (const one of this.people.all)
      if (one.organizationId === id && one !== but && holds(permission, one)) this.person(one);
  }

  person(who: Human): void {
    this.#expected.set(who, (this.#expected.get(who) ?? 0) + 1);
  }

  /** Everybody has been greeted; what comes from here on are notices. */
  begins(): void {
    for (const one of this.people.all) this.#arrived.set(one, this.people.told(one).length);
  }

  killed(): void {
    this.kills += 1;
    this.leasesEnd();
  }

  leasesEnd(): void {
    this.#brokenAt.push(this.connector.next());
  }

  /** Notices that came, copies among them. */
  get notices(): number {
    return sum(this.people.all.map((one) => this.#came(one)));
  }
  get copies(): number {
    return this.notices - sum([...this.#expected.values()]);
  }

  problems(): string[] {
    return this.people.all.flatMap((one) => {
      const expected = this.#expected.get(one) ?? 0;
      const came = this.#came(one);
      const wrong = came < expected || came > expected + this.#brokenAt.length;
      return [
        ...(wrong ? [`${one.name} was told ${came} times of ${expected} things`] : []),
        ...this.#copyProblems(one),
      ];
    });
  }

  #came(who: Human): number {
    return this.people.told(who).length - (this.#arrived.get(who) ?? 0);
  }

  /** Copies have the same mark on their buttons. */
  #copyProblems(one: Human): string[] {
    const seen = new Set<string>();
    const copiesAfter = new Map<number, number>();
    for (const { card, at } of this.people.told(one)) {
      const mark = card && read(card).buttons.map(({ data }) => String(data.nonce ?? ''))[0];
      if (!mark) continue;
      if (seen.has(mark)) {
        const broken = this.#brokenAt.filter((then) => then < at).length;
        copiesAfter.set(broken, (copiesAfter.get(broken) ?? 0) + 1);
      }
      seen.add(mark);
    }
    return [...copiesAfter].flatMap(([broken, copies]) =>
      copies > 1 || broken === 0 ? [`${one.name} got ${copies} copies at once`] : [],
    );
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** A provider's person who changes a customer's subscription again and again: renewal off, more seats, and back. */
import type { View } from '../../src/kernel/view.js';
import type { Human, People } from './people.js';
import type { Pursuit } from './pursuit.js';

const seats = { few: 40, many: 55 };
const words = (renews: boolean, licences: number): string =>
  `${renews ? 'renews' : 'does not renew'}, ${licences} licences`;

export class Seller implements Pursuit {
  readonly rest = words(true, seats.few);
  before = this.rest;
  after = this.rest;

  constructor(
    private readonly people: People,
    private readonly by: Human,
    private readonly subscription: string,
  ) {}

  get who(): string {
    return this.by.name;
  }

  async live(): Promise<void> {
    while (!this.people.over) {
      await this.#step('subscriptions.renewal', { onOff: 'false' }, words(false, seats.few));
      await this.#step('subscriptions.changeSeats', { seats: String(seats.many) }, words(false, seats.many));
      await this.#step('subscriptions.renewal', { onOff: 'true' }, words(true, seats.many));
      await this.#step('subscriptions.changeSeats', { seats: String(seats.few) }, this.rest);
    }
  }

  /** As the store has it. */
  async state(view: View): Promise<string> {
    const kept = await view.get('subscriptions', this.subscription);
    return kept ? words(kept.renewal, kept.seats) : 'no subscription';
  }

  async #step(verb: string, data: Readonly<Record<string, string>>, state: string): Promise<void> {
    this.after = state;
    await this.people.press(this.by, verb, { subscription: this.subscription, ...data });
    this.before = state;
  }
}

/** Lives of subscriptions over three years against a model: windows, additions, schedules and every end (SUB-9 to SUB-12). */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';
import { contoso, once } from '../subscriptions/scenes.js';

const hour = 3_600_000;
const week = 7 * 24 * hour;

let world: World;
beforeAll(async () => {
  world = await program();
});
afterAll(() => world.end());

type Act =
  | { do: 'wait'; hours: number }
  | { do: 'seats'; by: number }
  | { do: 'undo' }
  | { do: 'cancel' }
  | { do: 'end'; way: 'renew' | 'cancel' | 'extend' }
  | { do: 'schedule'; seats: number };

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 200 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 600, max: 4_000 }) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('seats' as const), by: fc.integer({ min: -6, max: 6 }) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'undo' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'cancel' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('end' as const),
      way: fc.constantFrom('renew' as const, 'cancel' as const, 'extend' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('schedule' as const), seats: fc.integer({ min: 1, max: 30 }) }) },
);

/** Months later on the same day; the tests begin on a day that every month has. */
function monthsLater(instant: number, months: number): number {
  const date = new Date(instant);
  return date.setUTCMonth(date.getUTCMonth() + months);
}

class Model {
  status: 'active' | 'cancelled' | 'expired' = 'active';
  seats = 10;
  additions: { seats: number; until: number }[] = [];
  end: 'renew' | 'cancel' | 'extend' = 'renew';
  scheduled: number | undefined;
  extended = false;
  returnUntil: number;
  termEnd: number;
  constructor(ordered: number) {
    this.returnUntil = ordered + week;
    this.termEnd = monthsLater(ordered, 12);
  }
  passes(now: number): void {
    while (this.status === 'active' && this.termEnd <= now) {
      this.additions = [];
      if (this.end === 'cancel') {
        this.status = 'expired';
        return;
      }
      this.extended = this.end === 'extend';
      this.returnUntil = this.extended ? 0 : this.termEnd + week;
      this.termEnd = monthsLater(this.termEnd, this.extended ? 1 : 12);
      if (this.scheduled !== undefined) this.seats = this.scheduled;
      this.scheduled = undefined;
    }
  }
  open(now: number) {
    return this.additions.filter(({ until }) => until > now);
  }
  change(seats: number, now: number): void {
    const locked = this.returnUntil > now ? 0 : this.seats - this.open(now).reduce((sum, one) => sum + one.seats, 0);
    if (seats < 1 || seats > 300 || seats < locked || seats === this.seats) return;
    this.additions = this.open(now);
    if (seats > this.seats) this.additions.push({ seats: seats - this.seats, until: now + week });
    for (let fewer = this.seats - seats; fewer > 0; fewer -= 1) {
      const last = this.additions.at(-1);
      if (!last) break;
      last.seats -= 1;
      if (last.seats === 0) this.additions.pop();
    }
    this.seats = seats;
    this.scheduled = undefined;
  }
}

async function play(provider: Person, id: string, model: Model, one: Act): Promise<void> {
  const now = () => Date.parse(world.clock.now());
  const give = (verb: string, data: Record<string, string>) =>
    provider.forges(verb, { subscription: id, ...data, ...once() });
  if (one.do === 'wait') {
    // no longer than a month at once, as the bot looks every minute
    for (let left = one.hours; left > 0; left -= 600) await world.later(`PT${Math.min(left, 600)}H`);
    model.passes(now());
    return;
  }
  if (one.do === 'seats') {
    await give('subscriptions.changeSeats', { seats: String(model.seats + one.by) });
    if (model.status === 'active') model.change(model.seats + one.by, now());
  }
  if (one.do === 'undo') {
    const record = await world.kept((view) => view.get('subscriptions', id));
    const at = record?.additions?.at(-1)?.at;
    if (!at) return;
    await give('subscriptions.undoAddition', { at });
    const last = model.additions.at(-1);
    if (model.status !== 'active' || !last || last.until <= now()) return;
    model.additions = model.open(now()).filter((addition) => addition !== last);
    model.seats -= last.seats;
    model.scheduled = undefined;
  }
  if (one.do === 'cancel') {
    await give('subscriptions.cancel', { confirmed: 'yes' });
    if (model.status === 'active' && (model.returnUntil > now() || model.extended)) model.status = 'cancelled';
  }
  if (one.do === 'end') {
    await give('subscriptions.decideEnd', { end: one.way });
    if (model.status !== 'active') return;
    model.end = one.way;
    model.scheduled = undefined;
  }
  if (one.do === 'schedule') {
    await give('subscriptions.scheduleChange', { seats: String(one.seats) });
    if (model.status !== 'active' || one.seats === model.seats) return;
    model.end = 'renew';
    model.scheduled = one.seats;
  }
}

test('SUB-9, SUB-11, SUB-12: over three years windows, additions, schedules and ends do what the model says', async () => {
  const { provider, customerId } = await contoso(world, 'en');
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 24 }), async (acts) => {
      await provider.forges('subscriptions.add', {
        id: customerId,
        product: 'VISIO-2',
        seats: '10',
        second: 'yes',
        ...once(),
      });
      const id = /SUB-\w{8}/.exec(provider.last.text)?.[0] ?? '';
      const record = () => world.kept((view) => view.get('subscriptions', id));
      const model = new Model(Date.parse((await record())?.termStart ?? ''));
      for (const one of [...acts, { do: 'wait', hours: 26_300 } as const]) {
        await play(provider, id, model, one);
        const found = await record();
        expect({ status: found?.status, seats: found?.seats, scheduled: found?.scheduled?.seats }).toEqual({
          status: model.status,
          seats: model.seats,
          scheduled: model.status === 'active' ? model.scheduled : undefined,
        });
        if (model.status === 'active') expect(Date.parse(found?.termEnd ?? '')).toBe(model.termEnd);
        expect(found?.status === 'active' ? (found.extended ?? false) : model.extended).toBe(model.extended);
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 600_000);

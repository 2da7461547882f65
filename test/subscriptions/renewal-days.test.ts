/** The days on which terms end, over the years: a short month moves none of those that follow (SUB-9). */
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { nextTerm, type Subscription, subscription, termEndAfter } from '../../src/domain/subscription.js';
import { clockFrom } from '../harness/clock.js';
import { dayIn } from '../harness/dates.js';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';
import { contoso } from './scenes.js';

const day = 86_400_000;
const lengths = { P1M: 1, P1Y: 12, P3Y: 36 } as const;
type Term = keyof typeof lengths;

const bought = (createdAt: string, term: Term, more: Partial<Subscription> = {}): Subscription =>
  subscription.parse({
    id: 'SUB-1',
    version: 1,
    createdAt,
    updatedAt: createdAt,
    status: 'active',
    customerId: 'CUS-1',
    customerName: 'Contoso',
    providerId: 'ORG-1',
    productId: 'VISIO2',
    seats: 1,
    assigned: 0,
    term,
    termStart: createdAt,
    termEnd: termEndAfter(createdAt, term),
    renewal: true,
    ...more,
  });

/** The first ends of terms, each by a renewal of the record before. */
function ends(first: Subscription, count: number): string[] {
  const found = [first.termEnd];
  for (let one = first; found.length < count; found.push(one.termEnd)) one = { ...one, ...nextTerm(one) };
  return found;
}

/** Counted by hand: `yyyy-mm-dd` so many months after a day, or the last day before it that exists. */
function expected(from: string, months: number): string {
  const [year = 0, month = 0, date = 0] = from.slice(0, 10).split('-').map(Number);
  const at = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(at / 12), (at % 12) + 1];
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const length = m === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;
  return [y, m, Math.min(date, length)].map((part) => String(part).padStart(2, '0')).join('-');
}

const instants = fc
  .integer({ min: Date.parse('2024-01-01T00:00:00.000Z'), max: Date.parse('2036-12-31T23:59:59.999Z') })
  .map((ms) => new Date(ms).toISOString());
/** The days that not every month, or not every year, has. */
const lateDays = fc
  .tuple(
    fc.constantFrom('2027-01-31', '2028-02-29', '2027-03-31', '2026-12-31', '2027-01-30', '2027-01-29', '2032-02-29'),
    fc.integer({ min: 0, max: day - 1 }),
  )
  .map(([date, ms]) => new Date(Date.parse(`${date}T00:00:00.000Z`) + ms).toISOString());
const orders = fc.oneof(instants, lateDays);
const termNames = fc.constantFrom<Term>('P1M', 'P1Y', 'P3Y');

describe('SUB-9: for ten years', () => {
  test('each term ends on the day of the order, or on the last day of a shorter month, at the same time', () => {
    fc.assert(
      fc.property(orders, termNames, (ordered, term) => {
        const anchorDay = Number(ordered.slice(8, 10));
        const count = Math.ceil(120 / lengths[term]);
        const wanted = Array.from(
          { length: count },
          (_none, n) => expected(ordered, (n + 1) * lengths[term]) + ordered.slice(10),
        );
        expect(ends(bought(ordered, term, { anchorDay }), count)).toEqual(wanted);
      }),
    );
  });

  test('terms follow each other without a gap', () => {
    fc.assert(
      fc.property(orders, termNames, (ordered, term) => {
        let one = bought(ordered, term);
        for (let n = 0; n < 10; n += 1) {
          const next = { ...one, ...nextTerm(one) };
          expect(next.termStart).toBe(one.termEnd);
          expect(next.termEnd > next.termStart).toBe(true);
          one = next;
        }
      }),
    );
  });

  test('a record of an earlier version, whose day had moved, comes back to the day of its order', () => {
    fc.assert(
      fc.property(
        orders,
        termNames,
        fc.nat({ max: 60 }),
        fc.nat({ max: 2_000 }),
        (ordered, term, renewals, keptAfterMs) => {
          const createdAt = new Date(Date.parse(ordered) + keptAfterMs).toISOString();
          let termEnd = termEndAfter(ordered, term);
          for (let n = 0; n < renewals; n += 1) termEnd = termEndAfter(termEnd, term);
          const next = nextTerm(bought(createdAt, term, { termEnd }));
          expect(next.anchorDay).toBe(Number(ordered.slice(8, 10)));
          expect(next.termEnd).toBe(expected(ordered, (renewals + 2) * lengths[term]) + ordered.slice(10));
        },
      ),
    );
  });

  test('a record whose term did not begin with its order keeps the day it has', () => {
    const moved = bought('2026-11-30T14:05:00.000Z', 'P1M', { termEnd: '2027-02-03T00:00:00.000Z' });
    expect(nextTerm(moved)).toEqual({
      anchorDay: 3,
      termStart: '2027-02-03T00:00:00.000Z',
      termEnd: '2027-03-03T00:00:00.000Z',
    });
  });
});

describe('SUB-9: as it is told', () => {
  let world: World;
  afterEach(() => world.end());

  const listed = async (person: Person, customerId: string, renews: string): Promise<void> => {
    await person.forges('subscriptions.list', { id: customerId });
    person.reads(renews);
  };

  test('ordered on 31 January, it is renewed on the last day of February and on 31 March', async () => {
    world = await program({ clock: clockFrom('2027-01-31T09:00:00.000Z') });
    const { provider, customerId } = await contoso(world, 'en');
    await provider.forges('subscriptions.add', { id: customerId, product: 'VISIO-2', seats: '5', term: 'P1M' });
    for (const [wait, renews] of [
      ['P1D', '2027-02-28'],
      ['P28D', '2027-03-31'],
      ['P31D', '2027-04-30'],
      ['P30D', '2027-05-31'],
    ] as const) {
      await world.later(wait);
      await listed(provider, customerId, `renews automatically on ${dayIn('en', renews)}`);
    }
  });

  test('bought on 29 February for a year, it is renewed on 28 February and in the next leap year on the 29th', async () => {
    world = await program({ clock: clockFrom('2028-02-29T09:00:00.000Z') });
    const { provider, customerId } = await contoso(world, 'fr');
    for (const renews of ['2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29', '2033-02-28']) {
      await listed(provider, customerId, `renouvelé automatiquement le ${dayIn('fr', renews)}`);
      await world.later('P1Y');
      await world.later('P1D');
    }
  });
});

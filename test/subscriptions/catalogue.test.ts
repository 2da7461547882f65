/** The catalogue that the bot comes with (SUB-7), and terms (SUB-9). */
import { expect, test } from 'vitest';
import { nextReminder, termEndAfter } from '../../src/domain/subscription.js';
import { builtIn } from '../../src/workflows/catalog/built-in.js';
import { productsLike } from '../../src/workflows/catalog/find.js';

test('SUB-7: at least 40 products in both languages, ten upgrade paths, add-ons with their base, all of them known', () => {
  const ids = builtIn.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(40);
  expect(builtIn.flatMap(({ upgrades }) => upgrades).length).toBeGreaterThanOrEqual(10);
  expect(builtIn.some(({ bases }) => bases.length > 0)).toBe(true);
  for (const { id, upgrades, bases, min, max, names } of builtIn) {
    expect(min).toBeLessThanOrEqual(max);
    expect(names.en && names.fr).toBeTruthy();
    for (const other of [...upgrades, ...bases]) expect([id, ids.includes(other)]).toEqual([id, true]);
    expect(upgrades).not.toContain(id);
  }
  expect(new Set(builtIn.map(({ kind }) => kind))).toEqual(new Set(['licence', 'reservation', 'software']));
});

test('SUB-7: no upgrade leads back to where it came from', () => {
  const next = new Map(builtIn.map(({ id, upgrades }) => [id, upgrades]));
  const reach = (id: string, seen: readonly string[]): boolean =>
    (next.get(id) ?? []).some((to) => seen.includes(to) || reach(to, [...seen, to]));
  for (const { id } of builtIn) expect([id, reach(id, [id])]).toEqual([id, false]);
});

test.each([
  ['Business Premium', ['M365-BP']],
  ['business premium', ['M365-BP']],
  ['M365 E5', ['M365-E5']],
  ['E3', ['O365-E3', 'M365-E3', 'EMS-E3']],
  ['Copilot', ['COPILOT']],
  ['Power BI Pro', ['PBI-PRO']],
  ['Exchange Online Plan 1', ['EXO-1']],
  ['archivage exchange', ['EXO-ARC']],
  ['nothing of the sort', []],
] as const)('SUB-1: “%s” means %s', (typed, meant) => {
  expect(productsLike(typed, builtIn).map(({ id }) => id)).toEqual(meant);
});

test('SUB-9: a term ends on the same day of the month, or on its last', () => {
  expect(termEndAfter('2027-01-31T09:00:00.000Z', 'P1M')).toBe('2027-02-28T09:00:00.000Z');
  expect(termEndAfter('2028-02-29T00:00:00.000Z', 'P1Y')).toBe('2029-02-28T00:00:00.000Z');
  expect(termEndAfter('2026-11-21T09:00:00.000Z', 'P3Y')).toBe('2029-11-21T09:00:00.000Z');
  expect(nextReminder('2027-02-28T09:00:00.000Z', '2027-02-01T09:00:00.000Z')).toBe('2027-02-21T09:00:00.000Z');
  expect(nextReminder('2027-02-28T09:00:00.000Z', '2027-02-28T08:00:00.000Z')).toBeUndefined();
});

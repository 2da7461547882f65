/** The check of the audit trail can fail, and fails for nothing but a trail that does not lead to its record. */
import { expect, test } from 'vitest';
import type { AnyRecord } from '../../src/kernel/collection.js';
import type { Collections } from '../../src/store/json/memory.js';
import { auditProblems } from './examine.js';

const base = { createdAt: '', updatedAt: '' };
const entry = (id: string, before: object, after: object): AnyRecord =>
  ({ id, version: 1, ...base, collection: 'requests', recordId: 'r', before, after }) as AnyRecord;

function problems(...entries: AnyRecord[]): string[] {
  const record = { id: 'r', version: entries.length, ...base, status: 'asked', message: 'again' } as AnyRecord;
  const collections: Collections = new Map([
    ['requests', new Map([['r', record]])],
    ['audit', new Map(entries.map((one) => [one.id, one]))],
  ]);
  return auditProblems(collections, new Map());
}

const made = (id: string) => entry(id, {}, { status: 'asked', message: 'first' });
const changed = (id: string) => entry(id, { message: 'first' }, { message: 'again' });

test('entries that lead to the record, by whichever clock, are its trail', () => {
  expect(problems(made('1'), changed('2'))).toEqual([]);
  expect(problems(made('2'), changed('1'))).toEqual([]);
});

test('a change that is not what the one before it left, or does not lead to the record, is a problem', () => {
  const wrong = ['requests/r is not what its audit trail tells'];
  expect(problems(made('1'), entry('2', { message: 'other' }, { message: 'again' }))).toEqual(wrong);
  expect(problems(made('1'), entry('2', { message: 'first' }, { message: 'other' }))).toEqual(wrong);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBack } from '../../src/store/json/plain.js';

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('a stored value equals the value read after a restart, for any input type', () => {
  const anything = fc.anything({
    withDate: true,
    withNullPrototype: true,
    withObjectString: true,
    withSparseArray: true,
  });
  fc.assert(
    fc.property(fc.dictionary(fc.string(), anything), (record) => {
      expect(readBack(record)).toStrictEqual(asJson(record));
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['no value', { a: undefined, b: [undefined, 1] }],
  ['numbers that JSON lacks', { a: Number.NaN, b: Number.POSITIVE_INFINITY, c: -0 }],
  ['a date', { at: new Date(0) }],
  ['a key that names the prototype', JSON.parse('{"a":{"__proto__":{"b":1}}}')],
  ['a function among the values', { a: () => 1, b: 2 }],
  ['words of its own', { a: { toJSON: () => 'said' } }],
])('%s', (_what, record) => {
  expect(readBack(record)).toStrictEqual(asJson(record));
});

test('a stored value shares no object with its input', () => {
  const given = { facts: { lines: [{ text: 'a' }] } };
  const kept = readBack(given);
  given.facts.lines[0] = { text: 'b' };
  expect(kept).toStrictEqual({ facts: { lines: [{ text: 'a' }] } });
});

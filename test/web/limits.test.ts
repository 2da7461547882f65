/** Counting by the minute. */
import { expect, test } from 'vitest';
import { perMinute } from '../../src/web/per-minute.js';

test('from ever new addresses: memory stays bounded, the earliest are forgotten', () => {
  const limit = perMinute(1, () => '2026-11-20T09:00:30.000Z');
  expect(limit.take('first')).toBeUndefined();
  expect(limit.take('first')).toBe(30);
  for (let n = 0; n < 10_000; n++) expect(limit.take(`${n}`)).toBeUndefined();
  expect(limit.take('9999')).toBe(30);
  expect(limit.take('first')).toBeUndefined();
});

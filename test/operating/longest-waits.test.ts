import { expect, test } from 'vitest';
import { waits } from '../../src/kernel/waits.js';

test('the waits of a turn fit into the 15 seconds of Teams', () => {
  const { keys, work, turn, statement, connect, retry, channel, file, member } = waits;
  expect(turn).toBeLessThanOrEqual(12_000);
  expect(work + channel).toBeLessThan(turn);
  for (const part of [keys, statement + 500 + connect, retry, file, member]) expect(part).toBeLessThanOrEqual(work);
  expect(waits.ready).toBeLessThan(1_000);
});

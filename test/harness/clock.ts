/** The time in tests: it begins at an instant of its own, whatever the machine's clock says, and runs from there. */
import { type Clock, movableClock } from '../../src/ops/clock.js';

/** A Wednesday in the middle of a month; `npm run test:calendar` begins on other days. */
export const start = process.env.TEST_START ?? '2026-11-18T09:00:00.000Z';

export function clockFrom(instant: string = start): Clock {
  const [began, from] = [performance.now(), Date.parse(instant)];
  return movableClock(() => from + performance.now() - began);
}

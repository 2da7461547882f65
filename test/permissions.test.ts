import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { capabilityWords, roleWords } from '../src/domain/role-phrases.js';
import { capabilities, type PermissionRow, permissionNames, roles } from '../src/kernel/permissions.js';
import { workflows } from '../src/workflows/index.js';

const rows: readonly (readonly [string, PermissionRow])[] = workflows.flatMap(({ permissions = {} }) =>
  Object.entries(permissions),
);

test('USR-6: every permission is listed by one workflow', () => {
  expect(rows.map(([name]) => name).sort()).toEqual([...permissionNames()].sort());
});

test('USR-4: one table says who may do what; the documentation prints it', async () => {
  const page = [
    '# Who may do what',
    '',
    'Written from the `permissions.ts` of the workflows: `WRITE_DOCS=1 npx vitest run test/permissions.test.ts`.',
    '',
    line([
      'permission',
      'what',
      ...capabilities.map((one) => capabilityWords[one].en),
      ...roles.map((one) => roleWords[one].en),
    ]),
    line(['---', '---', ...[...capabilities, ...roles].map(() => ':-:')]),
    ...rows.map(([name, { sides, roles: holders, words }]) =>
      line([
        `\`${name}\``,
        words.en,
        ...capabilities.map((side) => (sides.includes(side) ? '●' : ' ')),
        ...roles.map((role) => (holders.includes(role) ? '●' : ' ')),
      ]),
    ),
    '',
  ].join('\n');
  if (process.env.WRITE_DOCS) await writeFile('docs/permissions.md', page);
  // the formatter lines the columns up
  const bare = (text: string): string => text.replace(/ +/g, ' ').replace(/-{2,}/g, '-');
  expect(bare(await readFile('docs/permissions.md', 'utf8'))).toBe(bare(page));
});

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

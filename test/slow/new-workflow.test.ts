/** `npm run new:workflow -- tickets` in a copy of the tree. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'csp-workflow-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** What a program in the copy printed, if it failed. */
function failure(program: string, ...args: readonly string[]): string | undefined {
  const { PATH = '', HOME = '' } = process.env;
  try {
    execFileSync(program, args, { cwd: copy, env: { PATH, HOME, NO_COLOR: '1' }, stdio: 'pipe', encoding: 'utf8' });
    return undefined;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return `${stdout}\n${stderr}`;
  }
}
/** Runs a program in the copy; fails with what it printed. */
const run = (program: string, ...args: readonly string[]): void =>
  expect(failure(program, ...args)?.slice(-8000), `${program} ${args.join(' ')}`).toBeUndefined();

test('a new workflow passes the type check, lint and its own test', { timeout: 600_000 }, () => {
  for (const name of execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter(Boolean))
    cpSync(join(root, name), join(copy, name));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  run('git', 'init', '-q');
  run('node', 'scripts/new-workflow.mjs', 'tickets');
  run('npm', 'run', '-s', 'format');
  run('npm', 'run', '-s', 'types');
  run('npm', 'run', '-s', 'lint');
  run('npx', 'vitest', 'run', '--project', 'bot', 'test/tickets', 'test/understanding/examples.test.ts');
});

/** A piece of the workflow: its file, what is removed of it, and the message that names it. */
interface Piece {
  readonly name: string;
  readonly file: string;
  readonly without: RegExp;
  readonly message: RegExp;
}
const folder = 'src/workflows/tickets';
const checked: readonly Piece[] = [
  {
    name: 'a French phrase',
    file: `${folder}/phrases.ts`,
    without: /, fr: 'Ouvrir un ticket'/,
    message: /^src\/workflows\/tickets\/phrases\.ts.*'fr' is missing/m,
  },
  {
    name: 'the words of a permission',
    file: `${folder}/permissions.ts`,
    without: /words: phrase\(.*\),/,
    message: /^src\/workflows\/tickets\/permissions\.ts[\s\S]*?'words' is missing/m,
  },
  {
    name: 'a permission',
    file: `${folder}/permissions.ts`,
    without: /\n {2}'tickets\.manage': \{[\s\S]*?\n {2}\},/,
    message: /^src\/workflows\/tickets\/open-ticket\.ts.*"tickets\.manage"/m,
  },
  {
    name: 'a verb',
    file: `${folder}/verbs.ts`,
    without: /'close' \| /,
    message: /^src\/workflows\/tickets\/close-ticket\.ts.*"tickets\.close".*'Verb'/m,
  },
  {
    name: 'the label of a field',
    file: 'src/domain/ticket.ts',
    without: /, subject: phrase\(\{.*?\}\)/,
    message: /^src\/domain\/ticket\.ts.*'subject' is missing/m,
  },
  {
    name: 'the label of a state',
    file: 'src/domain/ticket.ts',
    without: /closed: phrase\(.*?\),/,
    message: /^src\/domain\/ticket\.ts.*'closed' is missing/m,
  },
  {
    name: 'the collection',
    file: 'src/domain/collections.ts',
    without: /\n {2}tickets,/,
    message: /"tickets".*'CollectionName'/,
  },
];
const tested: readonly Piece[] = [
  {
    name: 'examples in French',
    file: 'language/examples/tickets.open.fr.txt',
    without: /[\s\S]+/,
    message: /language\/examples\/tickets\.open\.fr\.txt/,
  },
  {
    name: 'a card in index.ts',
    file: `${folder}/index.ts`,
    without: /import \{ ticketCard \}.*\n|(?<=cards: \[)ticketCard/g,
    message: /workflows\/tickets\/cards\.ts: the card tickets\.one is in no list/,
  },
  {
    name: 'a command in index.ts',
    file: `${folder}/index.ts`,
    without: /import \{ closeTicket \}.*\n|, closeTicket(?=\])/g,
    message: /workflows\/tickets\/close-ticket\.ts: the command tickets\.close is in no list/,
  },
];

/** Removes pieces, hands over what `check` prints, and puts the files back. */
function removing(pieces: readonly Piece[], check: () => string | undefined): string {
  const files = new Map(pieces.map(({ file }) => [file, readFileSync(join(copy, file), 'utf8')]));
  for (const { name, file, without } of pieces) {
    const text = readFileSync(join(copy, file), 'utf8');
    expect(text, name).toMatch(without);
    writeFileSync(join(copy, file), text.replace(without, ''));
  }
  const printed = check() ?? 'nothing was found missing';
  for (const [file, text] of files) writeFileSync(join(copy, file), text);
  return printed;
}

test.each(checked)('the compiler names $name that is missing, and no other workflow', (piece) => {
  const printed = removing([piece], () => failure('npm', 'run', '-s', 'types'));
  expect(printed).toMatch(piece.message);
  const places = [...printed.matchAll(/^([\w/.-]+)\(\d+,\d+\): error/gm)].map(([, file]) => file);
  expect(places.filter((file) => !/ticket|collections/.test(file ?? ''))).toEqual([]);
});

test('the tests name examples, cards and commands that are missing', { timeout: 300_000 }, () => {
  const printed = removing(tested, () =>
    failure(
      'npx',
      'vitest',
      'run',
      '--project',
      'bot',
      'test/structure.test.ts',
      'test/understanding/examples.test.ts',
    ),
  );
  for (const { message } of tested) expect(printed).toMatch(message);
});

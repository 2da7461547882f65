/** The compiled store in processes of its own: its folding thread, and processes that are killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { StoreUnavailable } from '../../src/store/store.js';
import { folder, open } from '../store/disk.js';
import { getOrganization, keep, organization, putOrganization, resellers } from '../store/samples.js';

const root = resolve(import.meta.dirname, '../..');

/** The store and the workflows as they are built, with the writer: a folder from which Node runs them. */
let program: string;
beforeAll(async () => {
  program = await mkdtemp(join(tmpdir(), 'store-program-'));
  await symlink(join(root, 'node_modules'), join(program, 'node_modules'));
  await writeFile(join(program, 'package.json'), '{"type":"module"}');
  for (const room of ['src/store', 'src/domain', 'src/kernel'])
    await cp(join(root, 'dist', room), join(program, room), { recursive: true });
  await writeFile(join(program, 'writer.mjs'), writer);
});
afterAll(() => rm(program, { recursive: true, force: true }));

/** Keeps one organisation after the other, says each number once it is kept, and what the store logs. */
const writer = `
import { openJsonStore } from './src/store/json/store.js';
import { collections as records } from './src/domain/collections.js';
const [folder, from, compactAbove] = process.argv.slice(2);
const say = (line) => process.stdout.write(line + '\\n');
const log = { info: (_, message) => say(message), warn: (_, message) => say(message), error: (facts, message) => say(message + ': ' + facts.err?.message) };
const now = () => new Date().toISOString();
const store = await openJsonStore({ folder, records, now, log, compactAbove: Number(compactAbove) });
const base = { version: 1, createdAt: now(), updatedAt: now(), country: 'FR', active: true, capabilities: ['indirectReseller'] };
for (let i = Number(from); ; i++) {
  const record = { ...base, id: 'o' + i, name: 'Organisation ' + i, tenantId: 't' + i };
  await store.transaction(async () => ({ writes: [{ put: 'organizations', record }], result: undefined }));
  say('kept ' + i);
}
`;

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Runs the writer until `enough`, kills it, and answers all that it said. */
async function lines(
  cwd: string,
  args: readonly string[],
  enough: (line: string, count: number) => boolean | Promise<boolean>,
): Promise<string[]> {
  const child = spawn(process.execPath, ['writer.mjs', ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  const exit = once(child, 'exit');
  const said: string[] = [];
  let killed = false;
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (!killed && (await enough(line, said.length))) killed = child.kill('SIGKILL');
  }
  await exit;
  return said;
}

const lastKept = (said: readonly string[]): number =>
  Math.max(-1, ...said.filter((line) => line.startsWith('kept ')).map((line) => Number(line.slice(5))));

test('a process that is killed loses nothing it acknowledged, during compaction or not', async () => {
  const home = await folder();
  let from = 0;
  let folds = 0;
  for (const rounds of [1, 60, 150, 333]) {
    const said = await lines(program, [home, String(from), '4000'], (_, count) => count >= rounds);
    folds += said.filter((line) => line === 'store.compaction.completed').length;
    const kept = lastKept(said);
    const store = await open(home);
    const found = (await store.read((view) => resellers(view, { limit: 200 }))).length;
    expect(found).toBeGreaterThan(kept);
    expect(await getOrganization(store, `o${found}`)).toBeUndefined();
    expect(await getOrganization(store, `o${found - 1}`)).toBeDefined();
    await store.close();
    from = found;
  }
  expect(folds).toBeGreaterThan(0);
});

test('while a process has the folder, another is refused', async () => {
  const home = await folder();
  await lines(program, [home, '0', '1e9'], async (line) => {
    if (line !== 'kept 5') return false;
    await expect(open(home)).rejects.toThrow(StoreUnavailable);
    return true;
  });
  await (await open(home)).close();
});

test('if the compaction worker dies, the store logs it and keeps committing', async () => {
  const broken = await folder();
  await cp(program, broken, { recursive: true, verbatimSymlinks: true });
  await writeFile(join(broken, 'src/store/json/compact-worker.js'), 'process.exit(3);');
  const home = await folder();
  const failure = 'store.compaction.failed: the compaction worker exited with 3';
  let failed = 0;
  const said = await lines(broken, [home, '0', '4000'], (line, count) => {
    if (line === failure) failed = count;
    return failed > 0 && count > failed + 20;
  });
  expect(said).toContain(failure);
  const store = await open(home);
  expect(await getOrganization(store, `o${lastKept(said)}`)).toBeDefined();
  await store.compact();
  await store.close();
});

test.each([
  ['check', 'sound', 0, /2 commits, data format 1\n {2}organizations: 2\nNo damage found/],
  ['check', 'damaged', 1, /- .*journal\.ndjson, line 1 \(byte 0\): its checksum does not match/],
  [
    'repair',
    'damaged',
    1,
    /Copies of the original files: .*before-repair-.*The items listed above could not be recovered/s,
  ],
  ['check', 'empty', 2, /there is no store in this folder/],
  ['nonsense', 'sound', 2, /Usage: check\|repair/],
])('the tool: %s of a folder that is %s ends with %i', async (order, state, code, said) => {
  const home = await folder();
  if (state !== 'empty') {
    const store = await open(home);
    for (const id of ['a', 'b']) await keep(store, putOrganization(organization(id)));
    await store.close();
  }
  const journal = join(home, 'journal.ndjson');
  if (state === 'damaged') await writeFile(journal, (await readFile(journal, 'utf8')).replace('FR', 'DE'));
  const tool = spawn(process.execPath, ['src/store/tools/check-cli.js', order, home], { cwd: program });
  running.push(tool);
  const text: string[] = [];
  for await (const line of createInterface({ input: tool.stdout })) text.push(line);
  expect(tool.exitCode ?? (await once(tool, 'exit'))[0]).toBe(code);
  expect(text.join('\n')).toMatch(said);
});

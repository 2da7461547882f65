/**
 * The image and the composition, checked without an engine: what they name is there, and what they set is what the bot
 * takes. The files of the image are laid out in a folder and started from it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { packageRoot } from '../../demo/cast.js';
import { examineConfig, loadConfig } from '../../src/config/config.js';
import { variables } from '../../src/config/environment.js';
import { BotProcess } from '../harness/process.js';

const root = packageRoot();
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'csp-image-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Instructions and their arguments, by stage; continued lines are one. */
const stages = read('Dockerfile')
  .replaceAll('\\\n', ' ')
  .split(/^(?=FROM )/m)
  .slice(1)
  .map((stage) =>
    stage.split('\n').flatMap((line) => {
      const [instruction, ...rest] = line.trim().split(/\s+/);
      return instruction ? [{ instruction, rest, text: rest.join(' ') }] : [];
    }),
  );
const [building = [], running = []] = stages;
const one = (name: string): string => running.find(({ instruction }) => instruction === name)?.text ?? '';
const copies = (stage: typeof running) => stage.filter(({ instruction }) => instruction === 'COPY');
const set = Object.fromEntries(
  one('ENV')
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

interface Service {
  readonly environment: Readonly<Record<string, string | number>>;
  readonly env_file?: string;
  readonly volumes: readonly string[];
  readonly ports?: readonly string[];
  readonly stop_grace_period: string;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}
const compose = parse(read('compose.yaml')) as {
  readonly services: Readonly<Record<'bot' | 'database', Service>>;
  readonly volumes: Readonly<Record<string, object>>;
};
const { bot, database } = compose.services;

test('the image is made of files that are there, in a stage that knows nothing of the other’s tools', () => {
  expect(stages).toHaveLength(2);
  expect(read('Dockerfile')).toMatch(/^ARG NODE=24\n/m);
  expect([building[0]?.text, running[0]?.text]).toEqual(['node:${NODE}-slim AS build', 'node:${NODE}-slim']);
  const sources = [...copies(building), ...copies(running)]
    .filter(({ text }) => !text.startsWith('--from=build'))
    .flatMap(({ rest }) => rest.slice(0, -1));
  expect(sources.length).toBeGreaterThan(8);
  for (const source of sources) expect(existsSync(join(root, source)), source).toBe(true);
  const made = copies(running).flatMap(({ text, rest }) => (text.startsWith('--from=build') ? rest[1] : []));
  expect(made).toEqual(['/app/node_modules', '/app/dist', '/app/sbom.cdx.json']);
  const ignored = read('.dockerignore').trim().split('\n');
  for (const source of sources) expect(ignored).not.toContain(source);
  expect(ignored).toEqual(expect.arrayContaining(['.env', '.git', 'data', 'env', 'node_modules']));
});

test('it runs as nobody in particular, says whether it is alive, and has nothing to install with', () => {
  expect(one('USER')).toBe('node');
  expect(one('HEALTHCHECK')).toContain('/healthz');
  expect(one('CMD')).toBe('["node", "dist/src/main.js"]');
  expect(one('RUN')).toMatch(/rm -rf \/usr\/local\/lib\/node_modules .*\/bin\/npm/);
});

test('the ports agree, and every setting is one that the bot knows', () => {
  const port = String(loadConfig({}).port);
  expect([one('EXPOSE'), set.PORT, String(bot.environment.PORT)]).toEqual([port, port, port]);
  expect(bot.ports?.map((mapping) => mapping.split(':').at(-1))).toEqual([port]);
  expect(one('VOLUME')).toBe(set.DATA_DIR);
  expect(bot.volumes).toEqual([`bot:${set.DATA_DIR}`]);
  const named = [...Object.keys(set), ...Object.keys(bot.environment)].filter((name) => name !== 'NODE_ENV');
  const example = read('.env.example');
  for (const name of named) {
    expect(variables, name).toContain(name);
    expect(example, name).toMatch(new RegExp(`^#?${name}=`, 'm'));
  }
});

test('the settings come from one file that git and the image leave out; volumes and services are declared', () => {
  expect(bot.env_file).toBe('.env');
  expect(read('.gitignore').split('\n')).toContain('.env');
  for (const service of [bot, database])
    for (const volume of service.volumes) expect(compose.volumes).toHaveProperty(volume.split(':')[0] ?? '');
  expect(bot.depends_on).toEqual({ database: { condition: 'service_healthy' } });
  // while it makes its first database, the server answers on its socket alone
  expect(database.healthcheck?.test).toEqual(expect.arrayContaining(['pg_isready', '-h', '127.0.0.1']));
});

describe('with its file of settings, the composition is a configuration that the bot takes', () => {
  const guid = '11111111-2222-4333-8444-555555555555';
  /** The lines of `.env.example` that docs/operating.md tells to fill in. */
  const file = {
    DATABASE_PASSWORD: 'abc123',
    LINK_SECRET: 's'.repeat(32),
    PUBLIC_URL: 'https://bot.partners.test',
    MicrosoftAppId: guid,
    MicrosoftAppTenantId: guid,
    OPERATOR_TENANT_ID: guid,
    OPERATOR_ADMINS: guid,
    SMTP_URL: 'off',
  };
  test.each<[string, Record<string, string>]>([
    ['with a client secret', { MicrosoftAppPassword: 'hush' }],
    ['with a managed identity', { MicrosoftAppType: 'UserAssignedMSI' }],
  ])('%s', (_what, credential) => {
    const given: Record<string, string> = { ...file, ...credential };
    const example = read('.env.example');
    for (const name of Object.keys(given)) expect(example, name).toMatch(new RegExp(`^#?${name}=`, 'm'));
    const value = (raw: string): string =>
      raw.replace(/\$\{(\w+)(?::[?-]([^}]*))?\}/g, (_, name, otherwise) => given[name] ?? otherwise ?? '');
    const own = Object.entries(bot.environment).map(([name, raw]) => [name, value(String(raw))]);
    const { config, problems, warnings } = examineConfig({ ...set, ...given, ...Object.fromEntries(own) });
    expect([problems, warnings]).toEqual([[], []]);
    expect(config).toMatchObject({ port: 3978, dataDir: '/data', proxies: 1, identity: { appId: guid } });
    expect(config.databaseUrl).toBe('postgres://csp:abc123@database:5432/csp');
    expect(database.environment).toMatchObject({ POSTGRES_USER: 'csp', POSTGRES_DB: 'csp' });
    expect(Number.parseInt(bot.stop_grace_period, 10) * 1_000).toBeGreaterThan(config.drainMs + 10_000);
  });
});

/** The list of packages, by the commands of the Dockerfile on a copy of the tree. */
function bom(): string {
  const built = join(folder, 'build');
  mkdirSync(built);
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) cpSync(join(root, file), join(built, file));
  const shell = (order: string): string => execFileSync('sh', ['-c', order], { cwd: built, encoding: 'utf8' });
  shell(`cp -al '${join(root, 'node_modules')}' node_modules`);
  const build =
    building.find(({ instruction, text }) => instruction === 'RUN' && text.includes('npm sbom'))?.text ?? '';
  for (const order of build.split(' && ').slice(1, -1)) shell(order.replace('npm prune', 'npm prune --offline'));
  const text = shell(build.split(' && ').at(-1)?.replace(/ > .*/, '') ?? '');
  const names = (JSON.parse(text) as { components: { name: string }[] }).components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(JSON.parse(read('package.json')).dependencies)));
  expect(names).not.toContain('vitest');
  return text;
}

test('the files of the image are enough to start with', async () => {
  const app = join(folder, 'app');
  for (const { rest } of copies(running)) {
    const [from = '', to = ''] = rest.filter((part) => !part.startsWith('--from='));
    const source = join(root, from.replace(/^\/app\//, ''));
    const target =
      to.endsWith('/') && !/\.\w+$|LICENSE$/.test(from) ? join(app, to) : join(app, to, from.split('/').at(-1) ?? '');
    mkdirSync(dirname(target), { recursive: true });
    if (from.endsWith('sbom.cdx.json')) writeFileSync(target, bom());
    else if (from.endsWith('node_modules')) symlinkSync(source, join(app, 'node_modules'));
    else cpSync(source, target, { recursive: true });
  }
  const started = new BotProcess({ PORT: '0', DATA_DIR: join(folder, 'data'), DEMO: '1' }, app);
  try {
    const port = await started.ready();
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).toBe(200);
  } finally {
    expect(await started.ends('SIGTERM')).toBe(0);
  }
  // as docs/operating.md says: the image has no npm
  const tool = (...order: string[]) => spawnSync(process.execPath, order, { cwd: app, encoding: 'utf8' });
  const data = join(folder, 'data');
  expect(tool('dist/src/store/tools/check-cli.js', 'check', data)).toMatchObject({ status: 0, stderr: '' });
  expect(tool('dist/src/store/tools/copy-cli.js', data, join(folder, 'copy'))).toMatchObject({ status: 0, stderr: '' });
}, 300_000);

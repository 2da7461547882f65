/** The templates for Azure and the toolkit's project file, checked without Azure: the names agree, and nothing is unused. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { packageRoot } from '../../demo/cast.js';
import { examineConfig } from '../../src/config/config.js';
import { variables } from '../../src/config/environment.js';

const read = (file: string): string => readFileSync(join(packageRoot(), file), 'utf8');
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, one = '']) => one);
/** Without comments; `://` is no comment. */
const code = (file: string): string => read(file).replace(/(^|[^:])\/\/.*$/gm, '$1');
const count = (text: string, name: string): number => text.split(new RegExp(`\\b${name}\\b`)).length - 1;

const azure = code('infra/azure.bicep');
const bot = code('infra/botRegistration/azurebot.bicep');
const parameters = JSON.parse(read('infra/azure.parameters.json')).parameters as Record<string, { value: string }>;
const variableOf = Object.fromEntries(
  Object.entries(parameters).map(([name, { value }]) => [name, value.replace(/^\$\{\{(\w+)\}\}$/, '$1')]),
);
const settingsIn = (file: string): string[] => all(read(file), /^(\w+)=/gm);
const toolkit = settingsIn('env/.env.dev');
const secretSettings = settingsIn('env/.env.dev.user.example');

const paramsOf = (text: string): string[] => all(text, /^param (\w+)/gm);
const declared = all(azure, /^(?:var|resource) (\w+)/gm);

describe('Bicep', () => {
  test.each([
    ['azure.bicep', azure],
    ['azurebot.bicep', bot],
  ])('%s: every parameter, variable and resource is used, and all brackets are closed', (_file, text) => {
    for (const name of paramsOf(text)) expect(count(text, name), name).toBeGreaterThan(1);
    for (const [open, closed] of ['{}', '[]', '()'].map((pair) => pair.split('')))
      expect(text.split(open ?? '').length, open).toBe(text.split(closed ?? '').length);
    expect(text.split("'").length % 2).toBe(1);
  });

  test('every variable is used; a resource is too, or stands for itself', () => {
    const alone = ['app', 'botPasswordSecret'];
    for (const name of declared) if (!alone.includes(name)) expect(count(azure, name), name).toBeGreaterThan(1);
  });

  test('the module of the bot gets all of its parameters, and no other', () => {
    const [, given = ''] = /module botRegistration[\s\S]*?params: \{([\s\S]*?)\n {2}\}/.exec(azure) ?? [];
    expect(all(given, /^ {4}(\w+):/gm).sort()).toEqual(paramsOf(bot).sort());
  });

  test('the toolkit and az set the same parameters from the same settings', () => {
    const forAz = Object.fromEntries(
      [...read('infra/azure.bicepparam').matchAll(/^param (\w+) = readEnvironmentVariable\('(\w+)'\)$/gm)].map(
        ([, name, variable]) => [name, variable],
      ),
    );
    expect(forAz).toEqual(variableOf);
    const required = all(azure, /^param (\w+) \w+$/gm);
    for (const name of required) expect(variableOf, name).toHaveProperty(name);
    for (const name of Object.keys(variableOf)) expect(paramsOf(azure), name).toContain(name);
  });

  test('secrets are secure parameters, and only they come from the file that git leaves out', () => {
    const secure = all(azure, /^@secure\(\)\n(?:@.*\n)*param (\w+)/gm);
    expect(secure.map((name) => variableOf[name]).sort()).toEqual([...secretSettings].sort());
    for (const [name, variable] of Object.entries(variableOf))
      expect(secure.includes(name), name).toBe(variable.startsWith('SECRET_'));
    for (const variable of Object.values(variableOf)) expect([...toolkit, ...secretSettings]).toContain(variable);
    expect(read('.gitignore').split('\n')).toContain('env/.env.*.user');
    expect(settingsIn('env/.env.dev').filter((name) => name.startsWith('SECRET_'))).toEqual([]);
  });
});

describe('the container app', () => {
  const entries = [...azure.matchAll(/\{ name: '(\w+)', (value|secretRef): (.+?) \}/g)].map(
    ([, name = '', kind, value = '']) => ({ name, kind, value: value.replace(/^'(.*)'$/, '$1') }),
  );
  const [, port = ''] = /^var port = (\d+)$/m.exec(azure) ?? [];

  test('sets what the bot knows', () => {
    const example = settingsIn('.env.example').concat(all(read('.env.example'), /^#(\w+)=/gm));
    expect(entries.length).toBeGreaterThan(15);
    for (const { name } of entries) {
      expect(variables, name).toContain(name);
      expect(example, name).toContain(name);
    }
  });

  test.each(['SingleTenant', 'UserAssignedMSI'])('with %s, the bot takes what it sets', (appType) => {
    const guid = '11111111-2222-4333-8444-555555555555';
    const values: Record<string, string> = {
      'string(port)': port,
      'https://${host}': 'https://bot.partners.test',
      botId: guid,
      botAppType: appType,
      botTenantId: guid,
      signInAppId: '',
      operatorTenantId: guid,
      operatorAdmins: guid,
      admittedTenants: '',
      mailFrom: 'CSP partner bot <bot@provider.example>',
      developerName: 'Partner Programme Ltd',
      supportContact: 'support@partners.example',
      'database-url': 'postgres://csp:x@name-database.postgres.database.azure.com:5432/csp?sslmode=verify-full',
      'link-secret': 's'.repeat(32),
      'smtp-url': 'off',
      'metrics-token': 't'.repeat(16),
      'bot-password': 'hush',
    };
    const set = entries
      .filter(({ name }) => appType === 'SingleTenant' || name !== 'MicrosoftAppPassword')
      .map(({ name, value }) => [name, values[value] ?? value]);
    const { config, problems, warnings } = examineConfig(Object.fromEntries(set));
    expect([problems, warnings]).toEqual([[], []]);
    expect(config.port).toBe(Number(port));
    const [, grace] = /terminationGracePeriodSeconds: (\d+)/.exec(azure) ?? [];
    expect(Number(grace) * 1_000).toBeGreaterThan(config.drainMs + 20_000);
  });

  test('reads each secret from the vault, with a name that is declared once in each place', () => {
    const references = entries.filter(({ kind }) => kind === 'secretRef').map(({ value }) => value);
    const inVault = all(
      azure,
      /vaults\/secrets@[\d-]+' = (?:if \(!managed\) )?\{\n {2}parent: vault\n {2}name: '([\w-]+)'/g,
    );
    const inApp = all(azure, /\{ name: '([\w-]+)', keyVaultUrl: /g);
    expect(inApp.sort()).toEqual([...references].sort());
    expect(inVault.sort()).toEqual([...references].sort());
  });

  test('is asked whether it lives and is ready where the bot answers that, by two replicas at least', () => {
    const probes = [...azure.matchAll(/type: '(\w+)', httpGet: \{ path: '(\/\w+)', port: port \}/g)];
    expect(probes.map(([, type, path]) => `${type} ${path}`)).toEqual([
      'Startup /healthz',
      'Liveness /healthz',
      'Readiness /readyz',
    ]);
    expect(azure).toMatch(/@minValue\(2\)\nparam replicas int = 2/);
    expect(azure).toContain('minReplicas: replicas');
  });
});

test('single sign-on: the clients that are authorised get the scope that the tab asks for', () => {
  const { oauth2PermissionScopes: scopes } = JSON.parse(read('infra/sso-scope.json')).api;
  const { preAuthorizedApplications: clients } = JSON.parse(read('infra/sso-clients.json')).api;
  expect(scopes).toMatchObject([{ value: 'access_as_user', isEnabled: true }]);
  expect(clients).toHaveLength(7);
  for (const client of clients) expect(client.delegatedPermissionIds).toEqual([scopes[0].id]);
});

describe('the toolkit’s project file', () => {
  const known = [
    'teamsApp/create',
    'aadApp/create',
    'arm/deploy',
    'botFramework/create',
    'cli/runNpmCommand',
    'teamsApp/validateAppPackage',
    'teamsApp/update',
    'teamsApp/publishAppPackage',
  ];
  interface Step {
    readonly uses: string;
    readonly with: Readonly<Record<string, unknown>>;
    readonly writeToEnvironmentFile?: Readonly<Record<string, string>>;
  }
  const scripts = JSON.parse(read('package.json')).scripts as Record<string, string>;

  test.each([
    ['m365agents.yml', 'env/.env.dev'],
    ['m365agents.local.yml', 'env/.env.local'],
  ])('%s: known actions on files that are there, with settings of %s', (file, settings) => {
    const project = parse(read(file)) as Record<string, unknown>;
    const steps = [project.provision, project.publish].flatMap((part) => (part ?? []) as Step[]);
    expect(steps.length).toBeGreaterThan(4);
    const here = settingsIn(settings);
    for (const step of steps) {
      expect(known).toContain(step.uses);
      for (const name of Object.values(step.writeToEnvironmentFile ?? {}))
        expect([...here, ...secretSettings]).toContain(name);
      if (step.uses === 'cli/runNpmCommand') expect(scripts).toHaveProperty(String(step.with.args).split(' ')[1] ?? '');
    }
    for (const name of all(read(file), /\$\{\{(\w+)\}\}/g)) expect(here, name).toContain(name);
    for (const path of all(read(file), /(?:path|parameters): \.\/(\S+)/g))
      expect(existsSync(join(packageRoot(), path)), path).toBe(true);
  });

  test('what it writes is what the app package reads', () => {
    expect(all(azure, /^output (\w+)/gm)).toEqual(['PUBLIC_URL', 'BOT_ID']);
    for (const name of ['MicrosoftAppId', 'PUBLIC_URL', 'TEAMS_APP_ID']) expect(toolkit).toContain(name);
  });
});
